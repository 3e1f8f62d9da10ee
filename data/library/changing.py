"""Changing records: every change is a new revision, the former ones stay.

Nothing is deleted: a record that was issued must stay reachable. What is not wanted any more is
retired.
"""

from sqlalchemy import RowMapping, delete, insert, select, update

from data.clock import timestamp
from data.errors import CannotError, UsageError
from data.library import evidence, indexing, notes
from data.library.editing import Change, StaleError
from data.library.entry import Origin
from data.library.portable import Portable
from data.library.reading import surroundings
from data.library.record_rows import columns, keep_former, link
from data.library.revision import Action, Revision
from data.library.search_words import search_text
from data.library.tables import anchor_states, records
from data.messages import message
from data.model.anchor import AnchorState
from data.model.ids import RecordId
from data.model.record import Record


def row(session: Portable, record_id: RecordId, since: int | None) -> RowMapping:
    """The row of a record that is to be changed.

    Raises:
        CannotError: there is none with this id.
        StaleError: its revision is not ``since``.
    """
    found = (
        session.connection.execute(select(records).where(records.c.id == record_id))
        .mappings()
        .first()
    )
    if found is None:
        raise CannotError(message("There is no record “{id}” in the library.", id=record_id))
    if since is not None and found["revision"] != since:
        raise StaleError(
            message("The record “{id}” has been changed meanwhile.", id=record_id),
            message("Open it again and make your change to what it is now."),
        )
    return found


def edit(session: Portable, before: RowMapping, record: Record, change: Change) -> None:
    """Put ``record`` in the place of what ``before`` holds; nothing happens if it is the same."""
    _put(session, before, record, Action.EDITED, change, retired=before["retired"])


def restore(session: Portable, before: RowMapping, former: Revision, change: Change) -> None:
    """Make a record what it was in ``former``, also whether it was retired then.

    Raises:
        UsageError: the revision cannot be read any more.
    """
    if former.record is None:
        raise UsageError(
            message("Revision {number} was kept by an older version of Jiyao and cannot be"
                    " restored.", number=former.number)
        )  # fmt: skip
    _put(session, before, former.record, Action.RESTORED, change, retired=former.retired)


def retire(session: Portable, before: RowMapping, change: Change) -> None:
    """Let no selection find a record any more; nothing happens if it is retired."""
    if not before["retired"]:
        _step(session, before, {"retired": True}, Action.RETIRED, change)


def bring_back(session: Portable, before: RowMapping, change: Change) -> None:
    """Let selections find a record again; nothing happens if it is not retired."""
    if before["retired"]:
        _step(session, before, {"retired": False}, Action.BROUGHT_BACK, change)


def _put(
    session: Portable,
    before: RowMapping,
    record: Record,
    action: Action,
    change: Change,
    *,
    retired: bool,
) -> None:
    around = surroundings(session)
    content = {**columns(record, around.sources), "retired": retired}
    if all(before[name] == content[name] for name in ("kind", "payload", "retired")):
        return
    _step(session, before, content, action, change)
    number = before["number"]
    link(session.connection, {number: record})
    note = notes.text_of(session, number)
    indexing.put(session, {number: search_text(record, around, note)})
    _keep_states(session, number, record)


def _step(
    session: Portable,
    before: RowMapping,
    content: dict[str, object],
    action: Action,
    change: Change,
) -> None:
    """The next revision of a record."""
    keep_former(session.connection, [before])
    made = {
        "revision": before["revision"] + 1,
        "origin": Origin.USER.value,
        "changed_by": change.by,
        "changed_at": timestamp(),
        "action": action.value,
        "reason": change.reason,
    }
    here = records.c.number == before["number"]
    session.connection.execute(update(records).where(here).values({**content, **made}))


def _keep_states(session: Portable, number: int, record: Record) -> None:
    """Verify the anchors of the record and keep what was found."""
    known = surroundings(session).sources
    states = evidence.verification_of(session, record, known).states
    rows = [
        {"record": number, "position": position, "state": state.value}
        for position, state in enumerate(states[RecordId(record.id)])
        if state is not AnchorState.NOT_ATTACHED
    ]
    session.connection.execute(delete(anchor_states).where(anchor_states.c.record == number))
    if rows:
        session.connection.execute(insert(anchor_states), rows)
