"""A draft is never lost: whatever is cut, damaged or full, it is as it was after the last step."""

import errno
import json
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import templates.drafts.file
import templates.drafts.history
from data.errors import UserError
from data.model.ids import PresetId, RecordId
from data.model.selection import Selection
from templates.arranging.arrangement import Arrangement
from templates.arranging.own import OwnNote, note_of
from templates.drafts.errors import DraftError, DraftInUseError, UnkeptError
from templates.drafts.file import TOO_LONG, DraftFile, read_file
from templates.drafts.folder import DraftFolder
from templates.drafts.head import DraftId
from templates.drafts.history import LIMIT, History, Step
from templates.drafts.kept import Last
from templates.drafts.reading import peek, read_journal
from templates.presets.preset import Preset

BASE = Preset(id=PresetId("weekly"), name="周报", template="regional-digest")

_Op = tuple[str, int]
OPS = st.lists(
    st.tuples(
        st.sampled_from(["step", "step", "undo", "redo", "record", "note"]), st.integers(0, 9)
    ),
    max_size=25,
)


@pytest.fixture(scope="module", autouse=True)
def _no_waiting_for_the_disk() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda _number: None)
        yield


def worked(number: int) -> Preset:
    """The draft after some change, with characters that could break a line."""
    note = OwnNote(id="own.1", paragraphs=note_of(f"第{number}稿 “R&D <3.5%”\u2028\\n"))
    return msgspec.structs.replace(
        BASE, selection=Selection(query=f"q{number}"), arrangement=Arrangement(own=(note,))
    )


def do(draft: DraftFile, ops: list[_Op]) -> list[Preset]:
    """Do things with a draft; its state after each."""
    states = []
    for what, number in ops:
        if what == "step":
            draft.stepped(f"change {number}", worked(number))
        elif what == "record":
            draft.stepped_outside("edit of “x”")
        elif what == "note":
            draft.see((RecordId(f"r{number}"),))
        else:
            draft.moved(draft.history.at + (1 if what == "redo" else -1))
        states.append(draft.history.state)
    return states


@pytest.fixture
def folder(tmp_path: Path) -> DraftFolder:
    return DraftFolder(tmp_path / "drafts")


@given(OPS, st.integers(0, 100_000))
def test_cut_at_any_byte_it_is_as_after_the_last_complete_line(
    tmp_path_factory: pytest.TempPathFactory, ops: list[_Op], cut: int
) -> None:
    folder = DraftFolder(tmp_path_factory.mktemp("d"))
    draft = folder.new(BASE, "lib")
    draft.stepped("begin", worked(0))
    draft.write()
    path, begun = draft.path, draft.path.stat().st_size
    states = {begun: draft.history.state}
    for op in ops:
        (state,) = do(draft, [op])
        draft.write()
        states[path.stat().st_size] = state
    body = path.read_bytes()
    at = begun + cut % (len(body) - begun + 1)

    journal = read_journal(body[:at], path)

    assert journal.history.state == states[max(size for size in states if size <= at)]
    assert peek(body[:at], path) == (journal.head, journal.history.state)
    assert journal.damaged == 0


@given(OPS)
def test_a_reopened_draft_can_be_undone_and_redone_as_before(
    tmp_path_factory: pytest.TempPathFactory, ops: list[_Op]
) -> None:
    folder = DraftFolder(tmp_path_factory.mktemp("d"))
    draft = folder.new(BASE, "lib")
    draft.stepped("begin", worked(0))
    do(draft, ops)
    before, head = draft.history.within_draft(), draft.head
    draft.close()
    again = folder.open(head.id)
    assert again.history == before
    assert again.head == head
    assert not again.left_behind
    again.close()


@given(st.binary(max_size=300), st.integers(0, 2_000), st.booleans())
def test_damaged_bytes_are_told_or_refused_but_never_a_fault(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, at: int, cover: bool
) -> None:
    folder = DraftFolder(tmp_path_factory.mktemp("d"))
    draft = folder.new(BASE, "lib")
    do(draft, [("step", 1), ("step", 2), ("undo", 0), ("step", 3)])
    draft.close()
    body = draft.path.read_bytes()
    at %= len(body)
    draft.path.write_bytes(body[:at] + noise + body[at + (len(noise) if cover else 0) :])
    try:
        again = folder.open(draft.head.id)
    except UserError:
        return
    again.stepped("on", worked(9))
    again.close()
    last = folder.open(draft.head.id)
    assert last.history.state.selection.query == "q9"
    assert last.damaged == 0
    last.close()


@given(st.binary(max_size=400))
def test_any_file_at_all_is_read_or_refused(noise: bytes) -> None:
    with suppress(DraftError):
        read_journal(noise, Path("x.jiyao-draft"))
    with suppress(DraftError):
        peek(noise, Path("x.jiyao-draft"))


def test_a_damaged_line_is_skipped_and_what_follows_is_kept(folder: DraftFolder) -> None:
    draft = folder.new(BASE, "lib")
    do(draft, [("step", 1), ("step", 2), ("step", 3)])
    draft.close()
    lines = draft.path.read_bytes().splitlines(keepends=True)
    lines[2] = b'{"what":"step","number":2,"na\xff\n'
    draft.path.write_bytes(b"".join(lines))
    again = folder.open(draft.head.id)
    assert again.damaged == 1
    assert [step.name for step in again.history.steps] == ["change 1", "change 3"]
    assert again.history.state == worked(3)
    again.moved(again.history.at - 1)
    again.close()
    assert folder.open(draft.head.id).history.state == worked(1)


def test_without_its_first_line_the_work_is_still_there(folder: DraftFolder) -> None:
    draft = folder.new(BASE, "lib")
    do(draft, [("step", 1), ("step", 2)])
    draft.close()
    lines = draft.path.read_bytes().splitlines(keepends=True)
    draft.path.write_bytes(b"garbage\n" + b"".join(lines[1:]))
    assert folder.open(draft.head.id).history.state == worked(2)


@pytest.mark.parametrize(
    ("at", "change"),
    [
        (0, lambda line: {**line, "version": 99}),
        (0, lambda line: {**line, "version": 99, "base": "in another shape"}),
        (-2, lambda line: {**line, "preset": {**line["preset"], "version": 99}}),
    ],
)
def test_what_a_newer_version_wrote_is_refused_and_kept(
    folder: DraftFolder, at: int, change: Callable[[dict[str, object]], object]
) -> None:
    draft = folder.new(BASE, "lib")
    do(draft, [("step", 1)])
    draft.close()
    lines = draft.path.read_bytes().splitlines(keepends=True)
    lines[at] = json.dumps(change(json.loads(lines[at]))).encode() + b"\n"
    draft.path.write_bytes(b"".join(lines))
    written = draft.path.read_bytes()
    with pytest.raises(DraftError, match="newer version"):
        folder.open(draft.head.id)
    assert draft.path.read_bytes() == written
    assert not draft.path.with_suffix(".lock").exists()
    assert [str(problem) for problem in folder.all().problems]


def test_a_draft_that_was_only_looked_at_makes_no_file(folder: DraftFolder) -> None:
    draft = folder.new(BASE, "lib")
    draft.see((RecordId("a"),))
    draft.close()
    assert not draft.path.exists()
    assert folder.all().drafts == ()


def test_what_is_kept_beside_the_steps(folder: DraftFolder) -> None:
    draft = folder.new(BASE, "lib")
    do(draft, [("step", 1)])
    draft.rename("三月")
    draft.see((RecordId("a"), RecordId("b")))
    draft.issued("issue-1")
    other = msgspec.structs.replace(BASE, id=PresetId("other"), name="别的")
    draft.rebase(other)
    draft.close()
    folder.archive(draft.head.id, archived=True)
    (kept,) = folder.all().drafts
    assert (kept.head.name, kept.head.seen, kept.head.issue) == ("三月", ("a", "b"), "issue-1")
    assert kept.head.archived
    assert kept.preset.id == "other"
    assert kept.modified


def test_a_long_journal_is_made_short_and_can_still_be_undone(folder: DraftFolder) -> None:
    draft = folder.new(BASE, "lib")
    for number in range(TOO_LONG + LIMIT):
        draft.stepped("change", worked(number))
        draft.write() if number % 100 == 0 else None
    assert len(read_file(draft.path).history.steps) == LIMIT
    draft.close()
    assert len(draft.path.read_bytes().splitlines()) <= TOO_LONG + LIMIT
    again = folder.open(draft.head.id)
    assert again.history == draft.history
    assert len(again.history.steps) == LIMIT
    again.moved(again.history.first)
    assert again.history.state == worked(TOO_LONG - 1)
    again.close()


def test_undo_never_jumps_over_a_change_of_a_record() -> None:
    history = History(BASE)
    for step in (
        Step("1", worked(1)),
        Step("record", worked(1), outside=True),
        Step("2", worked(2)),
        Step("3", worked(3)),
        Step("record", worked(3), outside=True),
    ):
        history = history.stepped(step)
    middle = history.moved(3).within_draft()
    assert [step.name for step in middle.steps] == ["2", "3"]
    assert (middle.start, middle.state) == (worked(1), worked(2))
    assert history.within_draft().steps == ()


def test_a_full_disk_loses_nothing(folder: DraftFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = folder.new(BASE, "lib")
    do(draft, [("step", 1)])
    draft.write()

    def full(path: Path, size: int, lines: bytes) -> None:
        with path.open("ab") as stream:
            stream.write(lines[: len(lines) // 2])
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(templates.drafts.file, "append", full)
        do(draft, [("step", 2)])
        with pytest.raises(UnkeptError, match="disk is full"):
            draft.write()
        do(draft, [("step", 3)])
    assert read_file(draft.path).history.state == worked(1)
    draft.close()
    assert folder.open(draft.head.id).history.state == worked(3)


def test_a_removed_journal_is_written_again(folder: DraftFolder) -> None:
    draft = folder.new(BASE, "lib")
    do(draft, [("step", 1)])
    draft.write()
    draft.path.unlink()
    do(draft, [("step", 2)])
    draft.close()
    assert folder.open(draft.head.id).history.state == worked(2)


def test_one_window_at_a_time_writes_it(folder: DraftFolder) -> None:
    draft = folder.new(BASE, "lib")
    do(draft, [("step", 1)])
    draft.write()
    with pytest.raises(DraftInUseError, match="another window"):
        folder.open(draft.head.id)
    copy = folder.duplicate(draft.head.id, "copy")
    assert folder.open(copy).history.state == worked(1)
    draft.close()
    folder.open(draft.head.id).close()


def test_the_lock_of_a_program_that_was_killed_is_broken_and_told(folder: DraftFolder) -> None:
    draft = folder.new(BASE, "lib")
    do(draft, [("step", 1)])
    draft.close()
    draft.path.with_suffix(".lock").write_text('{"pid": 1, "since": "2026-01-01"}')
    again = folder.open(draft.head.id)
    assert again.left_behind
    again.close()
    assert not draft.path.with_suffix(".lock").exists()


def test_the_last_thing_on_the_desk_is_remembered_for_each_library(folder: DraftFolder) -> None:
    folder.set_last("a", Last(draft="draft-1"))
    folder.set_last("b", Last(preset="weekly"))
    assert (folder.last("a"), folder.last("b")) == (Last(draft="draft-1"), Last(preset="weekly"))
    assert folder.last("c") == Last()


def test_deleted_it_is_gone(folder: DraftFolder) -> None:
    draft = folder.new(BASE, "lib")
    do(draft, [("step", 1)])
    draft.close()
    folder.picture_of(draft.head.id).write_bytes(b"png")
    folder.delete(draft.head.id)
    assert list(draft.path.parent.iterdir()) == []
    with pytest.raises(DraftError):
        folder.open(DraftId(draft.head.id))


def test_of_drafts_that_are_gone_nothing_is_kept(folder: DraftFolder) -> None:
    drafts = [folder.new(BASE, "lib") for _ in range(4)]
    for draft in drafts:
        draft.stepped("begin", worked(0))
        draft.write()
    assert len(folder.all().drafts) == len(folder._known) == 4
    for draft in drafts[1:]:
        draft.path.unlink()
    assert [kept.path for kept in folder.all().drafts] == list(folder._known) == [drafts[0].path]
