"""Pages of very many records wait until somebody asks for them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.app import make_window
from gui.main_window import MainWindow
from gui.preview import restraint
from gui.preview.preview_pane import PreviewPane
from tests.gui.conftest import PATIENCE, end
from tests.gui.small_world import (  # noqa: F401 (fixtures)
    WORLD,
    everything,
    home,
    loaded_library,
    pack,
)

Settle = Callable[[MainWindow], None]
FEW = ("CN-FJ",)


@pytest.fixture
def held(
    everything: MainWindow,  # noqa: F811
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> MainWindow:
    """A desk with pages of few records, on which all records have just become too many."""
    select(everything, FEW)
    settle(everything)
    monkeypatch.setattr(restraint, "MOST", len(WORLD) - 1)
    select(everything, ())
    settle(everything)
    return everything


def select(window: MainWindow, regions: tuple[str, ...]) -> None:
    window.draft.select("test", regions=regions)


def press(pane: PreviewPane, qtbot: QtBot) -> None:
    qtbot.mouseClick(pane.offer.button, Qt.MouseButton.LeftButton)


def test_the_records_are_there_and_the_pages_are_offered(held: MainWindow, qtbot: QtBot) -> None:
    pane = held.widget.preview
    assert held.widget.records.model.rowCount() == len(WORLD)
    assert pane.offer.isVisible()
    assert f"{len(WORLD)} records are picked" in pane.offer.text.text()
    assert "outline and preflight are those of before" in pane.offer.text.text()
    assert pane.pages.page_count > 0
    assert pane.pages.stale
    held.speak("zh_CN")
    qtbot.waitUntil(lambda: "仍是原来的" in pane.offer.text.text(), timeout=PATIENCE)


def test_the_pages_come_when_they_are_asked_for_and_with_every_change_from_then_on(
    held: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    pane = held.widget.preview
    with qtbot.waitSignal(held.desk.refreshed, timeout=PATIENCE):
        press(pane, qtbot)
    assert not pane.offer.isVisible()
    assert not pane.pages.stale
    settle(held)
    with qtbot.waitSignal(held.desk.refreshed, timeout=PATIENCE):
        held.draft.change("test", options={"contents": False})


def test_after_fewer_records_the_pages_are_offered_again(
    held: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    pane = held.widget.preview
    with qtbot.waitSignal(held.desk.refreshed, timeout=PATIENCE):
        press(pane, qtbot)
    with qtbot.waitSignal(held.desk.refreshed, timeout=PATIENCE):
        select(held, FEW)
    assert not pane.offer.isVisible()
    select(held, ())
    qtbot.waitUntil(pane.offer.isVisible, timeout=PATIENCE)
    settle(held)


def test_pages_that_are_being_made_can_be_given_up(
    held: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    pane = held.widget.preview
    pages: list[None] = []
    held.desk.refreshed.connect(lambda: pages.append(None))
    press(pane, qtbot)  # nothing can be answered before the event loop turns
    assert "being laid out" in pane.offer.text.text()
    press(pane, qtbot)
    assert "are picked" in pane.offer.text.text()
    settle(held)
    assert not pages
    assert pane.offer.isVisible()


def test_pages_on_their_way_are_given_up_when_many_are_picked(
    held: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    pages: list[None] = []
    with qtbot.waitSignal(held.desk.refreshed, timeout=PATIENCE):
        select(held, FEW)
    held.desk.refreshed.connect(lambda: pages.append(None))
    held._press.again()
    select(held, ())
    qtbot.waitUntil(held.widget.preview.offer.isVisible, timeout=PATIENCE)
    before = len(pages)
    settle(held)
    assert len(pages) == before


def test_a_desk_that_opens_on_many_records_is_idle_and_says_so(
    qtbot: QtBot,
    qapp: QApplication,
    home: object,  # noqa: F811
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(restraint, "MOST", 0)
    window = make_window(qapp)
    window.show()
    window.begin()
    pane = window.widget.preview
    qtbot.waitUntil(pane.offer.isVisible, timeout=PATIENCE)
    settle(window)
    assert not pane.pages.page_count
    window.speak("zh_CN")
    assert pane.offer.button.text() == "显示页面"
    assert "原来的" not in pane.offer.text.text()  # there are no pages of before
    end(window)
