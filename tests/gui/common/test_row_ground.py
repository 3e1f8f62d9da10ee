"""Selected rows, those below the mouse and those with the focus look alike everywhere."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionViewItem

from gui.common.row_ground import paint_focus, paint_ground, paint_rule
from gui.look.tokens import CONTRAST_DARK, DARK, LIGHT, Tokens

S = QStyle.StateFlag
SIZE = 20


def _row(state: QStyle.StateFlag, tokens: Tokens, inset: int = 1) -> QImage:
    image = QImage(SIZE, SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(tokens.surface))
    option = QStyleOptionViewItem()
    option.rect, option.state = QRect(0, 0, SIZE, SIZE), state
    painter = QPainter(image)
    paint_ground(painter, option, tokens)
    paint_rule(painter, option.rect, 4, tokens)
    paint_focus(painter, option, tokens, inset)
    painter.end()
    return image


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST_DARK])
@pytest.mark.parametrize(
    ("state", "ground", "frame"),
    [
        (S.State_None, "surface", "surface"),
        (S.State_MouseOver, "hover", "hover"),
        (S.State_Selected, "accent_soft", "accent_soft"),
        (S.State_Selected | S.State_MouseOver, "accent_soft", "accent_soft"),
        (S.State_Selected | S.State_HasFocus, "accent_soft", "accent"),
        (S.State_HasFocus, "surface", "accent"),
    ],
)
def test_a_row_tells_its_state(
    qapp: QApplication, tokens: Tokens, state: QStyle.StateFlag, ground: str, frame: str
) -> None:
    image = _row(state, tokens)
    middle, edge = image.pixelColor(10, 10), image.pixelColor(10, 1)
    assert middle == QColor(getattr(tokens, ground))
    assert edge == QColor(getattr(tokens, frame))
    assert image.pixelColor(10, SIZE - 1) == QColor(tokens.line)
    assert image.pixelColor(1, SIZE - 1) == middle  # the line is shorter than the row


@pytest.mark.parametrize("inset", [0, 1, 3])
def test_the_frame_stands_as_far_from_all_edges(qapp: QApplication, inset: int) -> None:
    image = _row(S.State_HasFocus, LIGHT, inset)
    far = SIZE - 1 - inset
    for x, y in ((inset, 10), (far, 10), (10, inset), (10, far)):
        assert image.pixelColor(x, y) == QColor(LIGHT.accent)
