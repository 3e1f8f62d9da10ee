"""The Word file that lends its look is chosen at the desk; an unfit one is refused."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document as WordDocument
from docx.shared import Twips
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from exports.word_look import own_reference
from gui.main_window import MainWindow
from gui.word_look.word_look_dialog import WordLookDialog
from tests.gui.conftest import PATIENCE
from tests.gui.small_world import home, loaded_library, pack

__all__ = ["home", "loaded_library", "pack"]

Settle = Callable[[MainWindow], None]
Choose = Callable[[Path], None]


@pytest.fixture
def dialog(desk: MainWindow, settle: Settle) -> WordLookDialog:
    """The dialog, open."""
    desk.speak("en")
    settle(desk)
    desk.commands["word-look"].trigger()
    settle(desk)
    opened = desk.word_look.dialog
    assert opened is not None
    return opened


@pytest.fixture
def choose(
    desk: MainWindow,
    dialog: WordLookDialog,
    qtbot: QtBot,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> Choose:
    """Chooses a file in the system's dialog."""

    def put(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(path), ""))
        qtbot.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)
        settle(desk)

    return put


def test_a_file_is_chosen_refused_and_given_up(
    desk: MainWindow,
    dialog: WordLookDialog,
    choose: Choose,
    qtbot: QtBot,
    settle: Settle,
    tmp_path: Path,
) -> None:
    assert dialog.name.text() == "No file is used: the style decides."
    assert not dialog.none.isEnabled()
    house = tmp_path / "house.docx"
    WordDocument().save(str(house))
    choose(house)
    assert dialog.name.text() == "Used: house.docx"
    bad = tmp_path / "bad.dotx"
    bad.write_text("no Word file", encoding="utf-8")
    choose(bad)
    assert dialog.problem.isVisible()
    assert "bad.dotx" in dialog.problem.text() or dialog.problem.text()
    assert dialog.name.text() == "Used: house.docx"
    qtbot.mouseClick(dialog.none, Qt.MouseButton.LeftButton)
    settle(desk)
    assert own_reference() is None
    assert not dialog.problem.isVisible()
    dialog.accept()
    qtbot.waitUntil(lambda: desk.word_look.dialog is None, timeout=PATIENCE)


def test_word_files_have_its_page(
    desk: MainWindow,
    dialog: WordLookDialog,
    choose: Choose,
    save_as: Choose,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    house = tmp_path / "house.docx"
    made = WordDocument()
    made.sections[0].page_width = Twips(10_000)
    made.save(str(house))
    choose(house)
    dialog.accept()
    save_as(tmp_path / "out.docx")
    desk.commands["export-word"].trigger()
    qtbot.waitUntil((tmp_path / "out.docx").exists, timeout=PATIENCE)
    with ZipFile(tmp_path / "out.docx") as package:
        assert 'w:w="10000"' in package.read("word/document.xml").decode()
