"""Bringing a pack into a library: at the first start, and whenever a newer one comes.

All in one transaction.
"""

from collections.abc import Sequence
from importlib.resources.abc import Traversable

import msgspec
from sqlalchemy import Connection, Table, bindparam, insert, select, update

from data.library.curated import put_curated
from data.library.held_pack import tell_held
from data.library.pack_records import PackRecords
from data.library.payload import encode
from data.library.portable import Portable
from data.library.record_rows import run
from data.library.tables import regions, sources, themes
from data.model.controlled import Region, Theme
from data.model.ids import RecordId
from data.model.source import Source
from data.pack import read_pack


class Loaded(msgspec.Struct, frozen=True):
    """What loading a pack did besides.

    Attributes:
        renamed: a region, theme or source is now called otherwise, which also concerns records
            that are not the pack's.
        kept: records that the pack changed or gave up, and whose revision by the person stays.
    """

    renamed: bool
    kept: tuple[RecordId, ...]


def load_pack(session: Portable, folder: Traversable) -> Loaded:
    """Bring the pack in ``folder`` into the library.

    Raises:
        PackError: the pack is faulty; nothing was changed.
    """
    pack = read_pack(folder)
    connection = session.connection
    lists = ((regions, pack.regions), (themes, pack.themes), (sources, pack.sources))
    renamed = [_put_list(connection, table, items) for table, items in lists]
    name = f"{pack.info.name} {pack.info.version}"
    kept = PackRecords(connection, pack.records, pack.sources, name).load()
    put_curated(connection, pack.decisions, name)
    tell_held(session, pack.info, folder)
    return Loaded(any(renamed), kept)


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
    run(connection, update(table).where(table.c.id == bindparam("key")), old)
    new = [row for row in listed if row["key"] not in known]
    run(connection, insert(table).values(id=bindparam("key")), new)
    return any(row["payload"] != known[row["key"]] for row in old)
