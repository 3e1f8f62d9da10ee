"""The measure of stalls measures what it says."""

import time

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from tests.gui.stall import slowness, watched


def _work(milliseconds: float) -> None:
    until = time.thread_time() + milliseconds / 1000
    while time.thread_time() < until:
        pass


def test_work_that_holds_the_loop_is_found(qtbot: QtBot) -> None:
    with watched() as stalls:
        stalls.doing = "working"
        QTimer.singleShot(5, lambda: _work(60))
        qtbot.wait(100)
    assert stalls.worked >= 55
    assert "working" in stalls.explain()


def test_many_short_turns_are_no_stall(qtbot: QtBot) -> None:
    left = [6.0] * 10

    def turn() -> None:
        _work(left.pop())
        if left:
            QTimer.singleShot(2, turn)

    with watched() as stalls:
        turn()
        qtbot.waitUntil(lambda: not left)
    assert stalls.turns > 1
    assert stalls.worked < 40


def test_a_machine_busy_with_others_is_no_stall(qtbot: QtBot) -> None:
    with watched() as stalls:
        QTimer.singleShot(5, lambda: time.sleep(0.08))
        qtbot.wait(120)
    assert stalls.waited >= 70
    assert stalls.worked < 40


def test_no_machine_is_taken_for_faster_than_one_at_rest() -> None:
    assert min(slowness() for _ in range(20)) >= 1
