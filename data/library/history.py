"""Reading what records were."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, RowMapping, select

from data.errors import CannotError, UsageError
from data.library.entry import Origin
from data.library.payload import decode
from data.library.revision import Action, Revision, differences
from data.library.tables import record_revisions, records
from data.messages import message
from data.model.ids import RecordId
from data.model.record import Kind, Record


def revisions(connection: Connection, record_id: RecordId) -> tuple[Revision, ...]:
    """All revisions of a record, the oldest first; the last is what it is now.

    Raises:
        CannotError: there is none with this id.
    """
    found = connection.execute(select(records).where(records.c.id == record_id))
    now = found.mappings().first()
    if now is None:
        raise CannotError(message("There is no record “{id}” in the library.", id=record_id))
    former = connection.execute(
        select(record_revisions)
        .where(record_revisions.c.record == now["number"])
        .order_by(record_revisions.c.revision)
    )
    return tuple(_with_differences([_revision(row) for row in (*former.mappings(), now)]))


def revision(connection: Connection, record_id: RecordId, number: int) -> Revision:
    """One revision of a record.

    Raises:
        CannotError: there is no record with this id.
        UsageError: it has no such revision.
    """
    for each in revisions(connection, record_id):
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


def _revision(row: RowMapping) -> Revision:
    return Revision(
        number=row["revision"],
        record=_record(row),
        retired=row["retired"],
        origin=Origin(row["origin"]),
        action=Action(row["action"]),
        by=row["changed_by"],
        at=row["changed_at"],
        reason=row["reason"],
    )


def _record(row: RowMapping) -> Record | None:
    try:
        return decode(Kind(row["kind"]), row["payload"])
    except msgspec.ValidationError:  # kept by a version whose records had other fields
        return None
