"""What became of the records of an issue since."""

import enum

import msgspec

from data.errors import CannotError
from data.library.library import Library
from data.model.ids import RecordId
from data.model.issue import Issue
from data.model.record import Record
from exports.listing import words


class Fate(enum.StrEnum):
    """What became of a record."""

    CHANGED = "changed"
    RETIRED = "retired"
    GONE = "gone"


class ChangedRecord(msgspec.Struct, frozen=True):
    """A record that is not as it was printed.

    Attributes:
        before: its words then, ``None`` when they are no longer readable; ``now``: today.
        by, at, reason: of the last change.
    """

    record: RecordId
    title: str
    fate: Fate
    before: str | None
    now: str
    by: str = ""
    at: str = ""
    reason: str = ""


def changed_records(library: Library, issue: Issue) -> list[ChangedRecord]:
    """The records of ``issue`` that were changed, retired or lost since, in its order."""
    found = (_changed(library, each.record, each.revision) for each in issue.records)
    return [each for each in found if each is not None]


def _changed(library: Library, record: RecordId, revision: int) -> ChangedRecord | None:
    try:
        entry = library.entry(record)
    except CannotError:
        return ChangedRecord(record, record, Fate.GONE, None, "")
    if entry.revision == revision and not entry.retired:
        return None
    history = library.history(record)
    last = history[-1]
    then = next((each.record for each in history if each.number == revision), None)
    return ChangedRecord(
        record,
        entry.record.title,
        Fate.RETIRED if entry.retired else Fate.CHANGED,
        _said(then) if then is not None else None,
        _said(entry.record),
        last.by,
        last.at,
        last.reason,
    )


def _said(record: Record) -> str:
    """Title and words of a record."""
    return f"{record.title}：{words(record)}"
