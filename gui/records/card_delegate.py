"""Paints a record as a card: icon, title, what stands out, words, who said it, source."""

from collections import OrderedDict
from functools import lru_cache

import msgspec
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from data.library.highlighting import Highlighter
from gui.common.row_ground import paint_focus, paint_ground, paint_rule
from gui.common.sign import Sign
from gui.evidence.wording import corroboration_words
from gui.look.fonts import sized
from gui.look.theme import Theme
from gui.records.badge import NO_BADGES, SIGNS, Badge
from gui.records.card import Card
from gui.records.lines import CHINESE, Ink, Line, ascent, broken, elided, excerpt, line
from gui.records.pictures import Pictures
from gui.records.record_model import BADGES_ROLE, CARD_ROLE, MARKS_ROLE

MARGIN = 12
GAP = 4
ICON = 18
BADGE = 16
BODY_LINES, WIDE_LINES = 3, 2
"""Lines of the words of a record, and of those in a wide column, where a third stays empty."""
WIDE_EM = 40
"""Ems of the body from which on a column of words is wide."""
LEADING = 1.25
KEPT = 400
"""Cards whose lines are kept; more than any screen shows."""
MARK_ALPHA = 64


class _Fonts(msgspec.Struct, frozen=True):
    """The fonts of a card, with what is measured in them once for all cards.

    Attributes:
        title_base: where the base line of the title is.
        body_base: likewise of the first line of the body; ``body_step`` from line to line.
        foot_rise: how far above the lower edge that of the last line is.
        height: of a whole card without the lines of its body.
        wide: pixels from which on a column of words is wide.
    """

    title: QFont
    lead: QFont
    body: QFont
    small: QFont
    lead_metrics: QFontMetricsF
    title_base: float
    body_base: float
    body_step: float
    foot_rise: float
    height: float
    wide: float

    def body_lines(self, width: float) -> int:
        """How many lines of the body there are in a column of words ``width`` pixels wide."""
        return WIDE_LINES if width >= self.wide else BODY_LINES


class _Laid(msgspec.Struct, frozen=True):
    """The lines of a card for one width and one room for badges."""

    card: Card
    size: tuple[int, int, int]
    lines: tuple[Line, ...]


class CardDelegate(QStyledItemDelegate):
    """Paints cards, all of one height, so that a list of 100,000 scrolls like one of ten.

    The lines of a card are laid out when it is first seen and kept.
    """

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = Pictures(theme)
        self._highlighter = Highlighter()
        self._laid: OrderedDict[str, _Laid] = OrderedDict()
        self._kept_fonts: tuple[str, _Fonts] | None = None
        self._inks: dict[str, Ink] = {}
        theme.changed.connect(self._forget)

    def show_highlighter(self, highlighter: Highlighter) -> None:
        """Mark other words from now on."""
        if highlighter != self._highlighter:
            self._highlighter = highlighter
            self._forget()

    def _forget(self) -> None:
        self._laid.clear()
        self._inks.clear()
        self._kept_fonts = None

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same height for every card as wide as ``option`` says."""
        fonts = self._fonts(option.font)
        lines = fonts.body_lines(_inner(option.rect).width() - self._left)
        return QSize(240, int(fonts.height + fonts.body_step * lines))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one card."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        tokens = self._theme.tokens
        paint_ground(painter, option, tokens)
        paint_rule(painter, rect, MARGIN, tokens)
        paint_focus(painter, option, tokens)
        card = index.data(CARD_ROLE)
        if isinstance(card, Card):
            inner = _inner(rect)
            badges, marks = index.data(BADGES_ROLE), index.data(MARKS_ROLE) or ()
            side, small = self._theme.px(ICON), self._theme.px(BADGE)
            for sign, place in _signs(inner, badges, marks, small):
                self._pictures.paint(painter, sign.icon, sign.colour, place)
            icon = QRect(inner.left(), inner.top() + 1, side, side)
            self._pictures.paint(painter, card.kind.value, "accent", icon)
            laid = self._lines(card, option.font, inner, _room_for(badges, marks, small))
            for each in laid.lines:
                each.paint(painter, QPointF(inner.topLeft()))
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The badge or mark below the mouse in words."""
        badges = index.data(BADGES_ROLE) or NO_BADGES
        marks = index.data(MARKS_ROLE) or ()
        told = [
            *(
                (badge_words(badge, index.data(CARD_ROLE)), place)
                for badge, place in badge_places(option.rect, badges, self._theme.px(BADGE))
            ),
            *(
                (sign.words, place)
                for sign, place in mark_places(option.rect, badges, marks, self._theme.px(BADGE))
            ),
        ]
        for words, place in told:
            if place.adjusted(-GAP // 2, -GAP, GAP // 2, GAP).contains(event.pos()):
                QToolTip.showText(event.globalPos(), words, view, place)
                return True
        return super().helpEvent(event, view, option, index)

    # Lines

    def lines(self, card: Card, font: QFont, width: int) -> tuple[Line, ...]:
        """What is painted of a card that is ``width`` pixels wide, without badges."""
        return self._lines(card, font, _inner(QRect(0, 0, width, 0)), 0).lines

    def _lines(self, card: Card, font: QFont, inner: QRect, badges: int) -> _Laid:
        size = (inner.width(), inner.height(), badges)
        laid = self._laid.get(card.id)
        if laid is None or laid.card is not card or laid.size != size:
            lines = self._lay_out(card, self._fonts(font), inner, badges)
            laid = self._laid[card.id] = _Laid(card, size, lines)
            if len(self._laid) > KEPT:
                self._laid.popitem(last=False)
        return laid

    @property
    def _left(self) -> int:
        """Pixels left of the words."""
        return self._theme.px(ICON) + 8

    def _lay_out(self, card: Card, fonts: _Fonts, inner: QRect, badges: int) -> tuple[Line, ...]:
        """The lines of a card; the coordinates begin where its inner part does."""
        left = self._left
        width = inner.width() - left
        head = self._head(card, fonts, left, width)
        body = self._body(card, fonts, left, width)
        tokens = self._theme.tokens
        foot = elided(card.foot, fonts.small, width - badges)
        base = inner.height() - fonts.foot_rise
        last = self._line(foot, fonts.small, QPointF(left, base), tokens.muted)
        if self._highlighter.words and not any(each.marked for each in (*head, *body, last)):
            body = self._with_place_elsewhere(card, fonts, body, left, width)
        return (*head, *body, last)

    def _head(self, card: Card, fonts: _Fonts, left: float, width: float) -> list[Line]:
        """Title at the left, what stands out at the right."""
        tokens = self._theme.tokens
        lead = elided(card.lead, fonts.lead, width * 0.5)
        lead_width = fonts.lead_metrics.horizontalAdvance(lead)
        title = elided(card.title, fonts.title, width - lead_width - (12 if lead else 0))
        base = fonts.title_base
        right = QPointF(left + width - lead_width, base)
        return [
            self._line(title, fonts.title, QPointF(left, base), tokens.text),
            self._line(lead, fonts.lead, right, tokens.accent),
        ]

    def _body(self, card: Card, fonts: _Fonts, left: float, width: float) -> list[Line]:
        """The first lines of the words, from where the first word looked for is in sight."""
        body = f"“{card.body}”" if card.quoted else card.body
        most = fonts.body_lines(width)
        lines = broken(body, fonts.body, width, most)
        spans = self._highlighter.spans(body)
        room = sum(map(len, lines)) - 1
        if spans and spans[0][1] > room:
            shown = excerpt(body, spans, room - len(lines))
            lines = broken(shown, fonts.body, width, most)
        return [self._body_line(text, number, fonts, left) for number, text in enumerate(lines)]

    def _with_place_elsewhere(
        self, card: Card, fonts: _Fonts, body: list[Line], left: float, width: float
    ) -> list[Line]:
        """The last line says where the words stand that the card does not show otherwise."""
        for text in (*card.elsewhere, card.foot):
            spans = self._highlighter.spans(text)
            if spans:
                words = elided(excerpt(text, spans), fonts.body, width)
                kept = body[: fonts.body_lines(width) - 1]
                return [*kept, self._body_line(words, len(kept), fonts, left, "muted")]
        return body

    def _body_line(
        self, text: str, number: int, fonts: _Fonts, left: float, colour: str = "text"
    ) -> Line:
        base = fonts.body_base + number * fonts.body_step
        ink = getattr(self._theme.tokens, colour)
        return self._line(text, fonts.body, QPointF(left, base), ink)

    def _line(self, text: str, font: QFont, base: QPointF, colour: str) -> Line:
        if colour not in self._inks:
            tint = QColor(self._theme.tokens.warning)
            underline = QColor(tint)
            tint.setAlpha(MARK_ALPHA)
            self._inks[colour] = Ink(QColor(colour), tint, underline)
        return line(text, font, self._highlighter.spans(text), base, self._inks[colour])

    def _fonts(self, base: QFont) -> _Fonts:
        key = base.key()
        if self._kept_fonts is None or self._kept_fonts[0] != key:
            self._kept_fonts = key, self._make_fonts(base)
        return self._kept_fonts[1]

    def _make_fonts(self, base: QFont) -> _Fonts:
        sizes = self._theme.sizes
        title = sized(base, sizes.normal, QFont.Weight.DemiBold)
        lead = sized(base, sizes.large, QFont.Weight.DemiBold)
        body, small = sized(base, sizes.normal), sized(base, sizes.small)
        top, step = QFontMetricsF(lead).lineSpacing(), _line_height(body)
        last = QFontMetricsF(small)
        return _Fonts(
            title, lead, body, small,
            lead_metrics=QFontMetricsF(lead),
            title_base=ascent(title),
            body_base=top + GAP + ascent(body),
            body_step=step,
            foot_rise=last.descent(),
            height=2 * MARGIN + top + last.lineSpacing() + 4 * GAP,
            wide=WIDE_EM * QFontMetricsF(body).horizontalAdvance(CHINESE),
        )  # fmt: skip


def badge_words(badge: Badge, card: Card | None) -> str:
    """A badge of ``card`` in words; several sources are counted, with their publishers."""
    told = SIGNS[badge].words
    if badge is Badge.CORROBORATED and card is not None:
        return corroboration_words(card.corroboration) or told
    return told


def badge_places(card: QRect, badges: Badge, side: int = BADGE) -> list[tuple[Badge, QRect]]:
    """Where each badge, ``side`` pixels wide, stands on a card that fills ``card``."""
    return _places(_inner(card), badges, side)


def mark_places(
    card: QRect, badges: Badge, marks: tuple[Sign, ...], side: int = BADGE
) -> list[tuple[Sign, QRect]]:
    """Where each mark stands on a card that fills ``card``: left of its badges."""
    return _marks(_inner(card), badges, marks, side)


def _inner(card: QRect) -> QRect:
    return card.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)


@lru_cache(maxsize=1024)
def _shown(badges: int) -> tuple[Badge, ...]:
    """The single badges; to take flags apart for each painting is what painting would take."""
    return tuple(badge for badge in SIGNS if badge & badges)


def _places(inner: QRect, badges: Badge, side: int) -> list[tuple[Badge, QRect]]:
    """From right to left, what was verified outermost."""
    shown = _shown(int(badges))
    return [(badge, _place(inner, number, side)) for number, badge in enumerate(shown)]


def _marks(
    inner: QRect, badges: Badge, marks: tuple[Sign, ...], side: int
) -> list[tuple[Sign, QRect]]:
    first = len(_shown(int(badges)))
    return [(sign, _place(inner, first + number, side)) for number, sign in enumerate(marks)]


def _signs(
    inner: QRect, badges: Badge, marks: tuple[Sign, ...], side: int
) -> list[tuple[Sign, QRect]]:
    """Everything at the lower right."""
    own = [(SIGNS[badge], place) for badge, place in _places(inner, badges, side)]
    return [*own, *_marks(inner, badges, marks, side)]


def _place(inner: QRect, number: int, side: int) -> QRect:
    left = inner.right() + 1 - side - number * (side + GAP)
    return QRect(left, inner.bottom() - side + 1, side, side)


def _room_for(badges: Badge, marks: tuple[Sign, ...], side: int) -> int:
    """Pixels badges and marks take, with the gap before them."""
    count = len(_shown(int(badges))) + len(marks)
    return count * (side + GAP) + GAP if count else 0


def _line_height(font: QFont) -> float:
    """From line to line; Chinese needs more air than a font's own line spacing gives."""
    return QFontMetricsF(font).height() * LEADING
