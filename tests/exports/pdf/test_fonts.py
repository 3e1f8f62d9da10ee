"""Fonts in the file: everything shown is embedded, and every code knows its character."""

import io
import re

from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.fonts.fontset import FontSet
from exports.fonts.shipped import shipped_fonts
from exports.layout.pages import Role
from tests.exports.pdf.builder import Builder
from tests.exports.pdf.reading import TagTree, opened, shown_text, to_unicode

SONG = shipped_fonts()["song-regular"]
COVERED = sorted(
    chr(point) for point in SONG.face.unicodes if chr(point).isprintable() and point != 0xAD
)


def test_text_comes_out_as_it_went_in(builder: Builder) -> None:
    text = "R&D经费<3.5%，“引号”——破折号……𠮷野家"
    builder.add(Role.P, text)
    assert shown_text(builder.written()) == text


def test_characters_beyond_the_basic_plane_have_one_code_each(builder: Builder) -> None:
    builder.add(Role.P, "𠮷野𠮷")
    pdf = builder.written()
    (font,) = opened(pdf).pages[0].Resources.Font.values()
    assert sorted(to_unicode(font).values()) == sorted({"𠮷", "野"})
    assert TagTree(pdf).text() == "𠮷野𠮷"


def test_characters_that_share_a_glyph_stay_apart(builder: Builder) -> None:
    pair = "…⋯"
    assert SONG.glyph(pair[0]) == SONG.glyph(pair[1])
    builder.add(Role.P, pair)
    assert TagTree(builder.written()).text() == pair


@settings(max_examples=25)
@given(st.text(st.sampled_from(COVERED), min_size=1, max_size=40))
def test_any_text_the_font_has_can_be_read_back(text: str) -> None:
    builder = Builder(FontSet({}, [SONG]), SONG.key, size=8)
    builder.add(Role.P, text)
    assert TagTree(builder.written()).text() == text


def test_only_fonts_that_are_used_are_there(builder: Builder) -> None:
    builder.add(Role.P, "宋体")
    builder.key = "hei-bold"
    builder.add(Role.H1, "黑体")
    names = {
        str(font.BaseFont) for font in opened(builder.written()).pages[0].Resources.Font.values()
    }
    assert {re.sub(r"^/[A-Z]{6}\+", "", name) for name in names} == {
        "JiyaoSong-Regular",
        "JiyaoHei-Bold",
    }
    assert b"Helvetica" not in builder.written()


def test_programs_hold_the_glyphs_used_and_no_others(builder: Builder) -> None:
    builder.add(Role.P, "广东")
    (font,) = opened(builder.written()).pages[0].Resources.Font.values()
    (descendant,) = font.DescendantFonts
    program = TTFont(io.BytesIO(descendant.FontDescriptor.FontFile2.read_bytes()))
    outlines = [name for name in program.getGlyphOrder() if program["glyf"][name].numberOfContours]
    assert len(outlines) <= 3  # the two and the box for missing ones


def test_widths_are_those_of_the_font(builder: Builder) -> None:
    builder.add(Role.P, "aW1.广")
    (font,) = opened(builder.written()).pages[0].Resources.Font.values()
    (descendant,) = font.DescendantFonts
    widths: dict[int, float] = {}
    listed = list(descendant.W)
    for first, group in zip(listed[::2], listed[1::2], strict=True):
        widths.update({int(first) + at: float(width) for at, width in enumerate(group)})
    for character in "aW1.广":
        stated = widths.get(ord(character), float(descendant.DW))
        assert abs(stated - SONG.width(character)) < 0.01


def test_the_tag_depends_on_what_is_used_and_on_nothing_else(fonts: FontSet) -> None:
    def tag(text: str) -> str:
        builder = Builder(fonts, "song-regular")
        builder.add(Role.P, text)
        (font,) = opened(builder.written()).pages[0].Resources.Font.values()
        return str(font.BaseFont)

    assert tag("广东省") == tag("东省广") != tag("广东")
