"""A private note on a record: a reminder of the person's own, never printed."""

import msgspec

from data.model.ids import RecordId


class Note(msgspec.Struct, frozen=True):
    """What somebody noted on a record.

    Attributes:
        by: who wrote it, as the history of records tells people.
        at: when, as ISO 8601 in UTC.
    """

    record: RecordId
    text: str
    by: str
    at: str
