"""Times inside a measured Qt program, counted from the start of its process."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class Stopwatch:
    """Collects times in milliseconds by stage.

    Attributes:
        times: what has been measured so far.
    """

    def __init__(self, started: float) -> None:
        self._started = started
        self.times: dict[str, list[float]] = {}

    def restart(self) -> None:
        """Count from now on."""
        self._started = time.monotonic()

    def mark(self, stage: str) -> None:
        """Note that a stage has been reached."""
        self.note(stage, (time.monotonic() - self._started) * 1000)

    def note(self, stage: str, milliseconds: float) -> None:
        """Note a time measured otherwise."""
        self.times.setdefault(stage, []).append(milliseconds)


class StallWatch(QTimer):
    """Measures the longest time for which the event loop did not come round."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last = time.monotonic()
        self.longest = 0.0
        self.timeout.connect(self._tick)
        # Not 0: a loop that never rests would take the interpreter from the working threads.
        self.start(2)

    def reset(self) -> None:
        """Forget what was measured."""
        self._last, self.longest = time.monotonic(), 0.0

    def _tick(self) -> None:
        now = time.monotonic()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


class _PaintWatch(QObject):
    """Calls back once, when the events after the first paint event are handled."""

    def __init__(self, window: QWidget, done: Callable[[], None]) -> None:
        super().__init__(window)
        self._done = done
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the first paint event; let it pass."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._done)
        return False


def when_painted(window: QWidget, done: Callable[[], None]) -> None:
    """Call back after a window has been painted for the first time."""
    _PaintWatch(window, done)
