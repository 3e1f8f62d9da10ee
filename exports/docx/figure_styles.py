"""The styles of charts, time lines, key figures and pulled quotations.

Each is a variant of a style that the briefing's own look declares; the variants have no counterpart
on the PDF's pages but in the drawing of the figure itself.
"""

from collections.abc import Iterator

from msgspec import structs

from exports.docx import style_ids
from exports.docx.looks import border
from exports.docx.xml import twips
from templates.document import Align
from templates.style import Face, ParagraphStyle, Style

DRAWING = (
    f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_ids.DRAWING}">'
    '<w:name w:val="Drawing"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>'
    '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" '
    'w:lineRule="auto"/><w:jc w:val="center"/></w:pPr></w:style>'
)
"""The paragraph of a drawing: an exact line height would cut the drawing off."""

SPACER = (
    f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_ids.SPACER}">'
    '<w:name w:val="Spacer"/><w:basedOn w:val="Normal"/><w:pPr><w:snapToGrid w:val="0"/>'
    '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:style>'
)
"""What Word wants between two tables and after the last one, as low as can be."""

_VALUE_SIZE, _VALUE_LEADING = 1.2, 1.4
_PULL_SIZE = 1.25


def figure_looks(style: Style) -> Iterator[ParagraphStyle]:
    """The paragraph styles as looks, their names those of Word."""
    cell, heading = style.paragraph("cell"), style.paragraph("heading-1")
    size = max(heading.size, cell.size) * _VALUE_SIZE
    yield structs.replace(
        cell, word="Key Figure Value", face=heading.face, size=size, leading=size * _VALUE_LEADING,
        align=Align.CENTER, colour=style.accent, keep_with_next=True, before=4.0, after=0.0,
    )  # fmt: skip
    yield structs.replace(
        cell, word="Key Figure Label", align=Align.CENTER, before=0.0, after=4.0,
    )  # fmt: skip
    yield structs.replace(
        cell, word="Timeline Date", face=Face.HEI, align=Align.RIGHT, colour=style.accent,
    )  # fmt: skip
    yield structs.replace(cell, word="Timeline Text", align=Align.LEFT)


def pulled_look(style: Style) -> ParagraphStyle:
    """A quotation set large."""
    quotation = style.paragraph("quotation")
    return structs.replace(
        quotation,
        size=round(quotation.size * _PULL_SIZE * 2) / 2,
        leading=round(quotation.leading * _PULL_SIZE * 2) / 2,
        colour=style.accent,
        align=Align.LEFT,
    )


def figure_tables(style: Style) -> str:
    """The table styles of time lines and key figures, and of heat maps."""
    look = style.table
    between = border("insideV", look.heavy_rule, style.accent)
    white = "".join(border(side, look.heavy_rule, "#ffffff") for side in ("insideH", "insideV"))
    return _table_style(style_ids.PLAIN_TABLE, "Figure Table", between, look.padding) + (
        _table_style(style_ids.HEAT_TABLE, "Heat Table", white, look.padding)
    )


def _table_style(identifier: str, name: str, borders: str, padding: float) -> str:
    side, above = twips(padding), twips(padding / 2)
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{identifier}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>'
        f'<w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>'
        f'<w:top w:w="{above}" w:type="dxa"/><w:left w:w="{side}" w:type="dxa"/>'
        f'<w:bottom w:w="{above}" w:type="dxa"/><w:right w:w="{side}" w:type="dxa"/>'
        '</w:tblCellMar></w:tblPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>'
    )
