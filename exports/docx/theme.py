"""The theme part: Word wants one; it offers the style's fonts and its one accent colour."""

from exports.docx.xml import HEADER, attribute
from templates.style import Face, Style

_NAMESPACE = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_ACCENTS = 6
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_FORMATS = (
    f'<a:fmtScheme name="Briefing"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
    f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
)


def theme_xml(style: Style) -> str:
    """The theme of a style."""
    return (
        f'{HEADER}<a:theme {_NAMESPACE} name="Briefing"><a:themeElements>'
        f'<a:clrScheme name="Briefing">{_colours(style.accent[1:].upper())}</a:clrScheme>'
        f'<a:fontScheme name="Briefing">{_fonts(style, "major", Face.HEI)}'
        f"{_fonts(style, 'minor', style.paragraph('body').face)}</a:fontScheme>"
        f"{_FORMATS}</a:themeElements></a:theme>"
    )


def _colours(accent: str) -> str:
    plain = (("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", accent), ("lt2", "F2F2F2"))
    accents = tuple((f"accent{i}", accent) for i in range(1, _ACCENTS + 1))
    links = (("hlink", accent), ("folHlink", accent))
    return "".join(
        f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>'
        for name, value in (*plain, *accents, *links)
    )


def _fonts(style: Style, name: str, face: Face) -> str:
    choice = style.faces[face]
    return (
        f'<a:{name}Font><a:latin typeface="{attribute(choice.latin)}"/>'
        f'<a:ea typeface="{attribute(choice.word)}"/><a:cs typeface=""/></a:{name}Font>'
    )
