"""The desk until its first preview is on the screen: run by :mod:`release.bench.desk`.

Prints as JSON when the window, the records and the pages had been painted.
"""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui.app import make_window, stay_responsive
from gui.records.record_model import CARD_ROLE
from release.bench.watching import PaintWatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.main_window import MainWindow

PATIENCE = 60_000
"""Milliseconds after which the measurement is given up."""


def shows_records(window: MainWindow) -> bool:
    """Whether the first of the records found is there to be painted as a card."""
    model = window.widget.records.model
    return model.index(0).data(CARD_ROLE) is not None


def shows_page(window: MainWindow) -> bool:
    """Whether the image of the page looked at is there."""
    pages = window.widget.preview.pages
    return bool(pages.images(pages.current_page))


class StartWatch:
    """Notes when each stage of the start has been painted; calls back after the last."""

    def __init__(self, window: MainWindow, done: Callable[[], None]) -> None:
        self.times: dict[str, float] = {}
        self._done = done
        widget = window.widget
        self._watch("painted", PaintWatch(window), lambda: True)
        self._watch(
            "listed", PaintWatch(widget.records.view.viewport()), lambda: shows_records(window)
        )
        self._watch(
            "previewed", PaintWatch(widget.preview.pages.viewport()), lambda: shows_page(window)
        )

    def _watch(self, stage: str, watch: PaintWatch, shows: Callable[[], bool]) -> None:
        watch.wait(shows, lambda: self._note(stage))

    def _note(self, stage: str) -> None:
        self.times[stage] = time.perf_counter()
        if len(self.times) == 3:
            self._done()


def main() -> int:
    """Measure and print; the exit status is 1 when the desk never gets there."""
    application = QApplication(sys.argv[:1])
    window = make_window(application)
    stay_responsive(window)
    watch = StartWatch(window, application.quit)
    QTimer.singleShot(PATIENCE, lambda: application.exit(1))
    window.show()
    window.begin()
    status = application.exec()
    window.close()
    print(json.dumps(watch.times))
    return status


if __name__ == "__main__":
    sys.exit(main())
