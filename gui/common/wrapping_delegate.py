"""Rows as high as their words need, for lists that have sentences in them."""

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from gui.common.row_ground import paint_ground
from gui.look.theme import Theme

PAD_X, PAD_Y = 8, 6
ICON = 16
LEADING = 1.25
AnyIndex = QModelIndex | QPersistentModelIndex


class WrappingDelegate(QStyledItemDelegate):
    """Wraps every cell; an icon stands at the height of the first line."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        view.header().sectionResized.connect(lambda *_sizes: view.doItemsLayout())

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as the words are in the width of their column."""
        words, metrics = str(index.data()), option.fontMetrics
        left = self._left(index)
        room = self._view.columnWidth(index.column()) - left - PAD_X
        lines = _lines(words, option.font, room)
        wanted = left + metrics.horizontalAdvance(words) + PAD_X
        return QSize(wanted, math.ceil(len(lines) * _pitch(metrics)) + 2 * PAD_Y)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground, icon, words."""
        tokens = self._theme.tokens
        painter.save()
        paint_ground(painter, option, tokens)
        pitch = _pitch(option.fontMetrics)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            side = self._theme.px(ICON)
            top = option.rect.top() + PAD_Y + round((pitch - side) / 2)
            icon.paint(painter, option.rect.left() + PAD_X, top, side, side)
        painter.setPen(QColor(tokens.text))
        painter.setFont(option.font)
        self._words(painter, option, index, pitch)
        painter.restore()

    def _words(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex, pitch: float
    ) -> None:
        """Line by line on the same base lines in every column, whatever script they are in."""
        left, metrics = option.rect.left() + self._left(index), option.fontMetrics
        right = option.rect.right() + 1 - PAD_X
        side = index.data(Qt.ItemDataRole.TextAlignmentRole)
        to_right = side is not None and Qt.AlignmentFlag(side) & Qt.AlignmentFlag.AlignRight
        base = option.rect.top() + PAD_Y + (pitch - metrics.height()) / 2 + metrics.ascent()
        for number, line in enumerate(_lines(str(index.data()), option.font, right - left)):
            x = right - metrics.horizontalAdvance(line) if to_right else left
            painter.drawText(QPointF(x, base + number * pitch), line)

    def _left(self, index: AnyIndex) -> int:
        """Where the words of a cell begin in it."""
        icon = isinstance(index.data(Qt.ItemDataRole.DecorationRole), QIcon)
        return PAD_X + (self._theme.px(ICON) + PAD_X if icon else 0)


def _pitch(metrics: QFontMetrics) -> float:
    return metrics.height() * LEADING


def _lines(words: str, font: QFont, room: float) -> list[str]:
    """The words wrapped to ``room`` pixels."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    units = words.encode("utf-16-le")  # Qt counts in them
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(room, 24.0))
        start, end = line.textStart(), line.textStart() + line.textLength()
        lines.append(units[2 * start : 2 * end].decode("utf-16-le"))
    layout.endLayout()
    return lines or [""]
