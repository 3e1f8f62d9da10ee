"""The places of a conflict side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.common.making import named, push_button
from gui.conflicts.conflict_row import PlaceRow


class PlacesView(QScrollArea):
    """A column a place: the record's title, the source's words, where they stand.

    Signals:
        shown: a record is to be shown at the desk; carries its id.
        preferred: a record is right; carries its id.
    """

    shown = Signal(str)
    preferred = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.buttons: dict[str, QPushButton] = {}

    def show_places(self, places: Sequence[PlaceRow]) -> None:
        """Show ``places``; one that alone is concerned cannot be preferred."""
        page = named(QWidget(), "pane")
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        self.buttons = {}
        several = len({place.record for place in places}) > 1
        for place in places:
            row.addWidget(self._column(place, preferable=several), 1)
        self.setWidget(page)

    def _column(self, place: PlaceRow, *, preferable: bool) -> QWidget:
        column = named(QFrame(), "place")
        layout = QVBoxLayout(column)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        for text, name in (
            (place.title, "heading"),
            (place.exact, "title"),
            (place.source, "small"),
        ):
            label = named(QLabel(text, wordWrap=True), name)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(label)
        layout.addStretch(1)
        layout.addLayout(self._buttons(place, preferable=preferable))
        return column

    def _buttons(self, place: PlaceRow, *, preferable: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        show = push_button(self.tr("Show"), lambda: self.shown.emit(place.record))
        row.addWidget(show)
        if preferable:
            prefer = push_button(
                self.tr("This one is right"), lambda: self.preferred.emit(place.record)
            )
            self.buttons[place.record] = prefer
            row.addWidget(prefer)
        row.addStretch(1)
        return row
