"""Room for what may be higher than there is place for: it scrolls up and down, never sideways."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.common.scrolling import flow

LEAST = 96
"""Pixels of height below which scrolling would be no help."""


class TallArea(QScrollArea):
    """As wide as its content needs; as high as the content wants, or less where there is less."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        flow(self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the focus, and it follows
        self.setWidget(content)
        content.installEventFilter(self)

    def minimumSizeHint(self) -> QSize:
        """The width of the content and of the bar beside it; little height."""
        least = self._content.minimumSizeHint().expandedTo(self._content.minimumSize())
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(least.width() + bar, min(least.height(), LEAST))

    def sizeHint(self) -> QSize:
        """The size the content wants, as far as the area may have it."""
        return self._content.sizeHint().boundedTo(self.maximumSize())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll only where all of it does not fit."""
        self._offer_bar()
        super().resizeEvent(event)

    def _offer_bar(self) -> None:
        """No bar where the content fits without one.

        Qt asks whether it fits beside the bar that is there: what flows in more lines when it is
        narrower would keep a bar for ever that it once had.
        """
        content, room = self._content, self.contentsRect().size()
        height = content.heightForWidth(room.width()) if content.hasHeightForWidth() else 0
        policy = Qt.ScrollBarPolicy
        fits = 0 < height <= room.height()
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the content when it needs another width."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self._offer_bar()
            self.updateGeometry()
        return super().eventFilter(watched, event)
