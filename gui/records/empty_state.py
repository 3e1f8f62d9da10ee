"""What is said where nothing is found: why, and a button for each filter that could be loosened."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.common.making import named


class Loosening(msgspec.Struct, frozen=True):
    """A filter that could be taken off: its key, words for the button, records there would be."""

    key: str
    words: str
    count: int


class EmptyState(QWidget):
    """Words and buttons.

    Signals:
        wanted: a filter is to be taken off; carries its key.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = named(QLabel(wordWrap=True), "muted")
        self.buttons: list[QPushButton] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(24, 24, 24, 24)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.words)
        self._layout.addStretch(1)

    def offer(self, loosenings: Sequence[Loosening]) -> None:
        """Offer to take these filters off."""
        for button in self.buttons:
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        for place, each in enumerate(loosenings):
            button = QPushButton(each.words)
            button.clicked.connect(lambda _checked=False, key=each.key: self.wanted.emit(key))
            self._layout.insertWidget(1 + place, button, 0, Qt.AlignmentFlag.AlignLeft)
            self.buttons.append(button)
