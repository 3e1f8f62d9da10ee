"""File names: no briefing is written over another, variants of one have names of their own."""

import datetime as dt
import io
from pathlib import Path
from zipfile import ZipFile

import msgspec
import pytest

from data.model.ids import PresetId
from data.progress import QUIET
from exports.formats import FORMATS
from exports.naming import Names, free_stem, identifier, in_the_way
from exports.prepared import prepare
from templates.presets.preset import Preset
from tests.exports.layout.samples import document, paragraph

DAY = dt.date(2026, 1, 31)
BOTH = ("docx", "pdf")
MINE = Preset(id=PresetId("mine"), name="每日辑要", template="regional_digest", style="official")
OTHER = msgspec.structs.replace(MINE, id=PresetId("other"))


def _variant(style: str = "official", language: str = "zh-Hans") -> Preset:
    return msgspec.structs.replace(MINE, style=style, options={"language": language})


def _issue(folder: Path, stem: str, preset: Preset, formats: tuple[str, ...] = BOTH) -> None:
    """Put the files of ``preset`` into ``folder`` under ``stem``."""
    made = prepare(document([paragraph("一")]), preset.style).identified(identifier(preset, DAY))
    for key in formats:
        stream = io.BytesIO()
        FORMATS[key].write(made, stream, QUIET, None)
        (folder / f"{stem}{FORMATS[key].suffix}").write_bytes(stream.getvalue())


@pytest.mark.parametrize("key", FORMATS)
def test_a_file_says_which_briefing_it_is(key: str, tmp_path: Path) -> None:
    preset = msgspec.structs.replace(MINE, id=PresetId("a&b<c"))
    _issue(tmp_path, "out", preset, (key,))
    path = tmp_path / f"out{FORMATS[key].suffix}"
    assert FORMATS[key].identify(path) == "a&b<c/2026-01-31/zh-Hans/official"


@pytest.mark.parametrize("key", FORMATS)
@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n<?xpacket begin", b"PK\x03\x04", b"\xd0\xcf"])
def test_other_files_say_nothing(key: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(content)
    assert FORMATS[key].identify(tmp_path / "file") == ""
    assert FORMATS[key].identify(tmp_path) == ""
    assert FORMATS[key].identify(tmp_path / "gone") == ""


def test_a_word_file_without_properties_says_nothing(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "a.docx", "w") as container:
        container.writestr("word/document.xml", "<dc:identifier>mine</dc:identifier>")
    assert FORMATS["docx"].identify(tmp_path / "a.docx") == ""


def test_the_same_briefing_is_written_over_its_former_self(tmp_path: Path) -> None:
    assert free_stem(MINE, DAY, tmp_path, BOTH) == "每日辑要 2026-01-31"
    _issue(tmp_path, "每日辑要 2026-01-31", MINE)
    assert free_stem(MINE, DAY, tmp_path, BOTH) == "每日辑要 2026-01-31"


@pytest.mark.parametrize("in_way", [("docx",), ("pdf",), BOTH])
def test_another_preset_of_that_name_is_not_written_over(
    in_way: tuple[str, ...], tmp_path: Path
) -> None:
    _issue(tmp_path, "每日辑要 2026-01-31", OTHER, in_way)
    assert free_stem(MINE, DAY, tmp_path, BOTH) == "每日辑要 2026-01-31 2"
    assert len(in_the_way(MINE, DAY, tmp_path / "每日辑要 2026-01-31", BOTH)) == len(in_way)
    assert in_the_way(OTHER, DAY, tmp_path / "每日辑要 2026-01-31", BOTH) == ()


def test_a_file_in_another_format_is_not_in_the_way(tmp_path: Path) -> None:
    _issue(tmp_path, "每日辑要 2026-01-31", OTHER, ("pdf",))
    assert free_stem(MINE, DAY, tmp_path, ("docx",)) == "每日辑要 2026-01-31"


def test_a_file_of_somebody_else_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "每日辑要 2026-01-31.docx").write_text("my own notes")
    assert free_stem(MINE, DAY, tmp_path, BOTH) == "每日辑要 2026-01-31 2"


def test_languages_stand_beside_each_other(tmp_path: Path) -> None:
    _issue(tmp_path, "每日辑要 2026-01-31", MINE)
    assert free_stem(_variant(language="en"), DAY, tmp_path, BOTH) == "每日辑要 2026-01-31 en"


def test_another_style_of_the_same_day_gets_its_name(tmp_path: Path) -> None:
    _issue(tmp_path, "每日辑要 2026-01-31", MINE)
    institute = _variant("institute")
    assert free_stem(institute, DAY, tmp_path, BOTH) == "每日辑要 2026-01-31 institute"
    _issue(tmp_path, "每日辑要 2026-01-31 institute", OTHER)
    assert free_stem(institute, DAY, tmp_path, BOTH) == "每日辑要 2026-01-31 institute 2"


def test_names_of_one_command_differ_and_are_the_same_the_next_time(tmp_path: Path) -> None:
    for _ in range(2):
        names = Names(tmp_path, DAY)
        stems = [names.stem(each, "official", BOTH) for each in (MINE, OTHER, MINE)]
        assert stems == ["每日辑要 2026-01-31", "每日辑要 2026-01-31 2", "每日辑要 2026-01-31"]
        _issue(tmp_path, stems[0], MINE)
        _issue(tmp_path, stems[1], OTHER)


def test_a_command_leaves_its_former_name_to_a_preset(tmp_path: Path) -> None:
    _issue(tmp_path, "每日辑要 2026-01-31", OTHER)
    names = Names(tmp_path, DAY)
    assert names.stem(MINE, "official", BOTH) == "每日辑要 2026-01-31 2"
    assert names.stem(OTHER, "official", BOTH) == "每日辑要 2026-01-31"


def test_names_that_differ_in_capitals_only_differ_in_number(tmp_path: Path) -> None:
    small, large = (msgspec.structs.replace(MINE, name=name) for name in ("eu watch", "EU Watch"))
    names = Names(tmp_path, DAY)
    assert names.stem(small, "official", BOTH) == "eu watch 2026-01-31"
    assert names.stem(large, "official", BOTH) == "EU Watch 2026-01-31 2"


def test_a_style_asked_for_stands_in_the_name(tmp_path: Path) -> None:
    names = Names(tmp_path, DAY)
    variant = _variant("institute", "zh-Hant")
    assert names.stem(variant, "official", BOTH) == "每日辑要 2026-01-31 zh-Hant institute"
    assert names.stem(variant, "institute", BOTH) == "每日辑要 2026-01-31 zh-Hant"


def test_a_long_name_keeps_its_number(tmp_path: Path) -> None:
    long = msgspec.structs.replace(MINE, name="长" * 80)
    names = Names(tmp_path, DAY)
    first = names.stem(long, "official", BOTH)
    again = msgspec.structs.replace(long, id=PresetId("another"))
    assert names.stem(again, "official", BOTH).endswith("长 2026-01-31 2")
    assert len(first) == 80
