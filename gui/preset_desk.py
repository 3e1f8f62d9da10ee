"""Presets at the desk: opening, saving, managing, importing."""

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from data.errors import CannotError, UserError
from data.messages import Message, render
from data.model.ids import PresetId
from data.progress import Progress
from gui.archive import Archive
from gui.common.answering import accepted
from gui.common.asking import file_to_save, files_to_open
from gui.common.message_bar import Level, MessageBar
from gui.draft import Draft
from gui.drafts.drafts_desk import DraftsDesk
from gui.i18n.language import Language
from gui.presets.preset_facts import ask_facts
from gui.settings import Settings
from templates.arranging.arrangement import UNTOUCHED

if TYPE_CHECKING:
    from data.library.library import Library
    from gui.presets.manager_dialog import ManagerDialog
    from templates.presets.preset import Preset
    from templates.presets.store import PresetStore

SUFFIX = ".jiyao-preset"
WORK = ("selection", "template", "style", "options", "arrangement", "formats")
"""The fields of a preset that a draft works on; the others are its name and description."""


class Shelf(msgspec.Struct, frozen=True):
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
        drafts: DraftsDesk,
        archive: Archive,
        language: Language,
        messages: MessageBar,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._draft = draft
        self._drafts = drafts
        self._archive = archive
        self._language = language
        self._messages = messages
        self._settings = settings
        self._window = window
        self.shelf = Shelf((), PresetId(""))
        self._manager: ManagerDialog | None = None

    @property
    def doing(self) -> Mapping[str, Callable[[], object]]:
        """What the commands of presets do."""
        return {
            "save": self.save,
            "save-as": self.save_as,
            "revert": self.revert,
            "manage": self.manage,
            "import": lambda: self.import_files(()),
        }

    def begin(self) -> None:
        """Read the presets and put the last draft, or the default preset, on the desk."""
        self._change(lambda _store: None, self._begun, self._archive.lane.failed.emit)

    def _begun(self, _none: None) -> None:
        self._drafts.arrive(self.shelf.presets, self._default())
        if self.shelf.problems:
            lines = [render(problem, self._language.code) for problem in self.shelf.problems]
            self._messages.say(Level.WARNING, "\n".join(lines))

    def open(self, preset_id: PresetId) -> None:
        """Put a preset on the desk; what was there stays among the drafts."""
        preset = self._called(preset_id)
        if preset is not None:
            self._drafts.choose(preset)

    # Saving

    @property
    def can_save(self) -> bool:
        """Whether a preset like the draft is not there: either it differs, or there is none."""
        draft = self._draft
        there = self._called(draft.preset.id) is not None
        return bool(draft.preset.id) and (draft.modified or not there)

    def save(self) -> None:
        """Keep the draft as the preset it came from, after showing what changes in that."""
        preset = self._draft.preset
        kept = self._called(preset.id)
        if kept is not None and not self._is_agreed(kept, preset):
            return

        def saved(_none: None) -> None:
            self._draft.mark_saved(preset)
            self._tell(self.tr("Saved the preset “{name}”.").format(name=preset.name))

        self._change(lambda store: store.save(preset), saved)

    def _is_agreed(self, kept: "Preset", preset: "Preset") -> bool:
        """Whether the preset is to become what the draft is."""
        from gui.drafts.update_dialog import UpdateDialog
        from templates.drafts.difference import differences

        changes = differences(kept, preset)
        if not changes:
            return True
        name = kept.called(self._language.code)
        words = self._drafts.words
        dialog = UpdateDialog(name, changes, words, preset.template, self._window)
        if dialog.records:
            self._archive.cards(dialog.records, dialog.name_records)
        return accepted(dialog)

    def save_as(self) -> None:
        """Keep the draft as a new preset."""
        from gui.presets.save_dialog import SaveDialog

        draft = self._draft.preset
        language = self._language.code
        taken = {
            name for preset in self.shelf.presets for name in (preset.name, preset.called(language))
        }
        name = _free_name(draft.called(language), taken)
        worked = not draft.arrangement.untouched
        dialog = SaveDialog(name, draft.described(language), taken, self._window, worked=worked)
        if not accepted(dialog):
            return
        name, about = dialog.values
        self._create(
            msgspec.structs.replace(
                draft,
                name=name,
                description=about,
                name_en="",
                description_en="",
                arrangement=draft.arrangement if dialog.keeps_work else UNTOUCHED,
            )
        )

    def _create(self, preset: "Preset") -> None:
        def created(new: "Preset") -> None:
            self._draft.mark_saved(new)
            self._tell(self.tr("Saved the preset “{name}”.").format(name=new.name))

        self._change(lambda store: store.create(preset), created)

    def revert(self) -> None:
        """Make the draft what its preset is, as a step that can be undone."""
        saved = self._draft.saved
        preset = self._called(saved.id) or saved
        work = {name: getattr(preset, name) for name in WORK}
        if preset != saved:
            self._draft.mark_saved(preset)
        self._draft.change(self.tr("return to the preset"), **work)

    # Managing

    def manage(self) -> None:
        """Open the preset manager."""
        from gui.presets.manager_dialog import ManagerDialog, PresetActions

        actions = PresetActions(
            open=self.open,
            rename=lambda preset, name: self._change(lambda store: store.rename(preset, name)),
            duplicate=lambda preset: self._change(lambda store: store.duplicate(preset)),
            delete=self._delete,
            bring_back=lambda preset, order: self._change(
                lambda store: store.bring_back(preset, order)
            ),
            arrange=lambda order: self._change(lambda store: store.arrange(order)),
            set_default=lambda preset: self._change(lambda store: store.set_default(preset)),
            export_file=self._export_file,
            import_files=self.import_files,
            restore=lambda: self._change(lambda store: store.restore_builtins()),
            ask_facts=lambda presets, show: ask_facts(self._archive, presets, show),
        )
        self._manager = ManagerDialog(actions, self._language.code, self._window)
        self._manager.show_presets(self.shelf.presets, self.shelf.default)
        accepted(self._manager)
        self._manager = None

    def _delete(self, preset_id: PresetId) -> None:
        """Delete at once and offer to take it back, instead of asking."""
        gone = self._called(preset_id)
        if gone is None:
            return
        preset = gone

        def deleted(_none: None) -> None:
            words = self.tr("Deleted the preset “{name}”.").format(name=preset.name)
            undo = (self.tr("Undo"), lambda: self._change(lambda store: store.save(preset)))
            self._messages.say(Level.INFO, words, [undo])

        self._change(lambda store: store.delete(preset_id), deleted)

    def _export_file(self, preset_id: PresetId) -> None:
        preset = self._called(preset_id)
        name = preset.name if preset else "preset"
        path = file_to_save(
            self._manager or self._window,
            self._settings,
            "presets",
            name + SUFFIX,
            self.tr("Export preset"),
            self.tr("Jiyao presets (*{suffix})").format(suffix=SUFFIX),
        )
        if path:
            self._change(
                lambda store: store.export_file(preset_id, path),
                lambda _none: self._tell(self.tr("Saved {file}.").format(file=path.name)),
            )

    def import_files(self, paths: Sequence[str]) -> None:
        """Import preset files; without any, ask for them."""
        chosen = [Path(path) for path in paths] or files_to_open(
            self._manager or self._window,
            self._settings,
            "presets",
            self.tr("Import presets"),
            self.tr("Jiyao presets (*{suffix})").format(suffix=SUFFIX),
        )
        for path in chosen:
            self._import(path)

    def open_file(self, path: Path) -> None:
        """Put the preset in a file on the desk; it is imported unless it is here already."""

        def read(store: "PresetStore") -> "Imported":
            given = store.read_file(path)
            here = next((p for p in store.all() if _is_same(p, given.preset)), None)
            return Imported(here or store.create(given.preset), tuple(given.repairs))

        def opened(result: "Imported") -> None:
            self._tell_repairs(result, self.tr("Opened the preset “{name}”."))
            self.open(result.preset.id)

        self._change(read, opened)

    def _import(self, path: Path) -> None:
        def imported(result: "Imported") -> None:
            self._tell_repairs(result, self.tr("Imported the preset “{name}”."))

        def read(store: "PresetStore") -> "Imported":
            done = store.import_file(path)
            return Imported(done.preset, tuple(done.repairs))

        self._change(read, imported)

    def _tell_repairs(self, result: "Imported", words: str) -> None:
        """Say ``words`` of a preset from a file, and what had to be repaired in it."""
        repairs = [render(repair, self._language.code) for repair in result.repairs]
        level = Level.WARNING if repairs else Level.DONE
        self._messages.say(level, "\n".join([words.format(name=result.preset.name), *repairs]))

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

        def failed(error: UserError) -> None:
            again = (self.tr("Try again"), lambda: self._change(work, success))
            ways = [again] if isinstance(error, CannotError) else []
            self._messages.say(Level.ERROR, error.explain(self._language.code), ways)

        self._archive.ask(ask, answered, failure or failed)

    def _tell(self, words: str) -> None:
        self._messages.say(Level.DONE, words)

    def _called(self, preset_id: PresetId) -> "Preset | None":
        return next((p for p in self.shelf.presets if p.id == preset_id), None)

    def _default(self) -> "Preset":
        return next(p for p in self.shelf.presets if p.id == self.shelf.default)


class Imported(msgspec.Struct, frozen=True):
    """What came of reading a file: the preset as it is kept, and what had to be repaired."""

    preset: "Preset"
    repairs: tuple[Message, ...]


def _is_same(one: "Preset", other: "Preset") -> bool:
    """Whether two presets have one name and pick, compose and look alike."""
    fields = ("name", *WORK)
    return all(getattr(one, field) == getattr(other, field) for field in fields)


def _free_name(name: str, taken: Collection[str]) -> str:
    """``name``, with a number when it is taken."""
    number = 2
    free = name
    while free in taken:
        free = f"{name} {number}"
        number += 1
    return free
