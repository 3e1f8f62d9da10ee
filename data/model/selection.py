"""A selection: which records a briefing is made from."""

import msgspec

from data.model.ids import PartialDate, RecordId, RegionId, ThemeId
from data.model.record import Kind


class Period(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """From the first day of ``start`` to the last day of ``end``; ``None`` leaves a side open."""

    start: PartialDate | None = None
    end: PartialDate | None = None


class Selection(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Regions × themes × kinds × period × query, plus pins, minus exclusions.

    An empty tuple means "any". A province includes its cities, a theme its children. A pinned
    record is in whatever the filters say, an excluded one is out whatever they say; excluded wins.
    """

    regions: tuple[RegionId, ...] = ()
    themes: tuple[ThemeId, ...] = ()
    kinds: tuple[Kind, ...] = ()
    period: Period = Period()
    query: str = ""
    pinned: tuple[RecordId, ...] = ()
    excluded: tuple[RecordId, ...] = ()
