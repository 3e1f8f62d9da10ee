"""Drafts keep themselves: closed, killed, disk full, folder locked, two windows."""

import errno
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

import templates.drafts.file
from data.model.ids import RecordId
from gui.app import make_window
from gui.drafts.keeper import PAUSE
from gui.drafts.leaving import may_leave
from gui.main_window import MainWindow
from templates.drafts.folder import DraftFolder
from tests.gui.conftest import PATIENCE, end

OpenDesk = Callable[[], MainWindow]
Wait = Callable[[MainWindow], None]


def journals(home: Path) -> list[Path]:
    return sorted((home / "data" / "drafts").glob("*.jiyao-draft"))


def full(*_what: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_what_was_only_looked_at_leaves_no_draft(desk: MainWindow, kept: Wait, home: Path) -> None:
    desk.draft.see([RecordId("a")])
    kept(desk)
    assert journals(home) == []


def test_a_change_is_on_the_disk_without_being_asked(
    desk: MainWindow, qtbot: QtBot, home: Path
) -> None:
    desk.draft.select("search", query="芯片")
    qtbot.waitUntil(lambda: len(journals(home)) == 1)
    assert PAUSE < 2_000  # what is promised
    (draft,) = DraftFolder().all().drafts
    assert draft.preset.selection.query == "芯片"


def test_closed_and_opened_it_is_as_it_was_with_its_history(
    open_desk: OpenDesk, kept: Wait, settle: Wait
) -> None:
    first = open_desk()
    first.draft.select("one", query="1")
    first.draft.select("two", query="2")
    first.draft.select("three", query="3")
    first.draft.undo_stack.undo()
    first.draft.see([RecordId("b"), RecordId("a")])
    first.close()

    second = open_desk()
    kept(second)
    assert second.draft.selection.query == "2"
    assert second.widget.search.text() == "2"
    assert sorted(second.draft.seen or ()) == ["a", "b"]
    assert second.isWindowModified()
    assert not second.messages.isVisible()
    second.commands["redo"].trigger()
    assert second.draft.selection.query == "3"
    assert "three" in second.commands["undo"].text()
    for _step in range(3):
        second.commands["undo"].trigger()
    assert not second.commands["undo"].isEnabled()
    assert not second.draft.modified
    settle(second)


def test_when_the_library_opens_at_the_second_try_the_draft_is_still_there(
    open_desk: OpenDesk, qtbot: QtBot, qapp: QApplication, home: Path, kept: Wait
) -> None:
    first = open_desk()
    first.draft.select("one", query="1")
    first.close()
    library = home / "data" / "library.jiyao"
    library.rename(home / "spare")
    library.mkdir()
    window = make_window(qapp)
    window.show()
    window.begin()
    qtbot.waitUntil(window.messages.isVisible, timeout=PATIENCE)
    qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)
    library.rmdir()
    (home / "spare").rename(library)
    with qtbot.waitSignal(window.desk.refreshed, timeout=PATIENCE):
        window.messages.buttons()[0].click()
    assert window.draft.selection.query == "1"
    kept(window)
    end(window)


def test_killed_it_comes_back_and_says_so(open_desk: OpenDesk, kept: Wait, home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.drafts.killed_desk"],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        timeout=PATIENCE / 1000,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr.decode()
    assert len(journals(home)) == 1

    again = open_desk()
    kept(again)
    assert again.draft.selection.query == "second"
    assert again.messages.isVisible()
    again.commands["redo"].trigger()
    assert again.draft.selection.query == "third"
    for _step in range(3):
        again.commands["undo"].trigger()
    assert not again.draft.modified


def test_a_draft_remembers_what_was_exported_from_it(
    desk: MainWindow, qtbot: QtBot, kept: Wait, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = str(tmp_path / "a.docx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (target, ""))
    desk.draft.change("style", style="official")
    with qtbot.waitSignal(desk.exporter.exported, timeout=PATIENCE) as exported:
        desk.commands["export-word"].trigger()
    kept(desk)
    assert exported.args is not None
    (draft,) = DraftFolder().all().drafts
    assert draft.head.issue == exported.args[0].id


def test_on_a_full_disk_work_goes_on_and_is_written_when_there_is_room(
    desk: MainWindow, qtbot: QtBot, kept: Wait, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(templates.drafts.file, "append", full)
        patch.setattr(templates.drafts.file, "write_anew", full)
        desk.draft.select("search", query="1")
        qtbot.waitUntil(desk.messages.isVisible, timeout=PATIENCE)
        assert desk.messages.property("level") == "error"
        desk.draft.select("search", query="2")
        desk.draft.undo_stack.undo()
        assert journals(home) == []
    (again,) = desk.messages.buttons()
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    kept(desk)
    assert desk.messages.property("level") == "done"
    (draft,) = DraftFolder().all().drafts
    assert draft.preset.selection.query == "1"


def test_another_draft_may_be_opened_while_the_disk_is_full(
    desk: MainWindow, qtbot: QtBot, kept: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(templates.drafts.file, "write_anew", full)
        desk.draft.select("search", query="unwritten")
        unwritten = desk.drafts.current
        desk.presets.open(desk.presets.shelf.presets[3].id)
        qtbot.waitUntil(desk.messages.isVisible, timeout=PATIENCE)
        desk.drafts.open(unwritten)
        assert desk.draft.selection.query == "unwritten"
        desk.presets.open(desk.presets.shelf.presets[2].id)
    desk.drafts.keeper.write()
    kept(desk)
    assert [each.preset.selection.query for each in DraftFolder().all().drafts] == ["unwritten"]


@pytest.mark.skipif(sys.platform == "win32", reason="folders are not protected that way there")
def test_a_protected_folder_is_told_with_what_to_do(
    desk: MainWindow, qtbot: QtBot, kept: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    def protected(*_what: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    desk.speak("en")
    with monkeypatch.context() as patch:
        patch.setattr(templates.drafts.file, "write_anew", protected)
        desk.draft.select("search", query="1")
        qtbot.waitUntil(desk.messages.isVisible, timeout=PATIENCE)
        assert "write-protected" in desk.messages.text.text()
    desk.drafts.keeper.write()
    kept(desk)


def test_closing_without_room_asks_first(
    desk: MainWindow, qtbot: QtBot, kept: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("gui.drafts.leaving.may_leave", may_leave)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    with monkeypatch.context() as patch:
        patch.setattr(templates.drafts.file, "write_anew", full)
        desk.draft.select("search", query="1")
        desk.close()
        assert asked
        assert desk.isVisible()
    desk.drafts.keeper.write()
    kept(desk)


def test_two_windows_never_write_one_draft(
    open_desk: OpenDesk, kept: Wait, settle: Wait, qtbot: QtBot, home: Path
) -> None:
    first = open_desk()
    first.draft.select("search", query="1")
    kept(first)
    second = open_desk()
    kept(second)
    assert second.drafts.current != first.drafts.current
    second.speak("en")
    second.drafts.open(first.drafts.current)
    qtbot.waitUntil(second.messages.isVisible, timeout=PATIENCE)
    assert "another window" in second.messages.text.text()
    (copy,) = second.messages.buttons()
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: second.draft.selection.query == "1", timeout=PATIENCE)
    second.draft.select("search", query="2")
    kept(second)
    assert len(journals(home)) == 2
    assert first.draft.selection.query == "1"


def test_a_change_of_a_record_ends_what_can_be_undone_after_a_restart(
    open_desk: OpenDesk, kept: Wait
) -> None:
    from PySide6.QtGui import QUndoCommand

    first = open_desk()
    first.draft.select("one", query="1")
    first.draft.undo_stack.push(QUndoCommand("edit of a record"))
    first.draft.select("two", query="2")
    first.close()
    second = open_desk()
    kept(second)
    second.commands["undo"].trigger()
    assert second.draft.selection.query == "1"
    assert not second.commands["undo"].isEnabled()


def test_a_damaged_draft_is_told_and_does_not_keep_the_desk_from_opening(
    open_desk: OpenDesk, home: Path
) -> None:
    first = open_desk()
    first.draft.select("one", query="1")
    first.close()
    (path,) = journals(home)
    path.write_bytes(b"\xff\x00 nothing\n")
    second = open_desk()
    assert second.messages.isVisible()
    assert second.messages.property("level") == "warning"
    assert path.exists()
    assert second.drafts.listing.problems
