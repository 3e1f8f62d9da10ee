"""One anchor as a row: its words, its state; a click shows its place."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.evidence.evidence import AnchorFact
from gui.evidence.wording import STATES
from gui.look.fonts import sized
from gui.look.theme import Theme

MARGIN = 8
ICON = 16
GAP = 4


class AnchorButton(QAbstractButton):
    """The source's words of an anchor with the sign and the words of its state."""

    fact: AnchorFact
    state: str

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def show_anchor(self, fact: AnchorFact) -> None:
        """Show ``fact`` instead of what was shown."""
        self.fact = fact
        self.state = STATES[fact.state].words
        self.setAccessibleName(f"{fact.anchor.exact} — {self.state}")
        self.setToolTip(fact.anchor.exact)
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        heights = (QFontMetrics(font).height() for font in self._fonts())
        return QSize(160, 2 * MARGIN + GAP + sum(heights))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the layout wants."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Icon, words, state."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._background(painter)
        tokens, sign = self._theme.tokens, STATES[self.fact.state]
        normal, small = self._fonts()
        icon = self._theme.icon(sign.icon, colour=getattr(tokens, sign.colour))
        icon.paint(painter, MARGIN, MARGIN + 2, ICON, ICON)
        left = MARGIN + ICON + 8
        room = QRect(left, MARGIN, self.width() - left - MARGIN, QFontMetrics(normal).height())
        self._line(painter, normal, tokens.text, self.fact.anchor.exact, room)
        room = QRect(left, room.bottom() + 1 + GAP, room.width(), QFontMetrics(small).height())
        self._line(painter, small, getattr(tokens, sign.colour), self.state, room)

    def _background(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 1))
        if self.isChecked():
            painter.setBrush(QColor(tokens.accent_soft))
        elif self.underMouse():
            painter.setBrush(QColor(tokens.hover))
        painter.drawRoundedRect(rect, 6, 6)

    @staticmethod
    def _line(painter: QPainter, font: QFont, colour: str, words: str, room: QRect) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _fonts(self) -> tuple[QFont, QFont]:
        sizes = self._theme.sizes
        return sized(self.font(), sizes.normal), sized(self.font(), sizes.small)
