"""The draft on the desk: a preset being worked on, every change undoable."""

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from data.model.ids import PresetId
from data.model.selection import Selection
from templates.presets.preset import Preset


class Draft(QObject):
    """What is picked, how it is composed and how it looks.

    The draft holds one frozen :class:`Preset` value; a change replaces it through the undo stack.

    Signals:
        changed: anything is different.
        selection_changed: other records may be found.
        loaded: another preset was put on the desk.
    """

    changed = Signal()
    selection_changed = Signal()
    loaded = Signal()

    def __init__(self, preset: Preset, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preset = self._saved = preset
        self.undo_stack = QUndoStack(self)

    @property
    def preset(self) -> Preset:
        """The draft as a preset value."""
        return self._preset

    @property
    def selection(self) -> Selection:
        """What is picked."""
        return self._preset.selection

    @property
    def modified(self) -> bool:
        """Whether it differs from the preset it was loaded from."""
        return self._preset != self._saved

    def load(self, preset: Preset) -> None:
        """Put ``preset`` on the desk; the history begins anew."""
        self.undo_stack.clear()
        self._saved = preset
        self._put(preset, reload=True)

    def mark_saved(self, preset: Preset) -> None:
        """The draft was saved as ``preset``."""
        self._preset = self._saved = preset
        self.undo_stack.setClean()
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

    def _put(self, preset: Preset, *, reload: bool = False) -> None:
        other_selection = preset.selection != self._preset.selection
        self._preset = preset
        if reload:
            self.loaded.emit()
        if other_selection or reload:
            self.selection_changed.emit()
        self.changed.emit()


class _Change(QUndoCommand):
    """From one value of the draft to another."""

    def __init__(self, draft: Draft, what: str, before: Preset, after: Preset) -> None:
        super().__init__(what)
        self._draft = draft
        self._before = before
        self._after = after

    def redo(self) -> None:
        """Put the later value on the desk."""
        self._draft._put(self._after)

    def undo(self) -> None:
        """Put the earlier value on the desk."""
        self._draft._put(self._before)
