"""Chinese widths for the signs that a font shares between Latin and Chinese text.

The PDF writer takes a font's characters as they are and knows no OpenType substitution, so the
widths that GB/T 15834 asks for have to be those of the characters themselves: two dashes
make one line of two ems, quotation marks take one em, the interpunct of names half an em.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont
    from fontTools.ttLib.tables._g_l_y_f import Glyph

EM = 1000
# The middle of the ideographic em box, which reaches from -120 to 880.
CENTRE = 380
# Two dashes overlap by this much at each end, so that no renderer shows a seam between them.
OVERLAP = 10

# Where the ink of a full-width quotation mark ends, from the box's right or left edge.
_OPENING = {"“": 60, "‘": 90}
_CLOSING = {"”": 60, "’": 90}


def widen(font: TTFont) -> None:
    """Give dash, quotation marks and interpunct their Chinese widths."""
    _replace(font, "—", _dash(font), EM)
    _replace(font, "·", _shifted(font, "·", EM // 4 - _middle(font, "·")), EM // 2)
    for mark, bearing in _OPENING.items():
        if _advance(font, mark) < EM:
            shift = EM - bearing - _outline(font, mark).xMax
            _replace(font, mark, _shifted(font, mark, shift), EM)
    for mark, bearing in _CLOSING.items():
        if _advance(font, mark) < EM:
            shift = bearing - _outline(font, mark).xMin
            _replace(font, mark, _shifted(font, mark, shift), EM)


def _dash(font: TTFont) -> Glyph:
    """Return a dash across the whole box, as thick as the font's own, in the middle of it."""
    own = _outline(font, "—")
    half = (own.yMax - own.yMin) // 2
    left, right = -OVERLAP, EM + OVERLAP
    pen = TTGlyphPen(None)
    pen.moveTo((left, CENTRE - half))
    for corner in ((left, CENTRE + half), (right, CENTRE + half), (right, CENTRE - half)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def _shifted(font: TTFont, character: str, shift: int) -> Glyph:
    """Return a character's outline moved to the right."""
    pen = TTGlyphPen(None)
    glyphs = font.getGlyphSet()
    glyphs[_glyph_name(font, character)].draw(TransformPen(pen, (1, 0, 0, 1, shift, 0)))
    return pen.glyph()


def _replace(font: TTFont, character: str, glyph: Glyph, advance: int) -> None:
    """Let a character have a glyph of its own: fonts use one glyph for several dots and dashes."""
    name = f"jiyao{ord(character):04X}"
    glyph.recalcBounds(font["glyf"])
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph
    font["hmtx"][name] = (advance, glyph.xMin)
    for table in font["cmap"].tables:
        if ord(character) in table.cmap:
            table.cmap[ord(character)] = name


def _glyph_name(font: TTFont, character: str) -> str:
    """Return the name of a character's glyph."""
    return str(font.getBestCmap()[ord(character)])


def _outline(font: TTFont, character: str) -> Glyph:
    """Return a character's outline, with its bounds."""
    return font["glyf"][_glyph_name(font, character)]


def _advance(font: TTFont, character: str) -> int:
    """Return how wide a character is set."""
    return int(font["hmtx"][_glyph_name(font, character)][0])


def _middle(font: TTFont, character: str) -> int:
    """Return the middle of a character's ink."""
    outline = _outline(font, character)
    return int(outline.xMin + outline.xMax) // 2
