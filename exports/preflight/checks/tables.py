"""Tables too wide for their page, and words that had to be cut."""

from collections.abc import Iterator

from data.messages import message
from exports.layout.geometry import Geometry
from exports.preflight.job import Job
from exports.preflight.remark import Remark, Severity, Spot
from templates.document import Table, plain, walk

LEAST_CHARACTERS = 4.0
"""A column narrower than so many characters breaks almost every word."""
_LONG = 12


def wide_tables(job: Job) -> Iterator[Remark]:
    """Tables with columns too narrow for what stands in them."""
    style = job.prepared.style
    width = Geometry.of(style).width
    size, padding = style.paragraph("cell").size, 2 * style.table.padding
    for block in walk(job.document.blocks):
        if isinstance(block, Table) and (narrow := _narrow(block, width, size, padding)):
            yield Remark(
                "wide-tables",
                Severity.WARNING,
                message(
                    "The table “{caption}” is too wide: there is hardly room for {columns}.",
                    caption=plain(block.caption),
                    columns="、".join(narrow),
                ),
                message("Leave columns out, or use a style with a wider type area."),
                job.spot((block.id,), block.records),
            )


def _narrow(table: Table, width: float, size: float, padding: float) -> list[str]:
    """The heads of columns with long cells and room for a few characters only."""
    total = sum(column.weight for column in table.columns) or 1.0
    narrow = []
    for index, column in enumerate(table.columns):
        room = (width * column.weight / total - padding) / size
        if room < LEAST_CHARACTERS and _has_long_cells(table, index):
            narrow.append(plain(column.head))
    return narrow


def _has_long_cells(table: Table, index: int) -> bool:
    return any(len(plain(row.cells[index])) > _LONG for row in table.rows if index < len(row.cells))


def cut_words(job: Job) -> Iterator[Remark]:
    """Words longer than their line, which had to be cut."""
    for overflow in job.laid.overflows:
        yield Remark(
            "cut-words",
            Severity.WARNING,
            message("“{words}” does not fit on its line and was cut.", words=overflow.what),
            message("Shorten it, or see that the cut can be read."),
            Spot(overflow.page, overflow.block),
        )
