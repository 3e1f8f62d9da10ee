"""Which kinds of record: one toggle a kind, with icon and count."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from data.model.record import Kind
from gui.common.column_layout import ColumnLayout
from gui.common.making import named
from gui.look.theme import Theme
from gui.pickers.kind_button import KindButton


class KindPicker(QWidget):
    """Pick kinds of record; none picked means all.

    Signals:
        picked: the person changed what is picked; carries the tuple of kinds.
    """

    picked = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kinds")
        self._theme = theme
        self._heading = named(QLabel(), "heading")
        self.buttons = {kind: self._button(kind) for kind in Kind}
        grid = ColumnLayout(2, 4)
        for button in self.buttons.values():
            grid.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 4)
        layout.setSpacing(4)
        layout.addWidget(self._heading)
        layout.addLayout(grid)

    def _button(self, kind: Kind) -> KindButton:
        button = named(KindButton(self._theme), "kind")
        self._theme.size_icons(button, 16)
        self._theme.keep(lambda: button.setIcon(self._theme.icon(kind.value)))
        button.clicked.connect(self._on_clicked)
        return button

    def set_words(self, heading: str, labels: Callable[[Kind], str]) -> None:
        """The heading and the kinds' names, translated."""
        self._heading.setText(heading)
        for kind, button in self.buttons.items():
            button.setText(labels(kind))
        self.set_counts({})

    def set_picked(self, kinds: Sequence[Kind]) -> None:
        """Show ``kinds`` as picked."""
        for kind, button in self.buttons.items():
            button.setChecked(kind in kinds)

    def set_counts(self, counts: Mapping[Kind, int]) -> None:
        """Show how many records each kind would give."""
        for kind, button in self.buttons.items():
            button.show_count(counts.get(kind))

    def _on_clicked(self) -> None:
        self.picked.emit(tuple(kind for kind, button in self.buttons.items() if button.isChecked()))
