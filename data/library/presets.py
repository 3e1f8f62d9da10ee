"""The presets' rows."""

from collections.abc import Sequence

from msgspec.structs import asdict
from sqlalchemy import Connection, delete, insert, select, update

from data.library.preset_row import PresetRow
from data.library.tables import presets
from data.model.ids import PresetId


def rows(connection: Connection) -> list[PresetRow]:
    """All of them, in their order."""
    found = connection.execute(select(presets).order_by(presets.c.position, presets.c.id))
    return [PresetRow(**row) for row in found.mappings()]


def save(connection: Connection, row: PresetRow) -> None:
    """Keep ``row``; as the default it takes that from the others."""
    if row.is_default:
        connection.execute(update(presets).values(is_default=False))
    delete_row(connection, row.id)
    connection.execute(insert(presets).values(asdict(row)))


def delete_row(connection: Connection, preset: PresetId) -> None:
    """Forget the row with this id, if there is one."""
    connection.execute(delete(presets).where(presets.c.id == preset))


def reorder(connection: Connection, ids: Sequence[PresetId]) -> None:
    """Count the positions anew: ``ids`` first, then the others in the order they had."""
    known = [row.id for row in rows(connection)]
    named = [preset for preset in dict.fromkeys(ids) if preset in known]
    order = named + [preset for preset in known if preset not in named]
    for position, preset in enumerate(order):
        connection.execute(update(presets).where(presets.c.id == preset).values(position=position))
