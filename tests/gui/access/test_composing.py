"""Chinese typed with an input method, everywhere one can write."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from tests.gui.access.composing import compose, press, triggers_while_composing
from tests.gui.access.visiting import Visitor


@pytest.mark.timeout(100)
def test_keys_of_the_input_method_trigger_nothing_anywhere(visitor: Visitor) -> None:
    assert visitor.visit(triggers_while_composing) == []


def test_without_a_guard_a_dialog_is_closed_by_the_input_methods_enter(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    field, button = QLineEdit(), QPushButton("OK")
    button.setDefault(True)
    button.clicked.connect(dialog.accept)
    column.addWidget(field)
    column.addWidget(button)
    dialog.show()
    field.setFocus()
    compose(field, "ni")
    press(field, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert not dialog.isVisible()


def test_searching_waits_for_the_words(desk: MainWindow, qtbot: QtBot) -> None:
    search = desk.widget.search
    search.setFocus()
    compose(search, "xin'pian")
    qtbot.wait(120)
    assert desk.draft.selection.query == ""
    compose(search, "", "芯片")
    qtbot.waitUntil(lambda: desk.draft.selection.query == "芯片", timeout=5000)


def test_after_composing_enter_is_enter_again(desk: MainWindow, qtbot: QtBot) -> None:
    desk.commands["palette"].trigger()
    palette = desk.habits.palette.palette
    assert palette is not None
    palette.field.setFocus()
    compose(palette.field, "mu'ban")
    press(palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert palette.isVisible()
    compose(palette.field, "", "模板")
    assert palette.field.text() == "模板"
    press(palette.field, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert not palette.isVisible()
