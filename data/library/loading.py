"""Bringing a pack into a library: at the first start, and whenever a newer one comes.

All in one transaction. What the person made is not touched; a changed record keeps its former
revisions; what the pack no longer has is retired, never deleted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources.abc import Traversable

from sqlalchemy import Connection, Table, delete, insert, select, update

from data.library.entry import Origin
from data.library.meta import read_meta, write_meta
from data.library.payload import decode, encode
from data.library.tables import (
    anchor_states,
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


def load_pack(connection: Connection, folder: Traversable) -> None:
    """Bring the pack in ``folder`` into the library.

    Raises:
        PackError: the pack is faulty; nothing was changed.
    """
    pack = read_pack(folder)
    for table, items in ((regions, pack.regions), (themes, pack.themes), (sources, pack.sources)):
        _put_list(connection, table, items)
    _Records(connection, pack).load()
    write_meta(
        connection,
        {
            "pack.name": pack.info.name,
            "pack.version": str(pack.info.version),
            "pack.digest": pack_digest(folder),
        },
    )


def _put_list(
    connection: Connection,
    table: Table,
    items: Sequence[Region | Theme | Source],
) -> None:
    """Make ``table`` hold ``items`` in their order; others are retired: records may need them."""
    known = set(connection.scalars(select(table.c.id)))
    connection.execute(update(table).values(retired=True))
    for position, item in enumerate(items):
        values = {"position": position, "payload": encode(item), "retired": False}
        if item.id in known:
            connection.execute(update(table).where(table.c.id == item.id).values(values))
        else:
            connection.execute(insert(table).values(id=item.id, **values))


@dataclass(frozen=True, slots=True)
class _Known:
    """A record the library has."""

    number: int
    origin: Origin
    revision: int
    retired: bool
    payload: str


class _Records:
    """Brings a pack's records in."""

    def __init__(self, connection: Connection, pack: Pack) -> None:
        self._connection = connection
        self._pack = pack
        self._sources = {source.id: source for source in pack.sources}
        self._known = {
            row.id: _Known(row.number, Origin(row.origin), row.revision, row.retired, row.payload)
            for row in connection.execute(select(records))
        }

    def load(self) -> None:
        """Add, change and retire."""
        ours = [r for r in self._pack.records if self._origin(r.id) is Origin.PACK]
        for record in ours:
            known = self._known.get(record.id)
            if known is None:
                self._add(record)
            else:
                self._renew(record, known)
        self._retire({record.id for record in ours})

    def _origin(self, record_id: str) -> Origin:
        known = self._known.get(record_id)
        return known.origin if known else Origin.PACK

    def _add(self, record: Record) -> None:
        values = {"id": record.id, "origin": Origin.PACK.value, "revision": 1, "retired": False}
        result = self._connection.execute(insert(records).values(**values, **self._columns(record)))
        (number,) = result.inserted_primary_key or (0,)
        self._link(number, record)

    def _renew(self, record: Record, known: _Known) -> None:
        """A new revision where the content differs; otherwise only what is worked out from it."""
        columns = self._columns(record)
        changed = decode(record.kind, known.payload) != record
        if changed:
            self._keep_revision(known)
            self._unlink(known.number)
            self._link(known.number, record)
        revision = known.revision + changed
        self._connection.execute(
            update(records)
            .where(records.c.number == known.number)
            .values(revision=revision, retired=False, **columns)
        )

    def _columns(self, record: Record) -> dict[str, object]:
        anchor = record.anchors[0]
        return {
            "kind": record.kind.value,
            "date": sort_date(record, self._sources),
            "source": anchor.source or "",
            "place": anchor.at[0],
            "payload": encode(record),
        }

    def _keep_revision(self, known: _Known) -> None:
        self._connection.execute(
            insert(record_revisions).values(
                record=known.number,
                revision=known.revision,
                payload=known.payload,
                replaced_by=f"{self._pack.info.name} {self._pack.info.version}",
                replaced_at=datetime.now(UTC).isoformat(timespec="seconds"),
            )
        )

    def _link(self, number: int, record: Record) -> None:
        for table, name, ids in (
            (record_regions, "region", record.regions),
            (record_themes, "theme", record.themes),
        ):
            rows = [{"record": number, name: value} for value in dict.fromkeys(ids)]
            self._connection.execute(insert(table), rows)

    def _unlink(self, number: int) -> None:
        for table in (record_regions, record_themes, anchor_states):
            self._connection.execute(delete(table).where(table.c.record == number))

    def _retire(self, kept: set[str]) -> None:
        gone = [
            known.number
            for record_id, known in self._known.items()
            if known.origin is Origin.PACK and record_id not in kept
        ]
        if gone:
            table = records
            self._connection.execute(
                update(table).where(table.c.number.in_(gone)).values(retired=True)
            )


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
