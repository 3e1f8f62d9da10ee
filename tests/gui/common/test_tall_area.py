"""What may be higher than there is place for scrolls only where it is."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.common.column_layout import ColumnLayout
from gui.common.tall_area import TallArea
from tests.gui.conftest import PATIENCE


def area_of(qtbot: QtBot, count: int) -> tuple[TallArea, list[QWidget]]:
    """Pieces 100 pixels wide and 40 high, in two columns where there is room for two."""
    content = QWidget()
    columns = ColumnLayout(2, 0)
    pieces = [QWidget() for _ in range(count)]
    for piece in pieces:
        piece.setFixedSize(100, 40)
        columns.addWidget(piece)
    layout = QVBoxLayout(content)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addLayout(columns)
    area = TallArea(content)
    qtbot.addWidget(area)
    return area, pieces


def lies_in_two_columns(pieces: list[QWidget]) -> bool:
    return pieces[0].y() == pieces[1].y()


def test_a_bar_that_takes_a_column_goes_again_when_all_fits_without_it(qtbot: QtBot) -> None:
    area, pieces = area_of(qtbot, 6)
    area.resize(202, 130)
    area.show()
    qtbot.waitUntil(lambda: lies_in_two_columns(pieces), timeout=PATIENCE)
    assert not area.verticalScrollBar().isVisible()
    area.resize(202, 60)
    qtbot.waitUntil(lambda: not lies_in_two_columns(pieces), timeout=PATIENCE)
    assert area.verticalScrollBar().isVisible()
    area.resize(202, 130)
    qtbot.waitUntil(lambda: lies_in_two_columns(pieces), timeout=PATIENCE)
    assert not area.verticalScrollBar().isVisible()


def test_the_bar_goes_when_the_content_becomes_less(qtbot: QtBot) -> None:
    area, pieces = area_of(qtbot, 10)
    area.resize(202, 130)
    area.show()
    qtbot.waitUntil(area.verticalScrollBar().isVisible, timeout=PATIENCE)
    for piece in pieces[6:]:
        piece.hide()
    qtbot.waitUntil(lambda: not area.verticalScrollBar().isVisible(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: lies_in_two_columns(pieces), timeout=PATIENCE)


def test_it_asks_for_no_more_than_it_may_have(qtbot: QtBot) -> None:
    area, _ = area_of(qtbot, 6)
    area.setFixedWidth(120)
    assert area.sizeHint().width() == 120
