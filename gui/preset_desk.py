"""Presets at the desk: opening, saving, managing, importing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from data.errors import UserError
from data.messages import Message, render
from data.model.ids import PresetId
from data.progress import Progress
from gui.archive import Archive
from gui.common.message_bar import Level, MessageBar
from gui.draft import Draft
from gui.i18n.language import Language
from gui.presets.manager_dialog import ManagerDialog, PresetActions
from gui.presets.save_dialog import SaveDialog

if TYPE_CHECKING:
    from data.library.library import Library
    from templates.presets.preset import Preset
    from templates.presets.store import PresetStore

SUFFIX = ".jiyao-preset"


@dataclass(frozen=True, slots=True)
class Shelf:
    """All presets, which of them is the default, and why others cannot be shown."""

    presets: "tuple[Preset, ...]"
    default: PresetId
    problems: tuple[Message, ...] = ()


class PresetDesk(QObject):
    """What can be done with presets.

    Signals:
        shelved: the presets are (now) these; carries a :class:`Shelf`.
    """

    shelved = Signal(object)

    def __init__(
        self,
        draft: Draft,
        archive: Archive,
        language: Language,
        messages: MessageBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._draft = draft
        self._archive = archive
        self._language = language
        self._messages = messages
        self._window = window
        self.shelf = Shelf((), PresetId(""))
        self._manager: ManagerDialog | None = None

    def begin(self) -> None:
        """Read the presets and put the default one on the desk."""
        self._change(lambda _store: None, self._begun, self._archive.lane.failed.emit)

    def _begun(self, _none: None) -> None:
        self._draft.load(self._default())
        if self.shelf.problems:
            lines = [render(problem, self._language.code) for problem in self.shelf.problems]
            self._messages.say(Level.WARNING, "\n".join(lines))

    def open(self, preset_id: PresetId) -> None:
        """Put a preset on the desk."""
        for preset in self.shelf.presets:
            if preset.id == preset_id:
                self._draft.load(preset)

    # Saving

    def save(self) -> None:
        """Keep the draft as the preset it came from."""
        preset = self._draft.preset

        def saved(_none: None) -> None:
            self._draft.mark_saved(preset)
            self._tell(self.tr("Saved the preset “{name}”.").format(name=preset.name))

        self._change(lambda store: store.save(preset), saved)

    def save_as(self) -> None:
        """Keep the draft as a new preset."""
        draft = self._draft.preset
        taken = [preset.name for preset in self.shelf.presets]
        name = _free_name(draft.name, taken)
        dialog = SaveDialog(name, draft.description, taken, self._window)
        if dialog.exec() != SaveDialog.DialogCode.Accepted:
            return
        name, about = dialog.values
        self._create(
            msgspec.structs.replace(
                draft, name=name, description=about, name_en="", description_en=""
            )
        )

    def _create(self, preset: "Preset") -> None:
        def created(new: "Preset") -> None:
            self._draft.load(new)
            self._tell(self.tr("Saved the preset “{name}”.").format(name=new.name))

        self._change(lambda store: store.create(preset), created)

    # Managing

    def manage(self) -> None:
        """Open the preset manager."""
        actions = PresetActions(
            open=self.open,
            rename=lambda preset, name: self._change(lambda store: store.rename(preset, name)),
            duplicate=lambda preset: self._change(lambda store: store.duplicate(preset)),
            delete=self._delete,
            set_default=lambda preset: self._change(lambda store: store.set_default(preset)),
            export_file=self._export_file,
            import_files=self.import_files,
            restore=lambda: self._change(lambda store: store.restore_builtins()),
        )
        self._manager = ManagerDialog(actions, self._window)
        self._manager.show_presets(self.shelf.presets, self.shelf.default)
        self._manager.exec()
        self._manager.deleteLater()
        self._manager = None

    def _delete(self, preset_id: PresetId) -> None:
        """Delete at once and offer to take it back, instead of asking."""
        gone = next((p for p in self.shelf.presets if p.id == preset_id), None)
        if gone is None:
            return
        preset = gone

        def deleted(_none: None) -> None:
            words = self.tr("Deleted the preset “{name}”.").format(name=preset.name)
            undo = (self.tr("Undo"), lambda: self._change(lambda store: store.save(preset)))
            self._messages.say(Level.INFO, words, [undo])

        self._change(lambda store: store.delete(preset_id), deleted)

    def _export_file(self, preset_id: PresetId) -> None:
        name = next((p.name for p in self.shelf.presets if p.id == preset_id), "preset")
        path, _ = QFileDialog.getSaveFileName(
            self._manager or self._window,
            self.tr("Export preset"),
            name + SUFFIX,
            self.tr("Jiyao presets (*{suffix})").format(suffix=SUFFIX),
        )
        if path:
            self._change(
                lambda store: store.export_file(preset_id, Path(path)),
                lambda _none: self._tell(self.tr("Saved {file}.").format(file=Path(path).name)),
            )

    def import_files(self, paths: Sequence[str]) -> None:
        """Import preset files; without any, ask for them."""
        chosen = (
            list(paths)
            or QFileDialog.getOpenFileNames(
                self._manager or self._window,
                self.tr("Import presets"),
                "",
                self.tr("Jiyao presets (*{suffix})").format(suffix=SUFFIX),
            )[0]
        )
        for path in chosen:
            self._import(Path(path))

    def _import(self, path: Path) -> None:
        def imported(result: "Imported") -> None:
            words = self.tr("Imported the preset “{name}”.").format(name=result.name)
            repairs = [render(repair, self._language.code) for repair in result.repairs]
            level = Level.WARNING if repairs else Level.DONE
            self._messages.say(level, "\n".join([words, *repairs]))

        def read(store: "PresetStore") -> "Imported":
            done = store.import_file(path)
            return Imported(done.preset.name, tuple(done.repairs))

        self._change(read, imported)

    # The store

    def _change(
        self,
        work: "Callable[[PresetStore], object]",
        success: Callable[..., None] | None = None,
        failure: Callable[[UserError], None] | None = None,
    ) -> None:
        """Do something with the store, read the presets again and show them."""

        def ask(library: "Library", _progress: Progress) -> "tuple[object, Shelf]":
            from templates.presets.store import PresetStore

            store = PresetStore(library)
            result = work(store)
            shelf = Shelf(tuple(store.all()), store.default().id, tuple(store.unreadable()))
            return result, shelf

        def answered(answer: "tuple[object, Shelf]") -> None:
            result, self.shelf = answer
            self.shelved.emit(self.shelf)
            if self._manager is not None:
                self._manager.show_presets(self.shelf.presets, self.shelf.default)
            if success is not None:
                success(result)

        self._archive.ask(ask, answered, failure or self._failed)

    def _failed(self, error: UserError) -> None:
        self._messages.say(Level.ERROR, error.explain(self._language.code))

    def _tell(self, words: str) -> None:
        self._messages.say(Level.DONE, words)

    def _default(self) -> "Preset":
        return next(p for p in self.shelf.presets if p.id == self.shelf.default)


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of importing a file: the preset's name and what had to be repaired."""

    name: str
    repairs: tuple[Message, ...]


def _free_name(name: str, taken: Sequence[str]) -> str:
    """``name``, with a number when it is taken."""
    number = 2
    free = name
    while free in taken:
        free = f"{name} {number}"
        number += 1
    return free
