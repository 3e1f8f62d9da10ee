"""``jiyao conflicts``: every conflict with its places, for people and for programs."""

import json
from pathlib import Path

import pytest

from data.evidence.conflicts.decision import Decision, Verdict
from data.library.library import Library
from exports.cli.main import main


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with the shipped pack."""
    monkeypatch.setenv("JIYAO_LANG", "en")
    path = tmp_path / "library.jiyao"
    Library.open(path).close()
    return path


def lines(file: Path, capsysbinary: pytest.CaptureFixture[bytes], form: str) -> list[str]:
    assert main(["conflicts", "--library", str(file), "--format", form]) == 0
    return capsysbinary.readouterr().out.decode().splitlines()


def test_one_json_object_a_line(file: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    found = [json.loads(line) for line in lines(file, capsysbinary, "jsonl")]
    gamma = next(each for each in found if "gz-gamma-weight" in each["records"])
    assert gamma["severity"] == "hard"
    assert gamma["rule"] == "different-value"
    assert [place["exact"] for place in gamma["places"]] == ["總重僅700克", "重量仅800克"]
    assert gamma["decision"] is None
    assert len({each["id"] for each in found}) == len(found)


def test_the_list_shows_both_places_and_counts(
    file: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["conflicts", "--library", str(file)]) == 0
    printed = capsysbinary.readouterr()
    told = printed.out.decode()
    assert "總重僅700克" in told
    assert "重量仅800克" in told
    assert "contradiction" in told
    assert "0 decided" in printed.err.decode()


def test_a_decision_is_shown(file: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    with Library.open(file) as library:
        (gamma,) = [each for each in library.conflicts() if "gz-gamma-weight" in each.records]
        library.decide(
            gamma.id, Decision(verdict=Verdict.PREFER, by="陈某", preferred="gz-gamma-weight")
        )
    told = lines(file, capsysbinary, "table")
    assert any("→ prefer gz-gamma-weight  陈某" in line for line in told)
    found = [json.loads(line) for line in lines(file, capsysbinary, "jsonl")]
    decided = [each["decision"] for each in found if each["decision"]]
    own = [each for each in decided if not each["shipped"]]
    assert [(each["verdict"], each["by"], each["revision"]) for each in own] == [
        ("prefer", "陈某", 1)
    ]


def test_the_list_is_in_the_persons_language(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("JIYAO_LANG", "zh_CN")
    told = "\n".join(lines(file, capsysbinary, "table"))
    assert "同一事项有两个数值" in told
    assert "Two values" not in told


def test_what_the_pack_has_decided_is_told_as_the_pack_s(
    file: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    found = [json.loads(line) for line in lines(file, capsysbinary, "jsonl")]
    shipped = [each["decision"] for each in found if each["decision"]]
    assert shipped
    assert all(each["shipped"] and each["reason"] and each["revision"] == 0 for each in shipped)
