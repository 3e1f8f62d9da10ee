"""The badges of all records, read piece by piece so that nothing else has to wait for them."""

from collections import ChainMap
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from data.library.found import Union
from data.model.ids import RecordId
from data.model.selection import Selection
from data.progress import Progress
from gui.archive import Archive

if TYPE_CHECKING:
    from data.library.library import Library

PIECE = 2000
"""Records read at a time; a search that somebody starts meanwhile comes in between."""
Badges = Mapping[RecordId, int]
Holders = Mapping[int, Collection[RecordId]]
"""The records with each single badge."""


class Standings(QObject):
    """Every record's badges.

    A large library's are never gone through on the window's thread.

    Attributes:
        badges: those of each record, also those the draft gives.

    Signals:
        changed: badges were read, or read again.
    """

    changed = Signal()

    def __init__(self, archive: Archive, parent: QObject) -> None:
        super().__init__(parent)
        self._archive = archive
        self._round = 0
        self._known: Badges = {}
        self._marks: Badges = {}
        self._holders: tuple[Holders, ...] = ()
        self._marked: Holders = {}
        self.badges: Badges = {}

    def mark(self, marks: Badges) -> None:
        """Show these badges, which the draft gives, beside what is read of the records."""
        if marks is not self._marks and marks != self._marks:
            self._marks, self._marked = marks, _holders(marks)
            self._put(self._known, *self._holders)

    def having(self, badges: int) -> Union:
        """The records with any of these badges."""
        each = (*self._holders, self._marked)
        return [held for by in each for badge, held in by.items() if badge & badges]

    def read(self) -> None:
        """Read them all (again); what was known stays until everything is read."""
        self._round += 1
        self._read_from(0, {}, {}, self._round)

    def _read_from(
        self,
        start: int,
        known: dict[RecordId, int],
        holders: dict[int, set[RecordId]],
        number: int,
    ) -> None:
        """Read the piece that begins at ``start``, then the next."""

        def read(library: "Library", _progress: Progress) -> tuple[int, Badges, Holders]:
            from gui.records.badge import badges_of

            ids = library.find(Selection()).ids
            piece = library.entries(ids[start : start + PIECE])
            badges = {RecordId(each.record.id): int(badges_of(each)) for each in piece}
            return len(ids), badges, _holders(badges)

        def go_on(answer: tuple[int, Badges, Holders]) -> None:
            if number != self._round:
                return
            total, piece, held = answer
            known.update(piece)
            for badge, records in held.items():
                holders.setdefault(badge, set()).update(records)
            if start + PIECE < total:
                self._read_from(start + PIECE, known, holders, number)
            else:
                self._put(known, holders)
                self._read_conflicts(known, holders, number)

        self._archive.ask(read, go_on, yields=True)

    def _read_conflicts(self, known: Badges, holders: Holders, number: int) -> None:
        """What the rules find; it takes the longest, comes last, and gives way to every click."""

        def read(library: "Library", _progress: Progress) -> tuple[Badges, Holders]:
            from gui.records.badge import conflict_badges

            found = conflict_badges(library.conflicts(), library.decisions())
            badges = {each: int(badge) for each, badge in found.items()}
            return _joined(known, badges), _holders(badges)

        def put(found: tuple[Badges, Holders]) -> None:
            if number == self._round:
                badges, held = found
                self._put(badges, holders, held)

        self._archive.ask(read, put, yields=True)

    def _put(self, badges: Badges, *holders: Holders) -> None:
        self._known, self._holders = badges, holders
        self.badges = _joined(badges, self._marks)
        self.changed.emit()


def _joined(badges: Badges, more: Badges) -> Badges:
    """The badges of both; of all records' there is no second copy."""
    both = {each: badges.get(each, 0) | badge for each, badge in more.items()}
    # ChainMap types its maps as if it wrote to all of them; nobody writes to this one.
    return ChainMap(both, badges) if both else badges  # type: ignore[arg-type]


def _holders(badges: Badges) -> Holders:
    """The records with each single badge."""
    alike: dict[int, list[RecordId]] = {}
    for record, has in badges.items():
        alike.setdefault(has, []).append(record)
    held: dict[int, set[RecordId]] = {}
    for has, records in alike.items():
        for badge in (1 << place for place in range(has.bit_length())):
            if has & badge:
                held.setdefault(badge, set()).update(records)
    return held
