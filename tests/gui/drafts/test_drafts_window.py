"""The list of drafts: found, sorted, opened, copied, renamed, put away, thrown away."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from gui.common import trash
from gui.drafts.drafts_window import DraftsWindow
from gui.main_window import MainWindow
from templates.drafts.folder import DraftFolder
from tests.gui.conftest import PATIENCE

Wait = Callable[[MainWindow], None]


@pytest.fixture
def three(desk: MainWindow, kept: Wait) -> MainWindow:
    """A desk with three drafts, the last of them on it."""
    desk.speak("en")
    for number, preset in enumerate(desk.presets.shelf.presets[:3]):
        desk.presets.open(preset.id)
        desk.draft.select("search", query=f"query-{number}")
        kept(desk)
    return desk


@pytest.fixture
def window(three: MainWindow, kept: Wait) -> DraftsWindow:
    """The window of drafts."""
    three.commands["open-draft"].trigger()
    kept(three)
    assert three.drafts.window is not None
    return three.drafts.window


def names(window: DraftsWindow) -> list[str]:
    return [window.model.index(row).data() for row in range(window.model.rowCount())]


def choose(window: DraftsWindow, chip: str) -> None:
    for place in range(window.model.rowCount()):
        row = window.model.row(window.model.index(place))
        assert row is not None
        if chip in row.chips:
            window.view.setCurrentIndex(window.model.index(place))
            return
    raise AssertionError(chip)


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_another_preset_never_costs_what_was_changed(three: MainWindow) -> None:
    drafts = DraftFolder().all().drafts
    assert {each.preset.selection.query for each in drafts} == {"query-0", "query-1", "query-2"}
    action = three.bar.preset.drafts.actions()
    assert len(action) == 3
    assert [each.isChecked() for each in action].count(True) == 1


def test_a_recent_draft_is_opened_from_the_menu(
    three: MainWindow, kept: Wait, qtbot: QtBot
) -> None:
    first = three.presets.shelf.presets[0].called("en")
    next(each for each in three.bar.preset.drafts.actions() if first in each.text()).trigger()
    qtbot.waitUntil(lambda: three.draft.selection.query == "query-0", timeout=PATIENCE)
    kept(three)
    assert three.commands["undo"].isEnabled()


def test_search_sort_and_open(
    three: MainWindow, window: DraftsWindow, kept: Wait, qtbot: QtBot
) -> None:
    assert window.model.rowCount() == 3
    window.order.setCurrentIndex(2)
    window.order.activated.emit(2)
    assert names(window) == sorted(names(window), key=str.casefold)
    qtbot.keyClicks(window.search, "QUERY-1")
    assert window.model.rowCount() == 1
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: three.draft.selection.query == "query-1", timeout=PATIENCE)
    kept(three)


def test_nothing_found_says_so(window: DraftsWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.search, "zzz")
    assert window.empty.isVisible()
    assert not window.open_button.isEnabled()


def test_where_all_are_archived_it_says_so(
    three: MainWindow, window: DraftsWindow, kept: Wait, qtbot: QtBot
) -> None:
    for left in range(window.model.rowCount(), 0, -1):
        assert window.model.rowCount() == left
        window.view.setCurrentIndex(window.model.index(0))
        press(qtbot, window.archive_button)
        kept(three)
    assert window.empty.isVisible()
    assert "archived" in window.empty.text()
    window.archived.setChecked(True)
    assert not window.empty.isVisible()


def test_duplicate_rename_and_archive(
    three: MainWindow,
    window: DraftsWindow,
    kept: Wait,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(window, "“query-0”")
    press(qtbot, window.duplicate_button)
    kept(three)
    assert window.model.rowCount() == 4
    assert sum("(copy)" in name for name in names(window)) == 1

    monkeypatch.setattr(QInputDialog, "getText", lambda *_a, **_k: ("三月上旬", True))
    press(qtbot, window.rename_button)
    kept(three)
    assert "三月上旬" in names(window)

    press(qtbot, window.archive_button)
    kept(three)
    assert "三月上旬" not in names(window)
    window.archived.setChecked(True)
    assert names(window)[-1] == "三月上旬"


def test_the_draft_on_the_desk_can_be_renamed(
    three: MainWindow,
    window: DraftsWindow,
    kept: Wait,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    choose(window, "“query-2”")
    monkeypatch.setattr(QInputDialog, "getText", lambda *_a, **_k: ("For the mayor", True))
    press(qtbot, window.rename_button)
    kept(three)
    assert "For the mayor" in names(window)
    assert three.bar.preset.text().startswith("For the mayor")


def test_a_draft_is_moved_to_the_trash_and_taken_back(
    three: MainWindow,
    window: DraftsWindow,
    kept: Wait,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def to_trash(path: Path) -> str:
        return str(path.rename(tmp_path / path.name))

    monkeypatch.setattr(trash, "to_trash", to_trash)
    choose(window, "“query-0”")
    press(qtbot, window.delete_button)
    kept(three)
    assert window.model.rowCount() == 2
    (undo,) = three.messages.buttons()
    undo.click()
    kept(three)
    assert window.model.rowCount() == 3


def test_the_draft_on_the_desk_can_be_deleted(
    three: MainWindow,
    window: DraftsWindow,
    kept: Wait,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(trash, "to_trash", lambda _path: None)
    answers: list[Sequence[object]] = []

    def yes(*words: object) -> QMessageBox.StandardButton:
        answers.append(words)
        return QMessageBox.StandardButton.Yes

    monkeypatch.setattr(QMessageBox, "question", yes)
    choose(window, "“query-2”")
    press(qtbot, window.delete_button)
    qtbot.waitUntil(lambda: window.model.rowCount() == 2, timeout=PATIENCE)
    kept(three)
    assert answers
    assert three.draft.selection.query == ""
    assert len(DraftFolder().all().drafts) == 2


def test_a_picture_of_the_first_page_is_made(
    three: MainWindow, window: DraftsWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(three.drafts.listing.pictures), timeout=PATIENCE)
    (image,) = three.drafts.listing.pictures.values()
    assert image.width() > 200
    assert image.height() > image.width()


def test_returning_to_the_preset_can_be_undone(desk: MainWindow, kept: Wait) -> None:
    before = desk.draft.preset
    desk.draft.select("search", query="芯片")
    desk.draft.change("style", style="official")
    changed = desk.draft.preset
    desk.commands["revert"].trigger()
    assert desk.draft.preset == before
    assert not desk.draft.modified
    desk.commands["undo"].trigger()
    assert desk.draft.preset == changed
    kept(desk)


def test_choosing_a_preset_again_comes_back_to_its_unchanged_draft(
    three: MainWindow, kept: Wait, qtbot: QtBot
) -> None:
    three.commands["revert"].trigger()
    kept(three)
    unchanged = three.drafts.current
    three.presets.open(three.presets.shelf.presets[4].id)
    kept(three)
    three.presets.open(three.presets.shelf.presets[2].id)
    qtbot.waitUntil(lambda: three.drafts.current == unchanged, timeout=PATIENCE)
    kept(three)
