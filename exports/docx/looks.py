"""From a style's looks to the properties of Word's styles.

The order of the elements is the schema's (ECMA-376 part 1, CT_PPrBase and CT_RPr).
"""

from collections.abc import Mapping
from typing import NamedTuple

from exports.docx.xml import attribute, millimetres, twips
from templates.document import Align
from templates.style import Colour, Face, ParagraphStyle, Style

JUSTIFICATION: Mapping[Align, str] = {
    Align.LEFT: "left",
    Align.RIGHT: "right",
    Align.CENTER: "center",
    Align.JUSTIFY: "both",
}
_SAME_PITCH = 0.5
# Programs that give a line on the grid what its font asks for would give larger type two lines.
_TALLEST_EM = 1.4
_MOST_BORDER_SPACE = 31  # points; the schema's limit


class Indents(NamedTuple):
    """Indents in points; ``first`` in characters, as Word's users count it."""

    left: float = 0.0
    right: float = 0.0
    hanging: float = 0.0
    first_em: float = 0.0
    size: float = 0.0

    @classmethod
    def of(cls, look: ParagraphStyle) -> "Indents":
        """The indents a style declares; lines hang whose first one stands further out."""
        size = look.size
        if look.first_indent_em < 0:
            hanging = -look.first_indent_em * size
            return cls(look.left_em * size, look.right_em * size, hanging)
        return cls(look.left_em * size, look.right_em * size, 0.0, look.first_indent_em, size)

    @classmethod
    def hang(cls, look: ParagraphStyle, label_em: float) -> "Indents":
        """A paragraph whose text hangs beside a label of ``label_em``."""
        label = label_em * look.size
        return cls(look.left_em * look.size + label, look.right_em * look.size, label)

    def xml(self) -> str:
        """The element, or ``""``."""
        parts = [f'w:left="{twips(self.left)}"'] if self.left else []
        if self.right:
            parts.append(f'w:right="{twips(self.right)}"')
        if self.hanging:
            parts.append(f'w:hanging="{twips(self.hanging)}"')
        elif self.first_em:
            parts.append(f'w:firstLineChars="{round(self.first_em * 100)}"')
            parts.append(f'w:firstLine="{twips(self.first_em * self.size)}"')
        return f"<w:ind {' '.join(parts)}/>" if parts else ""


class Rule(NamedTuple):
    """A border: its width and its distance from the text in points."""

    width: float
    colour: Colour
    space: float


class Surround(NamedTuple):
    """What stands around a paragraph."""

    left: Rule | None = None
    bottom: Rule | None = None
    top: Rule | None = None
    fill: Colour | None = None

    def xml(self) -> str:
        """Borders and shading."""
        rules = "".join(
            border(side, rule.width, rule.colour, rule.space)
            for side, rule in (("top", self.top), ("left", self.left), ("bottom", self.bottom))
            if rule is not None
        )
        borders = f"<w:pBdr>{rules}</w:pBdr>" if rules else ""
        return borders + (shading(self.fill) if self.fill else "")


def border(side: str, width: float, colour: Colour, space: float = 0.0) -> str:
    """One border; Word counts its width in eighths of a point."""
    room = min(round(space), _MOST_BORDER_SPACE)
    return (
        f'<w:{side} w:val="single" w:sz="{max(round(width * 8), 2)}" w:space="{room}" '
        f'w:color="{_hex(colour)}"/>'
    )


def shading(fill: Colour) -> str:
    """A background."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{_hex(fill)}"/>'


def paragraph_properties(
    look: ParagraphStyle,
    indents: Indents,
    surround: Surround,
    tabs: str = "",
    pitch: float | None = None,
    *,
    latin_gap: bool = True,
) -> str:
    """The paragraph properties of a style.

    ``pitch`` is that of the page's line grid; ``latin_gap`` says whether Word sets Chinese and
    Latin text a quarter of an em apart.
    """
    fits = pitch is not None and look.size * _TALLEST_EM <= pitch
    on_grid = fits and pitch is not None and abs(look.leading - pitch) < _SAME_PITCH
    keep = "<w:keepNext/>" if look.keep_with_next else ""
    snap = "" if on_grid or pitch is None else '<w:snapToGrid w:val="0"/>'
    gap = "" if latin_gap else '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
    level = look.outline_level
    outline = "" if level is None else f'<w:outlineLvl w:val="{level}"/>'
    return (
        f"{keep}{surround.xml()}{tabs}{gap}{snap}"
        f'<w:spacing w:before="{twips(look.before)}" w:after="{twips(look.after)}" '
        f'w:line="{twips(look.leading)}" w:lineRule="exact"/>'
        f'{indents.xml()}<w:jc w:val="{JUSTIFICATION[look.align]}"/>{outline}'
    )


def font_properties(style: Style, face: Face) -> tuple[str, str]:
    """Fonts, and whether they are emboldened: two pieces, since they may stand apart."""
    choice = style.faces[face]
    latin, word = attribute(choice.latin), attribute(choice.word)
    fonts = f'<w:rFonts w:ascii="{latin}" w:eastAsia="{word}" w:hAnsi="{latin}" w:cs="{latin}"/>'
    return fonts, "<w:b/><w:bCs/>" if choice.bold else ""


def character_properties(style: Style, look: ParagraphStyle) -> str:
    """The character properties of a paragraph style.

    Word counts sizes in half points. What a size such as 15.75 pt is short of the next one is
    taken from the space between characters, so that 28 of them fill a line of GB/T 9704.
    """
    half_points = round(look.size * 2)
    spacing = twips(look.size - half_points / 2)
    narrower = f'<w:spacing w:val="{spacing}"/>' if spacing else ""
    colour = "" if look.colour == "#000000" else f'<w:color w:val="{_hex(look.colour)}"/>'
    size = f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
    return "".join((*font_properties(style, look.face), colour, narrower, size))


def text_width(style: Style) -> int:
    """The width of the type area in twentieths of a point."""
    page = style.page
    return millimetres(page.width_mm - page.left_mm - page.right_mm)


def _hex(colour: Colour) -> str:
    return colour[1:].upper()
