"""``history``, and what ``build`` notes of an issue."""

import hashlib
import json
from pathlib import Path

import msgspec
import pytest

from data.errors import CannotError
from data.library.editing import Change
from data.library.library import Library
from data.messages import message
from data.model.ids import RecordId
from data.model.selection import Selection
from tests.exports.cli.conftest import Run


@pytest.fixture
def edited(run: Run, tmp_path: Path) -> RecordId:
    """A record of the home's library that has been edited."""
    with Library.open(tmp_path / "home" / "data" / "library.jiyao") as library:
        record = library.entry(library.find(Selection()).ids[0]).record
        library.edit(msgspec.structs.replace(record, title="改过的题目"), Change("王某", "有误"))
    return RecordId(record.id)


def test_a_history_for_people_and_for_programs(run: Run, edited: RecordId) -> None:
    told = run("history", edited)
    assert told.code == 0
    assert told.lines[1].startswith("2  edited  王某")
    assert told.lines[1].endswith("有误")
    assert "改过的题目" in told.lines[2]
    first, second = json.loads(run("history", edited, "--format", "json").out)
    assert (first["revision"], second["revision"]) == (1, 2)
    assert (second["by"], second["record"]["title"]) == ("王某", "改过的题目")
    assert [each["field"] for each in second["differences"]] == ["title"]
    assert run("history", "nobody").code == 3


def test_a_build_is_noted_with_its_files_and_revisions(
    run: Run, edited: RecordId, tmp_path: Path
) -> None:
    built = run("build", "shanxi", "--to", "pdf", "--out", tmp_path / "o", "--as-of", "2026-01-05")
    assert built.code == 0
    with Library.open(tmp_path / "home" / "data" / "library.jiyao") as library:
        (issue,) = library.issues()
        revisions = {each.record: each.revision for each in issue.records}
        for entry in library.entries(revisions):
            assert entry.revision == revisions[RecordId(entry.record.id)]
        assert revisions
        assert edited not in revisions or revisions[edited] == 2
    (file,) = issue.files
    assert file.path == built.lines[0]
    assert file.sha256 == hashlib.sha256(Path(file.path).read_bytes()).hexdigest()
    assert (file.format, issue.as_of, issue.preset) == ("pdf", "2026-01-05", "shanxi")
    assert json.loads(issue.body)["template"] == issue.template


def test_a_build_succeeds_where_the_library_cannot_note_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise CannotError(message("It is write-protected."))

    monkeypatch.setattr(Library, "record_issue", refuse)
    built = run("build", "shanxi", "--to", "docx", "--out", tmp_path / "out")
    assert built.code == 0
    assert Path(built.lines[0]).is_file()
    assert "did not note the issue: It is write-protected." in built.err
