"""Timing of whole processes."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True)
class Row:
    """One line of the report: what was measured, all its times in milliseconds, a comparison."""

    work: str
    times: tuple[float, ...]
    beside: str = ""

    @property
    def median(self) -> float:
        """Return the median time."""
        return statistics.median(self.times)

    @property
    def slowest(self) -> float:
        """Return the longest time."""
        return max(self.times)


@dataclass(frozen=True)
class Run:
    """One finished process: how long it took, its peak memory, what it printed."""

    milliseconds: float
    megabytes: float
    printed: str = field(repr=False)


def run(arguments: Sequence[str | Path], home: Path) -> Run:
    """Run Python with these arguments and a home of its own; wait for its end."""
    started = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, *arguments], env=environment(home), stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    printed = process.stdout.read()
    process.stdout.close()
    # wait4 tells the memory of this very process, the module resource only the largest so far.
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"failed: {' '.join(map(str, arguments))}")
    return Run((time.monotonic() - started) * 1000, usage.ru_maxrss / 1024, printed)


def environment(home: Path) -> Mapping[str, str]:
    """Return the environment of a measured process: no screen, a home of its own."""
    return {**os.environ, "JIYAO_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
