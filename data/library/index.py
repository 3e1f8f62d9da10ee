"""The index in memory that selections are answered from.

Records are numbered by their place in the stable order (their ordinal); a set of them is one whole
number whose bits are the ordinals. Filters are then ANDs and ORs, and a count is a ``bit_count``:
a million records are 125 kB a set.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import reduce
from itertools import groupby
from operator import attrgetter, or_
from typing import NamedTuple

import msgspec

from data.library.facet import Facet, Value
from data.library.found import Crossed, Facets, Found, Union
from data.library.sets import Members, Numbering, bits, lowest
from data.model.ids import RecordId, RegionId, ThemeId
from data.model.record import Kind
from data.model.selection import Period, Selection
from data.progress import may_stop


class Key(NamedTuple):
    """What places a record in the order: newest first, then source, place in its text, id."""

    number: int
    id: RecordId
    kind: Kind
    date: str
    source: str
    place: int


class Links(msgspec.Struct, frozen=True):
    """Which values the records have, as (number of the record, value), and what lies in what."""

    regions: Iterable[tuple[int, RegionId]]
    themes: Iterable[tuple[int, ThemeId]]
    region_parents: Mapping[RegionId, RegionId]
    theme_parents: Mapping[ThemeId, ThemeId]


class Index:
    """Answers selections over the records it was made from."""

    def __init__(self, keys: Iterable[Key], links: Links) -> None:
        ordered = sorted(keys, key=attrgetter("source", "place", "id"))
        ordered.sort(key=attrgetter("date"), reverse=True)
        numbers = [key.number for key in ordered]
        self._ids = tuple(key.id for key in ordered)
        self._ordinals = dict(zip(self._ids, range(len(ordered)), strict=True))
        self._all = (1 << len(ordered)) - 1
        may_stop()
        self._days = _Days(ordered)
        self._numbering = Numbering(numbers)
        place = dict(zip(numbers, range(len(ordered)), strict=True))
        self._regions = Facet(len(ordered), _at(links.regions, place), links.region_parents)
        self._themes = Facet(len(ordered), _at(links.themes, place), links.theme_parents)
        kinds = ((key.kind, ordinal) for ordinal, key in enumerate(ordered))
        self._kinds = Facet[Kind](len(ordered), kinds, {})
        self._known: dict[int, tuple[Collection[RecordId], int]] = {}

    @property
    def ids(self) -> tuple[RecordId, ...]:
        """All records, in the stable order."""
        return self._ids

    @property
    def all(self) -> int:
        """The set of all records."""
        return self._all

    def having(
        self,
        *,
        regions: Sequence[RegionId] = (),
        themes: Sequence[ThemeId] = (),
        kinds: Sequence[Kind] = (),
    ) -> int:
        """The records with any of these values; none of them at all have none."""
        return (
            self._regions.chosen(regions, 0)
            | self._themes.chosen(themes, 0)
            | self._kinds.chosen(kinds, 0)
        )

    def placed(self, ordinals: Iterable[int]) -> int:
        """The set of the records at these places of the stable order."""
        return bits(ordinals, len(self._ids))

    def find(
        self,
        selection: Selection,
        matching: int | None = None,
        among: Union | None = None,
        groups: Sequence[Union] = (),
    ) -> Found:
        """What ``selection`` finds; ``matching`` is the set its query finds, ``None`` for all.

        Only those ``among`` them are listed and counted. How many of all that is found are in each
        of ``groups`` is told as well.
        """
        rest = self._days.within(selection.period)
        if matching is not None:
            rest &= matching
        pinned, excluded = self._set(selection.pinned), self._set(selection.excluded)
        allowed = self._all & ~excluded
        regions = self._regions.chosen(selection.regions, self._all)
        themes = self._themes.chosen(selection.themes, self._all)
        kinds = self._kinds.chosen(selection.kinds, self._all)
        found = (rest & regions & themes & kinds | pinned) & allowed
        members = Members(found, len(self._ids))
        ids = listed = self._named(members)
        seen, *asked = self._unions([among or (), *groups])
        shares = tuple((found & each).bit_count() for each in asked)
        if among is not None:
            allowed = allowed & seen
            members = members.only(seen)
            listed = self._named(members)
        facets = Facets(
            self._regions.counts(members.same((rest & themes & kinds | pinned) & allowed)),
            self._themes.counts(members.same((rest & regions & kinds | pinned) & allowed)),
            self._kinds.counts(members.same((rest & regions & themes | pinned) & allowed)),
            members.count,
        )
        return Found(ids, facets, listed, shares)

    def crossed(
        self,
        regions: Iterable[RegionId | None],
        themes: Sequence[ThemeId | None],
        kinds: Sequence[Kind],
    ) -> Crossed:
        """What each region with each theme has of these kinds, where there is something.

        ``None`` stands for all of them, as do no kinds.
        """
        of_kind = self._kinds.chosen(kinds, self._all)
        columns = {
            theme: of_kind & self._themes.chosen((theme,) if theme else (), self._all)
            for theme in themes
        }
        crossed: dict[tuple[RegionId | None, ThemeId | None], tuple[int, RecordId]] = {}
        for region in regions:
            row = self._regions.chosen((region,) if region else (), self._all)
            for theme, column in columns.items():
                both = row & column
                if both:
                    crossed[region, theme] = both.bit_count(), self._ids[lowest(both)]
        return crossed

    def numbered(self, numbers: Sequence[int]) -> int:
        """The set of the records with these numbers; numbers the index lacks are left out."""
        return self._numbering.bits(numbers)

    def numbered_ids(self, ids: Iterable[RecordId]) -> int:
        """The set of the records with these ids; unknown ones are left out."""
        return self._set(tuple(ids))

    def _set(self, ids: Collection[RecordId]) -> int:
        """The set of the records with these ids; unknown ones are left out."""
        if not ids:
            return 0
        known = (self._ordinals.get(record_id) for record_id in ids)
        return self.placed(ordinal for ordinal in known if ordinal is not None)

    def _unions(self, unions: Sequence[Union]) -> list[int]:
        """The sets of ``unions``, whose collections are mostly the same from click to click."""
        asked = [each for union in unions for each in union]
        if not asked:  # whoever asks for nothing leaves what others ask for again
            return [0] * len(unions)
        before, self._known = self._known, {}
        for collection in asked:
            known = before.get(id(collection))
            if known is None or known[0] is not collection:
                known = collection, self._set(collection)
            self._known[id(collection)] = known
        return [reduce(or_, (self._known[id(each)][1] for each in union), 0) for union in unions]

    def _named(self, members: Members) -> tuple[RecordId, ...]:
        """The ids of a set, in the stable order."""
        if members.bits == self._all:
            return self._ids
        return members.pick(self._ids)


class _Days:
    """Which records fall into a period. In the stable order those of one date lie together."""

    def __init__(self, ordered: Sequence[Key]) -> None:
        self._runs: list[tuple[str, int, int]] = []
        start = 0
        for date, keys in groupby(ordered, key=lambda key: key.date):
            length = sum(1 for _ in keys)
            self._runs.append((date, start, length))
            start += length
        self._all = (1 << start) - 1

    def within(self, period: Period) -> int:
        """The records whose date, as exactly as it is known, overlaps ``period``."""
        if period.start is None and period.end is None:
            return self._all
        first, last = first_day(period.start or "0000"), last_day(period.end or "9999")
        found = 0
        for date, start, length in self._runs:
            if date and first_day(date) <= last and last_day(date) >= first:
                found |= ((1 << length) - 1) << start
        return found


def first_day(date: str) -> str:
    """The first day a date that is partly known can mean."""
    return date + "0000-01-01"[len(date) :]


def last_day(date: str) -> str:
    """The last day it can mean; the 31st of every month, since days are only compared."""
    return date + "9999-12-31"[len(date) :]


def _at(
    links: Iterable[tuple[int, Value]], ordinals: Mapping[int, int]
) -> Iterable[tuple[Value, int]]:
    return ((value, ordinals[number]) for number, value in links if number in ordinals)
