"""The styles part: every look of the document, so that no paragraph needs formatting of its own."""

from collections.abc import Iterable, Iterator

from exports.docx import style_ids
from exports.docx.figure_styles import figure_tables, unit_sizes
from exports.docx.front.styles import front_tables
from exports.docx.looks import character_properties, font_properties
from exports.docx.paragraph_styles import Counts, ParagraphStyles
from exports.docx.style_ids import StyleIds, strong_faces
from exports.docx.table_style import table_style
from exports.docx.xml import HEADER, MAIN, east_asian
from templates.style import Face, Style

_RAISED = '<w:vertAlign w:val="superscript"/>'
_FOUNDATIONS = (
    '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
    'w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>"
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
    "<w:unhideWhenUsed/></w:style>"
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
    '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
    "</w:tblPr></w:style>"
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
    '<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/>'
    "<w:unhideWhenUsed/></w:style>"
)


def styles_xml(style: Style, language: str, counts: Counts) -> str:
    """The styles part of a document."""
    paragraphs = ParagraphStyles(style, counts).xml()
    body = "".join((_defaults(style, language), _FOUNDATIONS, *paragraphs, *_characters(style)))
    tables = table_style(style.table) + figure_tables(style)
    tables += "".join(front_tables(style))
    return f"{HEADER}<w:styles {MAIN}>{body}{tables}</w:styles>"


def with_styles(part: str, more: Iterable[str]) -> str:
    """A styles part with ``more`` styles in it."""
    return part.replace("</w:styles>", f"{''.join(more)}</w:styles>")


def _defaults(style: Style, language: str) -> str:
    properties = character_properties(style, style.paragraph("body"))
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{properties}"
        f'<w:lang w:val="en-US" w:eastAsia="{east_asian(language)}" w:bidi="ar-SA"/>'
        # Hanging punctuation stays as each program has it: LibreOffice 7.4 takes "off" for "on" and
        # loses a mark that hangs before a reference number.
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )


def _characters(style: Style) -> Iterator[str]:
    """Words that stand out, are set apart, lead somewhere or call a note."""
    ids = StyleIds(style)
    for face in strong_faces(style):
        yield _character(ids.strong(face), "".join(font_properties(style, face)))
    for face in (Face.KAI, Face.SONG):
        yield _character(ids.emphasis(face), "".join(font_properties(style, face)))
    black = style.accent == "#000000"
    colour = "" if black else f'<w:color w:val="{style.accent[1:].upper()}"/>'
    for name, size in unit_sizes(style):
        yield _character(name, f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>')
    yield _character(style_ids.HYPERLINK, colour)
    yield _character(style_ids.CITATION, _RAISED)
    yield _character(style_ids.FOOTNOTE_REFERENCE, _RAISED)
    yield _character(style_ids.ENDNOTE_REFERENCE, _RAISED)


_NAMES = {
    style_ids.CITATION: style_ids.CITATION_NAME,
    style_ids.FOOTNOTE_REFERENCE: "footnote reference",
    style_ids.ENDNOTE_REFERENCE: "endnote reference",
}
_BUILT_IN = frozenset({"Strong", "Emphasis", style_ids.HYPERLINK, *_NAMES}) - {style_ids.CITATION}


def _character(identifier: str, properties: str) -> str:
    custom = "" if identifier in _BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="character"{custom} w:styleId="{identifier}">'
        f'<w:name w:val="{_NAMES.get(identifier, identifier)}"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        f"{f'<w:rPr>{properties}</w:rPr>' if properties else ''}</w:style>"
    )
