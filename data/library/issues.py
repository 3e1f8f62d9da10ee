"""Keeping and reading what was exported."""

from collections.abc import Mapping

import msgspec

from data.errors import CannotError
from data.library.session import Session
from data.library.statement import Statement
from data.messages import message
from data.model.ids import RecordId
from data.model.issue import Issue, IssueId

_DECODER = msgspec.json.Decoder(Issue)


def keep(session: Session, issue: Issue, enclosures: Mapping[str, str]) -> None:
    """Keep ``issue``, and those of the ``enclosures`` (by digest) that are not kept yet.

    Raises:
        CannotError: it names a record the library does not have.
    """
    row = {
        "id": issue.id,
        "issued_at": issue.issued_at,
        "as_of": issue.as_of,
        "preset": issue.preset,
        "payload": msgspec.json.encode(issue).decode(),
    }
    session.run(Statement.ADD_ISSUE, [row])
    _keep_records(session, issue)
    for digest, payload in enclosures.items():
        if session.value(Statement.ENCLOSURE, digest=digest) is None:
            session.run(Statement.ADD_ENCLOSURE, [{"digest": digest, "payload": payload}])


def enclosure(session: Session, digest: str) -> str:
    """What was kept under ``digest``.

    Raises:
        CannotError: nothing.
    """
    found: str | None = session.value(Statement.ENCLOSURE, digest=digest)
    if found is None:
        raise CannotError(message("There is no enclosure “{id}” in the library.", id=digest[:12]))
    return found


def all_issues(session: Session) -> tuple[Issue, ...]:
    """All of them, the newest first."""
    return tuple(map(_DECODER.decode, session.column(Statement.ISSUES)))


def issue(session: Session, issue_id: IssueId) -> Issue:
    """The issue with this id.

    Raises:
        CannotError: there is none.
    """
    payload = session.value(Statement.ISSUE, issue=issue_id)
    if payload is None:
        raise CannotError(message("There is no issue “{id}” in the library.", id=issue_id))
    return _DECODER.decode(payload)


def issues_with(session: Session, record_id: RecordId) -> tuple[Issue, ...]:
    """The issues that printed a record, the newest first."""
    found = session.column(Statement.ISSUES_WITH, record=record_id)
    return tuple(map(_DECODER.decode, found))


def _keep_records(session: Session, issue: Issue) -> None:
    """Keep which records an issue printed, all at once: the files are there, nobody can cancel."""
    printed = msgspec.json.encode([(each.record, each.revision) for each in issue.records])
    row = {"issue": issue.id, "printed": printed.decode()}
    if session.run(Statement.ADD_ISSUE_RECORDS, [row]) < len(issue.records):
        known = {record for record, _number in session.rows(Statement.NUMBERS)}
        missing = next(each.record for each in issue.records if each.record not in known)
        raise CannotError(message("There is no record “{id}” in the library.", id=missing))
