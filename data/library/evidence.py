"""Keeping attached texts and what verification says of every anchor."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, insert, select

from data.evidence.attach import KnownTexts, Recognised
from data.evidence.verify import Verification, verify
from data.library.payload import decode
from data.library.reading import items, source_text
from data.library.tables import anchor_states, records, source_texts
from data.model.anchor import AnchorState
from data.model.ids import RecordId, SourceId
from data.model.record import Kind, Record
from data.model.source import Source
from data.progress import QUIET, Progress


def known_texts(connection: Connection) -> KnownTexts:
    """What a file can be recognised as."""
    sources = items(connection, Source)
    attached = connection.scalars(select(source_texts.c.sha256))
    return KnownTexts(sources, _records(connection), attached)


def keep_texts(connection: Connection, recognised: Sequence[Recognised]) -> None:
    """Keep the texts of the files that are to be attached."""
    kept = set(connection.scalars(select(source_texts.c.sha256)))
    now = datetime.now(UTC).isoformat(timespec="seconds")
    for each in recognised:
        if each.text is not None and each.sha256 not in kept:
            connection.execute(
                insert(source_texts).values(
                    sha256=each.sha256,
                    text=each.text,
                    file_name=each.result.path.name,
                    attached_at=now,
                )
            )


def has_texts(connection: Connection) -> bool:
    """Whether any text is attached."""
    return connection.execute(select(source_texts.c.sha256).limit(1)).first() is not None


def verification(connection: Connection, progress: Progress = QUIET) -> Verification:
    """Verify everything that is not retired against the attached texts."""
    texts = {
        row.sha256: row.text
        for row in connection.execute(select(source_texts.c.sha256, source_texts.c.text))
    }
    sources = items(connection, Source, retired=True)
    return verify(
        _records(connection), sources, lambda source: texts.get(source.text.sha256), progress
    )


def verification_of(
    connection: Connection, record: Record, known: Mapping[str, Source]
) -> Verification:
    """Verify one record against the attached texts of its sources; ``known`` are all by id."""
    names = dict.fromkeys(SourceId(anchor.source or "") for anchor in record.anchors)
    texts = {name: source_text(connection, name) for name in names if name in known}
    sources = [known[name] for name in texts]
    return verify([record], sources, lambda source: texts[SourceId(source.id)])


def keep_states(connection: Connection, states: Mapping[RecordId, tuple[AnchorState, ...]]) -> None:
    """Keep what verification said; an anchor without a row is not attached."""
    numbers = connection.execute(select(records.c.id, records.c.number))
    rows = [
        {"record": number, "position": position, "state": state.value}
        for record_id, number in numbers
        for position, state in enumerate(states.get(RecordId(record_id), ()))
        if state is not AnchorState.NOT_ATTACHED
    ]
    connection.execute(delete(anchor_states))
    if rows:
        connection.execute(insert(anchor_states), rows)


def _records(connection: Connection) -> list[Record]:
    question = select(records.c.kind, records.c.payload).where(~records.c.retired)
    return [decode(Kind(kind), payload) for kind, payload in connection.execute(question)]
