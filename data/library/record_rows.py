"""Writing records: their rows, what is worked out from them, and what they were before."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    Connection,
    Delete,
    Insert,
    RowMapping,
    Update,
    bindparam,
    delete,
    insert,
)

from data.library.payload import encode
from data.library.tables import record_regions, record_revisions, record_themes
from data.model.record import Event, Figure, Finding, Record
from data.model.source import Source

_FORMER = tuple(column.name for column in record_revisions.c if column.name != "record")


def columns(record: Record, sources: Mapping[str, Source]) -> dict[str, object]:
    """The content of ``record`` and what is worked out from it and its source."""
    anchor = record.anchors[0]
    return {
        "kind": record.kind.value,
        "date": sort_date(record, sources),
        "source": anchor.source or "",
        "place": anchor.at[0],
        "payload": encode(record),
    }


def sort_date(record: Record, sources: Mapping[str, Source]) -> str:
    """The date a record is sorted and filtered by (:attr:`data.library.entry.Entry.date`)."""
    own = None
    match record:
        case Event(date=date):
            own = date
        case Figure(as_of=date) | Finding(as_of=date):
            own = date
        case _:
            pass
    source = sources.get(record.anchors[0].source or "")
    return own or (source.published if source else None) or ""


def keep_former(connection: Connection, rows: Sequence[RowMapping | Mapping[str, Any]]) -> None:
    """Keep what records were, given as their rows before they are changed."""
    former = [{"record": row["number"], **{name: row[name] for name in _FORMER}} for row in rows]
    run(connection, insert(record_revisions), former)


def link(connection: Connection, linked: Mapping[int, Record]) -> None:
    """Let records, by number, belong to their regions and themes and to no others."""
    for table, name in ((record_regions, "region"), (record_themes, "theme")):
        old = [{"key": number} for number in linked]
        run(connection, delete(table).where(table.c.record == bindparam("key")), old)
        links = [
            {"record": number, name: value}
            for number, record in linked.items()
            for value in dict.fromkeys(getattr(record, f"{name}s"))
        ]
        run(connection, insert(table), links)


def run(
    connection: Connection,
    statement: Insert | Update | Delete,
    rows: Sequence[Mapping[str, object]],
) -> None:
    """Run ``statement`` for all ``rows`` at once; SQLAlchemy takes none to mean once without."""
    if rows:
        connection.execute(statement, rows)
