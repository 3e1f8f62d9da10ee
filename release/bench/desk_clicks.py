"""Clicks in the region picker, one after another: run by :mod:`release.bench.desk`.

``python -m release.bench.desk_clicks CLICKS`` prints as JSON, for each click, the milliseconds
until records and counts had been painted, until the page looked at had been painted anew and until
all pages were there, the longest stall of the event loop meanwhile, and the pages of the briefing.
A click that was not answered has less than that. With ``--stages`` there is also the processor time
of the window's thread up to each of these, and of each piece of work on the other threads: what
other programs on the machine disturb least.
"""

from __future__ import annotations

import json
import sys
import time
from argparse import ArgumentParser
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.app import make_window, stay_responsive
from gui.pickers.facet_model import COUNT_ROLE
from release.bench.desk_stages import Stages
from release.bench.desk_start import PATIENCE, StartWatch, shows_records
from release.bench.watching import PaintWatch, StallWatch

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from gui.main_window import MainWindow

REST = 200
"""Milliseconds between the last painting and the next click."""
LOST = 15_000
"""Milliseconds after which a click counts as not answered."""
ALL = {"listed", "previewed", "laid_out"}
"""What has been seen when a click is answered."""
ROWS = 6
"""How many regions are clicked in turn."""


class Clicking(QObject):
    """Clicks, waits until all is painted, notes the times, clicks again."""

    def __init__(
        self,
        window: MainWindow,
        clicks: int,
        application: QApplication,
        stages: Stages | None = None,
    ) -> None:
        super().__init__(window)
        self.noted: list[dict[str, float]] = []
        self._stages = stages
        self._window = window
        self._clicks = clicks
        self._application = application
        self._stalls = StallWatch(self)
        self._records = PaintWatch(window.widget.records.view.viewport())
        self._pages = PaintWatch(window.widget.preview.pages.viewport())
        self._start = 0.0
        self._found = False
        self._former: list[QImage] = []
        self._now: dict[str, float] = {}
        self._regions = _clickable(window)
        window.desk.found.connect(self._on_found)
        window.desk.refreshed.connect(self._on_refreshed)
        self._patience = QTimer(self, singleShot=True, interval=LOST)
        self._patience.timeout.connect(self._next)

    def click(self) -> None:
        """Click the next region."""
        view = self._window.widget.regions.view
        index = self._regions[len(self.noted) % len(self._regions)]
        self._now, self._found = {}, False
        self._records.wait(
            lambda: self._found and shows_records(self._window), lambda: self._note("listed")
        )
        self._former = self._images()  # stay until the new ones are there
        self._pages.wait(self._is_new, lambda: self._note("previewed"))
        view.scrollTo(index)  # earlier clicks may have opened the cities of a province above it
        self._patience.start()
        self._stalls.reset()
        if self._stages is not None:
            self._stages.begin()
        self._start = time.perf_counter()
        place = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def _on_found(self) -> None:
        self._found = True
        self._note("found")

    def _on_refreshed(self) -> None:
        self._note("laid_out")

    def _images(self) -> list[QImage]:
        """The images of the page looked at."""
        pages = self._window.widget.preview.pages
        return list(pages.images(pages.current_page).values())

    def _is_new(self) -> bool:
        """Whether nothing is left of the page that was looked at when the click came."""
        now = self._images()
        return bool(now) and not any(image is old for image in now for old in self._former)

    def _since(self) -> float:
        """Milliseconds since the click."""
        return (time.perf_counter() - self._start) * 1000

    def _note(self, stage: str) -> None:
        self._now[stage] = self._since()
        if self._stages is not None:
            self._stages.note(stage)
        if self._now.keys() >= ALL:
            self._now["stall"] = self._stalls.longest
            rendering = self._window._press.rendering
            self._now["pages"] = len(rendering.sizes) if rendering is not None else 0
            self._next()

    def _next(self) -> None:
        self._patience.stop()
        self._stalls.stop()
        if self._stages is not None:
            self._now |= self._stages.noted
        self.noted.append(self._now)
        more = len(self.noted) < self._clicks
        QTimer.singleShot(REST, self.click if more else self._application.quit)


def _clickable(window: MainWindow) -> list[QModelIndex]:
    """The first regions that can be seen and would find something."""
    view = window.widget.regions.view
    model = window.widget.regions.model
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    seen = view.viewport().rect()
    return [
        index
        for index in rows
        if index.data(COUNT_ROLE) and seen.contains(view.visualRect(index).center())
    ][:ROWS]


def main() -> int:
    """Measure and print; the exit status is 1 when the desk never answers."""
    parser = ArgumentParser(prog="desk_clicks")
    parser.add_argument("clicks", type=int)
    parser.add_argument("--stages", action="store_true")
    told = parser.parse_args()
    clicks: int = told.clicks
    application = QApplication(sys.argv[:1])
    window = make_window(application)
    stay_responsive(window)
    stages = Stages(window) if told.stages else None
    noted: list[dict[str, float]] = []

    def begin() -> None:
        clicking = Clicking(window, clicks, application, stages)
        nonlocal noted
        noted = clicking.noted
        QTimer.singleShot(5 * REST, clicking.click)

    StartWatch(window, begin)
    QTimer.singleShot(PATIENCE + 2000 * clicks, lambda: application.exit(1))
    window.show()
    window.begin()
    status = application.exec()
    window.close()
    print(json.dumps(noted))
    return status


if __name__ == "__main__":
    sys.exit(main())
