"""A button with words that end in … where there is no room for all of them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStyleOptionToolButton, QToolButton

PADDING = 8
"""Pixels at either side of the words, and between icon and words."""
LEAST = 6
"""How many letters are seen at least."""


class ShrinkingButton(QToolButton):
    """Shows as much of its words as there is room for; its tool tip tells them all."""

    def say(self, words: str) -> None:
        """Show ``words``, or as much of them as there is room for."""
        self.setText(words)
        self.setToolTip(words)

    def minimumSizeHint(self) -> QSize:
        """Room for the icon and a few letters."""
        letters = self.fontMetrics().averageCharWidth() * LEAST
        width = self.iconSize().width() + letters + 3 * PADDING
        return QSize(min(width, self.sizeHint().width()), self.sizeHint().height())

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        """Qt paints what is told here."""
        super().initStyleOption(option)
        icon = 0 if self.icon().isNull() else self.iconSize().width() + PADDING
        room = self.width() - icon - 2 * PADDING
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
