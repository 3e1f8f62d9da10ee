"""A heading and records below it that can be followed."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from gui.common.making import named
from gui.evidence.evidence import Link

LEAST, EDGE = 48, 4
"""Least width of a link, and what its border and padding take at either side, in pixels."""


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
        button = named(_LinkButton(link.title), "link")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda _checked=False: self.chosen.emit(link.record))
        self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button


class _LinkButton(QPushButton):
    """A title that ends in … where there is no room for it; its tool tip has all of it."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.setToolTip(title)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the layout wants."""
        return QSize(LEAST, self.sizeHint().height())

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Qt paints what is told here."""
        super().initStyleOption(option)
        room = self.width() - 2 * EDGE
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
