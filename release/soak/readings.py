"""What a process has, minute by minute, and whether it grows (Linux: it is read in ``/proc``)."""

from __future__ import annotations

import math
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

_SELF = Path("/proc/self")
LEVEL = 0.5
"""Megabytes a minute that memory may go up by and still be called level: 30 MB an hour."""


@dataclass(frozen=True)
class Reading:
    """What the process has at one time.

    Attributes:
        minute: since the first reading; ``actions``: done until then.
        megabytes: memory of its own that is in the machine's, where it is come back to each time.
        mapped: likewise of files, which the system takes back when it needs room.
        at_work: both together, as what was done last had left it.
        objects: blocks of memory that Python's allocator has given out.
        widgets: Qt objects, from the windows and the application down.
    """

    minute: float
    actions: int
    megabytes: float
    mapped: float
    at_work: float
    objects: int
    widgets: int
    handles: int
    threads: int

    def __str__(self) -> str:
        """A line of the log."""
        return (
            f"{self.minute:5.1f} min  {self.actions:5} actions  {self.megabytes:6.1f} MB + "
            f"{self.mapped:5.1f} of files, {self.at_work:6.1f} at work  "
            f"{self.objects:9,} objects  {self.widgets:5} QObjects  "
            f"{self.handles:3} handles  {self.threads:2} threads"
        )


def take(minute: float, actions: int, at_work: float) -> Reading:
    """Read what this process has now, where it is come back to; ``at_work`` before that."""
    own, mapped = memory()
    return Reading(
        minute,
        actions,
        own,
        mapped,
        at_work,
        sys.getallocatedblocks(),
        qobjects(),
        _count("fd"),
        _count("task"),
    )


def memory() -> tuple[float, float]:
    """Megabytes that are in the machine's memory: of this process alone, and of files."""
    lines = _SELF.joinpath("status").read_text(encoding="utf-8").splitlines()
    told = dict(line.split(":", 1) for line in lines)
    own, files, shared = (
        int(told[name].split()[0]) * 1024 / 1e6 for name in ("RssAnon", "RssFile", "RssShmem")
    )
    return own + shared, files


def _count(folder: str) -> int:
    return sum(1 for _ in _SELF.joinpath(folder).iterdir())


def qobjects() -> int:
    """How many Qt objects there are, from the windows and the application down."""
    application = QApplication.instance()
    tops: list[QObject] = [top for top in QApplication.topLevelWidgets() if isValid(top)]
    roots = [top for top in tops if top.parent() is None]
    if application is not None:
        roots.append(application)
    return len(roots) + sum(len(root.findChildren(QObject)) for root in roots)


def growth(readings: Sequence[Reading]) -> float:
    """Megabytes a minute, by a straight line through the later half of ``readings``.

    Not a number when that half has less than two of them.
    """
    half = readings[len(readings) // 2 :]
    if len(half) < 2:
        return math.nan
    middle = sum(each.minute for each in half) / len(half)
    spread = sum((each.minute - middle) ** 2 for each in half)
    return sum((each.minute - middle) * each.megabytes for each in half) / spread


def verdict(readings: Sequence[Reading]) -> tuple[str, bool]:
    """What is to be said of the growth, and whether memory is level.

    All readings are taken in the same place, garbage gone: what is between them are no pages of
    another length or images of another size, only what is kept.
    """
    grown = growth(readings)
    most = max((each.at_work for each in readings), default=0.0)
    if math.isnan(grown):
        return f"too short to tell; {most:.0f} MB at the most", False
    level = grown <= LEVEL
    since = readings[len(readings) // 2].minute
    said = "level" if level else "it grows"
    return (
        f"{grown:+.2f} MB a minute since minute {since:.0f}: {said}; {most:.0f} MB at the most",
        level,
    )
