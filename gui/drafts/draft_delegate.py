"""Paints a draft: picture of its first page, name, what it is about, where it came from, when."""

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from gui.common.row_ground import paint_focus, paint_ground, paint_rule
from gui.drafts.draft_model import ROW_ROLE, states_of
from gui.drafts.draft_row import DraftRow
from gui.look.fonts import sized
from gui.look.theme import Theme

MARGIN = 12
GAP = 4
PICTURE = QSize(60, 85)
CHIP_PADDING = 6
Index = QModelIndex | QPersistentModelIndex


class DraftDelegate(QStyledItemDelegate):
    """Paints rows of drafts, all of one height."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """As high as the picture, or as the words where those are larger."""
        normal, small = (QFontMetricsF(font).height() for font in self._fonts(option.font))
        words = normal + small * 2 + 2 * GAP + 4 * GAP
        return QSize(320, int(max(PICTURE.height(), words)) + 2 * MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one draft."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, DraftRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect = QRect(option.rect)
        tokens = self._theme.tokens
        paint_ground(painter, option, tokens)
        paint_rule(painter, rect, MARGIN, tokens)
        paint_focus(painter, option, tokens)
        inner = rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        self._picture(painter, QRect(inner.topLeft(), PICTURE), row.picture)
        inner.setLeft(inner.left() + PICTURE.width() + MARGIN)
        self._words(painter, option, inner, row)
        painter.restore()

    def _picture(self, painter: QPainter, place: QRect, picture: QImage | None) -> None:
        """The page, or an empty sheet while there is no picture of it."""
        tokens = self._theme.tokens
        if picture is None:
            painter.fillRect(place, QColor(tokens.window))
            icon = self._theme.icon("preset", colour=tokens.muted)
            icon.paint(painter, place.adjusted(18, 30, -18, -31))
        else:
            painter.drawImage(place, picture)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)

    def _words(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, row: DraftRow
    ) -> None:
        tokens = self._theme.tokens
        title, small = self._fonts(option.font)
        metrics, small_metrics = QFontMetricsF(title), QFontMetricsF(small)
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        when = small_metrics.horizontalAdvance(row.when)
        baseline = rect.top() + metrics.ascent()
        painter.drawText(QPointF(rect.right() - when, baseline), row.when)
        painter.setFont(title)
        painter.setPen(QColor(tokens.muted if row.archived else tokens.text))
        name = f"{row.name} •" if row.modified else row.name
        room = rect.width() - when - 2 * MARGIN
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(rect.left(), baseline), shown)
        y = rect.top() + metrics.height() + GAP
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        detail = small_metrics.elidedText(row.detail, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(QPointF(rect.left(), y + small_metrics.ascent()), detail)
        self._chips(painter, small, rect, y + small_metrics.height() + 2 * GAP, row)

    def _chips(self, painter: QPainter, font: QFont, rect: QRect, y: float, row: DraftRow) -> None:
        """As many chips as there is room for, then how many more there are."""
        tokens = self._theme.tokens
        chips = [(text, tokens.accent) for text in states_of(row)]
        chips += [(text, tokens.text) for text in row.chips]
        metrics = QFontMetricsF(font)
        height = metrics.height() + GAP
        x = float(rect.left())
        painter.setFont(font)
        for number, (text, colour) in enumerate(chips):
            width = metrics.horizontalAdvance(text) + 2 * CHIP_PADDING
            more = f"+{len(chips) - number}"
            last = number == len(chips) - 1
            spare = 0 if last else metrics.horizontalAdvance(more) + GAP
            if x + width + spare > rect.right():
                painter.setPen(QColor(tokens.muted))
                painter.drawText(QPointF(x, y + GAP / 2 + metrics.ascent()), more)
                return
            place = QRectF(x, y, width, height)
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.setBrush(QColor(tokens.surface))
            painter.drawRoundedRect(place, height / 2, height / 2)
            painter.setPen(QColor(colour))
            painter.drawText(QPointF(x + CHIP_PADDING, y + GAP / 2 + metrics.ascent()), text)
            x += width + GAP

    def _fonts(self, base: QFont) -> tuple[QFont, QFont]:
        """Of the name, and of what stands below it."""
        sizes = self._theme.sizes
        small = sized(base, sizes.small)
        return sized(base, sizes.normal, QFont.Weight.DemiBold), small
