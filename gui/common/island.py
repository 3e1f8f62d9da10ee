"""Widgets that are laid out without all that is around them."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget


class Island(QWidget):
    """What changes in it moves nothing outside, unless the island needs another least size.

    Qt lays everything anew from a widget up to its window, and a tab widget on the way paints all
    that it holds.

    Attributes:
        column: where its widgets go.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = QWidget(self)
        self._told = QSize()
        self.column = QVBoxLayout(self._content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def settle(self) -> None:
        """Lay out now what has changed, not in a later turn of the event loop."""
        self.column.activate()

    def minimumSizeHint(self) -> QSize:
        """What its widgets need."""
        self._told = self._content.minimumSizeHint()
        return self._told

    def sizeHint(self) -> QSize:
        """What its widgets want."""
        return self._content.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Its widgets have all of it."""
        super().resizeEvent(event)
        self._content.resize(event.size())

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while nobody saw it was told to nobody."""
        super().showEvent(event)
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Tell what is around of another least size, and of nothing else."""
        if event.type() == QEvent.Type.LayoutRequest:
            if self._content.minimumSizeHint() != self._told:
                self.updateGeometry()
            return True
        return super().event(event)
