"""The shipped fonts: whole, described truly, and with every character that is printed."""

import hashlib
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont

from release.characters import gb2312, standard_characters, traditional_forms
from release.prepare import ROOT

FOLDER = ROOT / "templates" / "fonts"
ENTRIES: list[dict[str, Any]] = tomllib.loads((FOLDER / "fonts.toml").read_text(encoding="utf-8"))[
    "font"
]
KEYS = [entry["key"] for entry in ENTRIES]
BUDGET = 30_000_000


@pytest.fixture(params=ENTRIES, ids=KEYS)
def entry(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Each face of fonts.toml."""
    return request.param  # type: ignore[no-any-return]


@cache
def _font(file: str) -> TTFont:
    return TTFont(FOLDER / file, lazy=True)


@cache
def _characters(file: str) -> frozenset[str]:
    return frozenset(map(chr, _font(file).getBestCmap()))


def _printed_files() -> Iterator[Path]:
    """Files whose text may end up on a page."""
    yield from (ROOT / "data" / "curated").rglob("*.toml")
    for pattern in ("*.toml", "*.j2"):
        yield from (ROOT / "templates").rglob(pattern)


def _advance(font: TTFont, character: str) -> int:
    return int(font["hmtx"][font.getBestCmap()[ord(character)]][0])


def test_there_is_a_face_for_each_role() -> None:
    assert KEYS == ["song-regular", "song-bold", "hei-regular", "hei-bold", "kai-regular"]


def test_together_they_keep_the_budget() -> None:
    assert sum((FOLDER / entry["file"]).stat().st_size for entry in ENTRIES) <= BUDGET


def test_entry_describes_the_file(entry: dict[str, Any]) -> None:
    content = (FOLDER / entry["file"]).read_bytes()
    font = _font(entry["file"])
    assert hashlib.sha256(content).hexdigest() == entry["sha256"]
    assert len(font.getBestCmap()) == entry["characters"]
    assert font["name"].getBestFamilyName() == entry["family"]
    assert font["name"].getName(1, 3, 1, 0x804).toUnicode() == entry["family_zh"]
    assert font["OS/2"].usWeightClass == entry["weight"]


def test_outlines_are_truetype_and_may_be_embedded(entry: dict[str, Any]) -> None:
    font = _font(entry["file"])
    assert "glyf" in font
    assert font["OS/2"].fsType == 0


def test_licence_is_kept_and_reserved_names_are_not_used(entry: dict[str, Any]) -> None:
    name = _font(entry["file"])["name"]
    licence = (FOLDER / entry["licence_file"]).read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "SIL Open Font License" in name.getDebugName(13)
    assert name.getDebugName(0)
    ours = " ".join(str(record) for record in name.names if record.nameID in {1, 3, 4, 6, 16})
    assert not [word for word in ("Noto", "Source", "LXGW", "霞鹜") if word in ours]


@pytest.mark.parametrize("wanted", [gb2312, standard_characters], ids=lambda f: f.__name__)
def test_every_face_has_the_standards_characters(
    entry: dict[str, Any], wanted: Callable[[], set[str]]
) -> None:
    assert "".join(sorted(wanted() - _characters(entry["file"]))) == ""


def test_every_face_has_the_usual_traditional_forms(entry: dict[str, Any]) -> None:
    usual = set("臺灣台颱檯發髮後后裡裏衛衞為爲麵面體國龜鬱") | {"𠮷"}
    assert usual <= _characters(entry["file"])


def test_song_has_nearly_all_traditional_forms() -> None:
    forms = traditional_forms(gb2312() | standard_characters())
    assert len(forms - _characters("song-regular.ttf")) < len(forms) / 100


def test_every_character_of_the_data_can_be_printed(entry: dict[str, Any]) -> None:
    known = _characters(entry["file"]) | {"\n", "\t", "\r"}
    missing = {
        str(path.relative_to(ROOT)): "".join(sorted(set(path.read_text("utf-8")) - known))
        for path in _printed_files()
    }
    assert {path: signs for path, signs in missing.items() if signs} == {}


def test_punctuation_has_its_chinese_widths(entry: dict[str, Any]) -> None:
    font = _font(entry["file"])
    assert {_advance(font, sign) for sign in "，。；：“”‘’（）《》、—…国"} == {1000}
    assert _advance(font, "·") == 500


def test_two_dashes_are_one_line(entry: dict[str, Any]) -> None:
    font = _font(entry["file"])
    dash = font["glyf"][font.getBestCmap()[ord("—")]]
    assert dash.xMin <= 0
    assert dash.xMax >= 1000
