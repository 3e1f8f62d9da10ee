"""Chinese typed with an input method: its keys do nothing else, wherever one writes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.common.composing import ComposingGuard
from gui.main_window import MainWindow
from gui.options.option_form import OptionForm

CONTROL = Qt.KeyboardModifier.ControlModifier
Compose = Callable[..., None]


@pytest.fixture
def compose(qtbot: QtBot) -> Compose:
    """The input method shows ``preedit`` in the field that has the focus and gives ``commit``."""

    def show(field: QWidget, preedit: str, commit: str = "") -> None:
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)  # a window just opened gets the focus a moment later
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(field, event)

    return show


def test_without_a_guard_a_dialog_is_closed_by_the_input_methods_enter(
    qtbot: QtBot, compose: Compose
) -> None:
    dialog, field = _dialog(qtbot, QLineEdit())
    compose(field, "ni")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_a_field_that_is_handed_the_focus_by_another_is_guarded(
    qtbot: QtBot, compose: Compose, qapp: QApplication
) -> None:
    field = QLineEdit()
    first = _PassesOn(field)
    dialog, _ = _dialog(qtbot, first, field)
    guard = ComposingGuard(qapp, dialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.setFocus()
    first.setFocus()
    assert field.hasFocus()
    compose(field, "ni")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    guard.deleteLater()


def test_searching_waits_for_the_words(desk: MainWindow, qtbot: QtBot, compose: Compose) -> None:
    search = desk.widget.search
    compose(search, "xin'pian")
    qtbot.wait(120)
    assert desk.draft.selection.query == ""
    compose(search, "", "芯片")
    qtbot.waitUntil(lambda: desk.draft.selection.query == "芯片")


def test_neither_shortcuts_nor_enter_act_while_somebody_composes_in_the_search_field(
    desk: MainWindow, qtbot: QtBot, compose: Compose
) -> None:
    search, save = desk.widget.search, desk.commands["save"]
    saved, kept = _heard(save, "triggered"), _heard(search, "kept")
    save.setEnabled(True)
    compose(search, "zheng'ce")
    qtbot.keyClick(search, Qt.Key.Key_S, CONTROL)
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert (saved, kept) == ([], [])
    compose(search, "", "政策")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert kept
    save.setEnabled(True)
    qtbot.keyClick(search, Qt.Key.Key_S, CONTROL)
    assert saved


def test_enter_and_escape_of_the_input_method_leave_the_palette_open(
    desk: MainWindow, qtbot: QtBot, compose: Compose
) -> None:
    desk.commands["palette"].trigger()
    palette = desk.habits.palette.palette
    assert palette is not None
    palette.chosen.disconnect()  # what is chosen is not the point
    chosen: list[object] = []
    palette.chosen.connect(chosen.append)
    compose(palette.field, "mu'ban")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Return):
        qtbot.keyClick(palette.field, key)
        assert palette.isVisible(), key
    assert chosen == []
    assert palette.view.currentIndex().row() == 0
    compose(palette.field, "", "模板")
    assert palette.field.text() == "模板"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert len(chosen) == 1


def test_enter_and_escape_of_the_input_method_leave_a_note_as_it_is(
    desk: MainWindow, qtbot: QtBot, compose: Compose, settle: Callable[[MainWindow], None]
) -> None:
    desk.commands["executive-summary"].trigger()
    settle(desk)
    note = desk.widget.outline.note
    compose(note.text, "zong'shu")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        qtbot.keyClick(note.text, key)
    assert note.isVisible()
    compose(note.text, "", "综述")
    assert note.text.toPlainText() == "综述"
    qtbot.keyClick(note.text, Qt.Key.Key_Escape)
    assert not note.isVisible()


def test_keys_of_the_input_method_leave_the_field_of_an_option_alone(
    desk: MainWindow, qtbot: QtBot, compose: Compose
) -> None:
    desk.commands["show-options"].trigger()
    form = desk.findChild(OptionForm)
    assert form is not None
    form.focus("subtitle")
    field = form.fields["subtitle"].widget
    compose(field, "nei'bu")
    keys = _Keys(form)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    qtbot.keyClick(field, Qt.Key.Key_K, CONTROL)
    assert keys.pressed == []
    assert desk.habits.palette.palette is None
    assert field.hasFocus()


def _heard(sender: QObject, signal: str) -> list[object]:
    """What a signal says from now on, to nobody else."""
    heard: list[object] = []
    getattr(sender, signal).disconnect()
    getattr(sender, signal).connect(lambda *said: heard.append(said))
    return heard


class _PassesOn(QLineEdit):
    """Gives the focus away as soon as it has it."""

    def __init__(self, to: QWidget) -> None:
        super().__init__()
        self._to = to

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._to.setFocus()


class _Keys(QObject):
    """Hears the keys that come to a widget because none of its children wanted them."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.pressed: list[int] = []
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.pressed.append(event.key())
        return False


def _dialog(qtbot: QtBot, *fields: QLineEdit) -> tuple[QDialog, QLineEdit]:
    """A dialog that Enter closes, and the first of its fields."""
    dialog, button = QDialog(), QPushButton("OK")
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    button.setDefault(True)
    button.clicked.connect(dialog.accept)
    for widget in (*fields, button):
        column.addWidget(widget)
    dialog.show()
    return dialog, fields[0]
