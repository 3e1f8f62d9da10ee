"""Conflicts after a change of some records, found by looking only at what is near to them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import chain

import msgspec

from data.evidence.conflicts import nearness
from data.evidence.conflicts.alike import COMMON, neighbours
from data.evidence.conflicts.conflict import Conflict
from data.evidence.conflicts.finding import conflicts_in, in_order
from data.evidence.conflicts.nearness import Bond, Key
from data.evidence.conflicts.texts import bare
from data.evidence.conflicts.view import Common, View, view
from data.library import conflict_index, decisions
from data.library.conflict_index import bond, number
from data.library.entry import Entry
from data.library.reading import items
from data.library.session import Session
from data.model.ids import RecordId
from data.model.record import Figure, Institution, Kind, Record
from data.model.source import Source

Read = Callable[[Sequence[RecordId]], Sequence[Entry]]


class Near(msgspec.Struct, frozen=True):
    """What there is to say of the neighbourhood of some changed records.

    Attributes:
        records: the ids of those whose conflicts were looked for anew.
        found: all conflicts that one of them is part of.
        keys: the numbers of the keys that the changed records have now.
    """

    records: frozenset[str]
    found: tuple[Conflict, ...]
    keys: Mapping[str, frozenset[int]]

    def amend(self, before: Iterable[Conflict]) -> tuple[Conflict, ...]:
        """All conflicts there are, where ``before`` are those before the change."""
        others = (each for each in before if self.records.isdisjoint(each.records))
        return in_order(chain(others, self.found))


def look(
    session: Session, read: Read, changed: Collection[str], given: Record | None = None
) -> Near | None:
    """What the change of these records does, the index being that of the library before it.

    ``given`` is looked at in the place of the record with its id. Answers ``None`` where the change
    concerns so many that all have to be looked at.
    """
    return _Neighbourhood(session, read, given).look(changed)


class _Neighbourhood:
    def __init__(self, session: Session, read: Read, given: Record | None) -> None:
        self._session = session
        self._read = read
        self._given = given
        self._sources = items(session, Source, retired=True)
        self._added: Counter[int] = Counter()

    def look(self, changed: Collection[str]) -> Near | None:
        before, now = self._changed(set(changed))
        gone = {record: before[record] - now[record] for record in now}
        come = {record: now[record] - before[record] for record in now}
        self._added = Counter(chain.from_iterable(come.values()))
        self._added.subtract(Counter(chain.from_iterable(gone.values())))
        if self._tips():
            return None
        self._own = set(now)
        anew = self._concerned(now, before)
        looked_at = self._view(anew)
        if not nearness.can_be_sought(looked_at):
            return None
        around = self._view(anew | self._around(looked_at))
        told = self._view(around.records, self._common(around))
        found = [each for each in conflicts_in(told) if not anew.isdisjoint(each.records)]
        return Near(frozenset(anew), tuple(found), now)

    def _changed(
        self, changed: set[str]
    ) -> tuple[dict[str, frozenset[int]], dict[str, frozenset[int]]]:
        """The changed records with the keys they had and those they have now.

        A figure is by the full name of its subject: it changes with an institution's names.
        """
        self._own = changed
        seen = self._view(changed)
        have = _numbers(seen)
        named = {
            key
            for record, entry in self._entries(changed).items()
            if isinstance(entry.record, Institution)
            for key in (*self._keys_before(record), *have.get(record, ()))
            if bond(key) is Bond.LOOSE
        }
        if named:
            changed = changed | conflict_index.having(self._session, named, Kind.FIGURE)
            have = _numbers(self._view(changed))
        return (
            {record: frozenset(self._keys_before(record)) for record in changed},
            {record: frozenset(have.get(record, ())) for record in changed},
        )

    def _keys_before(self, record: str) -> set[int]:
        return conflict_index.keys_of(self._session, record)

    def _tips(self) -> bool:
        """Whether what is common is not what it was: then any two may be alike, or not any more."""
        moved = [key for key, by in self._added.items() if by and bond(key) is Bond.COMMON]
        most = COMMON + 1 + sum(map(abs, self._added.values()))
        had = conflict_index.counts(self._session, moved, most)
        return any((had[key] > COMMON) != (had[key] + self._added[key] > COMMON) for key in moved)

    def _concerned(
        self, now: Mapping[str, Collection[int]], before: Mapping[str, Collection[int]]
    ) -> set[str]:
        """The changed records, and all in which something else may be found because of them."""
        keys = set(chain(*now.values(), *before.values()))
        wanted = {key for key in keys if bond(key) is Bond.TIGHT}
        wanted.update(number(nearness.standing_on(record)) for record in now)
        if number(nearness.ORDERED) in keys:
            wanted.add(number(nearness.DOUBTED))
        return set(now) | conflict_index.having(self._session, wanted)

    def _around(self, seen: View) -> set[str]:
        """The ids of all that the records in ``seen`` may be held against."""
        own = {number(key) for _record, key in nearness.keys(seen)} - {number(nearness.ORDERED)}
        pairs = [key for key in own if bond(key) is Bond.COMMON]
        wanted = (own - self._too_many(pairs)) | {number(key) for key in nearness.sought(seen)}
        there = conflict_index.records(self._session, nearness.bases(seen))
        return conflict_index.having(self._session, wanted) | set(there)

    def _common(self, seen: View) -> Common:
        """What is common in the whole library, of what stands in ``seen``."""
        return Common(
            self._common_of(nearness.pair_of_name, (each.name for each in seen.institutions)),
            self._common_of(nearness.pair_of_title, (each.title for each in seen.events)),
        )

    def _common_of(self, key: Callable[[str], Key], words: Iterable[str]) -> frozenset[str]:
        pairs = {number(key(pair)): pair for each in words for pair in neighbours(each)}
        return frozenset(pairs[found] for found in self._too_many(pairs))

    def _too_many(self, keys: Collection[int]) -> set[int]:
        """Those of ``keys`` that more records have than tell something."""
        most = COMMON + 1 + sum(map(abs, self._added.values()))
        had = conflict_index.counts(self._session, keys, most)
        return {key for key, count in had.items() if count + self._added[key] > COMMON}

    def _view(self, ids: Iterable[str], common: Common | None = None) -> View:
        """The view of these records, with all institutions that have a name of their subjects."""
        entries = self._entries({*ids, *self._own})
        figures = (each.record for each in entries.values() if isinstance(each.record, Figure))
        names = {bare(figure.subject) for figure in figures}
        for _again in range(2):  # once more for their full names
            called = (number(nearness.called(name)) for name in names)
            more = conflict_index.having(self._session, called, Kind.INSTITUTION)
            entries |= self._entries(more - entries.keys())
            known = (each.record for each in entries.values())
            names = {bare(each.name) for each in known if isinstance(each, Institution)}
        return view(entries.values(), self._sources, common)

    def _entries(self, ids: Iterable[str]) -> dict[str, Entry]:
        read = self._read([RecordId(each) for each in sorted(ids)])
        given = self._given
        return {each.record.id: decisions.put(given, each) if given else each for each in read}


def _numbers(seen: View) -> Mapping[str, set[int]]:
    """The numbers of the keys that the records in ``seen`` have."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for record, key in nearness.keys(seen):
        found[record].add(number(key))
    return found
