"""Conflicts kept between two runs: what would be worked out, and never that of another state."""

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from data.evidence.conflicts import finding
from data.evidence.conflicts.conflict import Conflict
from data.evidence.conflicts.view import view
from data.library import kept_conflicts
from data.library.editing import Change
from data.library.library import Library
from data.messages import message
from data.model.ids import RecordId
from tests.data.library.test_decisions import TOLD_AGAIN, opened

ME = Change("王某")


class Counting:
    """Counts how often all conflicts are worked out, and works them out."""

    def __init__(self) -> None:
        self.times = 0
        self._find = finding.conflicts_in

    def __call__(self, *arguments: object) -> tuple[Conflict, ...]:
        self.times += 1
        return self._find(*arguments)  # type: ignore[arg-type]


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> Counting:
    """How often conflicts were worked out."""
    counting = Counting()
    monkeypatch.setattr(finding, "conflicts_in", counting)
    return counting


def run(folder: Path) -> tuple[Conflict, ...]:
    """The conflicts, as a run of its own tells them."""
    with opened(folder, TOLD_AGAIN) as library:
        return library.conflicts()


def shown(found: tuple[Conflict, ...]) -> list[tuple[object, ...]]:
    """All of the conflicts but the functions of their rules."""
    return [
        (*_told(each), each.rule.id, each.severity, each.rule.title, each.rule.about)
        for each in found
    ]


def _told(each: Conflict) -> tuple[object, ...]:
    return each.id, each.places, each.explanation, each.state


def tell(folder: Path, text: str, *values: object) -> None:
    """A change of the library that no revision tells of."""
    with closing(sqlite3.connect(folder / "library.jiyao")) as connection, connection:
        connection.execute(text, values)


def test_a_second_run_tells_the_same_without_the_rules(
    tmp_path: Path, worked_out: Counting
) -> None:
    first = run(tmp_path)
    again = run(tmp_path)
    assert worked_out.times == 1
    assert first
    assert shown(again) == shown(first)
    assert [each.as_json() for each in again] == [each.as_json() for each in first]


def test_a_rule_that_was_kept_still_finds(tmp_path: Path) -> None:
    with opened(tmp_path, TOLD_AGAIN) as library:
        library.conflicts()
    with opened(tmp_path, TOLD_AGAIN) as library:
        found = library.conflicts()
        entries = library.entries([RecordId("invested"), RecordId("invested-again")])
        seen = view(entries, library.sources())
        (value,) = [each for each in found if each.rule.id == "different-value"]
        assert [each.places for each in value.rule.find(seen)] == [value.places]


def test_a_changed_record_has_those_near_to_it_worked_out_again(
    tmp_path: Path, worked_out: Counting
) -> None:
    run(tmp_path)
    with opened(tmp_path, TOLD_AGAIN) as library:
        library.retire(RecordId(TOLD_AGAIN.id), ME)
        assert not [each for each in library.conflicts() if each.rule.id == "different-value"]
    assert worked_out.times == 1
    assert not [each for each in run(tmp_path) if each.rule.id == "different-value"]
    assert worked_out.times == 1


def test_a_record_changed_by_another_run_has_them_worked_out_again(
    tmp_path: Path, worked_out: Counting
) -> None:
    run(tmp_path)
    with opened(tmp_path, TOLD_AGAIN) as library:
        library.retire(RecordId(TOLD_AGAIN.id), ME)
    assert not [each for each in run(tmp_path) if each.rule.id == "different-value"]
    assert worked_out.times == 2


def test_another_pack_has_them_worked_out_again(tmp_path: Path, worked_out: Counting) -> None:
    run(tmp_path)
    with opened(tmp_path, msgspec.structs.replace(TOLD_AGAIN, value=400), version=2) as library:
        told = [str(each.explanation) for each in library.conflicts()]
    assert worked_out.times == 2
    assert any("400" in each or "120" in each for each in told)


def test_other_rules_have_them_worked_out_again(
    tmp_path: Path, worked_out: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(tmp_path)
    monkeypatch.setattr(kept_conflicts, "_rules_version", lambda: "other")
    run(tmp_path)
    assert worked_out.times == 2


def test_where_the_rules_cannot_be_told_nothing_is_kept(
    tmp_path: Path, worked_out: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_conflicts, "_rules_version", lambda: "")
    run(tmp_path)
    run(tmp_path)
    assert worked_out.times == 2


@pytest.mark.parametrize("odd", ["", "null", "{", '{"of": "x", "rules": [], "found": [1]}'])
def test_what_cannot_be_read_is_ignored(tmp_path: Path, worked_out: Counting, odd: str) -> None:
    first = run(tmp_path)
    tell(tmp_path, "UPDATE meta SET value = ? WHERE key = ?", odd, kept_conflicts.KEY)
    assert shown(run(tmp_path)) == shown(first)
    assert shown(run(tmp_path)) == shown(first)
    assert worked_out.times == 2


def test_a_conflict_of_an_unknown_rule_is_ignored(tmp_path: Path, worked_out: Counting) -> None:
    run(tmp_path)
    tell(
        tmp_path,
        "UPDATE meta SET value = replace(value, ?, ?) WHERE key = ?",
        '"id":"different-value"',
        '"id":"forgotten"',
        kept_conflicts.KEY,
    )
    run(tmp_path)
    assert worked_out.times == 2


def test_nobody_is_waited_for(tmp_path: Path, worked_out: Counting) -> None:
    with (
        opened(tmp_path, TOLD_AGAIN) as library,
        closing(sqlite3.connect(tmp_path / "library.jiyao", isolation_level=None)) as other,
    ):
        other.execute("BEGIN IMMEDIATE")
        assert library.conflicts()
        other.execute("ROLLBACK")
        assert library._file.own.execute("PRAGMA busy_timeout").fetchone() == (5000,)
    run(tmp_path)
    assert worked_out.times == 2


def test_what_would_be_read_otherwise_is_not_kept(
    tmp_path: Path, worked_out: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nested(*arguments: object) -> tuple[Conflict, ...]:
        inner = message("{a} and {b}", a=message("one"), b=(1, 2))
        return tuple(
            msgspec.structs.replace(each, explanation=inner) for each in worked_out(*arguments)
        )

    monkeypatch.setattr(finding, "conflicts_in", nested)
    first = run(tmp_path)
    assert shown(run(tmp_path)) == shown(first)
    assert worked_out.times == 2


def test_the_shipped_conflicts_can_be_kept(tmp_path: Path, worked_out: Counting) -> None:
    file = tmp_path / "library.jiyao"
    with Library.open(file) as library:
        first = library.conflicts()
    with Library.open(file) as library:
        assert shown(library.conflicts()) == shown(first)
    assert worked_out.times == 1
