"""The look of tables as a Word table style: rules, head, stripes, padding."""

from exports.docx.looks import border, shading
from exports.docx.style_ids import TABLE
from exports.docx.xml import twips
from templates.style import TableLook


def table_style(look: TableLook) -> str:
    """The table style; a grid has all borders, otherwise three rules are drawn."""
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE}">'
        '<w:name w:val="Briefing Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>'
        '<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblBorders>{_borders(look)}</w:tblBorders>{_margins(look)}</w:tblPr>"
        f"{_cells(look)}{_head(look)}{_stripes(look)}</w:style>"
    )


def _borders(look: TableLook) -> str:
    sides = ["top", "left", "bottom", "right", "insideH", "insideV"] if look.grid else [
        "top", "bottom"]  # fmt: skip
    heavy = {"top", "bottom"}
    return "".join(
        border(side, look.heavy_rule if side in heavy else look.rule, look.rule_colour)
        for side in sides
    )


def _margins(look: TableLook) -> str:
    """Around the text of a cell; the rules of a grid make rows higher and are taken from it."""
    rule = look.rule / 2 if look.grid else 0.0
    side, above = twips(look.padding), twips(look.above - rule)
    return (
        f'<w:tblCellMar><w:top w:w="{above}" w:type="dxa"/><w:left w:w="{side}" w:type="dxa"/>'
        f'<w:bottom w:w="{above}" w:type="dxa"/><w:right w:w="{side}" w:type="dxa"/>'
        "</w:tblCellMar>"
    )


def _cells(look: TableLook) -> str:
    return '<w:tcPr><w:vAlign w:val="center"/></w:tcPr>' if look.grid else ""


def _head(look: TableLook) -> str:
    rule = border("bottom", look.rule, look.rule_colour)
    fill = shading(look.head_fill) if look.head_fill else ""
    return (
        '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr>'
        f"<w:tcBorders>{rule}</w:tcBorders>{fill}</w:tcPr></w:tblStylePr>"
    )


def _stripes(look: TableLook) -> str:
    """Every second row of the body."""
    if not look.stripe_fill:
        return ""
    return (
        '<w:tblStylePr w:type="band2Horz"><w:tblPr/>'
        f"<w:tcPr>{shading(look.stripe_fill)}</w:tcPr></w:tblStylePr>"
    )
