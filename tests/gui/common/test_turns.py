"""Work in steps leaves the window its turns."""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from gui.common.turns import TURN, Turns


def test_other_things_happen_between_the_steps(qtbot: QtBot) -> None:
    parent = QObject()
    turns = Turns(parent)
    taken: list[int] = []
    seen: list[int] = []
    other = QTimer(parent, interval=0)
    other.timeout.connect(lambda: seen.append(len(taken)))
    other.start()

    def steps() -> Iterator[None]:
        for number in range(4):
            time.sleep(TURN * 1.5)
            taken.append(number)
            yield

    turns.run(steps(), lambda: taken.append(9))
    assert not turns.idle
    qtbot.waitUntil(lambda: 9 in taken)
    other.stop()
    assert taken == [0, 1, 2, 3, 9]
    assert {1, 2, 3} <= set(seen)
    assert turns.idle


def test_what_is_run_next_takes_the_place_of_what_was_not_done(qtbot: QtBot) -> None:
    parent = QObject()
    turns = Turns(parent)
    done: list[str] = []
    turns.run(iter([None]), lambda: done.append("former"))
    turns.run(iter([None]), lambda: done.append("latter"))
    qtbot.waitUntil(lambda: bool(done))
    qtbot.wait(20)
    assert done == ["latter"]
