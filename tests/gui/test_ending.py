"""What is closed is gone: the desk itself, every window it opens, and what work leaves behind."""

import gc
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QUndoCommand
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from data.library.entry import Entry
from exports.layout.pages import Page
from gui.app import make_window
from gui.command_table import COMMANDS
from gui.main_window import MainWindow
from gui.preview.renderer import Rendering
from gui.tasks import Lane
from tests.gui.conftest import PATIENCE, end
from tests.gui.small_world import everything, home, loaded_library, pack

__all__ = ["everything", "home", "loaded_library", "pack"]

Settle = Callable[[MainWindow], None]
Visit = Callable[..., None]
HEAVY = (Rendering, Page, Entry)
"""What is large."""
REGIONS = ("CN-GD",)
ANSWERED_BY_QT = frozenset(
    ("import", "attach", "attach-folder", "export-word", "export-pdf", "export-both", "save-search")
)
"""What opens the system's file dialogs and Qt's own questions."""
OPENERS = tuple(
    info.key
    for info in COMMANDS
    if (info.name.endswith("…") or info.key in ("verify", "why", "help", "tour", "news"))
    and info.key not in ANSWERED_BY_QT
)
"""The commands that open something."""


@pytest.fixture
def census(qapp: QApplication) -> Callable[[], Counter[str]]:
    """Counts our Qt objects, living or dead, and what is heavy."""

    def count() -> Counter[str]:
        for _ in range(2):  # what goes may take something with it
            qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            qapp.processEvents()
            gc.collect()
        kinds = map(type, gc.get_objects())
        return Counter(
            kind.__qualname__
            for kind in kinds
            if issubclass(kind, HEAVY)
            or (issubclass(kind, QObject) and kind.__module__.startswith("gui."))
        )

    return count


@pytest.fixture
def settle(qtbot: QtBot) -> Settle:
    """Waits until everything asked for has been done, and no longer."""

    def wait(window: MainWindow) -> None:
        qtbot.wait(10)
        qtbot.waitUntil(lambda: window.idle, timeout=PATIENCE)

    return wait


@pytest.fixture
def visit(qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch) -> Visit:
    """Opens what a command opens and closes it again."""

    def show(dialog: QDialog) -> int:
        dialog.show()
        qtbot.wait(5)
        dialog.hide()
        return QDialog.DialogCode.Rejected.value

    def open_and_close(window: MainWindow, key: str, wait: Settle = settle) -> None:
        monkeypatch.setattr(QDialog, "exec", show)
        window.commands[key].trigger()
        wait(window)
        for opened in QApplication.topLevelWidgets():
            if isValid(opened) and opened.isVisible() and opened is not window:
                opened.close()

    return open_and_close


@contextmanager
def held(window: MainWindow) -> Iterator[None]:
    """Lets no lane come to an answer meanwhile."""
    go_on = Event()
    for lane in window.findChildren(Lane):
        lane.run(lambda _told: go_on.wait(PATIENCE / 1000), lambda _went: None, urgent=True)
    yield
    go_on.set()


def _work(window: MainWindow, settle: Settle, number: int) -> None:
    """Pick, change an option, choose another style, look for words in the pages."""
    window.draft.select("test", regions=REGIONS[: number % 2])
    window.draft.set_option("test", "subtitle", f"第{number}期")
    window.draft.change("style", style=("official", "institute")[number % 2])
    settle(window)
    window.widget.preview.search()
    window.widget.preview.find_bar.field.setText("的")
    window.widget.records.view.setCurrentIndex(window.widget.records.model.index(0, 0))
    settle(window)


def test_a_closed_desk_is_gone_with_all_it_had(
    qapp: QApplication,
    home: Path,
    qtbot: QtBot,
    census: Callable[[], Counter[str]],
    settle: Settle,
    visit: Visit,
) -> None:
    def live() -> None:
        window = make_window(qapp)
        window.show()
        with qtbot.waitSignal(window.desk.refreshed, timeout=PATIENCE):
            window.begin()
        window.speak("en")
        settle(window)
        _work(window, settle, 1)
        for key in OPENERS:
            visit(window, key)
        window.presets.open(window.presets.shelf.presets[1].id)
        settle(window)
        end(window)

    before = census()
    live()
    assert census() - before == Counter()


def test_a_desk_that_is_worked_at_does_not_grow(
    everything: MainWindow,
    census: Callable[[], Counter[str]],
    settle: Settle,
    visit: Visit,
) -> None:
    def work(rounds: range) -> tuple[Counter[str], int]:
        for number in rounds:
            _work(everything, settle, number)
            for key in OPENERS[number % 5 :: 5]:
                visit(everything, key)
        return census(), len(everything.findChildren(QObject))

    settled, children = work(range(5))
    grown, now = work(range(5, 15))
    assert grown - settled == Counter()
    assert now <= children


def test_a_window_that_is_dropped_without_being_closed_says_nothing(
    qapp: QApplication, home: Path, qtbot: QtBot
) -> None:
    window = make_window(qapp)
    window.draft.undo_stack.push(QUndoCommand("step"))
    assert "step" in window.commands["undo"].text()
    with qtbot.capture_exceptions() as raised:
        delete(window)
    assert raised == []


@pytest.fixture
def _old_is_left_alone() -> Iterator[None]:
    """Lets Python look only at what is made from now on: a second less, each time it looks."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("_old_is_left_alone")
def test_an_answer_that_comes_after_its_window_was_closed_does_no_harm(
    everything: MainWindow,
    census: Callable[[], Counter[str]],
    qtbot: QtBot,
    settle: Settle,
    visit: Visit,
) -> None:
    for key in OPENERS:
        with qtbot.capture_exceptions() as raised:
            with held(everything):
                visit(everything, key, lambda _window: qtbot.wait(20))
                census()
            settle(everything)
        assert (key, raised) == (key, [])


def test_words_typed_just_before_the_window_closes_are_kept(
    open_desk: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    first = open_desk()
    qtbot.waitUntil(lambda: first.idle, timeout=PATIENCE)
    box = first.widget.search
    box._pause.setInterval(10 * PATIENCE)
    box.setFocus()
    box.put("R&D")
    first.close()
    assert open_desk().draft.selection.query == "R&D"
