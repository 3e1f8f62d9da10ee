"""Work in a lane: every answer comes, and nothing of it is left."""

import gc
import sys
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from data.messages import Message, message
from data.progress import Progress
from gui.tasks import STEPS, Lane, Task

MANY = 200


@pytest.fixture
def _long_turns() -> Iterator[None]:
    """A thread that has the interpreter keeps it until its work is done."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1)
    yield
    sys.setswitchinterval(interval)


@pytest.mark.usefixtures("_long_turns")
def test_what_was_done_before_it_was_well_begun_is_let_go_of(qapp: QApplication) -> None:
    lane = Lane()
    answers: list[int] = []
    for number in range(MANY):
        lane.run(lambda _progress: 1, answers.append)
        while not lane.idle:
            qapp.processEvents()
        assert len(answers) == number + 1
    lane.close()
    gc.collect()
    tasks = [each for each in gc.get_objects() if isinstance(each, Task)]
    assert not [task for task in tasks if task.success == answers.append]


class Note(QLabel):
    """A window that shows what it asked for."""

    def take(self, text: str) -> None:
        """Show ``text``."""
        self.setText(text)


@pytest.mark.parametrize("ask", [lambda note: note.take, lambda note: partial(note.take)])
def test_an_answer_to_a_window_that_was_closed_is_dropped(
    qtbot: QtBot, ask: Callable[[Note], Callable[[str], None]]
) -> None:
    lane = Lane()
    note = Note()
    lane.run(lambda _progress: "late", ask(note))
    delete(note)
    with qtbot.capture_exceptions() as raised:
        qtbot.waitUntil(lambda: lane.idle)
    lane.close()
    assert raised == []


def test_work_tells_only_who_watches_and_only_what_moves_a_bar(qtbot: QtBot) -> None:
    lane = Lane()
    woken: list[object] = []
    lane._progressed.connect(lambda *told: woken.append(told))
    shown: list[tuple[float, Message | None]] = []
    said = message("Composing")

    def work(told: Progress) -> None:
        for number in range(10 * STEPS):
            told.step(number / (10 * STEPS))
        told.step(1.0, said)

    lane.run(work, lambda _none: None)
    qtbot.waitUntil(lambda: lane.idle)
    assert not woken
    lane.run(work, lambda _none: None, progress=lambda *told: shown.append(told))
    qtbot.waitUntil(lambda: lane.idle)
    lane.close()
    assert len(woken) == len(shown) == STEPS + 1
    assert shown[-1] == (1.0, said)
