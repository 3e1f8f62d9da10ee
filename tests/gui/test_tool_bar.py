"""The tool bar's buttons."""

import pytest
from PySide6.QtCore import SIGNAL, QEvent
from PySide6.QtWidgets import QApplication, QToolButton

from gui.main_window import MainWindow
from tests.gui.small_world import home, loaded_library, pack

__all__ = ["home", "loaded_library", "pack"]


@pytest.mark.parametrize("key", ["save", "undo", "redo"])
def test_a_button_follows_its_command_and_is_told_once_of_each_change(
    desk: MainWindow, key: str
) -> None:
    action = desk.commands[key]
    button = desk.bar.widgetForAction(action)
    assert isinstance(button, QToolButton)
    once = action.receivers(SIGNAL("changed()"))
    for number in range(20):
        action.setText(f"Step {number}")
        action.setEnabled(number % 2 == 0)
        assert button.text() == action.text()
        assert button.isEnabled() == action.isEnabled()
    assert action.receivers(SIGNAL("changed()")) <= once


def test_commands_that_outlive_the_bar_have_nobody_to_tell(desk: MainWindow) -> None:
    bar = desk.bar
    bar.deleteLater()
    QApplication.sendPostedEvents(bar, QEvent.Type.DeferredDelete.value)
    desk.commands["undo"].setText("Step")  # a fault in a slot fails the test
