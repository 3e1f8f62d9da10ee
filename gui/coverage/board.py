"""What the library holds, by region and theme: plain values, made off the GUI thread."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from data.model.controlled import Region, RegionLevel, Theme
from data.model.ids import RegionId, ThemeId
from data.model.record import Kind
from data.model.selection import Selection

if TYPE_CHECKING:
    from data.library.found import Crossed
    from data.library.library import Library

Field = tuple[RegionId | None, ThemeId | None]
"""A region and a theme; ``None`` stands for all of them."""
_ORDER = (RegionLevel.PROVINCE, RegionLevel.AREA, RegionLevel.NATION)


class Holding(msgspec.Struct, frozen=True):
    """How many records there are, and the date of the newest (``""`` when none has one)."""

    count: int
    newest: str = ""


NOTHING = Holding(0)


class Board(msgspec.Struct, frozen=True, dict=True):
    """The holdings of every field.

    Attributes:
        regions: those with records, the most stocked first, cities below their province.
        themes: the themes of the upper level.
        kind: the kind of record that was counted, ``None`` for all.
    """

    regions: tuple[Region, ...]
    themes: tuple[Theme, ...]
    kind: Kind | None
    holdings: Mapping[Field, Holding]

    def at(self, field: Field) -> Holding:
        """What a field holds."""
        return self.holdings.get(field, NOTHING)

    @cached_property
    def most(self) -> int:
        """The largest count of a field that is no total."""
        counts = (h.count for (region, theme), h in self.holdings.items() if region and theme)
        return max(counts, default=0)


def read_board(library: "Library", kind: Kind | None) -> Board:
    """Count every field; rows and columns are the same whatever the kind."""
    stocked = library.find(Selection()).facets.regions
    regions = tuple(_ordered(library.regions(), stocked))
    themes = tuple(theme for theme in library.themes() if theme.parent is None)
    crossed = library.crossed(
        (None, *(region.id for region in regions)),
        (None, *(theme.id for theme in themes)),
        (kind,) if kind else (),
    )
    return Board(regions, themes, kind, _dated(library, crossed))


def _dated(library: "Library", crossed: "Crossed") -> dict[Field, Holding]:
    ids = list(dict.fromkeys(record for _, record in crossed.values()))
    dates = {entry.record.id: entry.date for entry in library.entries(ids)}
    return {field: Holding(count, dates[record]) for field, (count, record) in crossed.items()}


def _ordered(regions: Sequence[Region], stocked: Mapping[RegionId, int]) -> Iterator[Region]:
    """The regions with records; a city follows its province."""

    def rank(region: Region) -> tuple[int, int]:
        order = _ORDER.index(region.level) if region.level in _ORDER else len(_ORDER)
        return order, -stocked[region.id]

    held = [region for region in regions if stocked.get(region.id)]
    for region in sorted((each for each in held if each.parent is None), key=rank):
        yield region
        yield from sorted((each for each in held if each.parent == region.id), key=rank)
