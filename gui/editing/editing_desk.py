"""Editing at the desk: opens the dialog, asks the library, lets every change be undone.

The dialog and what it knows of the library load when a record is first edited.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QWidget

from data.errors import UserError
from data.messages import render
from data.model.ids import RecordId
from data.model.record import Record
from data.progress import Progress
from gui.archive import Archive
from gui.common.message_bar import Level, MessageBar
from gui.common.turns import Turns
from gui.i18n.language import Language
from gui.look.theme import Theme
from gui.settings import Settings

if TYPE_CHECKING:
    from data.evidence.conflicts.conflict import Conflict
    from data.library.checking import EditCheck
    from data.library.editing import Change
    from data.library.entry import Entry
    from data.library.library import Library
    from gui.editing.edit_dialog import EditDialog, Wish
    from gui.editing.folder import Folder
    from gui.tasks import Task
    from templates.leaning import Leaning

Make = Callable[["Library"], "Entry"]

_CHECK = "check-edit"


class EditingDesk(QObject):
    """Edits the record that is looked at.

    Signals:
        revised: a record is not what it was; carries its id.
        able_changed: whether there is a record to edit.
    """

    revised = Signal(str)
    able_changed = Signal(bool)

    def __init__(
        self,
        archive: Archive,
        undo_stack: QUndoStack,
        settings: Settings,
        theme: Theme,
        language: Language,
        messages: MessageBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._archive = archive
        self._stack = undo_stack
        self._settings = settings
        self._theme = theme
        self._language = language
        self._messages = messages
        self._window = window
        self._record: RecordId | None = None
        self._turns = Turns(self)
        self._asked: Task[EditCheck] | Task[tuple[Conflict, ...]] | None = None
        self.dialog: EditDialog | None = None

    @property
    def idle(self) -> bool:
        """Whether no dialog is being made."""
        return self._turns.idle

    def look_at(self, record: RecordId) -> None:
        """``record`` is the one to be edited when somebody wants to."""
        self._record = record
        self.able_changed.emit(True)

    def edit(self) -> None:
        """Open the record that is looked at."""
        self._read(lambda dialog: dialog.show_record())

    def show_history(self) -> None:
        """Open its history."""
        self._read(lambda dialog: dialog.show_history())

    # The dialog

    def _read(self, show: Callable[["EditDialog"], None]) -> None:
        """Read the record and open it, unless one is open or about to be."""
        record = self._record
        if record is None or self.dialog is not None or not self._turns.idle:
            return

        def read(library: "Library", _progress: Progress) -> "tuple[type[EditDialog], Folder]":
            # Loaded here for the first time, it does not hold the window up.
            from gui.editing.edit_dialog import EditDialog
            from gui.editing.folder import read_folder

            return EditDialog, read_folder(library, record)

        self._archive.ask(read, lambda made: self._make(*made, show), key="folder", urgent=True)

    def _make(
        self, kind: "type[EditDialog]", folder: "Folder", show: Callable[["EditDialog"], None]
    ) -> None:
        dialog = kind(folder, self._settings.user_name, self._theme, self._language, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.check_wanted.connect(self._check)
        dialog.leaning_wanted.connect(self._look_before)
        dialog.save_wanted.connect(self._save)
        dialog.restore_wanted.connect(
            lambda number, by, why: self._revise(
                by,
                lambda library: library.restore(folder.id, number, self._change(by, why)),
                self.tr("restoring of “{title}”"),
            )
        )
        dialog.retire_wanted.connect(
            lambda by, why: self._revise(
                by,
                lambda library: library.retire(folder.id, self._change(by, why)),
                self.tr("retiring of “{title}”"),
            )
        )
        dialog.return_wanted.connect(
            lambda by, why: self._revise(
                by,
                lambda library: library.bring_back(folder.id, self._change(by, why)),
                self.tr("bringing back of “{title}”"),
            )
        )
        dialog.finished.connect(self._forget)
        self._folder = folder
        self._turns.run(dialog.building(), lambda: self._open(dialog, show))

    def _open(self, dialog: "EditDialog", show: Callable[["EditDialog"], None]) -> None:
        if not self._window.isVisible():  # it was closed while the dialog was being made
            dialog.deleteLater()
            return
        self.dialog = dialog
        dialog.open()
        show(dialog)

    def _forget(self) -> None:
        self.dialog = None
        if self._asked is not None:
            self._asked.cancel()
            self._asked = None

    def _change(self, by: str, why: str) -> "Change":
        from data.library.editing import Change

        return Change(by, why, since=self._folder.entry.revision)

    def _check(self, record: Record) -> None:
        """Have the record looked at, which is quick, then what it would conflict with."""

        def check(library: "Library", _progress: Progress) -> "EditCheck":
            return library.check_edit(record)

        show = partial(self._checked, record)
        self._asked = self._archive.ask(check, show, self._explain, key=_CHECK, urgent=True)

    def _checked(self, record: Record, found: "EditCheck") -> None:
        if self.dialog is None:
            return
        self.dialog.show_check(record, found)
        if found.faults:  # the rules need records that are sound
            return

        def search(library: "Library", _progress: Progress) -> "tuple[Conflict, ...]":
            return library.new_conflicts(record)

        # In a large library it takes long: whoever types on, saves or closes is not to wait.
        show = partial(self._foreseen, record)
        self._asked = self._archive.ask(search, show, self._explain, key=_CHECK, yields=True)

    def _foreseen(self, record: Record, found: "Sequence[Conflict]") -> None:
        if self.dialog is not None:
            self.dialog.show_conflicts(record, found)

    def _look_before(self) -> None:
        """Look up what would miss the record, then ask why it is to be retired."""
        record = self._folder.id

        def read(library: "Library", _progress: Progress) -> "Leaning":
            from gui.editing.folder import read_leaning

            return read_leaning(library, record)

        def ask(found: "Leaning") -> None:
            if self.dialog is not None and self._folder.id == record:
                self.dialog.ask_to_retire(found)

        self._archive.ask(read, ask, self._explain, key="leaning", urgent=True)

    # Changes

    def _save(self, wish: "Wish") -> None:
        change = self._change(wish.by, wish.reason)
        self._revise(
            wish.by,
            lambda library: library.edit(wish.record, change),
            self.tr("edit of “{title}”"),
            close=True,
            judged=wish.judged,
        )

    def _revise(
        self, by: str, make: Make, step: str, *, close: bool = False, judged: bool = True
    ) -> None:
        """Make a change, show it everywhere, and let it be undone.

        What conflicts it brings is told afterwards unless it was ``judged`` before.
        """
        before = self._folder.entry
        self._settings.user_name = by

        def work(library: "Library", _progress: Progress) -> "tuple[Entry, Folder]":
            from gui.editing.folder import read_folder

            return make(library), read_folder(library, RecordId(before.record.id))

        def done(made: "tuple[Entry, Folder]") -> None:
            after, self._folder = made
            if after.revision != before.revision:
                self._stack.push(_Revised(self, step, before, after))
            self.revised.emit(after.record.id)
            if self.dialog is not None:
                self.dialog.show_folder(self._folder)
                if close:
                    self.dialog.accept()
            self._tell(after)
            if not judged:
                self._look_back(before.record)

        self._archive.ask(work, done, self._explain, urgent=True)

    def _tell(self, after: "Entry") -> None:
        words = self.tr("“{title}” is now in revision {number}.").format(
            title=after.record.title, number=after.revision
        )
        self._messages.say(Level.DONE, words, [(self.tr("Undo"), self._stack.undo)])

    def _look_back(self, former: Record) -> None:
        """Look for the conflicts that there are since the record is not ``former`` any more."""

        def search(library: "Library", _progress: Progress) -> "tuple[Conflict, ...]":
            return library.brought_conflicts(former)

        tell = partial(self._tell_brought, former.title, self._stack.index())
        self._archive.ask(search, tell, key=f"brought {former.id}", yields=True)

    def _tell_brought(self, title: str, step: int, found: "Sequence[Conflict]") -> None:
        """Tell what was found; the edit can be undone here while it is the last ``step``."""
        if not found:
            return
        first = (found[0].rule.title, found[0].explanation)
        words = self.tr("The edit of “{title}” brought a conflict: {what}").format(
            title=title, what="　".join(render(each, self._language.code) for each in first)
        )
        if len(found) > 1:
            words += self.tr(" (and {count} more)").format(count=len(found) - 1)
        last = self._stack.index() == step
        self._messages.say(
            Level.WARNING, words, [(self.tr("Undo"), self._stack.undo)] if last else []
        )

    def put_back(self, record: RecordId, revision: int) -> None:
        """Make a record what it was in ``revision``, as a new revision."""
        by = self._settings.user_name

        def work(library: "Library", _progress: Progress) -> "Entry":
            from data.library.editing import Change

            return library.restore(record, revision, Change(by))

        def done(entry: "Entry") -> None:
            self.revised.emit(entry.record.id)

        self._archive.ask(work, done, urgent=True)

    def _explain(self, error: UserError) -> None:
        words = error.explain(self._language.code)
        if self.dialog is not None:
            self.dialog.show_problem(words)
        else:
            self._messages.say(Level.ERROR, words)


class _Revised(QUndoCommand):
    """A change of a record, which the library has made already."""

    def __init__(self, desk: EditingDesk, step: str, before: "Entry", after: "Entry") -> None:
        super().__init__(step.format(title=after.record.title))
        self._desk = desk
        self._record = RecordId(after.record.id)
        self._before, self._after = before.revision, after.revision
        self._made = True

    def redo(self) -> None:
        """Make it again, unless it has just been made."""
        if not self._made:
            self._desk.put_back(self._record, self._after)
        self._made = False

    def undo(self) -> None:
        """Put the former revision on top."""
        self._desk.put_back(self._record, self._before)
