"""A working day at the desk, from the first briefing in the morning to the second window at night.

Crashes are in ``tests/gui/drafts``: they need a program of their own to be killed.
"""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from data.evidence.conflicts.decision import Verdict
from data.library.library import Library
from data.model.ids import RecordId
from gui.conflicts.conflicts_window import ConflictsWindow
from gui.main_window import MainWindow
from gui.pickers.facet_picker import FacetPicker
from tests.gui.conftest import PATIENCE
from tests.gui.reading import docx_text, pdf_text

Settle = Callable[[MainWindow], None]
Click = Callable[[FacetPicker, str], None]
SaveAs = Callable[[Path], None]


@pytest.fixture
def type_chinese(qapp: QApplication) -> Callable[[QWidget, str], None]:
    """Types with an input method: composed first, then committed."""

    def put(widget: QWidget, text: str) -> None:
        for event in (QInputMethodEvent("pin yin", []), QInputMethodEvent()):
            if not event.preeditString():
                event.setCommitString(text)
            qapp.sendEvent(widget, event)

    return put


def _export(desk: MainWindow, qtbot: QtBot, command: str) -> str:
    """Export; what the message bar says then, and how."""
    desk.messages.hide()
    # Not until something is said: of a full disk the draft tells too, perhaps before.
    ended = desk.exporter.running
    with qtbot.waitSignal(ended, timeout=PATIENCE, check_params_cb=lambda running: not running):
        desk.commands[command].trigger()
    return str(desk.messages.property("level"))


def _choose_preset(desk: MainWindow, preset: str) -> None:
    next(a for a in desk.bar.preset.menu().actions() if a.data() == preset).trigger()


def test_the_weekly_digest_from_its_preset(
    desk: MainWindow,
    settle: Settle,
    click_value: Click,
    save_as: SaveAs,
    qtbot: QtBot,
    tmp_path: Path,
    home: Path,
) -> None:
    settle(desk)
    _choose_preset(desk, "shanxi")
    settle(desk)
    click_value(desk.widget.themes, "platforms")
    settle(desk)
    number = desk.widget.options.fields["number"].widget
    assert isinstance(number, QLineEdit)
    qtbot.keyClicks(number, "47")
    qtbot.waitUntil(lambda: desk.draft.preset.options.get("number") == "47", timeout=PATIENCE)
    settle(desk)
    save_as(tmp_path / "weekly.docx")
    assert _export(desk, qtbot, "export-both") == "done"
    settle(desk)

    assert "47" in docx_text(tmp_path / "weekly.docx")
    assert "实验室" in pdf_text(tmp_path / "weekly.pdf")
    with Library.open(home / "data" / "library.jiyao") as library:
        (issue,) = library.issues()
    assert [Path(file.path).name for file in issue.files] == ["weekly.docx", "weekly.pdf"]


def test_a_theme_review_from_scratch(
    desk: MainWindow,
    settle: Settle,
    click_value: Click,
    type_chinese: Callable[[QWidget, str], None],
    save_as: SaveAs,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    settle(desk)
    desk.widget.regions.clear.click()
    settle(desk)
    click_value(desk.widget.themes, "industry")
    settle(desk)
    desk.commands["show-options"].trigger()
    template = desk.widget.template
    template.setCurrentIndex(template.findData("theme-review"))
    template.activated.emit(template.currentIndex())
    settle(desk)
    title = desk.widget.options.fields["title"].widget
    assert isinstance(title, QLineEdit | QPlainTextEdit)
    type_chinese(title, "战略产业专题")
    qtbot.waitUntil(
        lambda: desk.draft.preset.options.get("title") == "战略产业专题", timeout=PATIENCE
    )
    settle(desk)
    desk.commands["executive-summary"].trigger()
    settle(desk)
    for command in ("undo", "undo", "redo", "redo"):
        desk.commands[command].trigger()
        settle(desk)
    save_as(tmp_path / "review.pdf")
    assert _export(desk, qtbot, "export-pdf") == "done"

    assert "战略产业专题" in pdf_text(tmp_path / "review.pdf")
    assert len(desk.draft.preset.arrangement.own) == 2  # the section and the note in it


def test_a_record_is_corrected_and_put_right_again(
    desk: MainWindow, settle: Settle, qtbot: QtBot, home: Path
) -> None:
    settle(desk)
    record = desk.widget.records.model.ids[1]
    former = _title(home, record)
    desk.widget.records.select(record)
    desk.commands["edit-record"].trigger()
    qtbot.waitUntil(lambda: desk.editing.dialog is not None, timeout=PATIENCE)
    dialog = desk.editing.dialog
    assert dialog is not None
    field = dialog.form.editors["title"].widget
    assert isinstance(field, QLineEdit)
    field.end(False)
    qtbot.keyClicks(field, "2")
    qtbot.wait(300)
    settle(desk)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    settle(desk)
    assert _title(home, record) == f"{former}2"
    desk.commands["undo"].trigger()
    settle(desk)
    assert _title(home, record) == former
    with Library.open(home / "data" / "library.jiyao") as library:
        assert len(library.history(record)) == 3


def test_a_conflict_is_decided_and_told_on_the_page(
    desk: MainWindow, settle: Settle, qtbot: QtBot, home: Path
) -> None:
    settle(desk)
    desk.commands["conflicts"].trigger()
    (window,) = desk.findChildren(ConflictsWindow)
    qtbot.waitUntil(lambda: window.list.count() > 0, timeout=PATIENCE)
    window.list.setCurrentRow(0)
    qtbot.mouseClick(window.keep, Qt.MouseButton.LeftButton)
    settle(desk)
    with Library.open(home / "data" / "library.jiyao") as library:
        mine = [d for d in library.decisions().values() if d.verdict is Verdict.KEEP_BOTH]
    assert mine
    window.close()


def test_on_a_full_disk_the_old_files_stay_and_the_next_folder_works(
    desk: MainWindow,
    settle: Settle,
    save_as: SaveAs,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk.draft.select("test", regions=("CN-HN",), themes=("platforms",))
    settle(desk)
    old = tmp_path / "out.docx"
    old.write_bytes(b"old")
    save_as(old)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        assert _export(desk, qtbot, "export-both") == "error"
    assert old.read_bytes() == b"old"
    other = tmp_path / "other"
    other.mkdir()
    save_as(other / "out.docx")
    assert _export(desk, qtbot, "export-both") == "done"
    assert sorted(path.name for path in other.iterdir()) == ["out.docx", "out.pdf"]


def _title(home: Path, record: RecordId) -> str:
    with Library.open(home / "data" / "library.jiyao") as library:
        (entry,) = library.entries([record])
    return entry.record.title
