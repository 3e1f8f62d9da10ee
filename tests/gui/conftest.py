"""A desk on a library of its own, and hands to work it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from data.library.library import Library
from gui.app import make_window
from gui.i18n.language import Language
from gui.main_window import MainWindow
from gui.pickers.facet_picker import FacetPicker

PATIENCE = 30_000
"""Milliseconds a test waits for slow work on a busy machine."""


@pytest.fixture(autouse=True)
def _no_language_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Take every translator off the shared application that a test put on it."""
    speaking: list[Language] = []
    choose = Language.choose

    def chosen(language: Language, code: str) -> None:
        speaking.append(language)
        choose(language, code)

    monkeypatch.setattr(Language, "choose", chosen)
    yield
    for language in speaking:
        with suppress(RuntimeError):  # its window is gone; the translators go first
            choose(language, "en")


@pytest.fixture(autouse=True)
def _no_question_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let go of a draft that cannot be saved: at the end of a test nobody answers."""
    monkeypatch.setattr("gui.drafts.leaving.may_leave", lambda *_args: True)


@pytest.fixture(scope="session")
def loaded_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the shipped pack, made once."""
    path = tmp_path_factory.mktemp("library") / "library.jiyao"
    Library.open(path).close()
    return path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loaded_library: Path) -> Path:
    """A home with a library in it; nothing of it is shared with other tests."""
    folder = tmp_path / "home"
    (folder / "data").mkdir(parents=True)
    for part in loaded_library.parent.iterdir():
        shutil.copy(part, folder / "data" / part.name)
    monkeypatch.setenv("JIYAO_HOME", str(folder))
    return folder


@pytest.fixture
def open_desk(qtbot: QtBot, qapp: QApplication, home: Path) -> Iterator[Callable[[], MainWindow]]:
    """Opens the desk and waits until the default briefing is on it."""
    windows: list[MainWindow] = []

    def open_one() -> MainWindow:
        window = make_window(qapp)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        windows.append(window)
        window.begin()
        with qtbot.waitSignal(window.desk.refreshed, timeout=PATIENCE):
            pass
        return window

    yield open_one
    for window in windows:
        window.close()
        window._language.choose("en")  # takes its translators off the shared application


@pytest.fixture
def desk(open_desk: Callable[[], MainWindow]) -> MainWindow:
    """An open desk."""
    return open_desk()


@pytest.fixture
def settle(qtbot: QtBot) -> Callable[[MainWindow], None]:
    """Waits until everything asked for has been done."""

    def wait(window: MainWindow) -> None:
        qtbot.wait(80)  # longer than the pauses the desk makes after a change
        qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)

    return wait


@pytest.fixture
def click_value(qtbot: QtBot) -> Callable[[FacetPicker, str], None]:
    """Clicks the row of a value in a picker's tree."""

    def click(picker: FacetPicker, node_id: str) -> None:
        index = picker.model.index_of(node_id)
        assert index.isValid(), node_id
        picker.view.scrollTo(index)
        point = picker.view.visualRect(index).center() + QPoint(20, 0)
        qtbot.mouseClick(picker.view.viewport(), Qt.MouseButton.LeftButton, pos=point)

    return click


@pytest.fixture
def save_as(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Answers the next file dialogs with a path."""

    def answer(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))

    return answer
