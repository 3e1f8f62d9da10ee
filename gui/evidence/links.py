"""A heading and records below it that can be followed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.common.making import named
from gui.evidence.evidence import Link


class Links(QWidget):
    """Other records by title; hidden while there are none.

    Signals:
        chosen: a record is to be looked at; carries its id.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = named(QLabel(), "small")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._heading)
        self.buttons: list[QPushButton] = []

    def show_links(self, heading: str, links: Sequence[Link]) -> None:
        """Show ``links`` below ``heading``."""
        self._heading.setText(heading)
        self._heading.setVisible(bool(heading))
        for button in self.buttons:
            self._layout.removeWidget(button)
            button.deleteLater()
        self.buttons = [self._button(link) for link in links]
        self.setVisible(bool(links))

    def _button(self, link: Link) -> QPushButton:
        button = named(QPushButton(link.title), "link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda _checked=False: self.chosen.emit(link.record))
        self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button
