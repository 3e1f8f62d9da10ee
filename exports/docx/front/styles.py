"""Word's styles for what stands in front of the text, beside those that a style declares."""

from collections.abc import Iterator

from msgspec import structs

from exports.docx import style_ids
from exports.docx.front.looks import MM, SignatureIndents
from exports.docx.looks import Indents, border
from exports.layout.red_head import copy_number_look
from templates.document import Align
from templates.style import ParagraphStyle, Style

_NO_MARGINS = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("left", "right"))


def front_tables(style: Style) -> Iterator[str]:
    """The tables of letterheads, joint issuers and imprints."""
    yield _table_style(style_ids.LETTERHEAD_TABLE, "Letterhead Table", "")
    look = style.red_head
    if look is None:
        return
    outer, inner = (width * MM for width in (look.outer_rule_mm, look.inner_rule_mm))
    rules = "".join(
        border(side, inner if side == "insideH" else outer, style.paragraph("imprint").colour)
        for side in ("top", "bottom", "insideH")
    )
    yield _table_style(style_ids.MARK_TABLE, "Head Mark Table", "", centred=True)
    yield _table_style(style_ids.IMPRINT_TABLE, "Imprint Table", rules)


def _table_style(identifier: str, name: str, rules: str, *, centred: bool = False) -> str:
    side = '<w:jc w:val="center"/>' if centred else ""
    indent = "" if centred else '<w:tblInd w:w="0" w:type="dxa"/>'
    borders = f"<w:tblBorders>{rules}</w:tblBorders>" if rules else ""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{identifier}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>'
        f"{side}{indent}{borders}<w:tblCellMar>{_NO_MARGINS}</w:tblCellMar></w:tblPr></w:style>"
    )


def front_looks(
    style: Style, signature: SignatureIndents | None
) -> Iterator[tuple[ParagraphStyle, Indents]]:
    """Variants of declared styles, with their indents."""
    letterhead = style.paragraph("letterhead")
    yield structs.replace(letterhead, word="Address", align=Align.RIGHT), Indents()
    if signature is None:
        return
    look, mark = style.paragraph("signature"), style.paragraph("head-mark")
    right = Indents(right=signature.issuer)
    yield structs.replace(look, word="Signature Next", before=0.0), right
    yield structs.replace(look, word="Signature Date", before=0.0), Indents(right=signature.date)
    yield structs.replace(copy_number_look(style), word="Head Copy Number"), Indents()
    yield structs.replace(mark, word="Head Mark Name", before=0.0, align=Align.JUSTIFY), Indents()
    yield structs.replace(mark, word="Head Mark First", align=Align.JUSTIFY), Indents()
    yield structs.replace(mark, word="Head Mark Word", align=Align.CENTER), Indents()


def logo_style() -> str:
    """The paragraph of a logo at the left."""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_ids.LOGO}">'
        f'<w:name w:val="Logo"/><w:basedOn w:val="{style_ids.DRAWING}"/><w:qFormat/>'
        '<w:pPr><w:jc w:val="left"/></w:pPr></w:style>'
    )
