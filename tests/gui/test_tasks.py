"""Work in a lane: every answer comes, and nothing of it is left."""

import gc
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from gui.tasks import Lane, Task

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
    assert not [each for each in gc.get_objects() if isinstance(each, Task)]
