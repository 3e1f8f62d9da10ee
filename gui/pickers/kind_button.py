"""A toggle with an icon, a name, and a count at the right."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from gui.look.fonts import sized
from gui.look.theme import Theme

DIGITS = 4
"""Digits there is room for from the beginning."""
GAP, EDGE = 6, 6
"""Pixels between name and count, and right of the count."""


class KindButton(QToolButton):
    """The count is painted and no part of the button's text.

    Other words would let all that stands beside it be laid out anew with every click in a picker;
    the room for the count only ever grows.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count: int | None = None
        self._digits = DIGITS
        self._known: tuple[QFont, int] | None = None
        theme.changed.connect(self._forget)
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, self.sizePolicy().verticalPolicy())

    @property
    def count(self) -> int | None:
        """The count it shows, ``None`` for none."""
        return self._count

    def show_count(self, count: int | None) -> None:
        """Show how many records it would give, or nothing."""
        spoken = self.text() if count is None else f"{self.text()} {count}"
        if count == self._count and spoken == self.accessibleName():
            return
        self._count = count
        self.setAccessibleName(spoken)
        if count is not None and len(str(count)) > self._digits:
            self._digits = len(str(count))
            self._forget()
            self.updateGeometry()
        self.update(self._place())

    def sizeHint(self) -> QSize:
        """Room for the count as well."""
        return super().sizeHint() + QSize(self._room(), 0)

    def minimumSizeHint(self) -> QSize:
        """Likewise."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The usual button, then its count in quiet colour."""
        if not self._is_bare(event.rect()):
            super().paintEvent(event)
        if self._count is None:
            return
        painter = QPainter(self)
        painter.setFont(self._font())
        tokens = self._theme.tokens
        painter.setPen(QColor(tokens.accent if self.isChecked() else tokens.muted))
        place = self.rect().adjusted(0, 0, -EDGE, 0)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(self._count)
        )

    def _is_bare(self, part: QRect) -> bool:
        """Whether only the count stands in a part; a button that is not lit has no ground."""
        lit = self.isChecked() or self.isDown() or self.underMouse() or self.hasFocus()
        return not lit and self._place().contains(part)

    def _place(self) -> QRect:
        """Where the count stands."""
        wide = self._room() - GAP + EDGE
        return QRect(self.width() - wide, 0, wide, self.height())

    def _room(self) -> int:
        return self._measured()[1]

    def _font(self) -> QFont:
        return self._measured()[0]

    def _measured(self) -> tuple[QFont, int]:
        """The font of the count and the room it takes; measured once, painted often."""
        if self._known is None:
            font = sized(self.font(), self._theme.sizes.small)
            wide = QFontMetrics(font).horizontalAdvance("0" * self._digits)
            self._known = font, GAP + wide
        return self._known

    def _forget(self) -> None:
        self._known = None

    def changeEvent(self, event: QEvent) -> None:
        """Another font is measured anew."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._forget()
        super().changeEvent(event)
