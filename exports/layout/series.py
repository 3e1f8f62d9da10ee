"""Tables of one series: those with the same columns, which get the same column widths."""

from collections.abc import Mapping, Sequence

from exports.layout.widths import Need, unbroken
from templates.document import Align, Block, Table, plain, walk

Columns = tuple[tuple[str, float, Align], ...]
"""What the tables of a series have in common: heads, weights and sides of their columns."""


def columns_of(table: Table) -> Columns:
    """The columns of a table, to be compared with those of others."""
    return tuple((plain(each.head), each.weight, each.align) for each in table.columns)


def series_of(blocks: tuple[Block, ...]) -> Mapping[Columns, Sequence[Table]]:
    """The tables of a document by what they have in common, in reading order."""
    found: dict[Columns, list[Table]] = {}
    for block in walk(blocks):
        if isinstance(block, Table):
            found.setdefault(columns_of(block), []).append(block)
    return found


def together(needs: Sequence[Sequence[Need]]) -> list[Need]:
    """What each column needs so that it does for all tables of a series."""
    return [
        column[0]._replace(
            word=max(need.word for need in column),
            whole=max(need.whole for need in column),
            short=max(map(unbroken, column)),
        )
        for column in zip(*needs, strict=True)
    ]
