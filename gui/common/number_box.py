"""A field for a whole number, which begins as far from its border as words do in others."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QSpinBox, QWidget


class NumberBox(QSpinBox):
    """A spin box with room at its left.

    Where the style sheet places the buttons Qt lets the digits begin at the border, whatever the
    padding is.
    """

    def __init__(self, lowest: int, highest: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(lowest, highest)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """The room grows with the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._make_room()

    def _make_room(self) -> None:
        self.lineEdit().setTextMargins(self.fontMetrics().height() // 2, 0, 0, 0)
