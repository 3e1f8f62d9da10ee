"""Shows the letterhead's colour and lets another be chosen."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QPushButton, QWidget

_SWATCH = 16


class AccentButton(QWidget):
    """A button with the colour on it, and one that gives the style its own colour back.

    Signals:
        changed: another colour was chosen, or none.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour: str | None = None
        self.button = QPushButton()
        self.button.clicked.connect(self._choose)
        self.clear = QPushButton(self.tr("Style's own"))
        self.clear.clicked.connect(lambda: self.set_colour(None))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(self.clear)
        row.addStretch(1)
        self._show()

    @property
    def colour(self) -> str | None:
        """``#rrggbb``; ``None`` for the style's own."""
        return self._colour

    def set_colour(self, colour: str | None) -> None:
        """Show another colour."""
        if colour != self._colour:
            self._colour = colour
            self._show()
            self.changed.emit()

    def _choose(self) -> None:
        first = QColor(self._colour or "#1b4965")
        chosen = QColorDialog.getColor(first, self, self.tr("Colour of the letterhead"))
        if chosen.isValid():
            self.set_colour(chosen.name())

    def _show(self) -> None:
        self.clear.setEnabled(self._colour is not None)
        if self._colour is None:
            self.button.setIcon(QIcon())
            self.button.setText(self.tr("Choose…"))
            return
        swatch = QPixmap(_SWATCH, _SWATCH)
        swatch.fill(QColor(self._colour))
        self.button.setIcon(QIcon(swatch))
        self.button.setText(self._colour)
