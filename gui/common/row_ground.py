"""What is below the words of every painted row: selected, below the mouse, with the focus."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from gui.look.tokens import Tokens


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens) -> None:
    """Tint the row when it is selected or below the mouse."""
    states = QStyle.StateFlag
    if option.state & states.State_Selected:
        painter.fillRect(option.rect, QColor(tokens.accent_soft))
    elif option.state & states.State_MouseOver:
        painter.fillRect(option.rect, QColor(tokens.hover))


def paint_rule(painter: QPainter, rect: QRect, margin: int, tokens: Tokens) -> None:
    """Divide the row from the next by a line, ``margin`` pixels shorter at both ends."""
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.drawLine(rect.left() + margin, rect.bottom(), rect.right() - margin, rect.bottom())


def paint_focus(
    painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens, inset: int = 1
) -> None:
    """Frame the row the keys are for, ``inset`` pixels from its edges."""
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(tokens.accent), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(option.rect.adjusted(inset, inset, -inset - 1, -inset - 1))
