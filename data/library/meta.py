"""What a library says of itself: which pack it holds, how its search index was made."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select

from data.library.tables import meta


def read_meta(connection: Connection) -> dict[str, str]:
    """All of it."""
    return {row.key: row.value for row in connection.execute(select(meta))}


def write_meta(connection: Connection, values: Mapping[str, str]) -> None:
    """Set ``values``; the others stay."""
    connection.execute(delete(meta).where(meta.c.key.in_(list(values))))
    connection.execute(insert(meta), [{"key": k, "value": v} for k, v in values.items()])
