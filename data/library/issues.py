"""Keeping and reading what was exported."""

from collections.abc import Mapping

import msgspec
from sqlalchemy import Connection, insert, select

from data.errors import CannotError
from data.library.tables import issue_enclosures, issue_records, issues, records
from data.messages import message
from data.model.ids import RecordId
from data.model.issue import Issue, IssueId

_DECODER = msgspec.json.Decoder(Issue)
# Thousands of rows made by SQLite from one text take a tenth of what they take one by one.
_KEEP_RECORDS = """
    INSERT INTO issue_records (issue, position, record, revision)
    SELECT ?, each.key, records.number, json_extract(each.value, '$[1]')
    FROM json_each(?) AS each
    JOIN records ON records.id = json_extract(each.value, '$[0]')
"""
_UNKNOWN = """
    SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM records) LIMIT 1
"""


def keep(connection: Connection, issue: Issue, enclosures: Mapping[str, str]) -> None:
    """Keep ``issue``, and those of the ``enclosures`` (by digest) that are not kept yet.

    Raises:
        CannotError: it names a record the library does not have.
    """
    connection.execute(
        insert(issues).values(
            id=issue.id,
            issued_at=issue.issued_at,
            as_of=issue.as_of,
            preset=issue.preset,
            payload=msgspec.json.encode(issue).decode(),
        )
    )
    _keep_records(connection, issue)
    for digest, payload in enclosures.items():
        if _enclosure(connection, digest) is None:
            values = {"digest": digest, "payload": payload}
            connection.execute(insert(issue_enclosures).values(values))


def enclosure(connection: Connection, digest: str) -> str:
    """What was kept under ``digest``.

    Raises:
        CannotError: nothing.
    """
    found = _enclosure(connection, digest)
    if found is None:
        raise CannotError(message("There is no enclosure “{id}” in the library.", id=digest[:12]))
    return found


def _enclosure(connection: Connection, digest: str) -> str | None:
    columns = issue_enclosures.c
    found: str | None = connection.scalar(select(columns.payload).where(columns.digest == digest))
    return found


def all_issues(connection: Connection) -> tuple[Issue, ...]:
    """All of them, the newest first."""
    question = select(issues.c.payload).order_by(issues.c.issued_at.desc(), issues.c.id.desc())
    return tuple(map(_DECODER.decode, connection.scalars(question)))


def issue(connection: Connection, issue_id: IssueId) -> Issue:
    """The issue with this id.

    Raises:
        CannotError: there is none.
    """
    payload = connection.scalar(select(issues.c.payload).where(issues.c.id == issue_id))
    if payload is None:
        raise CannotError(message("There is no issue “{id}” in the library.", id=issue_id))
    return _DECODER.decode(payload)


def issues_with(connection: Connection, record_id: RecordId) -> tuple[Issue, ...]:
    """The issues that printed a record, the newest first."""
    printed = (
        select(issue_records.c.issue)
        .join(records, records.c.number == issue_records.c.record)
        .where(records.c.id == record_id)
    )
    question = (
        select(issues.c.payload)
        .where(issues.c.id.in_(printed))
        .order_by(issues.c.issued_at.desc(), issues.c.id.desc())
    )
    return tuple(map(_DECODER.decode, connection.scalars(question)))


def _keep_records(connection: Connection, issue: Issue) -> None:
    """Keep which records an issue printed."""
    printed = [(each.record, each.revision) for each in issue.records]
    told = msgspec.json.encode(printed).decode()
    kept = connection.exec_driver_sql(_KEEP_RECORDS, (issue.id, told)).rowcount
    if kept < len(printed):
        ids = msgspec.json.encode([each.record for each in issue.records]).decode()
        missing = connection.exec_driver_sql(_UNKNOWN, (ids,)).scalar_one()
        raise CannotError(message("There is no record “{id}” in the library.", id=missing))
