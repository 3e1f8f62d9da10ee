"""Files that are chosen and files that are dragged out."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.common.asking import file_to_open, file_to_save, files_to_open, folder_to_open
from gui.common.file_chip import FileChip
from gui.common.message_bar import Level
from gui.main_window import MainWindow
from gui.settings import Settings


def test_a_file_dialog_begins_where_one_was_for_the_same_purpose(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    settings = Settings(tmp_path / "desk.ini")
    there = tmp_path / "there"
    there.mkdir()
    began: list[str] = []

    def choose(_w: QWidget, _caption: str, start: str, *_more: str) -> tuple[list[str], str]:
        began.append(start)
        return [str(there / "a.txt")], ""

    def choose_folder(_w: QWidget, _caption: str, start: str) -> str:
        began.append(start)
        return ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose_folder)
    assert files_to_open(window, settings, "sources", "") == [there / "a.txt"]
    assert files_to_open(window, settings, "presets", "") == [there / "a.txt"]
    assert folder_to_open(window, settings, "sources", "") is None
    assert began == ["", "", str(there)]
    there.rmdir()
    assert settings.folder("sources") is None


def test_saving_and_opening_one_file_begin_in_the_same_folder(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    settings = Settings(tmp_path / "desk.ini")
    began: list[str] = []

    def answer(_w: QWidget, _caption: str, start: str, *_more: str) -> tuple[str, str]:
        began.append(start)
        return str(tmp_path / "b.txt"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", answer)
    saved = [file_to_save(window, settings, "presets", "a.txt", "", "") for _ in range(2)]
    assert saved == [tmp_path / "b.txt"] * 2
    assert file_to_open(window, settings, "presets", "") == tmp_path / "b.txt"
    assert began == ["a.txt", str(tmp_path / "a.txt"), str(tmp_path)]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: ("", ""))
    assert file_to_save(window, settings, "presets", "a.txt", "", "") is None


def test_an_exported_file_can_be_dragged_from_the_message(desk: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "briefing.pdf"
    file.write_bytes(b"%PDF")
    desk.messages.say(Level.DONE, "done", [], [file])
    chips = desk.messages.findChildren(FileChip)
    assert [url.toLocalFile() for chip in chips for url in chip.mime().urls()] == [str(file)]
    assert "briefing.pdf" in chips[0].toolTip()
    desk.messages.say(Level.DONE, "other")
    assert not any(chip.isVisible() for chip in desk.messages.findChildren(FileChip))
