from pathlib import Path

import pytest
from fontTools.ttLib import TTCollection, TTFont

from exports.fonts.installed import InstalledFonts, system_folders
from tests.exports.fonts.conftest import MakeFont


def test_a_font_is_found_by_any_of_its_names(make_font: MakeFont, tmp_path: Path) -> None:
    make_font("FangSong", "FangSong", local="仿宋")
    installed = InstalledFonts([tmp_path])
    for name in ("FangSong", "fangsong", "仿宋"):
        found = installed.find(name)
        assert found is not None
        assert found.header.family == "FangSong"
    assert installed.find("KaiTi") is None


def test_fonts_are_found_below_folders(make_font: MakeFont, tmp_path: Path) -> None:
    path = make_font("KaiTi", "KaiTi")
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    path.rename(below / "simkai.TTF")
    assert InstalledFonts([tmp_path, tmp_path / "nowhere"]).find("KaiTi") is not None


def test_the_weight_wanted_is_taken(make_font: MakeFont, tmp_path: Path) -> None:
    for weight in (300, 400, 700):
        make_font(f"Song-{weight}", "Song", weight=weight)
    installed = InstalledFonts([tmp_path])
    regular, bold = installed.find("Song"), installed.find("Song", bold=True)
    assert regular is not None
    assert bold is not None
    assert (regular.header.weight, bold.header.weight) == (400, 700)


@pytest.mark.parametrize(
    ("fs_type", "allowed"),
    [(0, True), (2, False), (4, True), (8, True), (0x102, False), (0x108, False), (0x200, False)],
)
def test_only_fonts_that_allow_it_are_embedded(
    make_font: MakeFont, tmp_path: Path, fs_type: int, allowed: bool
) -> None:
    make_font("Song", "Song", fs_type=fs_type)
    found = InstalledFonts([tmp_path]).find("Song")
    assert found is not None
    assert (found.obstacle is None) == allowed
    if found.obstacle is not None:
        assert str(found.obstacle) == "Song does not allow itself to be embedded."


def test_postscript_outlines_are_refused_with_the_reason(
    make_font: MakeFont, tmp_path: Path
) -> None:
    make_font("Song", "Song", postscript_outlines=True)
    found = InstalledFonts([tmp_path]).find("Song")
    assert found is not None
    assert str(found.obstacle) == "Song has PostScript outlines."


def test_a_truetype_font_wins_over_one_that_cannot_be_used(
    make_font: MakeFont, tmp_path: Path
) -> None:
    make_font("A", "Song", postscript_outlines=True)
    make_font("B", "Song")
    found = InstalledFonts([tmp_path]).find("Song")
    assert found is not None
    assert found.obstacle is None


def test_members_of_collections_are_found(make_font: MakeFont, tmp_path: Path) -> None:
    collection = TTCollection()
    collection.fonts = [TTFont(make_font("A", "Song A")), TTFont(make_font("B", "Song B"))]
    for path in tmp_path.glob("*.ttf"):
        path.unlink()
    collection.save(tmp_path / "song.ttc")
    found = InstalledFonts([tmp_path]).find("Song B")
    assert found is not None
    assert found.header.index == 1
    font = found.opened()
    assert font.has("甲")
    assert font.family == "Song B"


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x00\x00", b"ttcf" + b"\xff" * 20, b"text" * 50]
)
def test_damaged_files_are_passed_over(make_font: MakeFont, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.ttf").write_bytes(content)
    make_font("B", "Song")
    assert InstalledFonts([tmp_path]).find("Song") is not None


def test_a_font_that_is_cut_off_is_passed_over(make_font: MakeFont, tmp_path: Path) -> None:
    path = make_font("A", "Song")
    data = path.read_bytes()
    for length in range(0, len(data), 37):
        path.write_bytes(data[:length])
        InstalledFonts([tmp_path]).find("Song")


def test_nothing_is_read_before_a_font_is_looked_for(make_font: MakeFont, tmp_path: Path) -> None:
    installed = InstalledFonts([tmp_path])
    make_font("A", "Song")
    assert installed.find("Song") is not None


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_every_system_has_folders(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert len(system_folders()) >= 2
