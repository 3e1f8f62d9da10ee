"""Reads a Word file's text the way its readers do, and the same of the document it came from."""

import io
from collections.abc import Iterator

import docx
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl
from docx.oxml.text.paragraph import CT_P
from lxml import etree

from templates.document import Document as Briefing
from templates.document import (
    ListBlock,
    Paragraph,
    QuotationBlock,
    Section,
    Table,
    plain,
    walk,
)


def words(file: bytes) -> list[str]:
    """The text of every paragraph and cell, reference marks and notes left out."""
    body = docx.Document(io.BytesIO(file)).element.body
    return [text for element in body for text in _element(element)]


def _element(element: etree._Element) -> Iterator[str]:
    if isinstance(element, CT_P):
        yield _text(element)
    elif isinstance(element, CT_Tbl):
        for cell in element.iter(qn("w:tc")):
            yield "".join(_text(paragraph) for paragraph in cell.iter(qn("w:p")))


def _text(paragraph: etree._Element) -> str:
    """What python-docx calls text, and what stands in content controls, but no marks."""
    found: list[str] = []
    for run in paragraph.iter(qn("w:r")):
        style = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
        if style is None or style.get(qn("w:val")) != "CitationMark":
            found += [each.text or "" for each in run.iter(qn("w:t"))]
    return "".join(found)


def expected(document: Briefing) -> Iterator[str]:
    """The plain text of the blocks whose words are the document's own."""
    for block in walk(document.blocks):
        match block:
            case Paragraph():
                yield plain(block.inlines)
            case QuotationBlock():
                yield plain(block.inlines)
                yield plain(block.attribution)
            case ListBlock():
                yield from (plain(item.inlines) for item in block.items)
            case Table():
                yield from _table(block)
            case Section():
                yield plain(block.title)
            case _:
                pass


def _table(table: Table) -> Iterator[str]:
    yield plain(table.caption)
    yield from (plain(column.head) for column in table.columns)
    for row in table.rows:
        yield from (plain(cell) for cell in row.cells)
    yield plain(table.note)
