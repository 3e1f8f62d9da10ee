"""A working day at the desk in an hour: does its memory grow? Linux; see docs/guide/performance.md.

Once a minute comes back to the same preset and prints what the process has; ends with how fast that
grew in the later half. The status is 1 when it is more than ``LEVEL`` or something went wrong.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from release.soak.readings import Reading, memory, take, verdict

BEAT = 1.0
"""Seconds from the beginning of one action to the next, at least: people are no faster."""
EVERY = 60.0
"""Seconds from one reading to the next."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Work at the desk for as long as is asked for; the exit status."""
    parser = argparse.ArgumentParser(prog="make soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0, help="how long; an hour unless told")
    parser.add_argument("--seed", type=int, default=7, help="another one: other actions")
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="jiyao-soak-") as folder:
        os.environ["JIYAO_HOME"] = folder
        day = Day(Path(folder), random.Random(options.seed))
        day.work(options.minutes * 60)
    said, level = verdict(day.readings)
    wrong = f"; {day.wrong} times something went wrong" if day.wrong else ""
    print(f"{said}{wrong}")
    return 0 if level and not day.wrong else 1


class Day:
    """One day at one desk.

    Attributes:
        readings: one for each minute; ``wrong``: how many errors there were.
    """

    def __init__(self, folder: Path, chance: random.Random) -> None:
        from gui.app import make_window, stay_responsive
        from release.soak.actions import ACTIONS
        from release.soak.hand import Hand

        self.readings: list[Reading] = []
        self.wrong = 0
        self._folder = folder
        self._application = QApplication(sys.argv[:1])
        sys.excepthook = self._tell
        self._window = make_window(self._application)
        stay_responsive(self._window)
        self._hand = Hand(self._window, chance)
        self._bag = [action for action, turns in ACTIONS.items() for _ in range(turns)]
        self._chance = chance

    def work(self, seconds: float) -> None:
        """Do one thing after the other for so long."""
        with self._hand.answering(self._folder):
            self._window.show()
            self._window.begin()
            self._hand.settle()
            start = time.monotonic()
            done = 0
            while (now := time.monotonic() - start) < seconds:
                if now >= len(self.readings) * EVERY:
                    self._read(now / 60, done)
                self._act()
                done += 1
                rest = start + now + BEAT - time.monotonic()
                self._hand.pause(max(20, round(rest * 1000)))
            self._read(seconds / 60, done)
            self._hand.close_others()
            self._window.close()

    def _read(self, minute: float, done: int) -> None:
        at_work = sum(memory())
        self._hand.sit_back()
        self.readings.append(take(minute, done, at_work))
        print(self.readings[-1], flush=True)

    def _act(self) -> None:
        action = self._chance.choice(self._bag)
        try:
            action(self._hand)
            self._hand.settle()
        except Exception as error:  # noqa: BLE001 - told, and the day goes on
            self._tell(type(error), error, error.__traceback__)

    def _tell(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.wrong += 1
        traceback.print_exception(kind, error, trace)


if __name__ == "__main__":
    # Threads of the closed desk may still be at work: nothing is to be waited for.
    status = main()
    sys.stdout.flush()
    os._exit(status)
