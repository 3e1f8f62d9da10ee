"""What a person knows a block by: a few of its words, and the records behind it."""

from collections.abc import Iterator

from data.model.ids import RecordId
from templates.document import (
    Bibliography,
    Block,
    Chart,
    Contents,
    Endnotes,
    Inlines,
    KeyFigure,
    KeyFigures,
    ListBlock,
    ListItem,
    Moment,
    Paragraph,
    QuotationBlock,
    Row,
    Section,
    Table,
    Timeline,
    plain,
)

Part = Row | ListItem | KeyFigure | Moment
"""What a block is made of where that has an id of its own."""


def words_of(part: Block | Row | ListItem) -> str:
    """A few words by which a person knows a block again; ``""`` where it has none of its own."""
    inlines: Inlines = ()
    match part:
        case Section(title=line) | Paragraph(inlines=line) | QuotationBlock(inlines=line):
            inlines = line
        case ListItem(inlines=line) | Table(caption=line) | Chart(caption=line):
            inlines = line
        case Timeline(caption=line):
            inlines = line
        case Row(cells=cells):
            return "\u3000".join(filter(None, map(plain, cells)))
        case ListBlock(items=items):
            inlines = items[0].inlines if items else ()
        case KeyFigures(items=figures):
            return " · ".join(plain((*each.value, *each.label)) for each in figures)
        case Contents() | Bibliography() | Endnotes():
            pass
    return plain(inlines)


def parts_of(block: Block) -> tuple[Part, ...]:
    """The rows, items, figures or moments of ``block``."""
    match block:
        case Table(rows=rows):
            return rows
        case ListBlock(items=items):
            return items
        case KeyFigures(items=figures):
            return figures
        case Timeline(moments=moments):
            return moments
        case _:
            return ()


def records_of(block: Block) -> Iterator[RecordId]:
    """The records behind ``block`` and all that is in it, in reading order."""
    yield from getattr(block, "records", ())
    for part in parts_of(block):
        yield from part.records
    match block:
        case Section(blocks=blocks):
            for each in blocks:
                yield from records_of(each)
        case Chart(series=series):
            for line in series:
                for point in line.points:
                    yield from point.records
        case _:
            pass
