"""One facet of the records: which values they have, and how many have each."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import Generic, TypeVar

from data.library.sets import Members, bits
from data.model.ids import RegionId, ThemeId
from data.model.record import Kind
from data.progress import may_stop

Value = TypeVar("Value", RegionId, ThemeId, Kind)

_PER_RECORD = 2000
"""Bits of sets that are counted in the time that one record's values take."""


class Facet(Generic[Value]):
    """The sets of a facet's values; a parent's set holds its children's.

    Args:
        size: how many records there are.
        links: which value a record has, by its place.
        parents: what lies in what.
    """

    def __init__(
        self,
        size: int,
        links: Iterable[tuple[Value, int]],
        parents: Mapping[Value, Value],
    ) -> None:
        may_stop()
        places: dict[Value, list[int]] = {}
        for value, place in links:
            places.setdefault(value, []).append(place)
        self._sets: dict[Value, int] = {value: bits(each, size) for value, each in places.items()}
        for value, parent in parents.items():
            if value in self._sets:
                self._sets[parent] = self._sets.get(parent, 0) | self._sets[value]
        self._many = len(self._sets) * size // _PER_RECORD
        self._held: list[int] = []
        self._combinations: list[tuple[Value, ...]] = []
        self._note_combinations(size)

    def chosen(self, values: Sequence[Value], everything: int) -> int:
        """The records that have any of ``values``; none chosen means all."""
        if not values:
            return everything
        return reduce(or_, (self._sets.get(value, 0) for value in values), 0)

    def counts(self, among: Members) -> dict[Value, int]:
        """How many of ``among`` have each value."""
        if among.count > self._many:
            return {value: (among.bits & each).bit_count() for value, each in self._sets.items()}
        counts = dict.fromkeys(self._sets, 0)
        for number, times in Counter(map(self._held.__getitem__, among.places)).items():
            for value in self._combinations[number]:
                counts[value] += times
        return counts

    def _note_combinations(self, size: int) -> None:
        """Number the combinations of values that records have: few occur."""
        held: list[list[Value]] = [[] for _ in range(size)]
        for value, members in self._sets.items():
            may_stop()
            for place in Members(members, size).places:
                held[place].append(value)
        known: dict[tuple[Value, ...], int] = {}
        self._held = [known.setdefault(values, len(known)) for values in map(tuple, held)]
        self._combinations = list(known)
