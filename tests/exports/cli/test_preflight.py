"""``jiyao build --preflight``."""

import json
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from data.library.library import Library
from data.model.ids import RegionId
from data.model.record import Kind
from data.model.selection import Selection
from tests.exports.cli.conftest import Run


@pytest.fixture
def broken(run: Run, tmp_path: Path) -> str:
    """The id of a quotation printed in the Hunan preset whose words are not in its source."""
    run("presets")
    place = tmp_path / "home" / "data" / "library.jiyao"
    with Library.open(place) as library:
        found = library.find(Selection(kinds=(Kind.QUOTATION,), regions=(RegionId("CN-HN"),)))
    engine = create_engine(f"sqlite:///{place}")
    with engine.begin() as connection:
        connection.execute(
            text(
                "INSERT INTO anchor_states (record, position, state)"
                " SELECT number, 0, 'not-found' FROM records WHERE id = :id"
            ),
            {"id": found.ids[0]},
        )
    engine.dispose()
    return found.ids[0]


def test_warnings_do_not_block_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    outcome = run("build", "hunan", "--preflight", "--out", tmp_path / "out")
    assert outcome.code == 0
    assert "0 errors" in outcome.lines[0]
    assert not (tmp_path / "out").exists()


def test_all_words_that_do_not_verify_are_told(run: Run, broken: str) -> None:
    outcome = run("build", "hunan", "--preflight")
    assert outcome.code == 1
    assert "error, page" in outcome.out
    assert broken in outcome.out


def test_words_let_through_on_purpose_only_warn(run: Run, broken: str) -> None:
    outcome = run("build", "hunan", "--preflight", "--unverified", "mark")
    assert outcome.code == 0
    assert broken in outcome.out


def test_json_names_check_and_place(run: Run, broken: str) -> None:
    outcome = run("build", "hunan", "--preflight", "--format", "json")
    (found,) = json.loads(outcome.out)
    remark = found["remarks"][0]
    assert (remark["check"], remark["severity"]) == ("unverified-words", "error")
    assert remark["record"] == broken
    assert 1 <= remark["page"] <= found["pages"]


def test_a_build_says_its_warnings_on_stderr(run: Run, tmp_path: Path) -> None:
    outcome = run("build", "hunan", "--to", "pdf", "--style", "official", "--out", tmp_path / "out")
    assert outcome.code == 0
    assert "warning" in outcome.err
    assert all(line.endswith(".pdf") for line in outcome.lines)


def test_help_tells_of_it(run: Run) -> None:
    assert "--preflight" in run("build", "--help").out
