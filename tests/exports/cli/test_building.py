"""``build``, ``presets``, ``templates``."""

import json
from pathlib import Path
from zipfile import ZipFile

import pytest
from sqlalchemy import create_engine, text

from data.library.library import Library
from data.model.ids import PresetId, RegionId
from data.model.record import Kind
from data.model.selection import Selection
from exports.cli import build_default_preset
from templates.presets.files import write_preset
from templates.presets.preset import Preset
from tests.exports.cli.conftest import Run


def test_a_preset_is_built_in_its_formats(run: Run, tmp_path: Path) -> None:
    outcome = run("build", "shanxi", "--out", tmp_path / "out", "--as-of", "2026-01-05")
    assert outcome.code == 0
    paths = [Path(line) for line in outcome.lines]
    assert [path.suffix for path in paths] == [".docx", ".pdf"]
    assert all(path.stat().st_size > 5000 for path in paths)
    assert paths[0].name.endswith("2026-01-05.docx")
    assert "pages" in outcome.err


def test_one_format_and_another_style(run: Run, tmp_path: Path) -> None:
    outcome = run("build", "hunan", "--to", "pdf", "--style", "institute", "--out", tmp_path / "o")
    assert outcome.code == 0
    assert [path.suffix for path in (tmp_path / "o").iterdir()] == [".pdf"]


def test_a_preset_is_known_by_its_name(run: Run, tmp_path: Path) -> None:
    names = [preset["name"] for preset in json.loads(run("presets", "--json").out)]
    outcome = run("build", names[3], "--to", "docx", "--out", tmp_path / "out")
    assert outcome.code == 0


def test_several_presets_at_once_give_the_same_files(run: Run, tmp_path: Path) -> None:
    words = ("build", "shanxi", "hunan", "--as-of", "2026-01-05", "--out")
    one, two = run(*words, tmp_path / "one"), run(*words, tmp_path / "two", "--jobs", "2")
    assert (one.code, two.code) == (0, 0)
    first, second = (sorted((tmp_path / n).iterdir()) for n in ("one", "two"))
    assert [p.name for p in first] == [p.name for p in second]
    assert len(first) == 4
    assert all(a.read_bytes() == b.read_bytes() for a, b in zip(first, second, strict=True))


def test_variants_of_one_preset_stand_beside_each_other(run: Run, tmp_path: Path) -> None:
    words = ("build", "shanxi", "--to", "docx", "--as-of", "2026-01-05", "--out", tmp_path / "o")
    variants: tuple[tuple[str, ...], ...] = (
        (),
        ("--style", "official"),
        ("--style", "institute"),
        ("--language", "en"),
    )
    first = [run(*words, *variant).lines for variant in variants]
    names = sorted(Path(line).name for lines in first for line in lines)
    assert len(set(names)) == 3  # one of the styles is the preset's own
    assert sum(name.endswith("2026-01-05 en.docx") for name in names) == 1
    assert [run(*words, *variant).lines for variant in variants] == first
    assert len(list((tmp_path / "o").iterdir())) == 3


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_two_presets_of_one_name_are_both_kept(run: Run, tmp_path: Path, jobs: str) -> None:
    files = []
    for name in ("first-one", "second-one"):
        files.append(tmp_path / f"{name}.jiyao-preset")
        write_preset(Preset(id=PresetId(name), name="湖南", template="chronology"), files[-1])
    words = ("--to", "docx", "--as-of", "2026-01-05", "--jobs", jobs, "--out", tmp_path / "o")
    outcome = run("build", *files, *words)
    assert outcome.code == 0, outcome.err
    first, second = map(Path, outcome.lines)
    assert second.name == f"{first.stem} 2.docx"
    assert first.is_file()
    assert second.is_file()


def test_without_a_name_the_default_preset_is_built(run: Run, tmp_path: Path) -> None:
    run("presets")  # gives the library its presets
    assert build_default_preset() == 0
    files = list((tmp_path / "home" / "documents" / "Jiyao").iterdir())
    assert sorted(path.suffix for path in files) == [".docx", ".pdf"]


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("build", "nothing-like-it"), 2, "nothing-like-it"),
        (("build", "shanxi", "--style", "baroque"), 3, "baroque"),
        (("build", "shanxi", "--to", "xls"), 2, "xls"),
        (("build", "shanxi", "--as-of", "yesterday"), 2, "yesterday"),
        (("no-such-command",), 2, "no-such-command"),
        ((), 2, "COMMAND"),
    ],
)
def test_what_is_off_is_said(run: Run, words: tuple[str, ...], code: int, says: str) -> None:
    outcome = run(*words)
    assert outcome.code == code
    assert says in outcome.err
    assert outcome.out == ""


def test_a_folder_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file, not a folder")
    outcome = run("build", "shanxi", "--out", tmp_path / "out")
    assert outcome.code == 3
    assert str(tmp_path / "out") in outcome.err


def test_a_library_that_is_none(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "other.jiyao"
    path.write_bytes(b"this is no database" * 100)
    outcome = run("build", "--library", path)
    assert outcome.code == 3
    assert path.read_bytes() == b"this is no database" * 100


def test_presets_and_templates_are_listed(run: Run) -> None:
    presets = json.loads(run("presets", "--json").out)
    assert len(presets) == 12
    assert {"id", "name", "template", "style", "selection"} <= presets[0].keys()
    assert len(run("presets").lines) == 12
    templates = json.loads(run("templates", "--json").out)
    assert {template["id"] for template in templates} >= {"regional-digest", "proposal-digest"}
    assert all(option["label"]["zh"] for option in templates[0]["options"])


def test_help_speaks_chinese(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JIYAO_LANG", "zh_CN")
    assert "列出预设" in run("--help").out


@pytest.fixture
def broken(tmp_path: Path, run: Run) -> str:
    """A quotation of Hunan whose words verification has not found in their source."""
    with Library.open(tmp_path / "home" / "data" / "library.jiyao") as library:
        selection = Selection(kinds=(Kind.QUOTATION,), regions=(RegionId("CN-HN"),))
        record = library.find(selection).ids[0]
    engine = create_engine(f"sqlite:///{tmp_path / 'home' / 'data' / 'library.jiyao'}")
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO anchor_states (record, position, state)"
                " SELECT number, 0, 'not-found' FROM records WHERE id = :id"
            ),
            {"id": record},
        )
    engine.dispose()
    return record


@pytest.mark.parametrize("jobs", [(), ("shanxi", "--jobs", "2")], ids=["one", "side by side"])
def test_words_that_do_not_verify_stop_the_build(
    run: Run, broken: str, tmp_path: Path, jobs: tuple[str, ...]
) -> None:
    outcome = run("build", "hunan", *jobs, "--out", tmp_path / "out", "--to", "docx")
    assert outcome.code == 1
    assert broken in outcome.err
    assert "《湖南湘江实验室与企业共建“四算一体”产业联盟》" in outcome.err
    assert "--unverified drop" in outcome.err
    assert not [path for path in outcome.lines if "湖南" in path]


@pytest.mark.parametrize(("choice", "signs", "dropped"), [("drop", 0, 1), ("mark", 1, 0)])
def test_there_are_two_ways_on(
    run: Run, broken: str, tmp_path: Path, choice: str, signs: int, dropped: int
) -> None:
    outcome = run(
        "build", "hunan", "--out", tmp_path / "out", "--to", "docx", "--unverified", choice
    )
    assert outcome.code == 0
    with ZipFile(outcome.lines[0]) as package:
        words = package.read("word/document.xml").decode()
    assert words.count("〔未核对〕") == signs
    assert words.count("未予刊载") == dropped


def test_another_language(run: Run, tmp_path: Path) -> None:
    outcome = run("build", "hunan", "--to", "docx", "--language", "en", "--out", tmp_path / "o")
    assert outcome.code == 0
    (made,) = (tmp_path / "o").iterdir()
    with ZipFile(made) as package:
        assert "Key figures" in package.read("word/document.xml").decode()


def test_two_languages_of_one_preset_stand_side_by_side(run: Run, tmp_path: Path) -> None:
    for language in ("zh-Hans", "en", "zh-Hant"):
        words = ("--to", "docx", "--as-of", "2026-01-31", "--language", language)
        run("build", "shanxi", *words, "--out", tmp_path / "out")
    tails = {path.stem.partition("2026-01-31")[2] for path in (tmp_path / "out").iterdir()}
    assert tails == {"", " en", " zh-Hant"}
