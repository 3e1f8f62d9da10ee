"""The styles of charts, time lines, key figures and pulled quotations.

Each is a variant of a style that the briefing's own look declares; the variants have no counterpart
on the PDF's pages but in the drawing of the figure itself.
"""

from collections.abc import Iterator

from msgspec import structs

from exports.docx import style_ids
from exports.docx.looks import border
from exports.docx.xml import twips
from exports.layout.captions import AFTER_LINES
from exports.layout.heat_map import SMALLEST
from templates.document import Align
from templates.style import ParagraphStyle, Style

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

FOLD_EM = 0.8
"""At either side of a date's rule, and half of what columns stand apart, in ems of labels."""

# Numbers too wide for their place; words too wide for a heat map's cell, and its blank sides.
SMALL_SHARE = 0.82
_SMALL_HEAD_SHARE, _HEAT_PADDING = 0.77, 1.5


def figure_looks(style: Style) -> Iterator[ParagraphStyle]:
    """The paragraph styles as looks, their names those of Word."""
    chart = style.chart
    label = structs.replace(
        style.paragraph("cell"), face=chart.face, size=chart.size, leading=chart.leading,
        align=Align.LEFT, before=0.0, after=0.0, keep_with_next=chart.caption_below,
    )  # fmt: skip
    yield structs.replace(
        label, word="Chart Unit", colour=chart.muted, after=chart.leading / 3, keep_with_next=True
    )
    yield structs.replace(label, word="Key Figure Label", after=chart.size / 2)
    yield structs.replace(label, word="Chart Category")
    yield structs.replace(label, word="Heat Text", align=Align.CENTER)
    small = max(_SMALL_HEAD_SHARE * chart.size, SMALLEST)
    yield structs.replace(label, word="Heat Text Small", align=Align.CENTER, size=small)
    yield structs.replace(label, word="Heat Text Light", align=Align.CENTER, colour="#ffffff")
    yield structs.replace(
        label, word="Timeline Date", face=chart.value_face, align=Align.RIGHT,
        colour=style.accent, right_em=FOLD_EM,
    )  # fmt: skip
    cell = style.paragraph("cell")
    yield structs.replace(
        cell, word="Timeline Text", align=Align.LEFT, left_em=FOLD_EM * chart.size / cell.size,
        keep_with_next=chart.caption_below,
    )  # fmt: skip


def caption_looks(style: Style) -> Iterator[ParagraphStyle]:
    """A caption below its figure, which nothing has to follow, and the note between them."""
    if style.chart.caption_below:
        caption, note = style.paragraph("caption"), style.paragraph("table-note")
        after = style.paragraph("body").leading * AFTER_LINES
        yield structs.replace(caption, word="Figure Caption", keep_with_next=False, after=after)
        yield structs.replace(note, word="Figure Note", keep_with_next=True)


def value_looks(style: Style) -> Iterator[ParagraphStyle]:
    """The large numbers of a strip: each below a bar."""
    chart = style.chart
    for name, share in (("Key Figure Value", 1.0), ("Key Figure Value Small", SMALL_SHARE)):
        size = chart.key_size * share
        yield structs.replace(
            style.paragraph("cell"), word=name, face=chart.value_face, size=size,
            leading=chart.key_leading * size, align=Align.LEFT, colour=chart.series[0],
            keep_with_next=True, before=chart.size, after=0.0,
        )  # fmt: skip


def unit_sizes(style: Style) -> Iterator[tuple[str, int]]:
    """Character styles of the words beside large digits: id and size in half points."""
    size = style.chart.key_size * style.chart.key_words * 2
    yield style_ids.KEY_UNIT, round(size)
    yield style_ids.KEY_SMALL_UNIT, round(size * SMALL_SHARE)


def pulled_look(style: Style) -> ParagraphStyle:
    """A quotation set large, where the style sets any."""
    quotation, share = style.paragraph("quotation"), style.chart.pull
    if share == 1.0:
        return quotation
    return structs.replace(
        quotation,
        size=round(quotation.size * share * 2) / 2,
        leading=quotation.leading * share,
        before=quotation.before * 2,
        colour=style.accent,
        align=Align.LEFT,
    )


def figure_tables(style: Style) -> str:
    """The table styles of time lines and key figures, and of heat maps."""
    look = style.table
    between = border("insideV", look.heavy_rule, style.chart.axis)
    white = "".join(border(side, look.heavy_rule, "#ffffff") for side in ("insideH", "insideV"))
    beside = style.chart.size * FOLD_EM
    return (
        _table_style(style_ids.PLAIN_TABLE, "Timeline Table", between, 0.0)
        + _table_style(style_ids.KEY_TABLE, "Key Figure Table", "", beside, outset=beside)
        + _table_style(style_ids.HEAT_TABLE, "Heat Table", white, _HEAT_PADDING)
    )


def _table_style(
    identifier: str, name: str, borders: str, padding: float, *, outset: float = 0.0
) -> str:
    """``padding`` is at either side of a cell's text, ``outset`` how far the table stands out."""
    beside = twips(padding)
    above = twips(2.0)
    around = f"<w:tblBorders>{borders}</w:tblBorders>" if borders else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{identifier}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>'
        f'<w:tblInd w:w="{-twips(outset)}" w:type="dxa"/>{around}<w:tblCellMar>'
        f'<w:top w:w="{above}" w:type="dxa"/><w:left w:w="{beside}" w:type="dxa"/>'
        f'<w:bottom w:w="{above}" w:type="dxa"/><w:right w:w="{beside}" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr></w:style>"
    )
