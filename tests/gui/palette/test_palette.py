"""The palette at the desk."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.palette.palette import Palette
from tests.gui.conftest import PATIENCE

Settle = Callable[[MainWindow], None]


@pytest.fixture
def palette(desk: MainWindow, qtbot: QtBot) -> Palette:
    qtbot.keyClick(desk, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    opened = desk.habits.palette.palette
    assert opened is not None
    assert opened.isVisible()
    return opened


def _names(palette: Palette) -> list[str]:
    return [row.entry.name for row in palette.model.rows]


def test_every_command_is_found_by_its_name_in_either_language(
    desk: MainWindow, palette: Palette
) -> None:
    for key, action in desk.commands.actions.items():
        if key == "palette":
            continue
        for name in (action.text(), desk.commands.infos[key].name):
            palette.field.setText(name.rstrip("…"))
            assert f"command:{key}" in [row.entry.key for row in palette.model.rows], name


def test_enter_does_it_and_it_is_the_first_next_time(
    desk: MainWindow, palette: Palette, qtbot: QtBot
) -> None:
    desk.speak("en")
    qtbot.keyClicks(palette.field, "template and")
    assert _names(palette)[0] in ("Template and options", "模板与选项")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert desk.widget.middle.currentWidget() is desk.widget.making
    qtbot.waitUntil(lambda: desk.habits.palette.palette is None, timeout=PATIENCE)
    desk.commands["palette"].trigger()
    again = desk.habits.palette.palette
    assert again is not None
    assert again.model.rows[0].entry.key == "command:show-options"


def test_the_arrows_choose_while_one_types(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.view.currentIndex().row() == 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.view.currentIndex().row() == palette.model.rowCount() - 1
    assert palette.field.hasFocus()
    assert palette.field.accessibleDescription()


def test_what_cannot_be_done_says_why_and_does_nothing(
    desk: MainWindow, palette: Palette, qtbot: QtBot
) -> None:
    desk.commands["undo"].setEnabled(False)
    palette.field.setText(desk.commands.name("undo"))
    row = next(row for row in palette.model.rows if row.entry.key == "command:undo")
    assert row.entry.why_not
    palette.view.setCurrentIndex(palette.model.index(list(palette.model.rows).index(row)))
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_it_goes_to_a_region_and_back(
    desk: MainWindow, palette: Palette, qtbot: QtBot, settle: Settle
) -> None:
    before = desk.draft.selection.regions
    qtbot.keyClicks(palette.field, "fj")  # 福建
    entry = next(row.entry for row in palette.model.rows if row.entry.key == "regions:CN-FJ")
    entry.run()
    settle(desk)
    assert set(desk.draft.selection.regions) == {*before, "CN-FJ"}


def test_a_preset_is_put_on_the_desk(
    desk: MainWindow, palette: Palette, qtbot: QtBot, settle: Settle
) -> None:
    preset = next(p for p in desk.presets.shelf.presets if p.id != desk.draft.preset.id)
    palette.field.setText(preset.name)
    assert palette.model.rows[0].entry.key == f"preset:{preset.id}"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    settle(desk)
    assert desk.draft.preset.name == preset.name


def test_headings_of_the_pages_are_places_to_go(
    desk: MainWindow, palette: Palette, settle: Settle
) -> None:
    palette.reject()
    settle(desk)
    desk.commands["palette"].trigger()
    opened = desk.habits.palette.palette
    assert opened is not None
    rendering = desk._press.rendering
    assert rendering is not None
    title = rendering.prepared.laid.bookmarks[-1].title
    opened.field.setText(title)
    assert f"heading:{title}" in [row.entry.key for row in opened.model.rows]


def test_escape_closes_it(palette: Palette, qtbot: QtBot) -> None:
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_afterwards_the_keys_are_where_they_were(
    desk: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    view = desk.widget.records.view
    view.setFocus()
    qtbot.waitUntil(view.hasFocus, timeout=PATIENCE)
    desk.commands["palette"].trigger()
    opened = desk.habits.palette.palette
    assert opened is not None
    qtbot.waitUntil(opened.field.hasFocus, timeout=PATIENCE)
    opened.field.setText(desk.commands.name("zoom-in"))
    qtbot.keyClick(opened.field, key)
    qtbot.waitUntil(view.hasFocus, timeout=PATIENCE)


def test_drafts_are_places_to_go(desk: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    desk.speak("en")
    first = desk.drafts.current
    desk.draft.change("test", name="第一稿")
    desk.commands["new-draft"].trigger()
    settle(desk)
    assert desk.drafts.current != first
    qtbot.waitUntil(
        lambda: first in [kept.head.id for kept in desk.drafts.offered], timeout=PATIENCE
    )
    desk.commands["palette"].trigger()
    opened = desk.habits.palette.palette
    assert opened is not None
    opened.field.setText("draft")
    (entry,) = [row.entry for row in opened.model.rows if row.entry.key == f"draft:{first}"]
    assert entry.group == "Draft"
    opened.reject()
    entry.run()
    settle(desk)
    assert desk.drafts.current == first
