"""The ring around what has the keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gui.look.focus_ring import FocusRing
from gui.look.theme import Theme
from tests.gui.conftest import PATIENCE


def _tabs() -> QTabBar:
    """Two of them."""
    made = QTabBar()
    made.addTab("Records")
    made.addTab("Outline")
    return made


def rings(widget: QWidget) -> list[QObject]:
    """What was laid over a widget."""
    return [child for child in widget.children() if type(child).__name__ == "_Ring"]


def test_it_goes_with_a_window_that_is_taken_away_at_once(qapp: QApplication, qtbot: QtBot) -> None:
    owner = QObject()
    ring = FocusRing(Theme(qapp), owner)
    field = QLineEdit()
    qtbot.addWidget(field)
    dialog = QDialog()
    listed = QListWidget()
    QVBoxLayout(dialog).addWidget(listed)
    ring._follow(None, listed)
    assert len(rings(listed)) == 1
    dialog.deleteLater()
    qtbot.waitUntil(lambda: not isValid(listed), timeout=PATIENCE)
    ring._follow(None, field)  # what raises here would be shown as a fault of the program
    assert not rings(field)


def test_it_is_where_the_keys_came_by_the_keyboard(qapp: QApplication, qtbot: QtBot) -> None:
    owner = QObject()
    FocusRing(Theme(qapp), owner)
    window = QWidget()
    qtbot.addWidget(window)
    lists = [QListWidget(), QListWidget()]
    column = QVBoxLayout(window)
    for listed in lists:
        column.addWidget(listed)
    window.show()
    window.activateWindow()
    lists[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: bool(rings(lists[0])), timeout=PATIENCE)
    qtbot.keyClick(lists[0], Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: bool(rings(lists[1])), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not rings(lists[0]), timeout=PATIENCE)
    window.hide()


@pytest.mark.parametrize("make", [QCheckBox, _tabs])
def test_what_is_no_list_has_an_edge_of_its_own_while_it_has_the_keys(
    qapp: QApplication, qtbot: QtBot, make: Callable[[], QWidget]
) -> None:
    """Words in another colour would be a sign for those only who tell colours apart."""
    theme = Theme(qapp)
    theme.dress()
    window, other, part = QWidget(), QLineEdit(), make()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(other)
    column.addWidget(part)
    window.show()
    window.activateWindow()

    def edged() -> bool:
        seen = part.grab().toImage()
        return seen.pixelColor(0, seen.height() // 2) == QColor(theme.tokens.accent)

    other.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(other.hasFocus, timeout=PATIENCE)
    assert not edged()
    part.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(edged, timeout=PATIENCE)
    qapp.setStyleSheet("")
