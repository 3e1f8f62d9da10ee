"""Paints a row of the palette: icon, name with the letters that were meant, kind and keys."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.look.fonts import sized
from gui.look.theme import Theme
from gui.palette.palette_model import ROW_ROLE
from gui.palette.ranking import Row

PAD, ICON, HEIGHT = 12, 16, 34
"""Pixels at the usual text size: beside the text, of an icon, of a row."""


class PaletteDelegate(QStyledItemDelegate):
    """One line a row; what cannot be chosen is muted and says why."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One line with room around it."""
        return QSize(200, max(self._theme.px(HEIGHT), QFontMetrics(option.font).height() + 12))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row."""
        row: Row = index.data(ROW_ROLE)
        tokens, px = self._theme.tokens, self._theme.px
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(tokens.accent))
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -2, -2), 6, 6)
        able = row.entry.why_not is None
        ink = tokens.text if able else tokens.muted
        inner = option.rect.adjusted(px(PAD), 0, -px(PAD), 0)
        if row.entry.icon:
            place = QRect(inner.left(), 0, px(ICON), px(ICON))
            place.moveTop(inner.center().y() - px(ICON) // 2 + 1)
            self._theme.icon(row.entry.icon, colour=ink if able else tokens.muted).paint(
                painter, place
            )
        inner.setLeft(inner.left() + px(ICON) + px(PAD))
        inner.setRight(self._tail(painter, option.font, inner, row))
        self._name(painter, option.font, inner, row, ink)
        painter.restore()

    def _tail(self, painter: QPainter, base: QFont, inner: QRect, row: Row) -> int:
        """Keys, kind or reason at the right; how far the name may go."""
        small = sized(base, self._theme.sizes.small)
        entry = row.entry
        words = entry.why_not or "   ".join(filter(None, (entry.group, entry.keys)))
        metrics = QFontMetrics(small)
        room = inner.width() * 6 // 10
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.setFont(small)
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
        return inner.right() - metrics.horizontalAdvance(words) - self._theme.px(PAD)

    def _name(self, painter: QPainter, base: QFont, inner: QRect, row: Row, ink: str) -> None:
        """The name, the letters that were meant in bold and underlined."""
        bold = QFont(base)
        bold.setWeight(QFont.Weight.Bold)
        bold.setUnderline(True)
        name = QFontMetrics(bold).elidedText(
            row.entry.name, Qt.TextElideMode.ElideRight, inner.width()
        )
        painter.setPen(QColor(ink))
        x, baseline = inner.left(), inner.center().y() + QFontMetrics(base).ascent() // 2 - 1
        for meant, part in _runs(name, set(row.places)):
            font = bold if meant else base
            painter.setFont(font)
            painter.drawText(x, baseline, part)
            x += QFontMetrics(font).horizontalAdvance(part)


def _runs(name: str, places: set[int]) -> list[tuple[bool, str]]:
    """``name`` in parts that were meant and parts that were not."""
    runs: list[tuple[bool, str]] = []
    for at, character in enumerate(name):
        meant = at in places
        if runs and runs[-1][0] == meant:
            runs[-1] = (meant, runs[-1][1] + character)
        else:
            runs.append((meant, character))
    return runs
