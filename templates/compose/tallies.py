"""Counts of records, by one controlled list or by two, for charts."""

from collections.abc import Sequence

import msgspec

from templates.compose.grouping import Group
from templates.compose.items import Item


class Tally(msgspec.Struct, frozen=True):
    """How many records there are in each group, the largest group first.

    ``left_out`` is how many smaller groups are not drawn.
    """

    groups: tuple[Group, ...]
    left_out: int = 0


class Coverage(msgspec.Struct, frozen=True):
    """How many records there are in each region on each theme.

    Attributes:
        rows: the regions; ``columns``: the themes.
        cells: the records of each row in each column.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[tuple[Item, ...], ...], ...]


def tally(groups: Sequence[Group], most: int) -> Tally | None:
    """A tally of the ``most`` largest of ``groups``; ``None`` when there is nothing to compare."""
    ordered = sorted(groups, key=lambda group: -len(group.items))
    drawn = tuple(ordered[:most])
    sizes = {len(group.items) for group in drawn}
    return Tally(drawn, len(ordered) - len(drawn)) if len(sizes) > 1 else None


def coverage(rows: Sequence[Group], columns: Sequence[Group]) -> Coverage | None:
    """The records of both groupings crossed; ``None`` unless there are two of each."""
    if len(rows) < 2 or len(columns) < 2:
        return None
    members = [frozenset(item.id for item in column.items) for column in columns]
    cells = tuple(
        tuple(tuple(item for item in row.items if item.id in named) for named in members)
        for row in rows
    )
    return Coverage(
        tuple(row.name for row in rows), tuple(column.name for column in columns), cells
    )
