"""Chinese typed with an input method, everywhere one can write."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from tests.gui.access.composing import compose, press


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
