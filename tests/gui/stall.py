"""How long the event loop stood still during a scripted use."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, QTimer

TICK = 1
"""Milliseconds between looks at the clocks."""
_AT_REST = 4.0
"""Milliseconds of processor time that the work of ``slowness`` takes on two cores at rest."""


@dataclass(slots=True)
class Stalls:
    """What was measured, in milliseconds.

    Attributes:
        worked: the longest the GUI thread worked without a turn of the loop, in its own processor
            time: what others do on the machine does not count.
        waited: the longest between two turns by the clock on the wall; only to be looked at.
        turns: how often the loop was seen to turn.
        over: the longest ones, worst first, with what was going on.
    """

    worked: float = 0.0
    waited: float = 0.0
    turns: int = 0
    over: list[tuple[float, str]] = field(default_factory=list)
    doing: str = ""

    def explain(self) -> str:
        """The worst turns in words."""
        worst = "; ".join(f"{worked:.0f} ms {doing}".strip() for worked, doing in self.over)
        return f"longest turn {self.worked:.1f} ms of {self.turns}: {worst}"


class _Watch(QObject):
    def __init__(self, stalls: Stalls) -> None:
        super().__init__()
        self._stalls = stalls
        self._worked = time.thread_time_ns()
        self._waited = time.perf_counter_ns()
        self._timer = QTimer(self, interval=TICK)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """One turn of the loop is over."""
        stalls = self._stalls
        worked, waited = time.thread_time_ns(), time.perf_counter_ns()
        turn = (worked - self._worked) / 1e6
        stalls.worked = max(stalls.worked, turn)
        stalls.waited = max(stalls.waited, (waited - self._waited) / 1e6)
        stalls.turns += 1
        if turn > 10:
            stalls.over = sorted([*stalls.over, (turn, stalls.doing)], reverse=True)[:5]
        self._worked, self._waited = time.thread_time_ns(), time.perf_counter_ns()

    def stop(self) -> None:
        self._timer.stop()
        self.look()


def slowness() -> float:
    """How many times as long as on a machine at rest the same work takes just now; 1 at least.

    Two processes on one core's halves, or a slower machine, lengthen processor time as well.
    """
    begun = time.thread_time_ns()
    for _ in range(5):
        squares = {str(number): [number, number * number] for number in range(2000)}
        sorted(squares, key=lambda name: squares[name][1], reverse=True)
    return max((time.thread_time_ns() - begun) / 1e6 / _AT_REST, 1.0)


@contextmanager
def watched() -> Iterator[Stalls]:
    """Measure what happens in the block; use it on the GUI thread.

    Set ``doing`` to name what is going on. A step that the script itself does (a key sent, a widget
    grabbed) counts as well, as it would for a person. 50 ms is what the desk may take
    (design, budgets):

        with watched() as stalls:
            stalls.doing = "typing"
            qtbot.keyClicks(desk.widget.search, "芯片")
            settle(desk)
        assert stalls.worked <= 50, stalls.explain()
    """
    stalls = Stalls()
    watch = _Watch(stalls)
    try:
        yield stalls
    finally:
        watch.stop()
        watch.deleteLater()
