"""The tour on the real desk."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.tour.steps import STEPS
from tests.gui.conftest import PATIENCE


def test_it_goes_through_all_steps_beside_what_they_are_about(
    desk: MainWindow, qtbot: QtBot
) -> None:
    desk.commands["tour"].trigger()
    tour = desk.habits.tour
    assert tour is not None
    for number in range(len(STEPS)):
        assert tour.number == number
        assert tour.rect().contains(tour.card.geometry())
        assert tour.title.text()
        assert not tour.target().isEmpty()
        qtbot.mouseClick(tour.next, Qt.MouseButton.LeftButton)
    assert desk.habits.tour is None
    assert desk._settings.tour_seen


def test_escape_ends_it_and_it_does_not_come_again(desk: MainWindow, qtbot: QtBot) -> None:
    desk.habits.begin_tour_once()
    tour = desk.habits.tour
    assert tour is not None
    qtbot.keyClick(tour.next, Qt.Key.Key_Escape)
    assert desk.habits.tour is None
    desk.habits.begin_tour_once()
    assert desk.habits.tour is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_button_that_has_the_keys(
    desk: MainWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    desk.commands["tour"].trigger()
    tour = desk.habits.tour
    assert tour is not None
    qtbot.keyClick(tour.next, key)
    assert tour.number == 1
    qtbot.keyClick(tour.back, key)
    assert tour.number == 0
    with qtbot.waitSignal(tour.ended, timeout=PATIENCE):
        qtbot.keyClick(tour.skip, key)


def test_the_keys_stay_with_it_and_go_back_to_where_they_were(
    desk: MainWindow, qtbot: QtBot
) -> None:
    desk.activateWindow()
    desk.widget.search.setFocus()
    desk.commands["tour"].trigger()
    tour = desk.habits.tour
    assert tour is not None
    for expected in (tour.skip, tour.next, tour.skip):  # on the first step there is no way back
        qtbot.keyClick(QApplication.focusWidget() or tour, Qt.Key.Key_Tab)
        assert desk.focusWidget() is expected
    qtbot.keyClick(tour.skip, Qt.Key.Key_Backtab)
    assert desk.focusWidget() is tour.next
    qtbot.keyClick(tour.next, Qt.Key.Key_Right)
    assert tour.number == 1
    qtbot.keyClick(tour.next, Qt.Key.Key_Backtab)
    qtbot.keyClick(tour.back, Qt.Key.Key_Space)  # it can no longer be pressed on the first step
    assert tour.number == 0
    assert desk.focusWidget() is tour.next
    qtbot.keyClick(tour.next, Qt.Key.Key_Escape)
    assert desk.focusWidget() is desk.widget.search
