"""Leaving out what came out empty, so that no heading stands over nothing."""

from collections.abc import Iterator

from msgspec.structs import replace

from data.progress import may_stop
from templates.document import (
    Bibliography,
    Block,
    Chart,
    Cite,
    Contents,
    Endnotes,
    Footnote,
    Inline,
    Inlines,
    KeyFigures,
    ListBlock,
    NotePlacement,
    Paragraph,
    QuotationBlock,
    Section,
    Table,
    Text,
    Timeline,
    walk,
)


def pruned(blocks: tuple[Block, ...], notes: NotePlacement) -> tuple[Block, ...]:
    """``blocks`` without those that would print nothing."""
    gone: set[type[Block]] = set()
    if not _has(blocks, Cite):
        gone.add(Bibliography)
    if notes is NotePlacement.FOOTNOTES or not _has(blocks, Footnote):
        gone.add(Endnotes)
    kept = _pruned(blocks, gone)
    if any(isinstance(block, Section) for block in kept):
        return kept
    return tuple(block for block in kept if not isinstance(block, Contents))


def _has(blocks: tuple[Block, ...], kind: type[Inline]) -> bool:
    """Whether there is an inline of this kind; looks no further than the first."""
    found: list[Inline] = []
    for block in walk(blocks):
        for inlines in _lines(block):
            _collect(inlines, found)
        if any(isinstance(inline, kind) for inline in found):
            return True
        found.clear()
    return False


def _pruned(blocks: tuple[Block, ...], gone: set[type[Block]]) -> tuple[Block, ...]:
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Section):
            below = _pruned(block.blocks, gone)
            if below:
                kept.append(replace(block, blocks=below))
        elif type(block) not in gone and not _empty(block):
            kept.append(block)
    return tuple(kept)


def _empty(block: Block) -> bool:
    """Whether a block that is no section has nothing in it."""
    match block:
        case Table(rows=content) | ListBlock(items=content) | KeyFigures(items=content):
            return not content
        case Timeline(moments=moments):
            return not moments
        case Chart(series=series):
            return all(point.value is None for each in series for point in each.points)
        case Paragraph(inlines=content) | QuotationBlock(inlines=content):
            return not content
        case _:
            return False


def all_inlines(blocks: tuple[Block, ...]) -> list[Inline]:
    """Every inline of the tree in reading order, those within others included."""
    found: list[Inline] = []
    for block in walk(blocks):
        may_stop()
        for inlines in _lines(block):
            _collect(inlines, found)
    return found


def _lines(block: Block) -> Iterator[Inlines]:
    """The lines of inlines a block holds."""
    match block:
        case Section(title=title):
            yield title
        case Paragraph(inlines=inlines):
            yield inlines
        case QuotationBlock(inlines=inlines, attribution=attribution):
            yield inlines
            yield attribution
        case ListBlock(items=items):
            yield from (item.inlines for item in items)
        case Table():
            yield block.caption
            yield from (column.head for column in block.columns)
            yield from (cell for row in block.rows for cell in row.cells)
            yield block.note
            yield block.legend
        case Chart(caption=caption, note=note):
            yield caption
            yield note
        case Timeline(caption=caption, moments=moments, note=note):
            yield caption
            yield from (moment.label for moment in moments)
            yield note
        case KeyFigures(items=figures):
            yield from (part for figure in figures for part in (figure.value, figure.label))
        case _:
            pass


def _collect(inlines: Inlines, found: list[Inline]) -> None:
    """Add ``inlines`` and what is within them to ``found``."""
    for inline in inlines:
        found.append(inline)
        if not isinstance(inline, Text | Cite):
            _collect(inline.children, found)
