"""Reading what records were."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

import msgspec
from msgspec.structs import replace

from data.errors import CannotError, UsageError
from data.library.entry import Origin
from data.library.payload import decode
from data.library.revision import Action, Revision, differences
from data.library.session import Session
from data.library.statement import Statement
from data.messages import message
from data.model.ids import RecordId
from data.model.record import Kind, Record


def revisions(session: Session, record_id: RecordId) -> tuple[Revision, ...]:
    """All revisions of a record, the oldest first; the last is what it is now.

    Raises:
        CannotError: there is none with this id.
    """
    found = session.rows(Statement.RECORD_NOW, record=record_id)
    if not found:
        raise CannotError(message("There is no record “{id}” in the library.", id=record_id))
    [(number, *now)] = found
    former = session.rows(Statement.RECORD_BEFORE, number=number)
    return tuple(_with_differences([_revision(row) for row in (*former, now)]))


def revision(session: Session, record_id: RecordId, number: int) -> Revision:
    """One revision of a record.

    Raises:
        CannotError: there is no record with this id.
        UsageError: it has no such revision.
    """
    for each in revisions(session, record_id):
        if each.number == number:
            return each
    raise UsageError(
        message("The record “{id}” has no revision {number}.", id=record_id, number=number)
    )


def _with_differences(ordered: Iterable[Revision]) -> Iterator[Revision]:
    each = list(ordered)
    yield from each[:1]
    for before, after in pairwise(each):
        yield replace(after, differences=differences(before.record, after.record))


def _revision(row: Sequence[Any]) -> Revision:
    number, kind, origin, retired, payload, by, at, action, reason = row
    return Revision(
        number=number,
        record=_record(kind, payload),
        retired=bool(retired),
        origin=Origin(origin),
        action=Action(action),
        by=by,
        at=at,
        reason=reason,
    )


def _record(kind: str, payload: str) -> Record | None:
    try:
        return decode(Kind(kind), payload)
    except msgspec.ValidationError:  # kept by a version whose records had other fields
        return None
