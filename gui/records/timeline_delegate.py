"""Paints records along a line of time: the day at the left, a dot, what happened at the right."""

from collections import OrderedDict
from math import ceil

import msgspec
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from data.library.highlighting import Highlighter
from data.library.ordering import Grouping
from gui.common.row_ground import paint_focus, paint_ground
from gui.look.fonts import sized
from gui.look.theme import Theme
from gui.records.card import Card
from gui.records.lines import Ink, Line, ascent, broken, elided, height, line
from gui.records.pictures import Pictures
from gui.records.record_model import CARD_ROLE

MARGIN = 12
DAYS = 84
"""Pixels the dates take."""
ICON = 16
KEPT = 600
MARK_ALPHA = 64


class Zoom(msgspec.Struct, frozen=True):
    """How close one looks: what is grouped, and lines of words below a title (0 is one line)."""

    grouping: Grouping
    lines: int
    air: int


ZOOMS = (
    Zoom(Grouping.YEAR, 0, 2),
    Zoom(Grouping.MONTH, 0, 8),
    Zoom(Grouping.MONTH, 1, 14),
    Zoom(Grouping.MONTH, 3, 18),
)
FIRST_ZOOM = 1


class TimelineDelegate(QStyledItemDelegate):
    """Rows of one height, by how close one looks."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = Pictures(theme)
        self._highlighter = Highlighter()
        self._laid: OrderedDict[str, tuple[Card, int, tuple[Line, ...]]] = OrderedDict()
        self.zoom = ZOOMS[FIRST_ZOOM]
        theme.changed.connect(self._laid.clear)

    def set_zoom(self, zoom: Zoom) -> None:
        """Look from closer or further."""
        self.zoom = zoom
        self._laid.clear()

    def show_highlighter(self, highlighter: Highlighter) -> None:
        """Mark other words from now on."""
        if highlighter != self._highlighter:
            self._highlighter = highlighter
            self._laid.clear()

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same height for every row."""
        title, body = self._fonts(option.font)
        words = QFontMetricsF(body).height() * 1.2 * self.zoom.lines
        return QSize(240, ceil(height(title) + words + self.zoom.air))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, tokens = QRect(option.rect), self._theme.tokens
        paint_ground(painter, option, tokens)
        axis = rect.left() + MARGIN + self._theme.px(DAYS)
        painter.setPen(QPen(QColor(tokens.line), 2))
        painter.drawLine(axis, rect.top(), axis, rect.bottom() + 1)
        card = index.data(CARD_ROLE)
        if isinstance(card, Card):
            self._card(painter, option, card, rect, axis)
        paint_focus(painter, option, tokens)
        painter.restore()

    def _card(
        self, painter: QPainter, option: QStyleOptionViewItem, card: Card, rect: QRect, axis: int
    ) -> None:
        title, _body = self._fonts(option.font)
        middle = rect.top() + self.zoom.air / 2 + height(title) / 2
        painter.setPen(QPen(QColor(self._theme.tokens.surface), 2))
        painter.setBrush(QColor(self._theme.tokens.accent))
        painter.drawEllipse(QPointF(axis, middle), 4.5, 4.5)
        side = self._theme.px(ICON)
        place = QRect(axis + 14, int(middle - side / 2), side, side)
        self._pictures.paint(painter, card.kind.value, "accent", place)
        for each in self._lines(card, option.font, rect.width()):
            each.paint(painter, QPointF(rect.topLeft()))

    def _lines(self, card: Card, font: QFont, width: int) -> tuple[Line, ...]:
        laid = self._laid.get(card.id)
        if laid is None or laid[0] is not card or laid[1] != width:
            laid = self._laid[card.id] = card, width, self._lay_out(card, font, width)
            if len(self._laid) > KEPT:
                self._laid.popitem(last=False)
        return laid[2]

    def _lay_out(self, card: Card, font: QFont, width: int) -> tuple[Line, ...]:
        """Day, title, what stands out, and some words; coordinates begin at the row's corner."""
        tokens = self._theme.tokens
        title_font, body_font = self._fonts(font)
        top = self.zoom.air / 2
        left = MARGIN + self._theme.px(DAYS) + 14 + self._theme.px(ICON) + 8
        room = width - left - MARGIN
        lead = elided(card.lead if card.lead != card.date else "", title_font, room * 0.4)
        lead_width = QFontMetricsF(title_font).horizontalAdvance(lead)
        day = card.date or "—"
        right = MARGIN + self._theme.px(DAYS) - 14 - QFontMetricsF(body_font).horizontalAdvance(day)
        base = top + ascent(title_font)
        title = elided(card.title, title_font, room - lead_width - 12)
        made = [
            self._line(day, body_font, QPointF(right, base), tokens.muted),
            self._line(title, title_font, QPointF(left, base), tokens.text),
            self._line(lead, title_font, QPointF(left + room - lead_width, base), tokens.accent),
        ]
        below = top + height(title_font) + ascent(body_font)
        step = QFontMetricsF(body_font).height() * 1.2
        body = f"“{card.body}”" if card.quoted else card.body
        for number, words in enumerate(broken(body, body_font, room, self.zoom.lines)):
            at = QPointF(left, below + number * step)
            made.append(self._line(words, body_font, at, tokens.muted))
        return tuple(made)

    def _line(self, text: str, font: QFont, base: QPointF, colour: str) -> Line:
        tint = QColor(self._theme.tokens.warning)
        underline = QColor(tint)
        tint.setAlpha(MARK_ALPHA)
        spans = self._highlighter.spans(text)
        return line(text, font, spans, base, Ink(QColor(colour), tint, underline))

    def _fonts(self, base: QFont) -> tuple[QFont, QFont]:
        """Of titles and of words."""
        sizes = self._theme.sizes
        return sized(base, sizes.normal), sized(base, sizes.small)
