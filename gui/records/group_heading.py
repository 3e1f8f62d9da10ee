"""Paints the heading of a group: an arrow, what its records have in common, how many there are."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QApplication

from gui.look.fonts import sized
from gui.look.theme import Theme

MARGIN = 12
ARROW = 14
BAR = 96


class GroupHeading:
    """A quiet line above the records of a group.

    Args:
        bars: whether a bar shows how many records there are beside the fullest group.
    """

    def __init__(self, theme: Theme, *, bars: bool = False) -> None:
        self._theme = theme
        self._bars = bars

    def height(self) -> int:
        """In pixels."""
        return int(QFontMetricsF(self._font()).height() + 14)

    def paint(
        self, painter: QPainter, rect: QRect, label: str, count: int, *, closed: bool, share: float
    ) -> None:
        """Paint one; ``share`` is its count as a part of the highest."""
        tokens = self._theme.tokens
        painter.save()
        painter.fillRect(rect, QColor(tokens.window))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        name = "chevron-right" if closed else "chevron-down"
        icon = self._theme.icon(name, colour=tokens.muted)
        middle = rect.center().y()
        icon.paint(painter, rect.left() + MARGIN, middle - ARROW // 2 + 1, ARROW, ARROW)
        font = self._font()
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        told = f"{count:,}"
        right = rect.right() - MARGIN - metrics.horizontalAdvance(told)
        painter.setPen(QColor(tokens.muted))
        baseline = middle + metrics.ascent() / 2 - metrics.descent() / 2 + 1
        painter.drawText(QPointF(right, baseline), told)
        left = rect.left() + MARGIN + ARROW + 8
        room = right - left - 12
        if self._bars:
            room -= BAR + 12
            self._bar(painter, QRectF(right - 12 - BAR, middle - 2, BAR, 5), share)
        painter.setPen(QColor(tokens.text))
        shown = metrics.elidedText(label, Qt.TextElideMode.ElideMiddle, max(0.0, room))
        painter.drawText(QPointF(left, baseline), shown)
        painter.restore()

    def _bar(self, painter: QPainter, rect: QRectF, share: float) -> None:
        tokens = self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(rect, 2, 2)
        painter.setBrush(QColor(tokens.accent))
        rect.setWidth(max(3.0, rect.width() * share))
        painter.drawRoundedRect(rect, 2, 2)

    def _font(self) -> QFont:
        return sized(QApplication.font(), self._theme.sizes.normal, QFont.Weight.DemiBold)
