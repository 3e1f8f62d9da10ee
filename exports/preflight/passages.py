"""The words of a briefing with the block and the records they belong to."""

from collections.abc import Iterator
from typing import NamedTuple

from data.model.ids import RecordId
from data.progress import may_stop
from templates.document import (
    Block,
    BlockId,
    Chart,
    Cite,
    Document,
    Inlines,
    KeyFigures,
    ListBlock,
    Paragraph,
    QuotationBlock,
    Section,
    Table,
    Text,
    Timeline,
    walk,
)


class Passage(NamedTuple):
    """Words in their place; notes within them are words too."""

    block: BlockId
    records: tuple[RecordId, ...]
    text: str


def passages(document: Document) -> Iterator[Passage]:
    """All words of ``document`` in reading order, the title first."""
    meta = document.meta
    yield Passage(BlockId("title"), (), f"{meta.title}{meta.subtitle}{meta.issuer}{meta.number}")
    for block in walk(document.blocks):
        may_stop()
        for name, records, inlines in _lines(block):
            yield Passage(name, records, words(inlines))


def words(inlines: Inlines) -> str:
    """The characters of ``inlines``, those of notes included."""
    out: list[str] = []
    for inline in inlines:
        if isinstance(inline, Text):
            out.append(inline.text)
        elif not isinstance(inline, Cite):
            out.append(words(inline.children))
    return "".join(out)


_Line = tuple[BlockId, tuple[RecordId, ...], Inlines]


def _lines(block: Block) -> Iterator[_Line]:
    """The lines of inlines a block holds, each with its own id and records."""
    name, records = block.id, getattr(block, "records", ())
    match block:
        case Section(title=title):
            yield name, records, title
        case Paragraph(inlines=inlines):
            yield name, records, inlines
        case QuotationBlock(inlines=inlines, attribution=attribution):
            yield name, records, (*inlines, *attribution)
        case ListBlock(items=items):
            yield from ((item.id, item.records, item.inlines) for item in items)
        case Table():
            heads = (column.head for column in block.columns)
            around = (block.caption, *heads, block.note, block.legend)
            yield from ((name, records, line) for line in around)
            yield from ((row.id, row.records, cell) for row in block.rows for cell in row.cells)
        case Chart(caption=caption, note=note):
            yield name, records, (*caption, *note)
        case Timeline(caption=caption, moments=moments, note=note):
            yield name, records, (*caption, *note)
            yield from ((each.id, each.records, each.label) for each in moments)
        case KeyFigures(items=figures):
            yield from ((f.id, f.records, (*f.value, *f.label)) for f in figures)
        case _:
            pass
