from itertools import pairwise
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.fonts import FontSet, InstalledFonts
from exports.fonts.font import Font
from exports.fonts.shipped import shipped_fonts
from templates.style import Face, FaceChoice, Style, load_style
from tests.exports.fonts.conftest import MakeFont


@pytest.fixture
def official() -> Style:
    return load_style("official")


def with_choice(style: Style, role: Face, *installed: str) -> Style:
    choice = FaceChoice(shipped="song-regular", word="x", installed=installed)
    return msgspec.structs.replace(style, faces={**style.faces, role: choice})


SHIPPED = shipped_fonts()


def test_all_roles_of_the_styles_have_a_shipped_font(official: Style) -> None:
    for style in (official, load_style("institute")):
        fonts = FontSet.for_style(style)
        for role, choice in style.faces.items():
            assert fonts.font(role).key == choice.shipped


def test_an_installed_font_is_preferred(
    official: Style, make_font: MakeFont, tmp_path: Path
) -> None:
    make_font("fs", "FangSong")
    style = with_choice(official, Face.FANGSONG, "Nowhere", "FangSong")
    fonts = FontSet.for_style(style, InstalledFonts([tmp_path]))
    font = fonts.font(Face.FANGSONG)
    assert font.family == "FangSong"
    assert fonts[font.key] is font
    assert Face.FANGSONG not in {each.role for each in fonts.substitutions}


def test_a_substitution_is_told(official: Style, tmp_path: Path) -> None:
    style = with_choice(official, Face.FANGSONG, "FangSong_GB2312", "FangSong")
    (told,) = (
        each
        for each in FontSet.for_style(style, InstalledFonts([tmp_path])).substitutions
        if each.role is Face.FANGSONG
    )
    assert (told.wanted, told.used, told.obstacle) == ("FangSong_GB2312", "Jiyao Song", None)
    assert str(told) == "FangSong_GB2312 → Jiyao Song"


def test_why_an_installed_font_is_not_used_is_told(
    official: Style, make_font: MakeFont, tmp_path: Path
) -> None:
    make_font("fs", "FangSong", postscript_outlines=True)
    style = with_choice(official, Face.FANGSONG, "FangSong")
    (told,) = (
        each
        for each in FontSet.for_style(style, InstalledFonts([tmp_path])).substitutions
        if each.role is Face.FANGSONG
    )
    assert str(told) == "FangSong → Jiyao Song (FangSong has PostScript outlines.)"


def test_a_shipped_face_by_choice_is_no_substitution(official: Style) -> None:
    style = with_choice(official, Face.FANGSONG)
    roles = {each.role for each in FontSet.for_style(style).substitutions}
    assert Face.FANGSONG not in roles


def keys(fonts: FontSet, role: Face, text: str) -> list[tuple[str, str]]:
    return [(font.key, piece) for font, piece in fonts.split(role, text, set())]


def test_characters_that_a_font_lacks_come_from_the_shipped_ones(
    official: Style, make_font: MakeFont, tmp_path: Path
) -> None:
    make_font("fs", "FangSong", characters="甲乙")
    style = with_choice(official, Face.FANGSONG, "FangSong")
    fonts = FontSet.for_style(style, InstalledFonts([tmp_path]))
    for _ in range(2):  # the second time from what was learnt
        assert keys(fonts, Face.FANGSONG, "甲国国乙") == [
            ("fs-0", "甲"), ("song-regular", "国国"), ("fs-0", "乙"),
        ]  # fmt: skip
    assert keys(fonts, Face.FANGSONG, "甲乙") == [("fs-0", "甲乙")]


def test_a_bold_font_falls_back_on_bold_ones(
    official: Style, make_font: MakeFont, tmp_path: Path
) -> None:
    make_font("hei", "SimHei", weight=700)
    fonts = FontSet.for_style(official, InstalledFonts([tmp_path]))
    assert keys(fonts, Face.HEI, "国") == [("song-bold", "国")]


def test_narrow_quotation_marks_are_taken_from_a_chinese_font(
    official: Style, make_font: MakeFont, tmp_path: Path
) -> None:
    """Fonts made for Latin text first have narrow marks, which look wrong in Chinese text."""
    path = make_font("fs", "FangSong", characters="甲“")
    from fontTools.ttLib import TTFont

    font = TTFont(path)
    font["hmtx"]["g201C"] = (350, 50)
    font.save(path)
    style = with_choice(official, Face.FANGSONG, "FangSong")
    fonts = FontSet.for_style(style, InstalledFonts([tmp_path]))
    assert keys(fonts, Face.FANGSONG, "“甲") == [("song-regular", "“"), ("fs-0", "甲")]


def test_characters_in_no_font_are_collected(official: Style) -> None:
    fonts = FontSet.for_style(official)
    absent: set[str] = set()
    pieces = fonts.split(Face.SONG, "甲\uf8ff乙", absent)
    assert absent == {"\uf8ff"}
    assert "".join(piece for _, piece in pieces) == "甲〓乙"
    assert fonts.missing("甲\uf8ff\u200b\n乙\uf8fe") == ("\uf8fe", "\uf8ff")
    assert fonts.missing("R&D经费<3.5%，𠮷") == ()


def test_a_role_that_the_style_does_not_know_has_some_font() -> None:
    font = next(iter(shipped_fonts().values()))
    assert FontSet({Face.SONG: font}, ()).font(Face.KAI) is font


def test_fonts_are_opened_late(tmp_path: Path) -> None:
    Font("k", "f", tmp_path / "nowhere.ttf")


def test_latin_text_beside_kai_stands_in_its_companion(official: Style) -> None:
    fonts = FontSet.for_style(official)
    pieces = [(font.key, text) for font, text in fonts.split(Face.KAI, "建设AI 2.0平台", set())]
    assert pieces == [("kai-regular", "建设"), ("song-regular", "AI 2.0"), ("kai-regular", "平台")]


SAID = st.text(st.sampled_from("的一国，。“”—…·3aZ% ①Ω〓\u0378\n"), max_size=40)


@given(st.lists(SAID, min_size=1, max_size=6), st.sampled_from([Face.SONG, Face.KAI]))
def test_texts_are_cut_the_same_whatever_was_cut_before(texts: list[str], role: Face) -> None:
    style = load_style("official")
    fonts = FontSet.for_style(style, shipped=SHIPPED)
    for text in texts:
        cut = fonts.split(role, text, set())
        alone = FontSet.for_style(style, shipped=SHIPPED)
        letters = [alone.split(role, character, set())[0] for character in text]
        assert [(font, c) for font, piece in cut for c in piece] == letters
        assert all(before[0] is not after[0] for before, after in pairwise(cut))
        for font, piece in cut:
            assert fonts.widths(font.key, piece) == [font.width(c) for c in piece]
