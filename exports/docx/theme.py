"""The theme part: the style's fonts, its accent colour, and the colours that charts draw with."""

from exports.docx.colours import series_colours
from exports.docx.xml import HEADER, attribute
from templates.style import Face, Style

_NAMESPACE = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
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
        f'<a:clrScheme name="Briefing">{_colours(style)}</a:clrScheme>'
        f'<a:fontScheme name="Briefing">{_fonts(style, "major", Face.HEI)}'
        f"{_fonts(style, 'minor', style.paragraph('body').face)}</a:fontScheme>"
        f"{_FORMATS}</a:themeElements></a:theme>"
    )


def _colours(style: Style) -> str:
    accent = style.accent
    plain = (("dk1", "#000000"), ("lt1", "#ffffff"), ("dk2", accent), ("lt2", "#f2f2f2"))
    series = tuple((f"accent{i}", colour) for i, colour in enumerate(series_colours(style), 1))
    links = (("hlink", accent), ("folHlink", accent))
    return "".join(
        f'<a:{name}><a:srgbClr val="{value[1:].upper()}"/></a:{name}>'
        for name, value in (*plain, *series, *links)
    )


def _fonts(style: Style, name: str, face: Face) -> str:
    choice = style.faces[face]
    return (
        f'<a:{name}Font><a:latin typeface="{attribute(choice.latin)}"/>'
        f'<a:ea typeface="{attribute(choice.word)}"/><a:cs typeface=""/></a:{name}Font>'
    )
