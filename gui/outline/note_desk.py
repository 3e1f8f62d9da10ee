"""Notes at the desk: what is typed goes to the draft, what records say comes from the library."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from data.model.ids import RecordId, SourceId
from data.model.selection import Selection
from data.progress import Progress
from gui.archive import Archive
from gui.draft import Draft
from gui.look.theme import Theme
from gui.outline.chip import Said
from gui.outline.outline_pane import OutlinePane
from gui.outline.record_picker import RecordPicker
from templates.arranging.arrangement import rewritten
from templates.arranging.own import FromRecord, OwnNote, OwnParagraph, Taken

if TYPE_CHECKING:
    from data.library.found import Found
    from data.library.library import Library


class NoteDesk(QObject):
    """The note that is open."""

    def __init__(
        self, pane: OutlinePane, draft: Draft, archive: Archive, theme: Theme, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pane = pane
        self._editor = pane.note
        self._draft = draft
        self._archive = archive
        self.picker = RecordPicker(theme, archive.cards, pane.upper)
        self._editor.written.connect(self._write)
        self._editor.pick_wanted.connect(self.picker.begin)
        self._editor.close_wanted.connect(self.close)
        self.picker.searched.connect(self._search)
        self.picker.chosen.connect(self._put)
        self.picker.left.connect(self._editor.text.setFocus)
        draft.changed.connect(self._follow)

    def set_words(self) -> None:
        """Everything it says, in the language of the interface."""
        self.picker.set_words()

    def open(self, name: str, *, focus: bool = True) -> None:
        """Open an own note to be written in."""
        own = self._draft.preset.arrangement.own_called(name)
        if not isinstance(own, OwnNote):
            return
        self._editor.show_note(own)
        self._editor.show()
        self.read()
        if focus:
            self._editor.text.setFocus()

    def close(self) -> None:
        """Close the note; what was typed is kept."""
        self._editor.show_note(None)
        self._editor.hide()
        self._pane.view.setFocus()

    def insert(self) -> None:
        """Choose a record to insert from, if a note is open."""
        if self._editor.note:
            self._editor.pick_wanted.emit()

    def add_records(self, name: str, records: Sequence[RecordId]) -> None:
        """Put pieces of records at the end of a note."""
        own = self._draft.preset.arrangement.own_called(name)
        if not isinstance(own, OwnNote):
            return
        runs = tuple(FromRecord(record=record) for record in records)
        paragraphs = (*own.paragraphs, OwnParagraph(runs=runs))
        self._write(name, paragraphs)
        self.open(name)

    def read(self) -> None:
        """Have the chips say what their records say now."""
        records = self._editor.records
        if records and not self._editor.isHidden():
            self._archive.ask(lambda library, _told: _said(library, records), self._show_words)

    def _show_words(self, said: dict[RecordId, Said]) -> None:
        self._editor.show_words({**self._editor.text.said, **said})

    def _write(self, name: str, paragraphs: tuple[OwnParagraph, ...]) -> None:
        work = self._draft.preset.arrangement
        self._draft.change(self.tr("note"), arrangement=rewritten(work, name, paragraphs))
        self.read()

    def _put(self, record: str, taken: Taken) -> None:
        self._editor.put(RecordId(record), taken)
        self.read()

    def _follow(self) -> None:
        """The draft is different: the note may say something else, or be gone."""
        name = self._editor.note
        if not name:
            return
        own = self._draft.preset.arrangement.own_called(name)
        if isinstance(own, OwnNote):
            self._editor.show_note(own)
            self.read()
        else:
            self._editor.drop()

    def _search(self, query: str) -> None:
        def find(library: "Library", _progress: Progress) -> "Found":
            return library.find(Selection(query=query))

        found = partial(self.picker.show_found, query)
        self._archive.ask(find, found, key="outline-pick")


def _said(library: "Library", records: Sequence[RecordId]) -> "dict[RecordId, Said]":
    """What each of ``records`` says now; those that are gone say nothing."""
    from data.errors import CannotError
    from gui.records.card_making import card_of
    from templates.arranging.writing import words_taken
    from templates.compose.items import make_item

    sources = {SourceId(source.id): source for source in library.sources()}
    said: dict[RecordId, Said] = {}
    for record in records:
        try:
            entry = library.entry(record)
        except CannotError:
            continue
        source = card_of(entry, sources).source
        said[record] = Said(entry.record.title, words_taken(make_item(entry, sources)), source)
    return said
