"""Watching a Qt program from inside: what has been painted when, and whether it stalled."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class PaintWatch(QObject):
    """Looks, after each time a widget has been painted, whether it shows what is waited for."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._shows: Callable[[], bool] = lambda: False
        self._done: Callable[[], None] = lambda: None
        widget.installEventFilter(self)

    def wait(self, shows: Callable[[], bool], done: Callable[[], None]) -> None:
        """Call ``done`` once, when a paint event was handled and ``shows()`` is true."""
        self._shows, self._done = shows, done

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice paint events; let everything pass."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self._look)  # comes round when the painting is over
        return False

    def _look(self) -> None:
        if self._shows():
            done, self._shows = self._done, lambda: False
            done()


class StallWatch(QTimer):
    """Measures the longest time for which the event loop did not come round.

    Attributes:
        longest: in milliseconds, since the last reset.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._last = time.perf_counter()
        self.longest = 0.0
        self.timeout.connect(self._tick)

    def reset(self) -> None:
        """Forget what was measured and watch."""
        self._last, self.longest = time.perf_counter(), 0.0
        self.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000 - self.interval())
        self._last = now
