"""How long the desk takes to be there and to answer, beside a bare PySide6 window."""

from __future__ import annotations

import json
import statistics
import time
from typing import TYPE_CHECKING

from release.bench.timing import Row, run

if TYPE_CHECKING:
    from pathlib import Path

START = {"painted": 3, "listed": 5, "previewed": 9}
"""How many times as long as a bare window each stage of the start may take."""

_WORDS = {
    "painted": "start → first window painted",
    "listed": "start → records listed",
    "previewed": "start → first preview",
    "click_listed": "click → records and counts",
    "click_previewed": "click → refreshed preview",
    "stall": "longest stall of the event loop after a click",
}


def desk_rows(folder: Path, rounds: int) -> list[Row]:
    """Start a bare window and the desk in turn, and click in the desk's region picker."""
    home = folder / "desk-home"
    _start("release.bench.desk_process", home)  # loads the sample library
    bare: list[float] = []
    stages: dict[str, list[float]] = {stage: [] for stage in _WORDS}
    for _ in range(rounds):
        bare += _start("release.bench.bare_process", home)["painted"]
        for stage, times in _start("release.bench.desk_process", home).items():
            stages[stage] += times
    rows = [Row("start → bare PySide6 window painted", tuple(bare))]
    for stage, times in stages.items():
        rows.append(Row(_WORDS[stage], tuple(times), _beside(stage, times, bare)))
    return rows


def _start(module: str, home: Path) -> dict[str, list[float]]:
    """Run one of the measured programs; return its times in milliseconds by stage."""
    result = run(["-m", module, str(time.monotonic())], home)
    times: dict[str, list[float]] = json.loads(result.printed.splitlines()[-1])
    return times


def _beside(stage: str, times: list[float], bare: list[float]) -> str:
    """Return how a stage of the start compares with the bare window, and what it may be."""
    if stage not in START:
        return ""
    ratio = statistics.median(times) / statistics.median(bare)
    return f"{ratio:.1f} × bare (budget {START[stage]} ×)"
