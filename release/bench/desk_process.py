"""The desk as it starts and answers: run by :mod:`release.bench.desk_times` in its own process."""

from __future__ import annotations

import json
import sys
from itertools import cycle, islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from data.model.ids import RegionId
from gui.app import make_window
from release.bench.stopwatch import StallWatch, Stopwatch, when_painted

if TYPE_CHECKING:
    from gui.main_window import MainWindow

CLICKS = 12
PATIENCE = 60_000
"""Milliseconds after which the measurement is given up."""

_REGIONS = cycle([("CN-GD",), ("CN-GD", "CN-SH"), ("CN-SH",), ("CN-HN", "CN-SX")])


class Measurement(QObject):
    """Starts the desk, waits for its first preview, then picks regions one after another."""

    def __init__(self, window: MainWindow, watch: Stopwatch, application: QApplication) -> None:
        super().__init__(window)
        self._window = window
        self._watch = watch
        self._application = application
        self._clicks = list(islice(_REGIONS, CLICKS))
        self._stage = ""
        self._listed = False
        self._stalls = StallWatch(self)
        when_painted(window, lambda: watch.mark("painted"))
        window.desk.found.connect(self._on_found)
        window.desk.refreshed.connect(self._on_refreshed)

    def _on_found(self) -> None:
        if not self._listed:
            self._listed = True
            self._watch.mark(f"{self._stage}listed")

    def _on_refreshed(self) -> None:
        # The preview of what was on the desk before the click may still arrive.
        if self._listed:
            self._watch.mark(f"{self._stage}previewed")
            if self._stage:
                self._watch.note("stall", self._stalls.longest)
            QTimer.singleShot(200, self._click)

    def _click(self) -> None:
        if not self._clicks:
            self._application.quit()
            return
        self._stage, self._listed = "click_", False
        self._stalls.reset()
        self._watch.restart()
        picked = tuple(map(RegionId, self._clicks.pop(0)))
        self._window.widget.regions.picked.emit(picked)


def main() -> int:
    """Measure and print the times as JSON; the exit status is 1 when the desk never answers."""
    watch = Stopwatch(float(sys.argv[1]))
    application = QApplication(sys.argv[:1])
    window = make_window(application)
    window.resize(1280, 800)
    Measurement(window, watch, application)
    QTimer.singleShot(PATIENCE, lambda: application.exit(1))
    window.show()
    window.begin()
    status = application.exec()
    window.close()
    print(json.dumps(watch.times))
    return status


if __name__ == "__main__":
    sys.exit(main())
