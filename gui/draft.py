"""The draft on the desk: a preset being worked on, every change undoable."""

from collections.abc import Iterable

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from data.model.ids import PresetId, RecordId
from data.model.selection import Selection
from templates.drafts.head import under
from templates.drafts.history import LIMIT, History
from templates.presets.preset import Preset


class Steps(QUndoStack):
    """The undo stack of the desk, which tells of what is put on it.

    Signals:
        pushed: a step was made; carries its command.
        went: steps were undone or redone; carries how many are done now.
    """

    pushed = Signal(object)
    went = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setUndoLimit(LIMIT)
        self._pushing = False
        self.indexChanged.connect(self._tell)

    def push(self, command: QUndoCommand) -> None:
        """Do ``command`` and keep it, to be undone."""
        self._pushing = True
        try:
            super().push(command)
        finally:
            self._pushing = False
        self.pushed.emit(command)

    def put_back(self, commands: Iterable[QUndoCommand], done: int) -> None:
        """Have just these steps, the first ``done`` of them done; nobody is told."""
        self._pushing = True
        try:
            self.clear()
            for command in commands:
                super().push(command)
            self.setIndex(done)
        finally:
            self._pushing = False

    def _tell(self, index: int) -> None:
        if not self._pushing:
            self.went.emit(index)


class Draft(QObject):
    """What is picked, how it is composed and how it looks.

    The draft holds one frozen :class:`Preset` value; a change replaces it through the undo stack.

    Signals:
        changed: anything is different.
        selection_changed: other records may be found.
        loaded: another draft was put on the desk.
        stepped: a step was made; carries its name and the draft after it, ``None`` when it changed
            a record in the library instead.
        went: steps were undone or redone; carries how many are done now.
        based: it belongs to this preset now; carries the preset.
        seen_changed: other records are known to have been seen.
    """

    changed = Signal()
    selection_changed = Signal()
    loaded = Signal()
    stepped = Signal(str, object)
    went = Signal(int)
    based = Signal(object)
    seen_changed = Signal()

    def __init__(self, preset: Preset, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preset = self._saved = preset
        self._seen: tuple[RecordId, ...] | None = None
        self._putting_back = False
        self.undo_stack = Steps(self)
        self.undo_stack.pushed.connect(self._on_pushed)
        self.undo_stack.went.connect(self.went)

    @property
    def preset(self) -> Preset:
        """The draft as a preset value."""
        return self._preset

    @property
    def saved(self) -> Preset:
        """The preset it belongs to, as that was when the two were last the same."""
        return self._saved

    @property
    def selection(self) -> Selection:
        """What is picked."""
        return self._preset.selection

    @property
    def modified(self) -> bool:
        """Whether it differs from the preset it was loaded from."""
        return self._preset != self._saved

    @property
    def seen(self) -> frozenset[RecordId] | None:
        """The records the person has seen in this draft; ``None`` before she saw any.

        It is kept with the draft and is no step: what she has seen cannot be undone.
        """
        return None if self._seen is None else frozenset(self._seen)

    def see(self, records: Iterable[RecordId]) -> None:
        """These are the records she has seen, instead of those before."""
        seen = tuple(sorted(set(records)))
        if seen != self._seen:
            self._seen = seen
            self.seen_changed.emit()

    def load(self, preset: Preset) -> None:
        """Put ``preset`` on the desk; the history begins anew."""
        self.put_back(preset, History(preset))

    def put_back(
        self, base: Preset, history: History, seen: Iterable[RecordId] | None = None
    ) -> None:
        """Put a draft of ``base`` on the desk, with what can be undone and redone."""
        befores = (history.start, *(step.preset for step in history.steps))
        commands = [
            _Change(self, step.name, before, step.preset, done=True)
            for before, step in zip(befores, history.steps, strict=False)
        ]
        self._putting_back = True
        try:
            self.undo_stack.put_back(commands, history.at - history.first)
        finally:
            self._putting_back = False
        self._saved = base
        self._seen = None if seen is None else tuple(seen)
        self._put(history.state, reload=True)

    def mark_saved(self, preset: Preset) -> None:
        """It belongs to ``preset`` now, under whose name it goes on; the history stays."""
        self._saved = preset
        self._preset = under(preset, self._preset)
        self.based.emit(preset)
        self.changed.emit()

    def select(self, what: str, **fields: object) -> None:
        """Change fields of the selection; ``what`` names the step in the Undo menu."""
        selection = msgspec.structs.replace(self.selection, **fields)
        self.change(what, selection=selection)

    def set_option(self, what: str, key: str, value: object) -> None:
        """Change one option of the template."""
        self.change(what, options={**self._preset.options, key: value})

    def change(self, what: str, **fields: object) -> None:
        """Change fields of the preset; ``what`` names the step in the Undo menu."""
        after = msgspec.structs.replace(self._preset, **fields)
        if after != self._preset:
            self.undo_stack.push(_Change(self, what, self._preset, after))

    def belongs_to(self, preset_id: PresetId) -> bool:
        """Whether the draft came from that preset."""
        return self._preset.id == preset_id

    def _on_pushed(self, command: QUndoCommand) -> None:
        after = command.after if isinstance(command, _Change) else None
        self.stepped.emit(command.text(), after)

    def _put(self, preset: Preset, *, reload: bool = False) -> None:
        if self._putting_back:
            return
        preset = under(self._saved, preset)
        other_selection = preset.selection != self._preset.selection
        self._preset = preset
        if reload:
            self.loaded.emit()
        if other_selection or reload:
            self.selection_changed.emit()
        self.changed.emit()


class _Change(QUndoCommand):
    """From one value of the draft to another; ``done`` when the draft is the later one already."""

    def __init__(
        self, draft: Draft, what: str, before: Preset, after: Preset, *, done: bool = False
    ) -> None:
        super().__init__(what)
        self._draft = draft
        self._before = before
        self.after = after
        self._done = done

    def redo(self) -> None:
        """Put the later value on the desk."""
        if not self._done:
            self._draft._put(self.after)
        self._done = False

    def undo(self) -> None:
        """Put the earlier value on the desk."""
        self._draft._put(self._before)
