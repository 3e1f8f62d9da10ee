"""An entry: a record as it stands in a library."""

import enum

import msgspec

from data.model.anchor import AnchorState
from data.model.record import Record


class Origin(enum.StrEnum):
    """Who a record came from; a newer pack never touches what the person made."""

    PACK = "pack"
    USER = "user"


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A record with what the library knows of it.

    Attributes:
        record: the item itself.
        revision: 1 when it came in, one more with each change of its content.
        origin: the pack or the person.
        states: what verification said, one for each of the record's anchors.
        retired: no longer in the pack; kept, but found by no selection.
        date: the date it is sorted by, as exactly as known, ``""`` when nothing is known. An
            event's own date, else the date a figure or finding holds for, else the source's.
    """

    record: Record
    revision: int
    origin: Origin
    states: tuple[AnchorState, ...]
    retired: bool
    date: str
