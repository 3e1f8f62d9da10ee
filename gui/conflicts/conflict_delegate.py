"""Paints a conflict in the list: what it is, and below it the records it is between."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.common.row_ground import paint_focus, paint_ground
from gui.look.fonts import sized
from gui.look.theme import Theme

PAD_X, PAD_Y, GAP = 12, 8, 4
ICON = 18
AnyIndex = QModelIndex | QPersistentModelIndex


class ConflictDelegate(QStyledItemDelegate):
    """Two lines a row, all rows of one height; what has no room is in the row's tool tip."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """Two lines with air around them."""
        lines = sum(QFontMetrics(font).height() for font in self._fonts(option.font))
        return QSize(160, lines + GAP + 2 * PAD_Y)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one conflict."""
        tokens = self._theme.tokens
        painter.save()
        paint_ground(painter, option, tokens)
        paint_focus(painter, option, tokens)
        room = option.rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        first, _, second = str(index.data()).partition("\n")
        title, small = self._fonts(option.font)
        icon, side = index.data(Qt.ItemDataRole.DecorationRole), self._theme.px(ICON)
        if isinstance(icon, QIcon):
            top = room.top() + (QFontMetrics(title).height() - side) // 2
            icon.paint(painter, QRect(room.left(), top, side, side))
        room.setLeft(room.left() + side + PAD_X)
        self._line(painter, room, first, title, tokens.text)
        room.setTop(room.top() + QFontMetrics(title).height() + GAP)
        self._line(painter, room, second, small, tokens.muted)
        painter.restore()

    @staticmethod
    def _line(painter: QPainter, room: QRect, words: str, font: QFont, ink: str) -> None:
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        place = QRect(room.left(), room.top(), room.width(), metrics.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _fonts(self, base: QFont) -> tuple[QFont, QFont]:
        """Of the conflict and of the records."""
        sizes = self._theme.sizes
        return sized(base, sizes.normal), sized(base, sizes.small)
