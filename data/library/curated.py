"""Keeping the decisions that come with a pack; the rules themselves are not needed for it."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, delete, insert

from data.evidence.conflicts.curated import CuratedDecision
from data.evidence.conflicts.decision import SHIPPED
from data.library.tables import conflict_decisions


def put_curated(connection: Connection, decided: Iterable[CuratedDecision], by: str) -> None:
    """Keep the decisions of the pack called ``by`` instead of those of the pack before it."""
    columns = conflict_decisions.c
    connection.execute(delete(conflict_decisions).where(columns.revision == SHIPPED))
    rows = [
        {
            "conflict": each.conflict,
            "revision": SHIPPED,
            "payload": msgspec.json.encode(each.decision(by)).decode(),
        }
        for each in decided
    ]
    if rows:
        connection.execute(insert(conflict_decisions), rows)
