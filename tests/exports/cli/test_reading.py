"""``jiyao read-back``: what became of a file, for people and for programs."""

import json
from pathlib import Path

import pytest

from exports.cli.main import main
from tests.exports.reading.editing import edited, inserted, one, run, swap
from tests.exports.reading.test_nested import file as nested


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file whose words somebody added to."""
    path = tmp_path / "file.docx"
    changed = swap(run("甲乙丙"), run("甲乙丙") + inserted("丁"))
    path.write_bytes(edited(one(), changed))
    return path


def test_a_changed_file_is_a_finding(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read-back", str(file)]) == 1
    out = capsys.readouterr().out
    assert "q-one" in out
    assert "甲乙丙丁" in out
    assert "王处长" in out


def test_json_has_both_views(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read-back", str(file), "--format", "json"]) == 1
    (passage,) = json.loads(capsys.readouterr().out)["passages"]
    assert (passage["exported"], passage["accepted"], passage["rejected"]) == (
        "甲乙丙", "甲乙丙丁", "甲乙丙",
    )  # fmt: skip
    assert passage["state"] == "proposed"


def test_an_unchanged_file_is_none(tmp_path: Path) -> None:
    path = tmp_path / "file.docx"
    path.write_bytes(one())
    assert main(["read-back", str(path)]) == 0


@pytest.mark.parametrize("content", [None, b"hello"])
def test_what_cannot_be_read_is_said(
    content: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "file.docx"
    if content is not None:
        path.write_bytes(content)
    assert main(["read-back", str(path)]) == 3
    assert capsys.readouterr().err


def test_a_change_in_a_quotation_is_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "file.docx"
    path.write_bytes(edited(nested(), swap(run("引语"), run("引语") + inserted("文"))))
    assert main(["read-back", str(path)]) == 1
    out, told = capsys.readouterr()
    assert out.count("王处长") == 1
    assert "p-one" not in out
    assert "3 marked places, 1 of them" in told
