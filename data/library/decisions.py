"""Conflicts of a library and what was decided about them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from data.errors import UsageError
from data.evidence.conflicts.conflict import Conflict, ConflictId
from data.evidence.conflicts.decision import Decision, check_decision
from data.library.entry import Entry
from data.library.meta import read_meta
from data.library.reading import items
from data.library.session import Session
from data.library.statement import Statement
from data.messages import message
from data.model.ids import RecordId
from data.model.record import Record
from data.model.source import Source

if TYPE_CHECKING:
    from data.evidence.conflicts.view import View

_DECODER = msgspec.json.Decoder(Decision)


def state(session: Session) -> tuple[object, ...]:
    """Something that changes whenever a record or a source does, quick to ask for."""
    return *session.rows(Statement.REVISIONS_TOLD), read_meta(session).get("pack.digest")


def conflicts(
    session: Session,
    entries: Callable[[Sequence[RecordId]], Sequence[Entry]],
    changed: Record | None = None,
) -> tuple[Conflict, ...]:
    """What the rules find in all records that are not retired, one of them perhaps changed.

    ``entries`` gives the records with these ids: whoever asks may have read them already.
    """
    # The rules take long to load, and are needed only when something has changed.
    from data.evidence.conflicts.finding import conflicts_in

    return conflicts_in(seen(session, entries, changed))


def seen(
    session: Session,
    entries: Callable[[Sequence[RecordId]], Sequence[Entry]],
    changed: Record | None = None,
) -> "View":
    """All records that are not retired as the rules see them, one of them perhaps changed."""
    from data.evidence.conflicts.view import view

    standing = entries(session.column(Statement.STANDING_IDS))
    if changed is not None:
        standing = [put(changed, each) for each in standing]
    return view(standing, items(session, Source, retired=True))


def put(record: Record, entry: Entry) -> Entry:
    """``entry`` with ``record`` in it, if it is the one with its id."""
    return replace(entry, record=record) if entry.record.id == record.id else entry


def history(session: Session) -> Mapping[ConflictId, Sequence[Decision]]:
    """All decisions on every conflict, the oldest first."""
    found: dict[ConflictId, list[Decision]] = {}
    for conflict_id, payload in session.rows(Statement.DECISIONS):
        found.setdefault(ConflictId(conflict_id), []).append(_DECODER.decode(payload))
    return found


def holding(
    found: Sequence[Conflict], decided: Mapping[ConflictId, Sequence[Decision]]
) -> Mapping[ConflictId, Decision]:
    """The last decision on each conflict as it is now, where it settles the conflict.

    One on former words or numbers does not stand in the way of the pack's on the present ones.
    """
    last = {
        each.id: decision
        for each in found
        for decision in decided.get(each.id, ())
        if decision.about == each.state
    }
    return {
        each.id: last[each.id] for each in found if each.id in last and last[each.id].settles(each)
    }


def named(found: Sequence[Conflict], conflict_id: ConflictId) -> Conflict:
    """The conflict with this id.

    Raises:
        UsageError: there is none.
    """
    for each in found:
        if each.id == conflict_id:
            return each
    raise UsageError(message("There is no conflict “{id}” in the library.", id=conflict_id))


def decide(session: Session, conflict: Conflict, decision: Decision) -> Decision:
    """Keep ``decision`` on ``conflict`` as it is now; what is kept.

    Raises:
        UsageError: the decision does not say what its verdict needs.
    """
    check_decision(decision, conflict)
    last: int | None = session.value(Statement.LAST_DECISION, about=conflict.id)
    kept = msgspec.structs.replace(
        decision,
        at=datetime.now(UTC).isoformat(timespec="seconds"),
        about=conflict.state,
        revision=(last or 0) + 1,
    )
    row = {
        "conflict": conflict.id,
        "revision": kept.revision,
        "payload": msgspec.json.encode(kept).decode(),
    }
    session.run(Statement.ADD_DECISION, [row])
    return kept
