"""Selecting and searching, in libraries of growing size, beside FTS5."""

from __future__ import annotations

import json
import sys
from statistics import median
from typing import TYPE_CHECKING

from release.bench.rows import Budget, Row, times_peer
from release.bench.running import Command, p95, run
from release.bench.stock_files import kept_stock

if TYPE_CHECKING:
    from pathlib import Path

    from release.bench.plan import Plan

PART = "Selection and search (in the program)"
BUDGETS = {1_000: 16.0, 100_000: 30.0, 1_000_000: 100.0}
"""Milliseconds from a click or a keystroke to results and counts, by records in the library."""
SEARCH = 1.5
"""So many times the peer a search may take."""
_MEASURES = (("median", median), ("p95", p95))


def rows(plan: Plan) -> list[Row]:
    """Measure in libraries of 1,000, 100,000 and, if asked for, 1,000,000 records."""
    sizes = [size for size in BUDGETS if plan.large or size < 1_000_000]
    if plan.quick:
        sizes = sizes[:1]
    return [row for size in sizes for row in _rows(size, plan)]


def _rows(size: int, plan: Plan) -> list[Row]:
    times = "60" if plan.quick else "200"
    command: list[str | Path] = [sys.executable, "-m", "release.bench.finding"]
    measured = run(Command([*command, kept_stock(size), times], plan.folder))
    noted: dict[str, list[float]] = json.loads(measured.printed)
    at = f"{size:,} records"
    return [
        *_answers(noted, at, Budget(BUDGETS[size])),
        *_searches(noted, at, size),
        *_once(noted, at),
    ]


def _answers(noted: dict[str, list[float]], at: str, budget: Budget) -> list[Row]:
    """Until results and counts are there."""
    names = (("click", "a click"), ("keystroke", "new words"))
    return [
        Row(
            PART,
            f"{words} → results and counts, p95, {at}",
            "ms",
            p95(noted[name]),
            budget=budget,
            details={"median": median(noted[name])},
        )
        for name, words in names
    ]


def _searches(noted: dict[str, list[float]], at: str, size: int) -> list[Row]:
    """Searches as the peer answers them: its first ids, its first texts, everything.

    The budget is for ids in the order of dates. Ours tells all of them and all counts with them. In
    a small library that is all overhead and no search.
    """
    budget = times_peer(SEARCH) if size > min(BUDGETS) else None
    return [
        Row(PART, f"search, {what}, {name}, {at}", "ms", of(noted[ours]), of(noted[peer]), *beside)
        for what, ours, peer, *beside in (
            ("first 200 ids by date", "keystroke", "peer ids", "FTS5", budget),
            ("first 200 records by date", "search", "peer", "FTS5, texts"),
            ("all hits by date and all counts", "keystroke", "peer counts", "FTS5, counts in SQL"),
        )
        for name, of in _MEASURES
    ]


def _once(noted: dict[str, list[float]], at: str) -> list[Row]:
    """What is done once."""
    names = (("open", "open"), ("first find", "first selection, its index made"))
    return [Row(PART, f"{words}, {at}", "ms", noted[name][0]) for name, words in names]
