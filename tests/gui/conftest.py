"""A desk on a library of its own, and hands to work it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from data.library.library import Library
from data.model.ids import PresetId
from gui.app import make_window
from gui.main_window import MainWindow
from gui.pickers.facet_picker import FacetPicker
from templates.presets.shipped import builtin_presets
from templates.presets.store import PresetStore
from tests.conftest import PATIENCE

__all__ = ["PATIENCE"]

SHORT = PresetId("hunan")
"""The shipped preset that is laid out soonest: one region on eight pages."""


@pytest.fixture(autouse=True)
def _no_question_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let go of a draft that cannot be saved: at the end of a test nobody answers."""
    monkeypatch.setattr("gui.drafts.leaving.may_leave", lambda *_args: True)


@pytest.fixture(autouse=True)
def _text_of_usual_size(qapp: QApplication) -> Iterator[None]:
    """Give the application its letters back: the larger ones of one test would be the next one's usual."""
    font, look = qapp.font(), qapp.styleSheet()
    yield
    if qapp.font() != font:
        qapp.setFont(font)
        qapp.setStyleSheet(look)


@pytest.fixture(scope="session")
def loaded_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the shipped pack, made once; a briefing of few pages opens first."""
    path = tmp_path_factory.mktemp("library") / "library.jiyao"
    _open_first(path, SHORT)
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
def as_shipped(home: Path) -> None:
    """Lets the briefing open first that opens first for everybody."""
    _open_first(home / "data" / "library.jiyao", builtin_presets()[0].id)


def _open_first(path: Path, preset: PresetId) -> None:
    """Make ``preset`` the default of the library at ``path``."""
    library = Library.open(path)
    PresetStore(library).set_default(preset)
    library.close()


def end(window: MainWindow) -> None:
    """Close a window and let it go at once, its translators and its threads with it."""
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def open_desk(qtbot: QtBot, qapp: QApplication, home: Path) -> Iterator[Callable[[], MainWindow]]:
    """Opens the desk and waits until the briefing that opens first is on it."""
    windows: list[MainWindow] = []

    def open_one() -> MainWindow:
        window = make_window(qapp)
        window.resize(1280, 800)
        window.show()
        windows.append(window)
        window.begin()
        with qtbot.waitSignal(window.desk.refreshed, timeout=PATIENCE):
            pass
        return window

    yield open_one
    for window in windows:
        end(window)


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
