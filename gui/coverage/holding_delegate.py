"""Paints a cell of the coverage board: the count, the newest date, a shade; a gap is hatched."""

import math

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.coverage.board import Holding
from gui.coverage.board_model import HOLDING_ROLE, SHARE_ROLE, TOTAL_ROLE
from gui.look.fonts import sized
from gui.look.theme import Theme

CELL = QSize(84, 48)
"""Least size of a cell at the usual text size, in pixels."""
LIGHTEST, DARKEST = 0.06, 0.42
"""How much accent is in the shade of the smallest and of the largest count."""


class HoldingDelegate(QStyledItemDelegate):
    """The number says what the shade says; nothing is told by colour alone."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fonts: dict[object, list[tuple[QFont, int]]] = {}

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All cells are alike."""
        return QSize(self._theme.px(CELL.width()), self._theme.px(CELL.height()))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        holding = index.data(HOLDING_ROLE)
        if not isinstance(holding, Holding):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect).adjusted(2, 2, -2, -2)
        self._ground(painter, rect, index, holding)
        self._frame(painter, rect, option)
        if holding.count:
            self._words(painter, rect, holding, bold=bool(index.data(TOTAL_ROLE)))
        else:
            painter.setPen(QColor(self._theme.tokens.muted))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "–")
        painter.restore()

    def _ground(
        self,
        painter: QPainter,
        rect: QRect,
        index: QModelIndex | QPersistentModelIndex,
        holding: Holding,
    ) -> None:
        """Shaded by the count; totals plain; a gap hatched."""
        tokens = self._theme.tokens
        painter.setPen(Qt.PenStyle.NoPen)
        if not holding.count:
            painter.setBrush(QBrush(QColor(tokens.line), Qt.BrushStyle.BDiagPattern))
        elif index.data(TOTAL_ROLE):
            painter.setBrush(QColor(tokens.hover))
        else:
            painter.setBrush(self.shade(float(index.data(SHARE_ROLE))))
        painter.drawRoundedRect(QRectF(rect), 6, 6)

    def shade(self, share: float) -> QColor:
        """The shade of a count that is ``share`` (0…1) of the largest; counts differ by decades."""
        strength = math.log1p(share * 99) / math.log(100)
        colour = QColor(self._theme.tokens.accent)
        colour.setAlphaF(LIGHTEST + (DARKEST - LIGHTEST) * strength)
        return colour

    def _fonts_for(self, base: QFont, *, bold: bool) -> list[tuple[QFont, int]]:
        """The fonts of count and date with their heights; worked out once for all cells."""
        key = base.key(), self._theme.sizes, bold
        if key not in self._fonts:
            weight = QFont.Weight.Bold if bold else QFont.Weight.DemiBold
            sizes = self._theme.sizes
            made = sized(base, sizes.normal, weight), sized(base, sizes.small)
            self._fonts[key] = [(font, QFontMetrics(font).height()) for font in made]
        return self._fonts[key]

    def _frame(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
        """A line around the cell the keys are at; a faint one below the mouse."""
        tokens = self._theme.tokens
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2 if selected else 1))
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 5, 5)

    def _words(self, painter: QPainter, rect: QRect, holding: Holding, *, bold: bool) -> None:
        shown = [str(holding.count), *filter(None, [holding.newest])]
        fonts = self._fonts_for(painter.font(), bold=bold)[: len(shown)]
        top = rect.top() + (rect.height() - sum(height for _, height in fonts)) // 2
        painter.setPen(QColor(self._theme.tokens.text))
        for words, (font, height) in zip(shown, fonts, strict=True):
            painter.setFont(font)
            line = QRect(rect.left(), top, rect.width(), height)
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, words)
            top += height
