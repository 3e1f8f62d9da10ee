"""Where the processor time of a click goes: the window's thread, and work on the other threads."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.progress import Progress
    from gui.main_window import MainWindow
    from gui.tasks import Lane, Task, Work


class Stages:
    """Notes processor time, which other programs on the machine disturb less than the clock.

    Attributes:
        noted: milliseconds since the last beginning: ``gui STAGE`` of the window's thread until
            that stage, ``work KEY`` of each kind of work on the other threads.
    """

    def __init__(self, window: MainWindow) -> None:
        self.noted: dict[str, float] = {}
        self._start = 0.0
        for lane in (window._archive.lane, window._press.lane):
            self._watch(lane)

    def begin(self) -> None:
        """A click comes now; called on the window's thread."""
        self.noted = {}
        self._start = time.thread_time()

    def note(self, stage: str) -> None:
        """A stage has been reached; called on the window's thread."""
        self.noted[f"gui {stage}"] = (time.thread_time() - self._start) * 1000

    def _watch(self, lane: Lane) -> None:
        """Time what ``lane`` is given from now on."""
        run: Callable[..., Task[object]] = lane.run

        def timed(work: Work[object], *answers: object, **how: object) -> Task[object]:
            def measured(told: Progress) -> object:
                start = time.thread_time()
                try:
                    return work(told)
                finally:
                    self._add(
                        f"work {how.get('key') or 'other'}", (time.thread_time() - start) * 1000
                    )

            return run(measured, *answers, **how)

        lane.run = timed  # type: ignore[assignment, method-assign]

    def _add(self, name: str, spent: float) -> None:
        self.noted[name] = self.noted.get(name, 0.0) + spent
