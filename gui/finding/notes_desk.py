"""Private notes at the desk: read, written, undone; marked on the cards."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QWidget

from data.library.note import Note
from data.model.ids import RecordId
from data.progress import Progress
from gui.archive import Archive
from gui.common.sign import Sign
from gui.records.record_list import RecordList
from gui.settings import Settings

if TYPE_CHECKING:
    from data.library.library import Library
    from gui.finding.note_dialog import NoteDialog


class NotesDesk(QObject):
    """The notes of the library.

    Signals:
        noted: a note was written, changed or taken away: other records may be found.
    """

    noted = Signal()

    def __init__(
        self,
        records: RecordList,
        archive: Archive,
        stack: QUndoStack,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._records = records
        self._archive = archive
        self._stack = stack
        self._settings = settings
        self._window = window
        self.notes: Mapping[RecordId, Note] = {}
        self.dialog: NoteDialog | None = None

    def read(self) -> None:
        """Read the notes (again) and mark the cards of their records."""
        self._archive.ask(lambda library, _progress: library.notes(), self._show)

    def edit(self) -> None:
        """Write a note on the current record."""
        cards = self._records.model.known(self._records.selected(1))
        if not cards or self.dialog is not None:
            return
        from gui.finding.note_dialog import NoteDialog

        card = cards[0]
        dialog = NoteDialog(card.title, self.notes.get(card.id), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.written.connect(lambda text: self.write(card.id, card.title, text))
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def write(self, record: RecordId, title: str, text: str) -> None:
        """Note ``text`` on a record; it can be undone."""
        before = self.notes[record].text if record in self.notes else ""
        if text != before:
            words = self.tr("note on “{title}”").format(title=title)
            self._stack.push(_NoteStep(self, words, record, (before, text)))

    def put(self, record: RecordId, text: str) -> None:
        """Have ``text`` noted on a record."""
        by = self._settings.user_name

        def work(library: "Library", _progress: Progress) -> Mapping[RecordId, Note]:
            library.put_note(record, text, by)
            return library.notes()

        def done(notes: Mapping[RecordId, Note]) -> None:
            self._show(notes)
            self.noted.emit()

        self._archive.ask(work, done)

    def _forget(self) -> None:
        self.dialog = None

    def _show(self, notes: Mapping[RecordId, Note]) -> None:
        self.notes = notes
        signs = {each: Sign("private-note", "accent", note.text) for each, note in notes.items()}
        self._records.model.show_marks("note", signs)


class _NoteStep(QUndoCommand):
    """From one text of a note to another."""

    def __init__(
        self, desk: NotesDesk, words: str, record: RecordId, texts: tuple[str, str]
    ) -> None:
        super().__init__(words)
        self._desk = desk
        self._record = record
        self._before, self._after = texts

    def redo(self) -> None:
        """Have what it became."""
        self._desk.put(self._record, self._after)

    def undo(self) -> None:
        """Have what it was."""
        self._desk.put(self._record, self._before)
