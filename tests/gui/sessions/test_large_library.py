"""A desk on many records: every number is true, and nobody waits for what nobody asked for."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import data.library.library
from data.library.library import Library
from data.model.selection import Selection
from gui.main_window import MainWindow
from gui.pickers.facet_model import COUNT_ROLE
from gui.pickers.facet_picker import FacetPicker
from gui.pickers.kind_button import KindButton
from release.bench import stock
from release.bench.stock_files import LIBRARY, PACK
from tests.gui.conftest import PATIENCE

pytestmark = [pytest.mark.slow, pytest.mark.timeout(240)]

RECORDS = 10_000
Click = Callable[[FacetPicker, str], None]


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a synthetic library, made once."""
    folder = tmp_path_factory.mktemp("large")
    stock.make_stock(RECORDS, folder)
    return folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: Path) -> Path:
    """A home with the large library in it."""
    folder = tmp_path / "home"
    (folder / "data").mkdir(parents=True)
    shutil.copy(large / LIBRARY, folder / "data" / LIBRARY)
    monkeypatch.setenv("JIYAO_HOME", str(folder))
    monkeypatch.setattr(data.library.library, "shipped", lambda: large / PACK)
    return folder


@pytest.fixture
def unfiltered(desk: MainWindow, qtbot: QtBot) -> MainWindow:
    """The desk with every filter clicked away; the pages of all records take their time."""
    desk.widget.regions.clear.click()
    for button in desk.widget.kinds.buttons.values():
        if button.isChecked():
            button.click()
    qtbot.waitUntil(lambda: _count(desk) == RECORDS, timeout=PATIENCE)
    return desk


def test_without_filters_all_records_are_there(unfiltered: MainWindow) -> None:
    widget = unfiltered.widget
    assert widget.records.model.rowCount() == RECORDS
    assert sum(_told(button) for button in widget.kinds.buttons.values()) == RECORDS
    assert f"{RECORDS}" in unfiltered.status.text()


def test_every_count_is_what_a_click_gives(
    unfiltered: MainWindow, click_value: Click, qtbot: QtBot
) -> None:
    widget = unfiltered.widget
    for button in widget.kinds.buttons.values():
        told = _told(button)
        button.click()
        qtbot.waitUntil(lambda told=told: _count(unfiltered) == told, timeout=PATIENCE)  # type: ignore[misc]
        button.click()
        qtbot.waitUntil(lambda: _count(unfiltered) == RECORDS, timeout=PATIENCE)
    for picker, node in (
        (widget.regions, "CN-GD"),
        (widget.regions, "CN-SH"),
        (widget.themes, "industry"),
        (widget.themes, "platforms"),
    ):
        told = picker.model.index_of(node).data(COUNT_ROLE)
        assert 0 < told < RECORDS
        click_value(picker, node)
        qtbot.waitUntil(lambda told=told: _count(unfiltered) == told, timeout=PATIENCE)  # type: ignore[misc]
        picker.clear.click()
        qtbot.waitUntil(lambda: _count(unfiltered) == RECORDS, timeout=PATIENCE)


def test_what_is_typed_is_found_before_the_pages_of_what_was_picked(
    unfiltered: MainWindow, qtbot: QtBot, qapp: QApplication, large: Path
) -> None:
    with Library.open(large / LIBRARY, pack=large / PACK) as library:
        expected = {query: library.find(Selection(query=query)).ids for query in ("创", "创新")}
    pages: list[None] = []
    unfiltered.desk.refreshed.connect(lambda: pages.append(None))
    for query, ids in expected.items():
        typed = QInputMethodEvent()
        typed.setCommitString(query[-1])
        qapp.sendEvent(unfiltered.widget.search, typed)
        qtbot.waitUntil(
            lambda ids=ids: unfiltered.widget.records.model.ids == ids,  # type: ignore[misc]
            timeout=PATIENCE,
        )
    assert not pages


def _count(desk: MainWindow) -> int:
    return len(desk.widget.records.model.ids)


def _told(button: KindButton) -> int:
    """The count a toggle of a kind shows."""
    return button.count or 0
