"""The form of a record: its fields, each with what is wrong with it below."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from data.model.record import RECORD_TYPES, Kind
from gui.common.making import named
from gui.common.scrolling import flow
from gui.editing.editors import (
    ChipsEditor,
    ChipWords,
    ChoiceEditor,
    Choosable,
    Editor,
    LineEditor,
    NamesEditor,
    NumberEditor,
    ProseEditor,
)
from gui.editing.layout import ROWS
from gui.editing.wording import CHOICES, field_name
from gui.look.theme import Theme

COLUMNS = 6
"""Of the grid; one, two or three fields share a row."""
_PROSE = frozenset({"text", "note", "doubt"})


class Lists(msgspec.Struct, frozen=True):
    """What regions and themes can be chosen from."""

    regions: Sequence[Choosable]
    themes: Sequence[Choosable]

    @property
    def names(self) -> Mapping[str, str]:
        """Names by id, of both."""
        return {each.id: each.name for each in (*self.regions, *self.themes)}


class RecordForm(QScrollArea):
    """The fields of one kind of record; :meth:`building` makes them.

    Signals:
        edited: a value is different.
    """

    edited = Signal()

    def __init__(
        self, kind: Kind, lists: Lists, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._lists = lists
        self._theme = theme
        self._showing = False
        self.editors: dict[str, Editor] = {}
        self._faults: dict[str, QLabel] = {}
        flow(self)
        holder = named(QWidget(), "pane")
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(16, 12, 16, 16)
        self._column.setSpacing(12)
        self.words = named(QLabel(wordWrap=True), "quoted")
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(self.words)
        grid = QGridLayout()
        self._column.addLayout(grid)
        self._column.addStretch(1)
        self.setWidget(holder)
        self._grid = grid

    def building(self) -> Iterator[None]:
        """Make the fields one by one, each some milliseconds' work."""
        grid = self._grid
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        for row, fields in enumerate(ROWS[self._kind]):
            span = COLUMNS // len(fields)
            for place, field in enumerate(fields):
                grid.addLayout(self._cell(field), row, place * span, 1, span)
                yield

    def _cell(self, field: str) -> QVBoxLayout:
        """Label, editor, and what is wrong."""
        editor = self._editor(field)
        self.editors[field] = editor
        label = named(QLabel(field_name(field)), "small")
        label.setBuddy(editor.widget)
        editor.widget.setObjectName(f"edit-{field}")
        editor.widget.setAccessibleName(field_name(field))
        fault = named(QLabel(wordWrap=True), "field-problem")
        fault.hide()
        self._faults[field] = fault
        cell = QVBoxLayout()
        cell.setSpacing(4)
        for widget in (label, editor.widget, fault):
            cell.addWidget(widget)
        cell.addStretch(1)
        return cell

    def _editor(self, field: str) -> Editor:
        if field in CHOICES:
            return ChoiceEditor(field, self._tell)
        if field in ("regions", "themes"):
            return self._chips(field)
        if field == "value":
            return NumberEditor(self._tell)
        if field in ("short_names", "joint_with"):
            return NamesEditor(self._tell)
        empty = self._empty(field)
        if field in _PROSE:
            return ProseEditor(self._tell, empty, self._theme)
        return LineEditor(self._tell, empty)

    def _chips(self, field: str) -> ChipsEditor:
        choosable = self._lists.regions if field == "regions" else self._lists.themes
        add = self.tr("Add a region") if field == "regions" else self.tr("Add a theme")
        return ChipsEditor(
            choosable, self._theme, self._tell, ChipWords(add, self.tr("Remove {name}"))
        )

    def _empty(self, field: str) -> str | None:
        """What stands for nothing in a field of texts."""
        fields = {each.name: each for each in msgspec.structs.fields(RECORD_TYPES[self._kind])}
        return None if fields[field].default is None else ""

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show the values of a record, in JSON's types."""
        self._showing = True
        for field, editor in self.editors.items():
            editor.show(values[field])
        self._showing = False

    def values(self) -> dict[str, object]:
        """What the fields hold, in JSON's types."""
        return {field: editor.value() for field, editor in self.editors.items()}

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say below each field what is wrong with it."""
        for field, label in self._faults.items():
            words = faults.get(field, "")
            label.setText(words)
            label.setVisible(bool(words))
            widget = self.editors[field].widget
            widget.setAccessibleDescription(words)
            if widget.property("wrong") != bool(words):
                widget.setProperty("wrong", bool(words))
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def _tell(self) -> None:
        if not self._showing:
            self.edited.emit()
