"""The presets' rows."""

from collections.abc import Sequence

from msgspec.structs import asdict

from data.library.preset_row import PresetRow
from data.library.session import Session
from data.library.statement import Statement
from data.model.ids import PresetId


def rows(session: Session) -> list[PresetRow]:
    """All of them, in their order."""
    return [
        PresetRow(id, name, position, bool(builtin), bool(is_default), version, body)
        for id, name, position, builtin, is_default, version, body in session.rows(
            Statement.PRESETS
        )
    ]


def save(session: Session, row: PresetRow) -> None:
    """Keep ``row``; as the default it takes that from the others."""
    if row.is_default:
        session.run(Statement.NO_DEFAULT_PRESET, [{}])
    delete_row(session, row.id)
    session.run(Statement.ADD_PRESET, [asdict(row)])


def delete_row(session: Session, preset: PresetId) -> None:
    """Forget the row with this id, if there is one."""
    session.run(Statement.FORGET_PRESET, [{"preset": preset}])


def reorder(session: Session, ids: Sequence[PresetId]) -> None:
    """Count the positions anew: ``ids`` first, then the others in the order they had."""
    known = [row.id for row in rows(session)]
    named = [preset for preset in dict.fromkeys(ids) if preset in known]
    order = named + [preset for preset in known if preset not in named]
    places = [{"preset": preset, "place": place} for place, preset in enumerate(order)]
    session.run(Statement.PLACE_PRESET, places)
