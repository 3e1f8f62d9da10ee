"""The index in memory that selections are answered from.

Records are numbered by their place in the stable order (their ordinal); a set of them is one whole
number whose bits are the ordinals. Filters are then ANDs and ORs, and a count is a ``bit_count``:
a million records are 125 kB a set.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import compress, groupby
from operator import attrgetter, or_
from typing import Generic, NamedTuple, TypeVar

import msgspec

from data.library.found import Facets, Found
from data.model.ids import RecordId, RegionId, ThemeId
from data.model.record import Kind
from data.model.selection import Period, Selection
from data.progress import may_stop

Value = TypeVar("Value", RegionId, ThemeId, Kind)


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
        self._numbering = _Numbering(numbers)
        place = dict(zip(numbers, range(len(ordered)), strict=True))
        self._regions = _Facet(len(ordered), _at(links.regions, place), links.region_parents)
        self._themes = _Facet(len(ordered), _at(links.themes, place), links.theme_parents)
        kinds = ((key.kind, ordinal) for ordinal, key in enumerate(ordered))
        self._kinds = _Facet[Kind](len(ordered), kinds, {})
        self._last: tuple[Collection[RecordId], int] | None = None

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
        return _bits(ordinals, len(self._ids))

    def find(
        self,
        selection: Selection,
        matching: int | None = None,
        among: Collection[RecordId] | None = None,
    ) -> Found:
        """What ``selection`` finds; ``matching`` is the set its query finds, ``None`` for all.

        Counts are of those ``among`` them only; what is found is not.
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
        ids = self._members(found)
        if among is not None:
            seen = self._seen(among)
            allowed, found = allowed & seen, found & seen
        facets = Facets(
            self._regions.counts((rest & themes & kinds | pinned) & allowed),
            self._themes.counts((rest & regions & kinds | pinned) & allowed),
            self._kinds.counts((rest & regions & themes | pinned) & allowed),
            found.bit_count(),
        )
        return Found(ids, facets)

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

    def _seen(self, among: Collection[RecordId]) -> int:
        """The set of ``among``, which is the same from click to click."""
        if self._last is None or self._last[0] is not among:
            self._last = among, self._set(among)
        return self._last[1]

    def _members(self, bits: int) -> tuple[RecordId, ...]:
        """The ids of a set, in the stable order."""
        if bits == self._all:
            return self._ids
        if bits.bit_count() < len(self._ids) * _FEW:
            return tuple([self._ids[place] for place in _places(bits)])
        digits = f"{bits:b}"[::-1]
        return tuple(compress(self._ids, digits.encode().translate(_TRUTH)))


_ONE = ord("1")
_TRUTH = bytes.maketrans(b"01", b"\0\1")
_FEW = 0.04
"""The share of records up to which they are looked up one by one: most searches find few, and
going through all 100,000 for 500 of them would take four times as long."""


_A_HANDFUL = 64
"""Bits up to which taking one after the other off a set is faster than writing its digits down."""


def _places(bits: int) -> Iterator[int]:
    """The ordinals in a set, in order."""
    if bits.bit_count() > _A_HANDFUL:
        yield from _ones(f"{bits:b}"[::-1])
        return
    while bits:
        last = bits & -bits
        yield last.bit_length() - 1
        bits ^= last


def _ones(digits: str) -> Iterator[int]:
    """Where ``digits`` has ones."""
    place = digits.find("1")
    while place >= 0:
        yield place
        place = digits.find("1", place + 1)


class _Numbering:
    """Turns numbers of records into sets; a search for a common character finds most of them."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self._size = len(numbers)
        # Which digit of the set a number is; unknown ones share one behind the last.
        self._digits = [self._size] * (max(numbers, default=0) + 1)
        for ordinal, number in enumerate(numbers):
            self._digits[number] = self._size - 1 - ordinal

    def bits(self, numbers: Sequence[int]) -> int:
        """The set of ``numbers``; unknown ones are left out."""
        try:
            digits = map(self._digits.__getitem__, numbers)
            if len(numbers) < self._size * _FEW:
                return self._of_few(digits)
            return self._of_many(digits)
        except IndexError:  # another program has added records since
            return self.bits([number for number in numbers if number < len(self._digits)])

    def _of_few(self, digits: Iterable[int]) -> int:
        """A bit at a time into an eighth of the space: most of it stays empty."""
        size = self._size
        packed = bytearray(size // 8 + 1)
        for digit in digits:
            ordinal = size - 1 - digit
            if ordinal >= 0:
                packed[ordinal >> 3] |= 1 << (ordinal & 7)
        return int.from_bytes(packed, "little")

    def _of_many(self, digits: Iterable[int]) -> int:
        flags = bytearray(b"0") * (self._size + 1)
        for digit in digits:
            flags[digit] = _ONE
        return int(flags, 2) >> 1


class _Facet(Generic[Value]):
    """The sets of a facet's values; a parent's set holds its children's."""

    def __init__(
        self,
        size: int,
        links: Iterable[tuple[Value, int]],
        parents: Mapping[Value, Value],
    ) -> None:
        may_stop()
        ordinals: dict[Value, list[int]] = {}
        for value, ordinal in links:
            ordinals.setdefault(value, []).append(ordinal)
        self._sets: dict[Value, int] = {
            value: _bits(each, size) for value, each in ordinals.items()
        }
        for value, parent in parents.items():
            if value in self._sets:
                self._sets[parent] = self._sets.get(parent, 0) | self._sets[value]
        self._held: list[tuple[Value, ...]] = _held(size, self._sets)

    def chosen(self, values: Sequence[Value], everything: int) -> int:
        """The records that have any of ``values``; none chosen means all."""
        if not values:
            return everything
        return reduce(or_, (self._sets.get(value, 0) for value in values), 0)

    def counts(self, among: int) -> dict[Value, int]:
        """How many of ``among`` have each value."""
        if among.bit_count() > _A_HANDFUL:
            return {value: (among & each).bit_count() for value, each in self._sets.items()}
        counts = dict.fromkeys(self._sets, 0)
        for place in _places(among):
            for value in self._held[place]:
                counts[value] += 1
        return counts


def _held(size: int, sets: Mapping[Value, int]) -> list[tuple[Value, ...]]:
    """The values each record has; few combinations occur, and each is kept once."""
    held: list[list[Value]] = [[] for _ in range(size)]
    for value, members in sets.items():
        may_stop()
        for place in _places(members):
            held[place].append(value)
    known: dict[tuple[Value, ...], tuple[Value, ...]] = {}
    return [known.setdefault(values, values) for values in map(tuple, held)]


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
        bits = 0
        for date, start, length in self._runs:
            if date and first_day(date) <= last and last_day(date) >= first:
                bits |= ((1 << length) - 1) << start
        return bits


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


def _bits(ordinals: Iterable[int], size: int) -> int:
    """A set as a whole number. Bit by bit this would copy the number each time."""
    flags = bytearray(b"0") * (size + 1)
    for ordinal in ordinals:
        flags[size - ordinal] = _ONE
    return int(flags, 2)
