"""The list of issues through its window."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from docx import Document
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from data.library.editing import Change
from data.library.library import Library
from data.model.issue import Issue
from exports.build import Built, Order, build
from gui.issues.issues_window import IssuesWindow
from gui.main_window import MainWindow
from templates.presets.preset import Preset
from tests.gui.conftest import PATIENCE

Settle = Callable[[MainWindow], None]


@pytest.fixture
def issued(everything: MainWindow, settle: Settle, tmp_path: Path) -> Path:
    """A folder with the files of two issues."""
    folder = tmp_path / "out"
    for day, formats in ((1, ("docx", "pdf")), (2, ("pdf",))):
        preset = everything.draft.preset
        order = Order(dt.date(2026, 1, day), formats, folder, f"期{day}")
        everything._archive.ask(_building(preset, order), lambda _built: None)
        settle(everything)
    return folder


def _building(preset: Preset, order: Order) -> Callable[[Library, object], Built]:
    """A question to the library: the files of ``preset``."""
    return lambda library, _told: build(library, preset, order)


def _open(desk: MainWindow, settle: Settle, command: str = "issues") -> IssuesWindow:
    desk.commands[command].trigger()
    settle(desk)
    settle(desk)
    assert desk.issues.window is not None
    return desk.issues.window


def _choose(window: IssuesWindow, as_of: str) -> Issue:
    row = next(n for n, row in enumerate(window.model.rows) if row.issue.as_of == as_of)
    window.table.selectRow(row)
    return window.model.rows[row].issue


def test_without_issues_the_list_says_what_to_do(everything: MainWindow, settle: Settle) -> None:
    window = _open(everything, settle)
    assert window.empty.isVisible()
    assert "Export a briefing" in window.empty.text()
    assert not window.rebuild_button.isEnabled()


def test_files_records_and_words_are_compared(
    everything: MainWindow, settle: Settle, issued: Path
) -> None:
    word = issued / "期1.docx"
    document = Document(str(word))
    for paragraph in document.paragraphs:
        paragraph.insert_paragraph_before("加了一段")
    document.save(str(word))
    (issued / "期2.pdf").unlink()

    def edit(library: Library, _told: object) -> str:
        record = library.entry(library.issues()[0].records[0].record).record
        changed = msgspec.structs.replace(record, title="此后改了的标题")
        library.edit(changed, Change(by="王", reason="补正"))
        return record.id

    everything._archive.ask(edit, lambda _id: None)
    settle(everything)
    window = _open(everything, settle)
    states = {row.issue.as_of: row.state for row in window.model.rows}
    assert states == {"2026-01-01": "changed", "2026-01-02": "gone"}
    _choose(window, "2026-01-01")
    settle(everything)
    told = window.about.toPlainText()
    assert "edited since" in told
    assert "as issued" in told
    assert "此后改了的标题" in told
    assert "补正" in told
    window.search.setText("2026-01-02")
    assert len(window.model.rows) == 1
    window.search.setText("nothing at all")
    assert not window.model.rows


def test_an_issue_is_built_again_as_it_was(
    everything: MainWindow,
    settle: Settle,
    qtbot: QtBot,
    issued: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = _open(everything, settle)
    _choose(window, "2026-01-02")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_a, **_k: str(issued))
    qtbot.mouseClick(window.rebuild_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "byte" in window.told.text(), timeout=PATIENCE)
    assert (issued / "期2 2.pdf").read_bytes() == (issued / "期2.pdf").read_bytes()
    assert "same as those issued" in window.told.text()


def test_an_issue_is_built_again_as_of_now(
    everything: MainWindow, settle: Settle, qtbot: QtBot, issued: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    asked: list[object] = []
    monkeypatch.setattr(everything.exporter, "export", lambda *what: asked.append(what))
    window = _open(everything, settle)
    _choose(window, "2026-01-02")
    qtbot.mouseClick(window.again_button, Qt.MouseButton.LeftButton)
    assert asked == [(everything.draft.preset, ("pdf",))]
    assert everything.issues.window is None


def test_files_are_opened_and_dragged_out(
    everything: MainWindow, settle: Settle, qtbot: QtBot, issued: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    window = _open(everything, settle)
    _choose(window, "2026-01-01")
    paths = [str(issued / "期1.docx"), str(issued / "期1.pdf")]
    qtbot.mouseClick(window.open_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.folder_button, Qt.MouseButton.LeftButton)
    assert opened == [*paths, str(issued)]
    dragged = window.model.mimeData(window.table.selectionModel().selectedIndexes())
    assert dragged.urls() == [QUrl.fromLocalFile(path) for path in paths]


def test_the_issues_of_one_record(everything: MainWindow, settle: Settle, issued: Path) -> None:
    command = everything.commands["record-issues"]
    window = _open(everything, settle)
    record = window.model.rows[0].issue.records[0].record
    window.close()
    everything.desk.show_record(record)
    assert command.isEnabled()
    window = _open(everything, settle, "record-issues")
    assert "2" in window.count.text()


def test_columns_and_rows_are_as_wide_and_high_as_their_text(
    everything: MainWindow, settle: Settle, issued: Path
) -> None:
    everything._theme.resize(2.0)
    window = _open(everything, settle)
    header, metrics = window.table.horizontalHeader(), window.table.fontMetrics()
    for column, name in enumerate(window.model._heads):
        assert header.sectionSize(column) >= header.fontMetrics().horizontalAdvance(name) + 16
    when = window.model.index(0, 0).data()
    assert header.sectionSize(0) >= metrics.horizontalAdvance(when) + 8
    assert window.table.rowHeight(0) >= metrics.size(0, "一期").height()
