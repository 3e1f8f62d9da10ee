"""Prints the measurements as a table; run with ``make bench``."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from release.bench.desk_times import desk_rows
from release.bench.export_times import export_rows

if TYPE_CHECKING:
    from release.bench.timing import Row


def main(arguments: list[str] | None = None) -> int:
    """Measure what is asked for and print it; return the exit status."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each thing is measured")
    parser.add_argument("--only", choices=["desk", "exports"], help="measure one part")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="jiyao-bench-") as folder:
        if options.only != "exports":
            _print("At the desk", desk_rows(Path(folder), options.rounds))
        if options.only != "desk":
            _print("On paper (whole process)", export_rows(Path(folder), options.rounds))
    return 0


def _print(title: str, rows: list[Row]) -> None:
    """Print one table in Markdown."""
    print(f"\n### {title}\n\n| work | median | slowest | beside |\n| --- | --: | --: | --- |")
    for row in rows:
        print(f"| {row.work} | {row.median:.0f} ms | {row.slowest:.0f} ms | {row.beside} |")


if __name__ == "__main__":
    sys.exit(main())
