"""The badges of all records, read piece by piece so that nothing else has to wait for them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from data.model.ids import RecordId
from data.model.selection import Selection
from data.progress import Progress
from gui.archive import Archive

if TYPE_CHECKING:
    from data.library.library import Library

PIECE = 2000
"""Records read at a time; a search that somebody starts meanwhile comes in between."""


class Standings(QObject):
    """Every record's badges.

    Signals:
        changed: badges were read, or read again.
    """

    changed = Signal()

    def __init__(self, archive: Archive, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._round = 0
        self._known: Mapping[RecordId, int] = {}
        self._marks: Mapping[RecordId, int] = {}
        self.badges: Mapping[RecordId, int] = {}

    def mark(self, marks: Mapping[RecordId, int]) -> None:
        """Show these badges, which the draft gives, beside what is read of the records."""
        if marks is not self._marks and marks != self._marks:
            self._marks = marks
            self._put(self._known)

    def read(self) -> None:
        """Read them all (again); what was known stays until everything is read."""
        self._round += 1
        self._read_from(0, {}, self._round)

    def _read_from(self, start: int, known: dict[RecordId, int], number: int) -> None:
        """Read the piece that begins at ``start``, then the next."""

        def read(library: "Library", _progress: Progress) -> tuple[int, dict[RecordId, int]]:
            from gui.records.badge import badges_of

            ids = library.find(Selection()).ids
            piece = library.entries(ids[start : start + PIECE])
            return len(ids), {RecordId(each.record.id): int(badges_of(each)) for each in piece}

        def go_on(answer: tuple[int, dict[RecordId, int]]) -> None:
            if number != self._round:
                return
            total, piece = answer
            known.update(piece)
            if start + PIECE < total:
                self._read_from(start + PIECE, known, number)
            else:
                self._put(known)
                self._read_conflicts(known, number)

        self._archive.ask(read, go_on, yields=True)

    def _read_conflicts(self, known: dict[RecordId, int], number: int) -> None:
        """What the rules find; it takes the longest, comes last, and gives way to every click."""

        def read(library: "Library", _progress: Progress) -> dict[RecordId, int]:
            from gui.records.badge import conflict_badges

            found = conflict_badges(library.conflicts(), library.decisions())
            return {each: known.get(each, 0) | int(badge) for each, badge in found.items()}

        def put(found: dict[RecordId, int]) -> None:
            if number == self._round:
                self._put({**known, **found})

        self._archive.ask(read, put, yields=True)

    def _put(self, badges: Mapping[RecordId, int]) -> None:
        self._known = badges
        marked = {each: badges.get(each, 0) | mark for each, mark in self._marks.items()}
        self.badges = {**badges, **marked} if marked else badges
        self.changed.emit()
