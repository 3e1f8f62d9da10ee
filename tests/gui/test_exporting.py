"""Exporting when things go wrong: the old file stays, no half file is left, a sentence is said."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from data.clock import today
from data.model.ids import PresetId
from exports.naming import free_stem
from gui.main_window import MainWindow
from tests.gui.conftest import PATIENCE
from tests.gui.small_world import home, loaded_library, pack

__all__ = ["home", "loaded_library", "pack"]

Settle = Callable[[MainWindow], None]
SaveAs = Callable[[Path], None]


@pytest.fixture
def small(desk: MainWindow, settle: Settle) -> MainWindow:
    """A desk with a small briefing."""
    desk.draft.select("test", regions=("CN-HN",), themes=("platforms",))
    settle(desk)
    return desk


def _export(desk: MainWindow, qtbot: QtBot) -> None:
    desk.messages.hide()
    # Not until something is said: of a full disk the draft tells too, perhaps before.
    ended = desk.exporter.running
    with qtbot.waitSignal(ended, timeout=PATIENCE, check_params_cb=lambda running: not running):
        desk.commands["export-both"].trigger()


def _left_over(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.suffix == ".part"]


def test_a_full_disk(
    small: MainWindow,
    save_as: SaveAs,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = tmp_path / "out.docx"
    old.write_bytes(b"old")
    save_as(old)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    _export(small, qtbot)
    assert small.messages.property("level") == "error"
    assert old.read_bytes() == b"old"
    assert _left_over(tmp_path) == []


def test_a_folder_that_is_a_file(
    small: MainWindow, save_as: SaveAs, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "folder").write_text("a file")
    save_as(tmp_path / "folder" / "out.docx")
    _export(small, qtbot)
    assert small.messages.property("level") == "error"
    assert str(tmp_path / "folder") in small.messages.text.text()
    (elsewhere,) = small.messages.buttons()
    save_as(tmp_path / "other.docx")
    with qtbot.waitSignal(small.exporter.exported, timeout=PATIENCE):
        qtbot.mouseClick(elsewhere, Qt.MouseButton.LeftButton)
    assert (tmp_path / "other.docx").exists()
    assert (tmp_path / "other.pdf").exists()


def test_a_file_open_in_another_program(
    small: MainWindow,
    save_as: SaveAs,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = tmp_path / "out.docx"
    old.write_bytes(b"old")
    save_as(old)

    def busy(self: Path, _target: Path) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(self))

    monkeypatch.setattr(Path, "replace", busy)
    _export(small, qtbot)
    assert small.messages.property("level") == "error"
    assert old.read_bytes() == b"old"
    assert _left_over(tmp_path) == []


def test_cancelling_leaves_everything_as_it_was(
    desk: MainWindow, settle: Settle, save_as: SaveAs, qtbot: QtBot, tmp_path: Path
) -> None:
    settle(desk)
    old = tmp_path / "out.docx"
    old.write_bytes(b"old")
    save_as(old)
    desk.commands["export-both"].trigger()
    qtbot.waitUntil(desk.activity.isVisible, timeout=PATIENCE)
    qtbot.mouseClick(desk.activity.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(desk.messages.isVisible, timeout=PATIENCE)
    assert desk.messages.property("level") == "info"
    assert old.read_bytes() == b"old"
    assert not (tmp_path / "out.pdf").exists()
    assert _left_over(tmp_path) == []
    assert desk.commands["export-both"].isEnabled()


@pytest.mark.parametrize("answer", ["Yes", "Cancel"])
def test_a_file_the_dialog_did_not_ask_about_is_asked_about(
    small: MainWindow,
    save_as: SaveAs,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
) -> None:
    for name in ("out.docx", "out.pdf"):
        (tmp_path / name).write_bytes(b"somebody else's")
    save_as(tmp_path / "out.docx")  # the dialog asks about this one only
    asked: list[str] = []

    def question(_parent: object, _title: str, words: str, *_buttons: object) -> object:
        asked.append(words)
        return QMessageBox.StandardButton[answer]

    monkeypatch.setattr(QMessageBox, "question", question)
    if answer == "Yes":
        _export(small, qtbot)
    else:
        small.commands["export-both"].trigger()
    assert len(asked) == 1
    assert "out.pdf" in asked[0]
    assert "out.docx" not in asked[0]
    replaced = {path.read_bytes() != b"somebody else's" for path in tmp_path.glob("out.*")}
    assert replaced == {answer == "Yes"}


def test_what_was_exported_before_is_offered_again(
    small: MainWindow, save_as: SaveAs, qtbot: QtBot, tmp_path: Path
) -> None:
    preset = small.draft.preset
    name = free_stem(preset, today(), tmp_path, ("docx", "pdf"))
    save_as(tmp_path / f"{name}.docx")
    _export(small, qtbot)
    assert free_stem(preset, today(), tmp_path, ("docx", "pdf")) == name
    _export(small, qtbot)  # nothing is asked
    other = structs.replace(preset, id=PresetId("of-that-name"))
    assert free_stem(other, today(), tmp_path, ("docx", "pdf")) == f"{name} 2"
