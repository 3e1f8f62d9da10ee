"""Paints a record as a card: icon, title, what stands out, words, who said it, source."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from gui.evidence.wording import corroboration_words
from gui.look.theme import Theme
from gui.records.badge import NO_BADGES, SIGNS, Badge
from gui.records.card import Card
from gui.records.record_model import BADGES_ROLE, CARD_ROLE

MARGIN = 12
GAP = 4
ICON = 18
BADGE = 16
BODY_LINES = 3
LEADING = 1.25


@dataclass(frozen=True, slots=True)
class _Fonts:
    title: QFont
    lead: QFont
    body: QFont
    small: QFont


class CardDelegate(QStyledItemDelegate):
    """Paints cards, all of one height, so that a list of 100,000 scrolls like one of ten."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The same height for every card."""
        fonts = self._fonts(option.font)
        body = _line_height(fonts.body) * BODY_LINES
        title = QFontMetricsF(fonts.lead).lineSpacing()
        small = QFontMetricsF(fonts.small).lineSpacing()
        return QSize(240, int(2 * MARGIN + title + body + small + 4 * GAP))

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
        self._background(painter, option, rect)
        card = index.data(CARD_ROLE)
        if isinstance(card, Card):
            painter.setClipRect(rect)
            inner = _inner(rect)
            badges = index.data(BADGES_ROLE)
            self._badges(painter, inner, badges)
            self._card(painter, option, card, inner, _room_for(badges))
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The badge below the mouse in words."""
        badges = index.data(BADGES_ROLE) or NO_BADGES
        for badge, place in badge_places(option.rect, badges):
            if place.adjusted(-GAP // 2, -GAP, GAP // 2, GAP).contains(event.pos()):
                words = badge_words(badge, index.data(CARD_ROLE))
                QToolTip.showText(event.globalPos(), words, view, place)
                return True
        return super().helpEvent(event, view, option, index)

    def _background(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        tokens = self._theme.tokens
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(rect.left() + MARGIN, rect.bottom(), rect.right() - MARGIN, rect.bottom())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _card(
        self, painter: QPainter, option: QStyleOptionViewItem, card: Card, rect: QRect, badges: int
    ) -> None:
        """Everything but the badges, which take ``badges`` pixels at the lower right."""
        tokens = self._theme.tokens
        fonts = self._fonts(option.font)
        icon = self._theme.icon(card.kind.value, colour=tokens.accent)
        icon.paint(painter, rect.left(), rect.top() + 1, ICON, ICON)
        left = rect.left() + ICON + 8
        width = rect.right() - left
        y = float(rect.top())
        y = self._head(painter, fonts, card, QRectF(left, y, width, 0)) + GAP
        body = f"“{card.body}”" if card.quoted else card.body
        y = self._text(painter, fonts.body, body, QPointF(left, y), width, tokens.text)
        foot = "　".join(part for part in (card.who, card.source, card.date) if part)
        metrics = QFontMetricsF(fonts.small)
        bottom = rect.bottom() - metrics.descent()
        painter.setFont(fonts.small)
        painter.setPen(QColor(tokens.muted))
        elided = metrics.elidedText(foot, Qt.TextElideMode.ElideRight, width - badges)
        painter.drawText(QPointF(left, bottom), elided)

    def _head(self, painter: QPainter, fonts: _Fonts, card: Card, line: QRectF) -> float:
        """Title at the left, what stands out at the right; the y below them."""
        tokens = self._theme.tokens
        lead_metrics = QFontMetricsF(fonts.lead)
        title_metrics = QFontMetricsF(fonts.title)
        lead = lead_metrics.elidedText(card.lead, Qt.TextElideMode.ElideRight, line.width() * 0.5)
        lead_width = lead_metrics.horizontalAdvance(lead)
        baseline = line.top() + lead_metrics.ascent()
        painter.setFont(fonts.lead)
        painter.setPen(QColor(tokens.accent))
        painter.drawText(QPointF(line.right() - lead_width, baseline), lead)
        painter.setFont(fonts.title)
        painter.setPen(QColor(tokens.text))
        room = line.width() - lead_width - (12 if lead else 0)
        painter.drawText(
            QPointF(line.left(), baseline),
            title_metrics.elidedText(card.title, Qt.TextElideMode.ElideRight, room),
        )
        return line.top() + lead_metrics.lineSpacing()

    def _text(
        self, painter: QPainter, font: QFont, text: str, at: QPointF, width: float, colour: str
    ) -> float:
        """Up to three lines of ``text``, the last one shortened; the y below them."""
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        y = at.y()
        for number in range(BODY_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            shown, rest = _split(text, line.textStart(), line.textLength())
            if number == BODY_LINES - 1 and rest:
                shown = metrics.elidedText(shown + rest, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QPointF(at.x(), y + metrics.ascent()), shown)
            y += _line_height(font)
        layout.endLayout()
        return y

    def _badges(self, painter: QPainter, rect: QRect, badges: Badge) -> None:
        """The badges at the lower right."""
        for badge, place in _places(rect, badges):
            sign = SIGNS[badge]
            icon = self._theme.icon(sign.icon, colour=getattr(self._theme.tokens, sign.colour))
            icon.paint(painter, place)

    def _fonts(self, base: QFont) -> _Fonts:
        sizes = self._theme.sizes
        title, lead, body, small = (QFont(base) for _ in range(4))
        title.setPointSizeF(sizes.normal)
        title.setWeight(QFont.Weight.DemiBold)
        lead.setPointSizeF(sizes.large)
        lead.setWeight(QFont.Weight.DemiBold)
        body.setPointSizeF(sizes.normal)
        small.setPointSizeF(sizes.small)
        return _Fonts(title, lead, body, small)


def badge_words(badge: Badge, card: Card | None) -> str:
    """A badge of ``card`` in words; several sources are counted, with their publishers."""
    told = SIGNS[badge].words
    if badge is Badge.CORROBORATED and card is not None:
        return corroboration_words(card.corroboration) or told
    return told


def badge_places(card: QRect, badges: Badge) -> list[tuple[Badge, QRect]]:
    """Where each badge stands on a card that fills ``card``."""
    return _places(_inner(card), badges)


def _inner(card: QRect) -> QRect:
    return card.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)


def _places(inner: QRect, badges: Badge) -> list[tuple[Badge, QRect]]:
    """From right to left, what was verified outermost."""
    shown = [badge for badge in SIGNS if badge & badges]
    top = inner.bottom() - BADGE + 1
    return [
        (badge, QRect(inner.right() + 1 - BADGE - number * (BADGE + GAP), top, BADGE, BADGE))
        for number, badge in enumerate(shown)
    ]


def _room_for(badges: Badge) -> int:
    """Pixels the badges take, with the gap before them."""
    count = sum(bool(badge & badges) for badge in SIGNS)
    return count * (BADGE + GAP) + GAP if count else 0


def _line_height(font: QFont) -> float:
    """From line to line; Chinese needs more air than a font's own line spacing gives."""
    return QFontMetricsF(font).height() * LEADING


def _split(text: str, start: int, length: int) -> tuple[str, str]:
    """A line and what follows it; Qt counts UTF-16 units, Python counts code points."""
    units = text.encode("utf-16-le")
    line, rest = units[2 * start : 2 * (start + length)], units[2 * (start + length) :]
    return line.decode("utf-16-le"), rest.decode("utf-16-le")
