"""How found records are put in order and into groups."""

import enum

import msgspec

from data.model.ids import RecordId


class Sort(enum.StrEnum):
    """By what records are ordered."""

    DATE = "date"
    TITLE = "title"
    KIND = "kind"
    REGION = "region"
    THEME = "theme"
    SOURCE = "source"
    SPEAKER = "speaker"
    VALUE = "value"


class Grouping(enum.StrEnum):
    """What the records of a group have in common."""

    NONE = "none"
    REGION = "region"
    THEME = "theme"
    SOURCE = "source"
    SPEAKER = "speaker"
    MONTH = "month"
    YEAR = "year"
    KIND = "kind"


class Ordering(msgspec.Struct, frozen=True):
    """Order and groups; newest first, ungrouped, unless said otherwise."""

    sort: Sort = Sort.DATE
    descending: bool = True
    grouping: Grouping = Grouping.NONE


class Group(msgspec.Struct, frozen=True):
    """Records that have something in common.

    Attributes:
        key: what: an id of a region, theme, source, kind; a speaker; ``2024-03``; ``""`` for none.
        count: how many records.
    """

    key: str
    count: int


class Ordered(msgspec.Struct, frozen=True):
    """Records in order; ``groups`` divides them from the first to the last, or is empty."""

    ids: tuple[RecordId, ...]
    groups: tuple[Group, ...] = ()
