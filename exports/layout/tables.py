"""Tables: caption above, head repeated on every page, rules or a grid, a note below."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import zip_longest

from exports.layout.captions import caption, continued, legend, remark
from exports.layout.footnotes import add_notes
from exports.layout.galley import Galley, length
from exports.layout.pages import Node, Role
from exports.layout.prose import Prose
from exports.layout.rows import Cell, RowMaker, Ruling
from exports.layout.series import columns_of, together
from exports.layout.strips import Extent, Strip
from exports.layout.widths import Need, column_widths
from exports.numbering import Note
from templates.compose.repeated import SIGN
from templates.document import Align, Column, Row, Table, plain
from templates.style import ParagraphStyle

AFTER_LINES = 0.4
"""The space below a table without a note, in lines of body text."""
# On a line grid the text below begins at the nearest line; so much is never less than a gap.
_AFTER_ON_GRID = 0.7
# A row this high may be the first or last of its table on a page.
_HIGH_LINES = 6.5
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
    galley.add(_strips(galley, block, node, notes), after=_after(galley, block))
    remark(galley, block, parent, notes)
    for owner in (block.id, *(row.id for row in block.rows)):
        add_notes(galley, galley.notes_of(owner), parent)


def _after(galley: Galley, block: Table) -> float:
    """The space below a table; a note below it has its own."""
    if block.note or block.legend:
        return 0.0
    lines = _AFTER_ON_GRID if galley.geometry.pitch else AFTER_LINES
    return galley.look("body").leading * lines


def _strips(galley: Galley, block: Table, node: Node, notes: Iterator[Note]) -> list[Strip]:
    """Head and rows."""
    head = node.add(Role.TABLE_HEAD, block.id).add(Role.ROW, block.id)
    heads = [_head_cell(galley, block, column, head, notes) for column in block.columns]
    body = node.add(Role.TABLE_BODY, block.id)
    widths = _widths(galley, block)
    rows = [_row_cells(galley, block, row, body) for row in block.rows]
    maker = RowMaker(galley, Ruling(widths, galley.style.table))
    top = maker.head(heads, galley.extent(block.id, block.records))
    again = (*continued(galley, block, "continued", node), *top)
    strips = list(top)
    parts = maker.rows(
        [(cells, _extents(galley, block, row)) for row, cells in zip(block.rows, rows, strict=True)]
    )
    low = [_is_low(galley, made) for made in parts]
    for index, (row, cells, made) in enumerate(zip(block.rows, rows, parts, strict=True)):
        made[0].names += (row.id,)
        # No low row alone before or after a break.
        alone = (index == 1 and low[0]) or (index == len(parts) - 1 and low[index])
        made[0].keep = index == 0 or alone
        made[0].loose = index > 0
        made[0].head = again
        for strip, above in zip(
            made[1:], _resumed(galley, maker, row, cells[0], len(made)), strict=True
        ):
            strip.head = (*again, above)
            strip.keep |= above.keep
        strips += made
    maker.close(strips[-1])
    _explain(strips, legend(galley, block, node))
    return strips


def _is_low(galley: Galley, made: Sequence[Strip]) -> bool:
    """Whether a row has so few lines that it would look lost above or below all of the others."""
    lines = sum(strip.height for strip in made) / galley.look("cell").leading
    return lines < _HIGH_LINES


def _resumed(
    galley: Galley, maker: RowMaker, row: Row, first: Cell, pieces: int
) -> Iterator[Strip]:
    """What stands above each further piece of a row: whose it is, once its first cell has ended."""
    if pieces > 1:
        own = plain(row.cells[0])
        words = own + galley.labels.get("row-continued", "") if own else ""
        yield from maker.resumed(first, galley.proses.plain(words, first.look, row.id), pieces)


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
    proses = galley.measured_rows.pop(row.id, None) or _row_proses(galley, block, row)
    return [
        Cell(prose, look, column.align, node.add(Role.CELL, row.id))
        for column, prose in zip(block.columns, proses, strict=True)
    ]


def _row_proses(galley: Galley, block: Table, row: Row) -> list[Prose]:
    look = galley.look("cell")
    notes = galley.notes_of(row.id)
    records = row.records or block.records
    return [
        galley.prose(inlines or (), look, row.id, records, notes)
        for _, inlines in zip_longest(block.columns, row.cells[: len(block.columns)])
    ]


def _extents(galley: Galley, block: Table, row: Row) -> tuple[Extent, ...]:
    width = galley.geometry.width
    return (Extent(block.id, 0.0, width, block.records), Extent(row.id, 0.0, width, row.records))


def _widths(galley: Galley, block: Table) -> list[float]:
    """The columns' widths: by content and weight, the same for all tables of a series."""
    columns = columns_of(block)
    if columns not in galley.column_widths:
        needs = together([_needs(galley, each) for each in galley.series[columns]])
        galley.column_widths[columns] = column_widths(galley.geometry.width, needs)
    return galley.column_widths[columns]


def _needs(galley: Galley, block: Table) -> list[Need]:
    """What the columns of one table need, so that no word is cut that need not be."""
    notes = galley.notes_of(block.id)
    head, cell = galley.look("cell-head"), galley.look("cell")
    heads = [
        galley.prose(column.head, head, block.id, block.records, notes) for column in block.columns
    ]
    rows = {row.id: _row_proses(galley, block, row) for row in block.rows}
    galley.measured_rows.update(rows)
    padding = 2 * galley.style.table.padding
    needs = []
    for column, *proses in zip(block.columns, heads, *rows.values(), strict=True):
        looks = [head, *[cell] * len(rows)]
        word = max(map(partial(_longest_word, galley), proses, looks)) + padding
        whole = max(map(partial(_natural, galley), proses, looks)) + padding + _SLIP
        needs.append(Need(column.weight, word, whole, cell.size))
    return needs


def _longest_word(galley: Galley, prose: Prose, look: ParagraphStyle) -> float:
    """The width of what cannot be broken in a cell, at least a few characters."""
    widest = max([galley.longest_word(span) for span in prose.spans], default=0.0)
    return max(widest, _LEAST_EM * look.size)


def _natural(galley: Galley, prose: Prose, look: ParagraphStyle) -> float:
    """How wide a cell is on one line; of a long one only about, since it will be broken."""
    characters = length(prose)
    if characters > _LONG:
        return characters * look.size
    return galley.width_of(prose, look)
