"""Small fonts, built for the tests."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen

MakeFont = Callable[..., Path]


def _square(pen: TTGlyphPen | T2CharStringPen) -> TTGlyphPen | T2CharStringPen:
    pen.moveTo((100, 0))
    for corner in ((100, 700), (800, 700), (800, 0)):
        pen.lineTo(corner)
    pen.closePath()
    return pen


@pytest.fixture
def make_font(tmp_path: Path) -> MakeFont:
    """Writes a font of squares and returns its path."""

    def make(
        name: str,
        family: str,
        *,
        local: str = "",
        weight: int = 400,
        fs_type: int = 0,
        postscript_outlines: bool = False,
        characters: str = "甲乙",
    ) -> Path:
        builder = FontBuilder(1000, isTTF=not postscript_outlines)
        glyphs = [".notdef", *(f"g{ord(c):04X}" for c in characters)]
        builder.setupGlyphOrder(glyphs)
        builder.setupCharacterMap({ord(c): f"g{ord(c):04X}" for c in characters})
        if postscript_outlines:
            strings = {g: _square(T2CharStringPen(1000, None)).getCharString() for g in glyphs}
            builder.setupCFF(family.replace(" ", ""), {}, strings, {})
        else:
            builder.setupGlyf({g: _square(TTGlyphPen(None)).glyph() for g in glyphs})
        builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (1000, 100)))
        builder.setupHorizontalHeader(ascent=880, descent=-120)
        names: dict[str, str | dict[str, str]] = {"styleName": "Regular", "psName": name}
        names["familyName"] = {"en": family, "zh": local} if local else family
        builder.setupNameTable(names, mac=False)
        builder.setupOS2(usWeightClass=weight, fsType=fs_type)
        builder.setupPost()
        path = tmp_path / f"{name}.{'otf' if postscript_outlines else 'ttf'}"
        builder.save(path)
        return path

    return make
