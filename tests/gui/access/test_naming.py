"""The desk without eyes and without a mouse."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from tests.gui.access.naming import unnamed
from tests.gui.access.test_fitting import WINDOWS
from tests.gui.access.visiting import Visitor


def test_a_nameless_control_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(QLineEdit())
    window.show()
    assert len(unnamed(window)) == 1


@pytest.mark.timeout(60)
def test_every_control_has_a_name_and_a_role(desk: MainWindow, visitor: Visitor) -> None:
    assert unnamed(desk) == []
    popup = visitor.ask_why()
    assert popup.accessibleName()
    assert unnamed(desk) == []
    popup.close()
    for key in WINDOWS:
        found = visitor.visit(key, unnamed)
        assert found, f"{key} opens nothing"
        assert not any(found.values()), (key, found)


def test_what_qt_knows_no_role_for_is_told_as_what_it_is(desk: MainWindow, qtbot: QtBot) -> None:
    keys = QKeySequenceEdit()
    qtbot.addWidget(keys)
    keys.setAccessibleName("Keys")
    told = QAccessible.queryAccessibleInterface(keys)
    assert (told.role(), told.text(QAccessible.Text.Name)) == (
        QAccessible.Role.HotkeyField,
        "Keys",
    )
    cards = QAccessible.queryAccessibleInterface(desk.widget.records.cards)
    assert cards.role() == QAccessible.Role.List
    assert cards.text(QAccessible.Text.Name)
