"""Work that only the window's thread can do, in small steps between which it does other things."""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

TURN = 0.008
"""Seconds of one turn of the event loop that go to such work: half a frame."""


class Turns(QObject):
    """Makes widgets a few at a time; nothing a person does has to wait for all of them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] = iter(())
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def idle(self) -> bool:
        """Whether there is no step left."""
        return not self._timer.isActive()

    def run(self, steps: Iterator[object], done: Callable[[], object]) -> None:
        """Take all ``steps``, then call ``done``; what was run before is given up."""
        self._steps = _to_the_end(steps, done)
        self._timer.start()

    def _go_on(self) -> None:
        until = time.perf_counter() + TURN
        for _step in self._steps:
            if time.perf_counter() >= until:
                self._timer.start()
                return


def _to_the_end(steps: Iterator[object], done: Callable[[], object]) -> Iterator[object]:
    """All steps and the end, which is not added to a turn that has been long enough."""
    yield from steps
    yield None
    done()
