"""Keeping the searches somebody saves, in the order she saved them."""

import msgspec
from sqlalchemy import Connection, delete, func, insert, select

from data.library.saved_search import SavedSearch
from data.library.tables import saved_searches
from data.model.selection import Selection


def all_searches(connection: Connection) -> tuple[SavedSearch, ...]:
    """All of them, in their order; one that cannot be read is left out."""
    columns = saved_searches.c
    rows = connection.execute(select(saved_searches).order_by(columns.position, columns.id)).all()
    found = []
    for row in rows:
        try:
            selection = msgspec.json.decode(row.payload, type=Selection)
        except msgspec.ValidationError:  # kept by a newer program; it stays where it is
            continue
        found.append(SavedSearch(id=row.id, name=row.name, selection=selection))
    return tuple(found)


def put(connection: Connection, search: SavedSearch) -> None:
    """Keep ``search``, in the place of the one with its id or behind all others."""
    columns = saved_searches.c
    position = connection.scalar(select(columns.position).where(columns.id == search.id))
    if position is None:
        position = (connection.scalar(select(func.max(columns.position))) or 0) + 1
    remove(connection, search.id)
    bare = msgspec.structs.replace(search.selection, pinned=(), excluded=())
    payload = msgspec.json.encode(bare).decode()
    values = {"id": search.id, "name": search.name, "position": position, "payload": payload}
    connection.execute(insert(saved_searches).values(values))


def remove(connection: Connection, search: str) -> None:
    """Forget the search with this id, if there is one."""
    connection.execute(delete(saved_searches).where(saved_searches.c.id == search))
