"""Tables: caption above, head repeated on every page, rules or a grid, a note below."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from exports.layout.captions import caption, continued, legend, remark
from exports.layout.footnotes import add_notes
from exports.layout.galley import Galley
from exports.layout.pages import Node, Role
from exports.layout.rows import Cell, RowMaker, Ruling
from exports.layout.strips import Extent, Strip
from exports.layout.widths import Need, column_widths
from exports.numbering import Note
from templates.compose.repeated import SIGN
from templates.document import Align, Column, Row, Table

# Below a table without a note, in lines of body text.
_AFTER_LINES = 0.4
# The narrowest column holds so many ems of text.
_LEAST_EM = 2.0
# Cells of more characters are broken anyway; sums of widths are compared with so much tolerance.
_LONG, _SLIP = 24, 0.05


def table(galley: Galley, block: Table, parent: Node) -> None:
    """A table with its caption and note."""
    if not block.columns:
        return
    node = parent.add(Role.TABLE, block.id)
    notes = galley.notes_of(block.id)
    galley.name_next(block.id)
    caption(galley, block, "table", node, notes)
    after = 0.0 if block.note or block.legend else galley.look("body").leading * _AFTER_LINES
    galley.add(_strips(galley, block, node, notes), after=after)
    remark(galley, block, parent, notes)
    for owner in (block.id, *(row.id for row in block.rows)):
        add_notes(galley, galley.notes_of(owner), parent)


def _strips(galley: Galley, block: Table, node: Node, notes: Iterator[Note]) -> list[Strip]:
    """Head and rows."""
    head = node.add(Role.TABLE_HEAD, block.id).add(Role.ROW, block.id)
    heads = [_head_cell(galley, block, column, head, notes) for column in block.columns]
    body = node.add(Role.TABLE_BODY, block.id)
    rows = [_row_cells(galley, block, row, body) for row in block.rows]
    widths = _widths(galley, block, [heads, *rows])
    maker = RowMaker(galley, Ruling(widths, galley.style.table))
    top = maker.head(heads, galley.extent(block.id, block.records))
    again = (*continued(galley, block, "continued", node), *top)
    strips = list(top)
    for index, (row, cells) in enumerate(zip(block.rows, rows, strict=True)):
        made = maker.row(cells, _extents(galley, block, row), striped=index % 2 == 1)
        made[0].names += (row.id,)
        made[0].keep = index == 0
        for strip in made:
            strip.head = again if strip is made[0] else (*again, *maker.blank())
        strips += made
    maker.close(strips[-1])
    _explain(strips, legend(galley, block, node))
    return strips


def _explain(strips: Sequence[Strip], legend: Sequence[Strip]) -> None:
    """Let every page say what the signs of the table's part on it stand for."""
    tail = tuple(legend)
    for strip in strips[:-1] if tail else ():
        strip.tail = tail
        strip.signed = any(
            SIGN in segment.text for part in strip.parts for segment in part.line.segments
        )


def _head_cell(
    galley: Galley, block: Table, column: Column, row: Node, notes: Iterator[Note]
) -> Cell:
    look = galley.look("cell-head")
    align = column.align if look.align is Align.LEFT else look.align
    prose = galley.prose(column.head, look, block.id, block.records, notes)
    return Cell(prose, look, align, row.add(Role.HEAD_CELL, block.id))


def _row_cells(galley: Galley, block: Table, row: Row, body: Node) -> list[Cell]:
    """One cell for each column; what a row lacks is empty."""
    look = galley.look("cell")
    node = body.add(Role.ROW, row.id)
    notes = galley.notes_of(row.id)
    records = row.records or block.records
    cells = []
    for column, inlines in zip_longest(block.columns, row.cells[: len(block.columns)]):
        prose = galley.prose(inlines or (), look, row.id, records, notes)
        cells.append(Cell(prose, look, column.align, node.add(Role.CELL, row.id)))
    return cells


def _extents(galley: Galley, block: Table, row: Row) -> tuple[Extent, ...]:
    width = galley.geometry.width
    return (Extent(block.id, 0.0, width, block.records), Extent(row.id, 0.0, width, row.records))


def _widths(galley: Galley, block: Table, rows: Sequence[Sequence[Cell]]) -> list[float]:
    """The columns' widths: by content and weight, no word cut that need not be."""
    padding = 2 * galley.style.table.padding
    needs = [
        Need(
            column.weight,
            max(_longest_word(galley, row[i]) for row in rows) + padding,
            max(_natural(galley, row[i]) for row in rows) + padding + _SLIP,
            galley.look("cell").size,
        )
        for i, column in enumerate(block.columns)
    ]
    return column_widths(galley.geometry.width, needs)


def _longest_word(galley: Galley, cell: Cell) -> float:
    """The width of what cannot be broken in a cell, at least a few characters."""
    size = cell.look.size
    widest = max((galley.longest_word(span) for span in cell.prose.spans), default=0.0)
    return max(widest, _LEAST_EM * size)


def _natural(galley: Galley, cell: Cell) -> float:
    """How wide a cell is on one line; of a long one only about, since it will be broken."""
    length = sum(len(span.text) for span in cell.prose.spans)
    if length > _LONG:
        return length * cell.look.size
    return galley.width_of(cell.prose, cell.look)
