"""The controlled lists: regions and themes."""

import enum

import msgspec

from data.model.ids import Line, RegionId, ThemeId


class Names(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing's names in the languages of the interface."""

    zh: Line
    en: Line


class RegionLevel(enum.StrEnum):
    """What kind of territory a region is."""

    NATION = "nation"
    PROVINCE = "province"
    CITY = "city"
    AREA = "area"


class Region(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A territory of GB/T 2260 / ISO 3166-2:CN, or an area that spans several of them.

    Attributes:
        id: ISO 3166-2 code of a province (``CN-GD``); a city adds the four digits of its GB/T 2260
            code (``CN-GD-4403``); an area has a code of our own (``CN-X-GBA``).
        names: full short names, Simplified Chinese and English.
        parent: the province of a city; ``None`` for the others.
        gbt2260: the six-digit code, ``None`` for an area.
    """

    id: RegionId
    names: Names
    level: RegionLevel
    parent: RegionId | None = None
    gbt2260: str | None = None


class Theme(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One subject of the two-level list; a child's id begins with its parent's and a dot."""

    id: ThemeId
    names: Names
    parent: ThemeId | None = None
