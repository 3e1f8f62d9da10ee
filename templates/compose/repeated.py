"""Saying once what several rows of a table have in common.

A note that stands at several places of one table is printed below the table, and a sign stands at
the places instead: ten equal notes at the foot of a page help nobody.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from templates.document import (
    Block,
    Cite,
    Footnote,
    Inline,
    Inlines,
    Section,
    Table,
    Text,
)

_SIGN = "＊"
_MOST = 3
"""Different signs in one table; with more of them nobody finds the note that belongs to one."""


def merged(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """``blocks`` with every table's repeated notes below it."""
    return tuple(_merged(block) for block in blocks)


def _merged(block: Block) -> Block:
    match block:
        case Section():
            return replace(block, blocks=merged(block.blocks))
        case Table():
            return _table(block)
        case _:
            return block


def _table(table: Table) -> Table:
    """``table`` with signs for the notes that stand in it more than once."""
    counts = Counter(note.children for note in _notes(table))
    repeated = [children for children, count in counts.most_common(_MOST) if count > 1]
    if not repeated:
        return table
    signs = {children: _SIGN * number for number, children in enumerate(repeated, 1)}
    rows = tuple(
        replace(row, cells=tuple(_signed(cell, signs) for cell in row.cells)) for row in table.rows
    )
    below = tuple(part for children, sign in signs.items() for part in (Text(sign), *children))
    return replace(table, rows=rows, note=(*table.note, *below))


def _notes(table: Table) -> Iterator[Footnote]:
    """The notes called in the cells of ``table``."""
    for row in table.rows:
        for cell in row.cells:
            yield from _within(cell)


def _within(inlines: Inlines) -> Iterator[Footnote]:
    for inline in inlines:
        if isinstance(inline, Footnote):
            yield inline
        elif not isinstance(inline, Text | Cite):
            yield from _within(inline.children)


def _signed(inlines: Inlines, signs: Mapping[Inlines, str]) -> Inlines:
    """``inlines`` with a sign in the place of each note that has one."""
    return tuple(_with_sign(inline, signs) for inline in inlines)


def _with_sign(inline: Inline, signs: Mapping[Inlines, str]) -> Inline:
    match inline:
        case Footnote(children=children) if children in signs:
            return Text(signs[children])
        case Text() | Cite() | Footnote():
            return inline
        case _:
            return replace(inline, children=_signed(inline.children, signs))
