"""With the tabulator key one reaches everything, in the order in which one reads, and sees where."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from tests.gui.access.tabbing import lost
from tests.gui.access.test_fitting import WINDOWS
from tests.gui.access.visiting import Visitor


@pytest.mark.timeout(90)
def test_the_tabulator_key_goes_through_every_window(desk: MainWindow, visitor: Visitor) -> None:
    for key in WINDOWS:
        found = visitor.visit(key, lost)
        assert found, f"{key} opens nothing"
        assert not any(found.values()), (key, found)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("tab", [0, 1, 2])
def test_the_tabulator_key_goes_round_the_desk(
    desk: MainWindow, visitor: Visitor, tab: int
) -> None:
    desk.widget.middle.setCurrentIndex(tab)
    desk.draft.set_option("test", "subtitle", "changed, so that there is a way back")
    for key in ("evidence", "preflight"):
        desk.commands[key].trigger()
    visitor.settle(desk)
    desk.widget.search.setFocus()
    assert "\n".join(lost(desk)) == ""


def _column(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for widget in widgets:
        column.addWidget(widget)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    widgets[0].setFocus()
    return window


def test_a_way_against_the_reading_is_found(qtbot: QtBot) -> None:
    first, second, third = QLineEdit(), QPushButton("b"), QLineEdit()
    window = _column(qtbot, first, second, third)
    assert lost(window) == []
    QWidget.setTabOrder(first, third)
    QWidget.setTabOrder(third, second)
    first.setFocus()
    assert any("goes back" in fault for fault in lost(window))


def test_what_cannot_be_reached_or_seen_is_found(qtbot: QtBot) -> None:
    dull = QPushButton("dull")
    dull.setStyleSheet("QPushButton, QPushButton:focus { border: none; outline: none; }")
    window = _column(qtbot, QLineEdit(), dull, QLineEdit())
    assert any("looks the same" in fault for fault in lost(window))
