"""Keys that are looked up, bound otherwise and put back."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.shortcuts.shortcuts_dialog import KEY_ROLE, ShortcutsDialog


@pytest.fixture
def dialog(desk: MainWindow, qtbot: QtBot) -> Iterator[ShortcutsDialog]:
    made = ShortcutsDialog(desk.commands, {}, desk._theme, desk)
    qtbot.addWidget(made)
    made.show()
    yield made
    desk.commands.reset_all()


def _item(dialog: ShortcutsDialog, key: str) -> QTreeWidgetItem:
    return next(item for item in dialog._items() if item.data(0, KEY_ROLE) == key)


def test_no_two_commands_come_with_the_same_keys(desk: MainWindow) -> None:
    pressed = Counter(
        keys.toString() for info in desk.commands.infos.values() for keys in info.sequences
    )
    assert [keys for keys, count in pressed.items() if count > 1] == []


def test_every_command_stands_in_the_dialog(desk: MainWindow, dialog: ShortcutsDialog) -> None:
    assert {item.data(0, KEY_ROLE) for item in dialog._items()} == set(desk.commands.actions)


def test_searched_by_name_in_either_language_and_by_keys(
    desk: MainWindow, dialog: ShortcutsDialog
) -> None:
    for words in ("Coverage", "覆盖", "Ctrl+Shift+C"):
        dialog.search.setText(words)
        assert not _item(dialog, "coverage").isHidden(), words
        assert _item(dialog, "quit").isHidden(), words


def test_keys_taken_from_another_command_are_told_first(
    desk: MainWindow, dialog: ShortcutsDialog
) -> None:
    dialog.list.setCurrentItem(_item(dialog, "coverage"))
    dialog.keys.setKeySequence(QKeySequence("Ctrl+E"))
    assert dialog.told.objectName() == "problem"
    assert "Ctrl+E" in dialog.told.text()
    dialog.assign.click()
    assert desk.commands["coverage"].shortcut().toString() == "Ctrl+E"
    assert desk.commands["export-both"].shortcuts() == []
    assert _item(dialog, "coverage").text(1) == "Ctrl+E"
    assert "Ctrl+E" in desk.commands["coverage"].toolTip()
    dialog.reset_all.click()
    assert desk.commands["export-both"].shortcut().toString() == "Ctrl+E"


def test_one_command_is_put_back(desk: MainWindow, dialog: ShortcutsDialog) -> None:
    dialog.list.setCurrentItem(_item(dialog, "conflicts"))
    dialog.remove.click()
    assert desk.commands["conflicts"].shortcuts() == []
    assert dialog.reset.isEnabled()
    dialog.reset.click()
    assert desk.commands["conflicts"].shortcut().toString() == "Ctrl+Shift+K"
    assert not dialog.reset.isEnabled()


def test_bound_keys_are_remembered(open_desk: Callable[[], MainWindow]) -> None:
    first = open_desk()
    first.commands.bind("coverage", [QKeySequence("Ctrl+Alt+G")])
    first.close()
    second = open_desk()
    assert second.commands["coverage"].shortcut().toString() == "Ctrl+Alt+G"
    second.commands.reset("coverage")
    second.close()
    assert open_desk().commands["coverage"].shortcut().toString() == "Ctrl+Shift+C"
