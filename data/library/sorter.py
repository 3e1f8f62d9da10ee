"""Puts found records in order and into groups.

Each order of the whole library is worked out once; arranging what was found is then one pass.
Everything runs in small steps, so that the thread that paints is never kept waiting for long.
"""

import heapq
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import compress
from typing import Any

import msgspec

from data.library.ordering import Group, Grouping, Ordered, Ordering, Sort
from data.library.traits import Trait, Traits
from data.model.ids import RecordId
from data.model.record import Kind

_PIECE = 8192
"""Records sorted in one go."""
_MAGNITUDES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_UNIT = re.compile(r"(?P<magnitude>[十百千万亿]*)(?P<base>.*)", re.DOTALL)


class Orders(msgspec.Struct, frozen=True):
    """The order of what records refer to: places of regions and themes in their lists.

    Attributes:
        region_parents, theme_parents: what lies in what; groups are those of the upper level.
        titles: of the sources.
    """

    regions: Mapping[str, int]
    themes: Mapping[str, int]
    region_parents: Mapping[str, str]
    theme_parents: Mapping[str, str]
    titles: Mapping[str, str]


class Sorter:
    """Arranges records of one library."""

    def __init__(self, traits: Traits, orders: Orders) -> None:
        self._traits = traits
        self._orders = orders
        self._sorted: dict[tuple[Sort, bool], list[int]] = {}
        self._groups: dict[Grouping, list[str]] = {}
        self._units = Counter(
            base_unit(each.unit)[0] for each in traits.each if each.value is not None
        )

    def order(self, ids: Sequence[RecordId], ordering: Ordering) -> Ordered:
        """Those of ``ids`` the library has, in order and in groups."""
        known, ordinals = self._traits.ids, self._traits.ordinals
        wanted = bytearray(len(known))
        for record in ids:
            place = ordinals.get(record)
            if place is not None:
                wanted[place] = 1
        order = self._order(ordering.sort, descending=ordering.descending)
        chosen = list(compress(order, map(wanted.__getitem__, order)))
        if ordering.grouping is Grouping.NONE:
            return Ordered(tuple(map(known.__getitem__, chosen)))
        return self._grouped(chosen, ordering)

    def _grouped(self, chosen: Sequence[int], ordering: Ordering) -> Ordered:
        keys = self._keys(ordering.grouping)
        members: dict[str, list[int]] = {}
        for place in chosen:
            members.setdefault(keys[place], []).append(place)
        ordered = self._in_order(members, ordering)
        return Ordered(
            tuple(self._traits.ids[place] for key in ordered for place in members[key]),
            tuple(Group(key, len(members[key])) for key in ordered),
        )

    def _in_order(self, keys: Iterable[str], ordering: Ordering) -> list[str]:
        """The groups in order; what has nothing to be grouped by comes last."""
        grouping = ordering.grouping
        if grouping in (Grouping.MONTH, Grouping.YEAR):
            oldest_first = ordering.sort is Sort.DATE and not ordering.descending
            dated = sorted(filter(None, keys), reverse=not oldest_first)
            return dated + [key for key in keys if not key]
        ranks: dict[Grouping, Callable[[str], Any]] = {
            Grouping.REGION: lambda key: self._orders.regions.get(key, len(key) + 10_000),
            Grouping.THEME: lambda key: self._orders.themes.get(key, len(key) + 10_000),
            Grouping.KIND: lambda key: _KINDS.get(key, len(_KINDS)),
            Grouping.SOURCE: lambda key: collated(self._orders.titles.get(key, key)),
            Grouping.SPEAKER: collated,
        }
        rank = ranks[grouping]
        return sorted(keys, key=lambda key: (not key, rank(key)))

    def _keys(self, grouping: Grouping) -> list[str]:
        """Each record's group."""
        if grouping not in self._groups:
            regions, themes = self._orders.region_parents, self._orders.theme_parents
            of: dict[Grouping, Callable[[Trait], str]] = {
                Grouping.REGION: lambda each: regions.get(each.region, each.region),
                Grouping.THEME: lambda each: themes.get(each.theme, each.theme),
                Grouping.SOURCE: lambda each: each.sources[0],
                Grouping.SPEAKER: lambda each: each.speaker,
                Grouping.MONTH: lambda each: each.date[:7],
                Grouping.YEAR: lambda each: each.date[:4],
                Grouping.KIND: lambda each: each.kind.value,
            }
            self._groups[grouping] = list(map(of[grouping], self._traits.each))
        return self._groups[grouping]

    def _order(self, sort: Sort, *, descending: bool) -> list[int]:
        """All records in an order; what it says nothing of comes last, newest first."""
        if (sort, descending) not in self._sorted:
            key = self._rank(sort)
            ranks = {place: key(each) for place, each in enumerate(self._traits.each)}
            told = [place for place, rank in ranks.items() if rank is not None]
            silent = [place for place, rank in ranks.items() if rank is None]
            if sort is Sort.VALUE:
                told = self._by_value(told, descending=descending)
            else:
                told = _sorted(told, ranks.__getitem__, descending=descending)
            self._sorted[sort, descending] = told + silent
        return self._sorted[sort, descending]

    def _rank(self, sort: Sort) -> Callable[[Trait], Any]:
        """What a record is ordered by; ``None`` when it has nothing of the sort."""
        orders = self._orders
        ranks: dict[Sort, Callable[[Trait], Any]] = {
            Sort.DATE: lambda each: each.date or None,
            Sort.TITLE: lambda each: collated(each.title),
            Sort.KIND: lambda each: _KINDS[each.kind.value],
            Sort.REGION: lambda each: orders.regions.get(each.region),
            Sort.THEME: lambda each: orders.themes.get(each.theme),
            Sort.SOURCE: lambda each: collated(orders.titles.get(each.sources[0], "")) or None,
            Sort.SPEAKER: lambda each: collated(each.speaker) or None,
            Sort.VALUE: lambda each: each.value,
        }
        return ranks[sort]

    def _by_value(self, places: Sequence[int], *, descending: bool) -> list[int]:
        """Values are compared within a unit only; the unit most often used comes first."""
        by_unit: dict[str, list[tuple[float, int]]] = {}
        for place in places:
            trait = self._traits.each[place]
            unit, factor = base_unit(trait.unit)
            by_unit.setdefault(unit, []).append(((trait.value or 0.0) * factor, place))
        units = sorted(by_unit, key=lambda unit: (-self._units[unit], unit))
        sign = -1 if descending else 1
        return [
            place
            for unit in units
            for _value, place in sorted(by_unit[unit], key=lambda pair: (sign * pair[0], pair[1]))
        ]


def base_unit(unit: str) -> tuple[str, int]:
    """A unit without its magnitude, and the magnitude: 万亿元 is (元, 10¹²)."""
    found = _UNIT.fullmatch(unit)
    if found is None or (unit and not found["base"]):
        return unit, 1
    factor = 1
    for each in found["magnitude"]:
        factor *= _MAGNITUDES[each]
    return found["base"], factor


def collated(text: str) -> bytes:
    """What ``text`` is sorted by: common Chinese characters lie by their sound in GB 2312."""
    return text.casefold().encode("gb18030", "replace")


_KINDS = {kind.value: place for place, kind in enumerate(Kind)}


def _sorted(places: Sequence[int], key: Callable[[int], Any], *, descending: bool) -> list[int]:
    """``places`` in order, equal ones as they were; in pieces, which lets other threads run."""
    pieces = [
        sorted(places[start : start + _PIECE], key=key, reverse=descending)
        for start in range(0, len(places), _PIECE)
    ]
    return list(heapq.merge(*pieces, key=key, reverse=descending))
