from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from exports.fonts import Font, subset
from exports.fonts.invisible import visible
from exports.fonts.missing import code_point
from exports.fonts.shipped import shipped_fonts

FONTS = shipped_fonts()
CHINESE = [pytest.param(font, id=key) for key, font in FONTS.items()]


@pytest.mark.parametrize("font", CHINESE)
def test_shipped_faces_have_full_width_characters(font: Font) -> None:
    assert font.widths("国，。“”——……") == [1000] * 9


@pytest.mark.parametrize("font", CHINESE)
def test_marks_have_their_blank_halves(font: Font) -> None:
    for mark in "，。、；：”’）》〉」』】〕］｝":
        assert font.blank_after(mark), mark
    for mark in "“‘（《〈「『【〔［｛":
        assert font.blank_before(mark), mark
    assert not font.blank_after("国")
    assert not font.blank_before("国")
    assert not font.blank_after("a")


@pytest.mark.parametrize("font", CHINESE)
def test_one_side_of_a_mark_says_nothing_of_the_other(font: Font) -> None:
    for mark in "，。”）》“（《":
        assert font.blank_after(mark) is not font.blank_before(mark), mark


@pytest.mark.parametrize("font", CHINESE)
def test_what_a_descriptor_says(font: Font) -> None:
    metrics = font.metrics
    assert 700 < metrics.ascent < 1300
    assert -400 < metrics.descent < 0
    assert 600 < metrics.cap_height < 800
    assert metrics.box.left <= 0 < metrics.box.right
    assert metrics.italic_angle == 0
    assert font.postscript_name.isascii()
    assert " " not in font.postscript_name


def test_widths_are_those_of_the_file() -> None:
    font = FONTS["song-regular"]
    with TTFont(font.path) as file:
        cmap, hmtx = file.getBestCmap(), file["hmtx"]
        for character in "国A.5%，":
            assert font.width(character) == hmtx[cmap[ord(character)]][0]
            assert font.advance(character) == hmtx[cmap[ord(character)]][0]
            assert font.glyph(character) == file.getGlyphID(cmap[ord(character)])


@pytest.mark.parametrize("font", CHINESE)
def test_what_is_not_looked_up_is_there_and_an_em_wide(font: Font) -> None:
    said = "".join(map(chr, range(0x20, 0xFFFF)))
    usual = font.unusual.sub("", said)
    assert set("国，。、；：") <= set(usual)
    assert all(font.has(character) and font.width(character) == 1000 for character in usual)


def test_only_what_is_unusual_is_looked_up() -> None:
    font = FONTS["song-regular"]
    assert font.widths_by({"a": 3.0}, "国a家a，") == [1000, 3, 1000, 3, 1000]
    with pytest.raises(KeyError):
        font.widths_by({"a": 3.0}, "国b")


def test_all_is_looked_up_in_a_font_without_ideographs_whose_missing_box_is_an_em_wide(
    tmp_path: Path,
) -> None:
    part = tmp_path / "part.ttf"
    part.write_bytes(subset(FONTS["song-regular"], "Latin words"))
    font = Font("latin", "Latin", part)
    assert font.width("国") == 1000
    assert not font.has("国")
    text = "Latin words, 国家"
    assert font.widths(text) == [font.width(character) for character in text]


def test_a_font_knows_what_it_lacks() -> None:
    font = FONTS["song-regular"]
    assert font.has("国")
    assert font.has("𠮷")
    assert not font.has("\uf8ff")
    assert font.glyph("\uf8ff") == 0


def test_a_subset_has_what_was_asked_for_and_no_more() -> None:
    font = FONTS["song-regular"]
    data = subset(font, "国家5%")
    assert len(data) < font.path.stat().st_size / 20
    with TTFont(BytesIO(data)) as part:
        assert set(map(chr, part.getBestCmap())) == set("国家5%")
        with TTFont(font.path) as whole:
            for code, name in part.getBestCmap().items():
                assert part.getGlyphID(name) == font.glyph(chr(code))
                assert part["glyf"][name] == whole["glyf"][whole.getBestCmap()[code]]
        assert "GSUB" not in part


def test_the_order_of_the_characters_does_not_matter() -> None:
    font = FONTS["kai-regular"]
    assert subset(font, "国家社会") == subset(font, ["会", "社", "家", "国", "国"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("国家", "国家"),
        ("国\u200b家\ufe0f", "国家"),
        ("a\tb", "a b"),
        ("a\u2028b\nc", "a\nb\nc"),
        ("a\u00a0b\u3000c", "a\u00a0b\u3000c"),
    ],
)
def test_what_is_visible(text: str, expected: str) -> None:
    assert visible(text) == expected


def test_code_points_are_named_as_usual() -> None:
    assert code_point("𠮷") == "U+20BB7"
    assert code_point("\n") == "U+000A"
