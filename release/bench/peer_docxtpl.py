"""The peer for Word, docxtpl, as somebody who knows it would use it; runs with the peers' Python.

``peer_docxtpl.py template TEMPLATE`` makes the template once; ``peer_docxtpl.py CONTENT TEMPLATE
OUT`` is what is measured. It has no real footnotes (docxtpl cannot make them from data) and its
contents table is empty until Word fills it in.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph

PARAGRAPHS = {
    "heading1": ("Heading 1", "{{ b.text }}"),
    "heading2": ("Heading 2", "{{ b.text }}"),
    "heading3": ("Heading 3", "{{ b.text }}"),
    "heading4": ("Heading 4", "{{ b.text }}"),
    "paragraph": ("Body Text", "{{r b.rich }}"),
    "quotation": ("Quote", "{{r b.rich }}"),
    "attribution": ("Intense Quote", "{{r b.rich }}"),
    "item": ("List Bullet", "{{r b.rich }}"),
    "reference": ("List Number", "{{r b.rich }}"),
}
"""What kinds of block are one paragraph: its style and its text."""

CELL = "{% if cell is string %}{{ cell }}{% else %}{{r cell }}{% endif %}"
"""Plain cells stay plain text: docxtpl takes much longer for rich text."""


def make_template(path: str) -> None:
    """A Word file with docxtpl's tags in it."""
    import docx
    from docx.styles.style import ParagraphStyle

    document = docx.Document()
    for style in document.styles:
        if isinstance(style, ParagraphStyle):
            _use_chinese_font(style)
    document.add_paragraph("{{ title }}", "Title")
    document.add_paragraph("{{ issuer }} {{ date }}", "Subtitle")
    document.add_paragraph("{%p for b in blocks %}")
    for number, (kind, (style, text)) in enumerate(PARAGRAPHS.items()):
        document.add_paragraph(f'{{%p {"elif" if number else "if"} b.kind == "{kind}" %}}')
        document.add_paragraph(text, style)
    document.add_paragraph('{%p elif b.kind == "table" %}')
    document.add_paragraph("{{ b.caption }}", "Caption")
    _add_table(document)
    document.add_paragraph("{%p for note in b.below %}")
    document.add_paragraph("{{ note }}", "Body Text 2")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph('{%p elif b.kind == "contents" %}')
    _add_contents(document.add_paragraph())
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("注释", "Heading 1")
    document.add_paragraph("{%p for note in notes %}")
    document.add_paragraph("{{ loop.index }} {{ note }}", "Body Text")
    document.add_paragraph("{%p endfor %}")
    document.save(path)


def _use_chinese_font(style: ParagraphStyle) -> None:
    from docx.oxml.ns import qn

    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "宋体")


def _add_table(document: Document) -> None:
    """Columns and rows are repeated by tags in cells of their own."""
    table = document.add_table(5, 3, "Table Grid")
    rows = (
        ("{%tc for head in b.head %}", "{{ head }}", "{%tc endfor %}"),
        ("{%tr for row in b.rows %}", "", ""),
        ("{%tc for cell in row %}", CELL, "{%tc endfor %}"),
        ("{%tr endfor %}", "", ""),
    )
    table._tbl.remove(table.rows[4]._tr)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.paragraphs[0].text = text


def _add_contents(paragraph: Paragraph) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), 'TOC \\o "1-2" \\h')
    paragraph._p.append(field)


def fill(content: str, template: str, out: str) -> None:
    """Fill the template with the content and save it."""
    from docxtpl import DocxTemplate  # type: ignore[import-not-found]

    with open(content, encoding="utf-8") as stream:  # noqa: PTH123 - as short as people write it
        values = json.load(stream)
    notes: list[str] = []
    for block in values["blocks"]:
        if block["kind"] == "heading":
            block["kind"] = f"heading{block['level']}"
        if "runs" in block:
            block["rich"] = _rich(block["runs"], notes)
        if "rows" in block:
            block["rows"] = [[_cell(cell, notes) for cell in row] for row in block["rows"]]
    document = DocxTemplate(template)
    document.render({**values, "notes": notes}, autoescape=True)
    document.save(out)


def _cell(runs: list[list[str]], notes: list[str]) -> object:
    """A cell's text, rich only if it must be."""
    if all(how == "text" for how, _ in runs):
        return "".join(text for _, text in runs)
    return _rich(runs, notes)


def _rich(runs: list[list[str]], notes: list[str]) -> object:
    """The runs as docxtpl's rich text; a note becomes a raised number and is kept."""
    from docxtpl import RichText

    rich = RichText()
    for how, text in runs:
        if how == "note":
            notes.append(text)
            rich.add(str(len(notes)), superscript=True)
        else:
            rich.add(
                text, bold=how == "strong", italic=how == "emphasis", superscript=how == "cite"
            )
    return rich


if __name__ == "__main__":
    if sys.argv[1] == "template":
        make_template(sys.argv[2])
    else:
        fill(*sys.argv[1:])
