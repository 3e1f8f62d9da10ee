"""What a selection finds."""

from collections.abc import Collection, Mapping, Sequence

import msgspec

from data.model.ids import RecordId, RegionId, ThemeId
from data.model.record import Kind

Union = Sequence[Collection[RecordId]]
"""The records that are in any of these collections, which stay what they are."""

Crossed = Mapping[tuple[RegionId | None, ThemeId | None], tuple[int, RecordId]]
"""By region and theme (``None`` is all of them): how many records, and the newest of them."""


class Facets(msgspec.Struct, frozen=True):
    """For every value, how many records a click on it would show.

    The other facets stay as they are and this one is replaced by just that value; a province counts
    its cities and a theme its children. A value nothing in the library has is left out. A pinned
    record counts under the values it has, an excluded one nowhere.

    Attributes:
        total: how many records the selection as it stands finds.
    """

    regions: Mapping[RegionId, int]
    themes: Mapping[ThemeId, int]
    kinds: Mapping[Kind, int]
    total: int


class Found(msgspec.Struct, frozen=True):
    """The ids a selection finds, newest first (then by source and place in it), and the counts.

    Attributes:
        listed: those of the ids that were asked for; the counts are of them.
        shares: how many of the ids are in each of the groups that were asked about.
        by_sound: the query was taken for the first letters of how words sound (gd for 广东).
    """

    ids: tuple[RecordId, ...]
    facets: Facets
    listed: tuple[RecordId, ...]
    shares: tuple[int, ...] = ()
    by_sound: bool = False
