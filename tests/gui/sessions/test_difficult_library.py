"""A desk on a library that another program holds, or that nobody may write."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from data.library import sqlite
from data.library.library import Library
from data.model.ids import RecordId
from gui.common.message_bar import Level
from gui.editing.edit_dialog import EditDialog
from gui.main_window import MainWindow
from tests.gui.conftest import PATIENCE
from tests.gui.reading import pdf_text
from tests.gui.small_world import home, loaded_library, pack

__all__ = ["home", "loaded_library", "pack"]

Settle = Callable[[MainWindow], None]
Open = Callable[[], MainWindow]
SaveAs = Callable[[Path], None]


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for no other program: the first connection reads this."""
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.05)


@pytest.fixture
def other(home: Path) -> Iterator[sqlite3.Connection]:
    """A second program that holds the library for writing."""
    path = home / "data" / "library.jiyao"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


def _edited(desk: MainWindow, qtbot: QtBot, record: RecordId) -> EditDialog:
    """Add a character to the title of a record and press the button that saves it."""
    desk.widget.records.select(record)
    desk.commands["edit-record"].trigger()
    qtbot.waitUntil(lambda: desk.editing.dialog is not None, timeout=PATIENCE)
    dialog = desk.editing.dialog
    assert dialog is not None
    title = dialog.form.editors["title"].widget
    qtbot.waitUntil(title.isVisible, timeout=PATIENCE)
    title.setFocus()
    qtbot.keyClick(title, Qt.Key.Key_End)
    qtbot.keyClicks(title, "2")
    qtbot.waitUntil(dialog.save.isEnabled, timeout=PATIENCE)
    dialog.save.click()
    return dialog


def test_while_a_second_program_writes_reading_goes_on_and_nothing_typed_is_lost(
    desk: MainWindow, settle: Settle, qtbot: QtBot, other: sqlite3.Connection, home: Path
) -> None:
    desk.speak("en")
    settle(desk)
    other.execute("BEGIN IMMEDIATE")

    # Searching and previewing need no lock.
    desk.draft.select("test", regions=(), themes=(), kinds=())
    settle(desk)
    assert desk.widget.records.model.rowCount() > 1
    assert not desk.messages.isVisible()

    # Saving says who is in the way and keeps what was typed.
    record = desk.widget.records.model.ids[0]
    dialog = _edited(desk, qtbot, record)
    qtbot.waitUntil(lambda: "in use by another program" in dialog.problem.text(), timeout=PATIENCE)
    assert dialog.isVisible()
    assert "try again" in dialog.problem.text()

    # The way out: the other has finished, and the same button saves it.
    other.execute("ROLLBACK")
    dialog.save.click()
    qtbot.waitUntil(lambda: desk.editing.dialog is None, timeout=PATIENCE)
    settle(desk)
    with Library.open(home / "data" / "library.jiyao") as library:
        entry = library.entry(record)
    assert entry.revision == 2
    assert entry.record.title.endswith("2")


def test_an_export_meanwhile_has_its_files_and_says_that_it_was_not_noted(
    desk: MainWindow,
    settle: Settle,
    save_as: SaveAs,
    qtbot: QtBot,
    other: sqlite3.Connection,
    tmp_path: Path,
) -> None:
    desk.speak("en")
    settle(desk)
    other.execute("BEGIN IMMEDIATE")
    save_as(tmp_path / "held.pdf")
    desk.commands["export-pdf"].trigger()
    qtbot.waitUntil(lambda: "did not note the issue" in desk.messages.text.text(), timeout=PATIENCE)
    assert "in use by another program" in desk.messages.text.text()
    assert pdf_text(tmp_path / "held.pdf")
    other.execute("ROLLBACK")


def test_a_write_protected_library_is_read_and_briefings_are_built_from_it(
    home: Path,
    open_desk: Open,
    settle: Settle,
    save_as: SaveAs,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = home / "data" / "library.jiyao"
    before = path.read_bytes()
    really_open = Path.open

    def refuse(file: Path, mode: str = "r", *rest: object, **more: object) -> object:
        if file == path and "+" in mode:
            raise PermissionError(13, "Permission denied", str(file))
        return really_open(file, mode, *rest, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    desk = open_desk()
    settle(desk)
    assert desk.messages.property("level") == Level.WARNING.value
    assert path.name in desk.messages.text.text()
    desk.speak("en")
    desk.draft.select("test", regions=(), themes=(), kinds=())
    settle(desk)
    assert desk.widget.records.model.rowCount() > 1
    assert desk.presets.shelf.presets

    save_as(tmp_path / "read.pdf")
    desk.commands["export-pdf"].trigger()
    qtbot.waitUntil(lambda: "did not note the issue" in desk.messages.text.text(), timeout=PATIENCE)
    assert pdf_text(tmp_path / "read.pdf")
    assert path.read_bytes() == before
