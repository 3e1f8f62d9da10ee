"""Saying once what several rows of a table, or moments of a time line, have in common.

A note that stands at several places of one table is printed below the table, and a sign stands at
the places instead: ten equal notes at the foot of a page help nobody.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from msgspec.structs import replace

from data.progress import may_stop
from templates.document import (
    Block,
    Cite,
    Footnote,
    Inline,
    Inlines,
    Section,
    Table,
    Text,
    Timeline,
)

SIGN = "＊"
"""What stands for the first of them; the second has two, the third three."""

# Two spaces, which a line may end with but does not begin with.
_GAP = "  "
_MOST = 3
"""Different signs in one table; with more of them nobody finds the note that belongs to one."""


def merged(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """``blocks`` with the repeated notes of every table and time line below it."""
    return tuple(_merged(block) for block in blocks)


def _merged(block: Block) -> Block:
    may_stop()
    match block:
        case Section():
            return replace(block, blocks=merged(block.blocks))
        case Table():
            return _table(block)
        case Timeline():
            return _timeline(block)
        case _:
            return block


@lru_cache(maxsize=256)
def _table(table: Table) -> Table:
    """``table`` with signs for the notes that stand in it more than once."""
    signs = _signs(cell for row in table.rows for cell in row.cells)
    if not signs:
        return table
    rows = tuple(
        replace(row, cells=tuple(_signed(cell, signs) for cell in row.cells)) for row in table.rows
    )
    note = (*table.note, Text(_GAP)) if table.note else ()
    return replace(table, rows=rows, note=note, legend=_below(signs))


def _timeline(line: Timeline) -> Timeline:
    """``line`` with signs for the notes that stand in it more than once."""
    signs = _signs(moment.label for moment in line.moments)
    if not signs:
        return line
    moments = tuple(replace(each, label=_signed(each.label, signs)) for each in line.moments)
    note = (*line.note, Text(_GAP)) if line.note else ()
    return replace(line, moments=moments, note=(*note, *_below(signs)))


def _signs(lines: Iterable[Inlines]) -> dict[Inlines, str]:
    """A sign for what each repeated note of ``lines`` says."""
    counts = Counter(note.children for line in lines for note in _within(line))
    repeated = [children for children, count in counts.most_common(_MOST) if count > 1]
    return {children: SIGN * number for number, children in enumerate(repeated, 1)}


def _below(signs: Mapping[Inlines, str]) -> Inlines:
    """What ``signs`` stand for, to be printed below, a gap between one and the next."""
    parts = [part for children, sign in signs.items() for part in (Text(_GAP + sign), *children)]
    return (Text(SIGN), *parts[1:])


def _within(inlines: Inlines) -> Iterable[Footnote]:
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
