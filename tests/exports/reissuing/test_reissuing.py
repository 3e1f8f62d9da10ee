"""What became of an issue, and building it again."""

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from data.errors import CannotError
from data.evidence.conflicts.decision import Decision, Verdict
from data.library.editing import Change
from data.library.library import Library
from data.model.ids import PresetId, RecordId
from data.model.issue import Issue, IssuedFile, IssuedRecord
from data.version import program_version
from exports.build import Order, build
from exports.reissuing.changes import Fate, changed_records
from exports.reissuing.enclosing import conflicts_in, letterhead_in
from exports.reissuing.files import FileState, look_for
from exports.reissuing.rebuilding import (
    composed_as_issued,
    letterhead_of,
    order_of,
    preset_of,
    rebuild,
)
from templates.letterhead import Letterhead
from templates.presets.preset import Preset
from tests.data.samples import GUANGZHOU, INVESTED, RECORDS, anchor, write_pack

PRESET = Preset(id=PresetId("p"), name="甲", template="regional-digest", formats=("pdf", "docx"))
AS_OF = dt.date(2026, 1, 31)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A small library."""
    pack = write_pack(tmp_path / "pack", RECORDS)
    with Library.open(tmp_path / "library.jiyao", pack=pack) as opened:
        yield opened


@pytest.fixture
def issue(library: Library, tmp_path: Path) -> Issue:
    """An issue in two formats."""
    build(library, PRESET, Order(AS_OF, folder=tmp_path / "out", stem="期"))
    return library.issues()[0]


def _again(library: Library, issue: Issue, folder: Path) -> bool:
    """Whether all files made again are the same."""
    made = composed_as_issued(library, issue)
    rebuilt = rebuild(made, issue, order_of(issue, folder))
    return len(rebuilt.same) == len(rebuilt.built.files) == len(issue.files)


def _edit(library: Library, record: str, **fields: object) -> None:
    entry = library.entry(RecordId(record))
    library.edit(msgspec.structs.replace(entry.record, **fields), Change(by="王", reason="补正"))


def test_built_again_it_has_the_same_bytes_and_writes_over_nothing(
    library: Library, issue: Issue, tmp_path: Path
) -> None:
    assert preset_of(issue) == PRESET
    assert _again(library, issue, tmp_path / "out")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["期 2.docx", "期 2.pdf", "期.docx", "期.pdf"]


def test_records_changed_since_come_in_their_former_revision(
    library: Library, issue: Issue, tmp_path: Path
) -> None:
    changed, retired = issue.records[0].record, issue.records[-1].record
    _edit(library, changed, title="此后改了的标题")
    library.retire(retired, Change(by="王", reason="重复"))
    assert {each.record: each.fate for each in changed_records(library, issue)} == {
        changed: Fate.CHANGED,
        retired: Fate.RETIRED,
    }
    first = changed_records(library, issue)[0]
    assert first.before is not None
    assert "此后改了的标题" in first.now
    assert "此后改了的标题" not in first.before
    assert (first.by, first.reason) == ("王", "补正")
    made = composed_as_issued(library, issue)
    rebuilt = rebuild(made, issue, order_of(issue, tmp_path / "again"))
    again = {each.record: each.revision for each in rebuilt.built.issue.records}
    assert again == {each.record: each.revision for each in issue.records}


def test_an_edit_of_words_alone_leaves_the_bytes_the_same(
    library: Library, issue: Issue, tmp_path: Path
) -> None:
    _edit(library, issue.records[0].record, title="此后改了的标题")
    assert _again(library, issue, tmp_path / "again")


TWICE = msgspec.structs.replace(
    INVESTED, id="twice", title="另一说", qualifier="", anchors=(anchor(GUANGZHOU, "120亿元"),)
)
PAPER = Letterhead(("华南政策研究院",), None, "#8c1d18", ("广州市连新路171号",))


@pytest.fixture
def disputed(tmp_path: Path) -> Iterator[Library]:
    """A library in which one fact is told with two qualifiers."""
    pack = write_pack(tmp_path / "pack", (*RECORDS, TWICE))
    with Library.open(tmp_path / "library.jiyao", pack=pack) as opened:
        yield opened


def _decide(library: Library, verdict: Verdict, preferred: str | None = None) -> None:
    (conflict,) = library.conflicts()
    decision = Decision(verdict=verdict, by="王", reason="原文如此", preferred=preferred)
    library.decide(conflict.id, decision)


@pytest.mark.parametrize("letterhead", [None, PAPER])
def test_letterhead_and_decisions_are_those_of_the_issue(
    disputed: Library, tmp_path: Path, letterhead: Letterhead | None
) -> None:
    _decide(disputed, Verdict.KEEP_BOTH)
    order = Order(AS_OF, folder=tmp_path / "out", stem="期", letterhead=letterhead)
    build(disputed, PRESET, order)
    (issue,) = disputed.issues()
    assert issue.program == program_version()

    _decide(disputed, Verdict.PREFER, preferred="twice")
    now = build(disputed, PRESET, replace(order, stem="今"))
    assert {each.record for each in now.issue.records} < {each.record for each in issue.records}
    other = Letterhead(("别的研究院",))
    paper = letterhead_of(disputed, issue, other)
    assert paper == letterhead
    made = composed_as_issued(disputed, issue)
    rebuilt = rebuild(made, issue, order_of(issue, tmp_path / "again", paper))
    assert len(rebuilt.same) == 2
    assert "byte for byte" in str(rebuilt.told)


def test_an_issue_of_a_former_version_is_built_on_the_paper_of_today(
    disputed: Library, tmp_path: Path
) -> None:
    build(disputed, PRESET, Order(AS_OF, folder=tmp_path / "out", stem="期"))
    issue = msgspec.structs.replace(
        disputed.issues()[0], program="", letterhead=None, conflicts=None
    )
    _decide(disputed, Verdict.PREFER, preferred="twice")
    assert letterhead_of(disputed, issue, PAPER) == PAPER
    rebuilt = rebuild(
        composed_as_issued(disputed, issue), issue, order_of(issue, tmp_path / "again", PAPER)
    )
    assert not rebuilt.same
    assert "another letterhead" in str(rebuilt.told)


def test_that_another_version_made_it_is_told(library: Library, issue: Issue) -> None:
    older = msgspec.structs.replace(issue, program="0.0.1")
    order = order_of(issue, Path(issue.files[0].path).parent, PAPER)
    rebuilt = rebuild(composed_as_issued(library, older), older, order)
    assert "version 0.0.1" in str(rebuilt.told)


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"issuers": 1}'])
def test_an_enclosure_that_is_none_is_told(text: str) -> None:
    for read in (conflicts_in, letterhead_in):
        if (read, text) != (letterhead_in, "{}"):
            with pytest.raises(CannotError):
                read(text)


def test_nothing_changed_is_told_as_nothing(library: Library, issue: Issue) -> None:
    assert changed_records(library, issue) == []


def test_a_record_that_is_gone_is_told(library: Library, issue: Issue) -> None:
    lost = msgspec.structs.replace(
        issue,
        records=(IssuedRecord(record="nobody", revision=1),),  # type: ignore[arg-type]
    )
    assert [each.fate for each in changed_records(library, lost)] == [Fate.GONE]


def test_a_revision_that_never_was_stops_building_again(library: Library, issue: Issue) -> None:
    first, *others = issue.records
    wrong = msgspec.structs.replace(first, revision=99)
    with pytest.raises(CannotError):
        composed_as_issued(library, msgspec.structs.replace(issue, records=(wrong, *others)))


def test_files_are_as_issued_edited_renamed_or_gone(issue: Issue, tmp_path: Path) -> None:
    pdf = issue.files[0]
    path = Path(pdf.path)
    assert look_for(pdf).state is FileState.SAME
    path.rename(path.with_name("别名.pdf"))
    found = look_for(pdf)
    assert (found.state, found.path) == (FileState.RENAMED, path.with_name("别名.pdf"))
    path.with_name("别名.pdf").unlink()
    assert look_for(pdf).state is FileState.GONE
    path.write_bytes(b"x")
    assert look_for(pdf).state is FileState.CHANGED


@pytest.mark.parametrize("path", ["", "/nowhere/at/all.pdf", "\0.pdf"])
def test_paths_that_are_none_do_no_harm(path: str) -> None:
    assert look_for(IssuedFile(path=path, format="pdf", sha256="0", size=1)).state in (
        FileState.GONE,
        FileState.CHANGED,
    )


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="she may open everything")
def test_a_closed_folder_is_no_fault(issue: Issue) -> None:
    folder = Path(issue.files[0].path).parent
    folder.chmod(0)
    try:
        assert look_for(issue.files[0]).state is FileState.GONE
    finally:
        folder.chmod(0o755)
