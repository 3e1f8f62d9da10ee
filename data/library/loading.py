"""Bringing a pack into a library: at the first start, and whenever a newer one comes.

All in one transaction. What the person made is not touched; a changed record keeps its former
revisions; what the pack no longer has is retired, never deleted.
"""

from collections.abc import Mapping, Sequence, Set
from datetime import UTC, datetime
from importlib.resources.abc import Traversable

import msgspec
from sqlalchemy import (
    Connection,
    Delete,
    Insert,
    Table,
    Update,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from data.library.entry import Origin
from data.library.meta import read_meta, write_meta
from data.library.payload import decode, encode
from data.library.tables import (
    record_regions,
    record_revisions,
    record_themes,
    records,
    regions,
    sources,
    themes,
)
from data.model.controlled import Region, Theme
from data.model.record import Event, Figure, Finding, Record
from data.model.source import Source
from data.pack import Pack, pack_digest, pack_info, read_pack


def is_newer(connection: Connection, folder: Traversable) -> bool:
    """Whether the pack in ``folder`` should be loaded: a higher version, or changed content."""
    known = read_meta(connection)
    if known.get("pack.digest") == pack_digest(folder):
        return False
    info = pack_info(folder)
    return known.get("pack.name") != info.name or info.version >= int(known["pack.version"])


def load_pack(connection: Connection, folder: Traversable) -> bool:
    """Bring the pack in ``folder`` into the library.

    Returns:
        Whether a region, theme or source is now called otherwise, which also concerns records
        that are not the pack's.

    Raises:
        PackError: the pack is faulty; nothing was changed.
    """
    pack = read_pack(folder)
    lists = ((regions, pack.regions), (themes, pack.themes), (sources, pack.sources))
    renamed = [_put_list(connection, table, items) for table, items in lists]
    _Records(connection, pack).load()
    write_meta(
        connection,
        {
            "pack.name": pack.info.name,
            "pack.version": str(pack.info.version),
            "pack.digest": pack_digest(folder),
        },
    )
    return any(renamed)


def _put_list(
    connection: Connection, table: Table, items: Sequence[Region | Theme | Source]
) -> bool:
    """Make ``table`` hold ``items`` in their order; others are retired: records may need them.

    Returns:
        Whether one that was there is not what it was.
    """
    rows = connection.execute(select(table.c.id, table.c.payload)).all()
    known = {row.id: row.payload for row in rows}
    connection.execute(update(table).values(retired=True))
    listed = [
        {"key": item.id, "position": position, "payload": encode(item), "retired": False}
        for position, item in enumerate(items)
    ]
    old = [row for row in listed if row["key"] in known]
    _run(connection, update(table).where(table.c.id == bindparam("key")), old)
    new = [row for row in listed if row["key"] not in known]
    _run(connection, insert(table).values(id=bindparam("key")), new)
    return any(row["payload"] != known[row["key"]] for row in old)


def _run(
    connection: Connection,
    statement: Insert | Update | Delete,
    rows: Sequence[Mapping[str, object]],
) -> None:
    """Run ``statement`` for all ``rows`` at once; SQLAlchemy takes none to mean once without."""
    if rows:
        connection.execute(statement, rows)


class _Records:
    """Brings a pack's records in."""

    def __init__(self, connection: Connection, pack: Pack) -> None:
        self._connection = connection
        self._info = pack.info
        self._sources = {source.id: source for source in pack.sources}
        self._known = {row.id: row for row in connection.execute(select(records))}
        users = {row.id for row in self._known.values() if row.origin != Origin.PACK}
        self._records = {record.id: record for record in pack.records if record.id not in users}

    def load(self) -> None:
        """Add, change and retire."""
        new = [record for record in self._records.values() if record.id not in self._known]
        changed = [record for record in self._records.values() if self._changed(record)]
        self._keep_revisions(changed)
        self._insert(new)
        self._update({record.id for record in changed})
        self._link(new, changed)
        self._retire()

    def _changed(self, record: Record) -> bool:
        """Whether the content differs; a new field with its default makes no new revision."""
        row = self._known.get(record.id)
        if row is None:
            return False
        try:
            return row.kind != record.kind or decode(record.kind, row.payload) != record
        except msgspec.ValidationError:  # kept by a version whose records had other fields
            return True

    def _insert(self, new: Sequence[Record]) -> None:
        fixed = {"origin": Origin.PACK.value, "revision": 1, "retired": False}
        rows = [{"id": record.id, **fixed, **self._columns(record)} for record in new]
        _run(self._connection, insert(records), rows)

    def _update(self, changed: Set[str]) -> None:
        """Write what differs: the content, or only what is worked out from it and its source."""
        rows = []
        for record_id, row in self._known.items():
            record = self._records.get(record_id)
            if record is None:
                continue
            columns = {
                **self._columns(record),
                "revision": row.revision + (record_id in changed),
                "retired": False,
            }
            if any(getattr(row, name) != value for name, value in columns.items()):
                rows.append({"key": row.number, **columns})
        _run(self._connection, update(records).where(records.c.number == bindparam("key")), rows)

    def _columns(self, record: Record) -> dict[str, object]:
        anchor = record.anchors[0]
        return {
            "kind": record.kind.value,
            "date": sort_date(record, self._sources),
            "source": anchor.source or "",
            "place": anchor.at[0],
            "payload": encode(record),
        }

    def _keep_revisions(self, changed: Sequence[Record]) -> None:
        """Keep what the changed records were before."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        before = [self._known[record.id] for record in changed]
        rows = [
            {
                "record": row.number,
                "revision": row.revision,
                "payload": row.payload,
                "replaced_by": f"{self._info.name} {self._info.version}",
                "replaced_at": now,
            }
            for row in before
        ]
        _run(self._connection, insert(record_revisions), rows)

    def _link(self, new: Sequence[Record], changed: Sequence[Record]) -> None:
        """The regions and themes of the records that are new or changed."""
        rows = self._connection.execute(select(records.c.id, records.c.number))
        numbers = {row.id: row.number for row in rows}
        for table, name in ((record_regions, "region"), (record_themes, "theme")):
            old = [{"key": numbers[record.id]} for record in changed]
            _run(self._connection, delete(table).where(table.c.record == bindparam("key")), old)
            links = [
                {"record": numbers[record.id], name: value}
                for record in (*new, *changed)
                for value in dict.fromkeys(getattr(record, f"{name}s"))
            ]
            _run(self._connection, insert(table), links)

    def _retire(self) -> None:
        """Retire what the pack no longer has."""
        gone = [
            {"key": row.number}
            for record_id, row in self._known.items()
            if row.origin == Origin.PACK and record_id not in self._records
        ]
        retire = update(records).where(records.c.number == bindparam("key")).values(retired=True)
        _run(self._connection, retire, gone)


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
