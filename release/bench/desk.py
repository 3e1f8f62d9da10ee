"""The desk: how long it takes to be there and to answer, beside a bare PySide6 window."""

from __future__ import annotations

import json
import statistics
import sys
from typing import TYPE_CHECKING

from release.bench.rows import Budget, Row, times_peer
from release.bench.running import Command, Run, in_turn, p95, run

if TYPE_CHECKING:
    from release.bench.plan import Plan

PART = "Desk (shipped library, default preset)"
START = {
    "painted": ("first window painted", 3),
    "listed": ("records listed", 5),
    "previewed": ("first preview shown", 9),
}
"""Stages of the start: what they are called, and so many times a bare window is allowed."""

CLICKS = {
    "found": ("results and counts found", None),
    "listed": ("results and counts painted", 16.0),
    "previewed": ("refreshed page painted", 150.0),
    "laid_out": ("all pages laid out", None),
}
STALL = 50.0
"""Milliseconds the event loop may not come round."""

Noted = list[dict[str, float]]


def rows(plan: Plan) -> list[Row]:
    """Start the desk and a bare window in turn; then click in the region picker."""
    home = plan.folder / "desk"
    commands = {
        "desk": Command([sys.executable, "-m", "release.bench.desk_start"], home),
        "bare": Command([sys.executable, "-m", "release.bench.bare_window"], home),
    }
    # The first round loads the sample library; later ones are what is measured.
    runs = in_turn(commands, plan.rounds())
    clicks = str(12 if plan.quick else 40)
    clicking = run(Command([sys.executable, "-m", "release.bench.desk_clicks", clicks], home))
    return [*_start_rows(runs), *_click_rows(json.loads(clicking.printed))]


def _start_rows(runs: dict[str, list[Run]]) -> list[Row]:
    bare = statistics.median(_stages(each)["painted"] for each in runs["bare"])
    stages = [_stages(each) for each in runs["desk"]]
    return [
        Row(
            PART,
            f"start → {words}",
            "ms",
            statistics.median(each[stage] for each in stages),
            bare,
            "bare window",
            times_peer(limit),
            details={"all": [each[stage] for each in stages]},
        )
        for stage, (words, limit) in START.items()
    ]


def _stages(done: Run) -> dict[str, float]:
    """The milliseconds from the start of a process to each stage it printed the time of."""
    printed: dict[str, float] = json.loads(done.printed)
    return {stage: (time - done.started) * 1000 for stage, time in printed.items()}


def _click_rows(noted: Noted) -> list[Row]:
    answered = [click for click in noted if CLICKS.keys() <= click.keys()]
    lost = {"clicks": len(noted), "answered": len(answered)}
    pages = statistics.median(click["pages"] for click in answered)
    out = [
        Row(
            PART,
            f"click → {words}, p95",
            "ms",
            p95([click[stage] for click in answered]),
            budget=Budget(limit) if limit else None,
            details={**lost, "median": statistics.median(click[stage] for click in answered)},
        )
        for stage, (words, limit) in CLICKS.items()
    ]
    stalls = [click["stall"] for click in answered]
    details = {**lost, "median": statistics.median(stalls), "pages": pages}
    out.append(
        Row(
            PART,
            "longest stall after a click",
            "ms",
            max(stalls),
            budget=Budget(STALL),
            details=details,
        )
    )
    return [
        *out,
        Row(PART, "clicks not answered", "", len(noted) - len(answered), budget=Budget(0)),
    ]
