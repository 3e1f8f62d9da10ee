"""Running whole processes in turn, and what their times come to."""

from __future__ import annotations

import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Command:
    """A process to be measured: its arguments, and the home it has instead of the person's."""

    arguments: Sequence[str | Path]
    home: Path


@dataclass(frozen=True)
class Run:
    """One finished process.

    Attributes:
        seconds: from before it started until it had ended; ``cpu``: of all its threads.
        megabytes: the most memory it had.
        printed, said: what it wrote to stdout and to stderr.
        started: the clock (:func:`time.perf_counter`, the same in all processes) before it began.
    """

    seconds: float
    cpu: float
    megabytes: float
    started: float
    printed: str = field(repr=False)
    said: str = field(repr=False)


def run(command: Command) -> Run:
    """Run a process to its end.

    Raises:
        CalledProcessError: it failed; what it said on stderr has been shown.
    """
    started = time.perf_counter()
    process = subprocess.Popen(
        list(map(str, command.arguments)),
        env=_environment(command.home),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout is not None
    assert process.stderr is not None
    printed = process.stdout.read()
    said = process.stderr.read()
    # wait4 tells the memory of this very process, the module resource only the largest so far.
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    process.stderr.close()
    if process.returncode != 0:
        print(said, file=sys.stderr)
        raise subprocess.CalledProcessError(process.returncode, process.args, printed, said)
    cpu = usage.ru_utime + usage.ru_stime
    return Run(seconds, cpu, usage.ru_maxrss / _RSS_UNITS, started, printed, said)


_RSS_UNITS = 1e6 if sys.platform == "darwin" else 1e3
"""macOS counts bytes, the others kilobytes."""


def in_turn(
    commands: Mapping[str, Command], rounds: int, *, warm: bool = True
) -> dict[str, list[Run]]:
    """Run all commands once after another, ``rounds`` times; a first round warms the disk."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(rounds + warm):
        for name, command in commands.items():
            done = run(command)
            if number >= warm:
                runs[name].append(done)
    return runs


def _environment(home: Path) -> Mapping[str, str]:
    """No screen, a home of its own, English, and one size of the screen's dots.

    Compiled modules are kept, as on anybody's machine: the peers' were when they were installed.
    """
    own = {"JIYAO_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "1"}
    return {**os.environ, **own, "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": ""}


def median(runs: Sequence[Run]) -> float:
    """The median of the wall times, in milliseconds."""
    return 1000 * statistics.median(each.seconds for each in runs)


def median_cpu(runs: Sequence[Run]) -> float:
    """The median of the processor times, in milliseconds."""
    return 1000 * statistics.median(each.cpu for each in runs)


def peak(runs: Sequence[Run]) -> float:
    """The most memory any of them had, in megabytes."""
    return max(each.megabytes for each in runs)


def p95(values: Sequence[float]) -> float:
    """The value that 95 of 100 do not exceed."""
    return sorted(values)[math.ceil(0.95 * len(values)) - 1]
