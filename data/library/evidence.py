"""Keeping attached texts and what verification says of every anchor."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from data.evidence.attach import KnownTexts, Recognised
from data.evidence.verify import Verification, verify
from data.library.payload import decode
from data.library.reading import items, source_text
from data.library.session import Session
from data.library.statement import Statement
from data.model.anchor import AnchorState
from data.model.ids import RecordId, SourceId
from data.model.record import Kind, Record
from data.model.source import Source
from data.progress import QUIET, Progress


def known_texts(session: Session) -> KnownTexts:
    """What a file can be recognised as."""
    sources = items(session, Source)
    return KnownTexts(sources, _records(session), session.column(Statement.ATTACHED))


def keep_texts(session: Session, recognised: Sequence[Recognised]) -> None:
    """Keep the texts of the files that are to be attached."""
    kept = set(session.column(Statement.ATTACHED))
    now = datetime.now(UTC).isoformat(timespec="seconds")
    rows = [
        {
            "sha256": each.sha256,
            "text": each.text,
            "file_name": each.result.path.name,
            "attached_at": now,
        }
        for each in recognised
        if each.text is not None and each.sha256 not in kept
    ]
    session.run(Statement.ADD_TEXT, rows)


def has_texts(session: Session) -> bool:
    """Whether any text is attached."""
    return bool(session.rows(Statement.ATTACHED))


def verification(session: Session, progress: Progress = QUIET) -> Verification:
    """Verify everything that is not retired against the attached texts."""
    texts: dict[str, str] = dict(session.rows(Statement.TEXTS))
    sources = items(session, Source, retired=True)
    return verify(
        _records(session), sources, lambda source: texts.get(source.text.sha256), progress
    )


def verification_of(session: Session, record: Record, known: Mapping[str, Source]) -> Verification:
    """Verify one record against the attached texts of its sources; ``known`` are all by id."""
    names = dict.fromkeys(SourceId(anchor.source or "") for anchor in record.anchors)
    texts = {name: source_text(session, name) for name in names if name in known}
    sources = [known[name] for name in texts]
    return verify([record], sources, lambda source: texts[SourceId(source.id)])


def keep_states(session: Session, states: Mapping[RecordId, tuple[AnchorState, ...]]) -> None:
    """Keep what verification said; an anchor without a row is not attached."""
    rows = [
        {"record": number, "position": position, "state": state.value}
        for record_id, number in session.rows(Statement.NUMBERS)
        for position, state in enumerate(states.get(record_id, ()))
        if state is not AnchorState.NOT_ATTACHED
    ]
    session.run(Statement.FORGET_STATES, [{}])
    session.run(Statement.ADD_STATE, rows)


def _records(session: Session) -> list[Record]:
    found = session.each(Statement.RECORDS)
    return [decode(Kind(kind), payload) for kind, payload in found]
