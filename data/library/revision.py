"""A revision: a record as it was from one change to the next."""

import enum
from collections.abc import Iterator

import msgspec

from data.library.entry import Origin
from data.library.payload import plain
from data.model.record import Record


class Action(enum.StrEnum):
    """What made a revision.

    ADDED: the record came into the library.
    UPDATED: the pack changed it.
    EDITED, RESTORED, RETIRED, BROUGHT_BACK: the person did.
    KEPT: the pack changed it as well, and the person's revision stayed on top.
    """

    ADDED = "added"
    UPDATED = "updated"
    EDITED = "edited"
    RESTORED = "restored"
    RETIRED = "retired"
    BROUGHT_BACK = "brought-back"
    KEPT = "kept"


class Difference(msgspec.Struct, frozen=True):
    """One field that differs between two revisions, in JSON's types."""

    field: str
    before: object
    after: object


class Revision(msgspec.Struct, frozen=True):
    """One state of a record.

    Attributes:
        number: 1 for the first, one more with each change.
        record: the item as it was; ``None`` when a version whose records had other fields kept it.
        retired: whether selections left it out then.
        by: who made the revision: a person, or a pack and its version; ``""`` when not known.
        at: when (ISO 8601, UTC), ``""`` when not known.
        reason: why, in the person's words; ``""`` when none was given.
        differences: what differs from the revision before.
    """

    number: int
    record: Record | None
    retired: bool
    origin: Origin
    action: Action
    by: str
    at: str
    reason: str
    differences: tuple[Difference, ...] = ()


def differences(before: Record | None, after: Record | None) -> tuple[Difference, ...]:
    """The fields in which two states of a record differ, in the order of the later one."""
    if before is None or after is None:
        return ()
    return tuple(_differences(plain(before), plain(after)))


def _differences(before: dict[str, object], after: dict[str, object]) -> Iterator[Difference]:
    for field in dict.fromkeys((*after, *before)):
        was, is_ = before.get(field), after.get(field)
        if was != is_:
            yield Difference(field, was, is_)
