"""Prints the measurements as one table and keeps them in ``build/bench.json``: ``make bench``."""

from __future__ import annotations

import argparse
import importlib
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from release.bench.plan import Plan
from release.bench.rows import Row, table
from release.prepare import ROOT

RESULTS = ROOT / "build" / "bench.json"
PARTS = ("paper", "desk", "search", "library")
"""The modules that measure; each has ``rows(plan)``."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is asked for; the exit status."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few rounds: orders of magnitude")
    parser.add_argument("--large", action="store_true", help="also libraries of a million records")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, help="measure parts")
    parser.add_argument("--texts", type=Path, help="copies of the shipped pack's sources")
    options = parser.parse_args(arguments)
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="jiyao-bench-") as folder:
        plan = Plan(Path(folder), options.quick, options.large, options.texts)
        for part in options.only:
            print(f"measuring: {part}", file=sys.stderr, flush=True)
            measure: Callable[[Plan], list[Row]]
            measure = importlib.import_module(f"release.bench.{part}").rows
            rows += measure(plan)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(_report(rows), ensure_ascii=False, indent=1), encoding="utf-8")
    print(table(rows))
    print(f"\n{RESULTS.relative_to(ROOT)} has more numbers.")
    return 0


def _report(rows: Sequence[Row]) -> dict[str, object]:
    """What goes into the file."""
    return {
        "measured": time.strftime("%Y-%m-%dT%H:%M:%S%z"),
        "machine": {
            "system": platform.platform(),
            "python": platform.python_version(),
            "processors": os.cpu_count(),
            "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        },
        "rows": [row.as_json() for row in rows],
    }


if __name__ == "__main__":
    sys.exit(main())
