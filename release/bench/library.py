"""Opening the library, the first start, verifying: whole commands beside a bare interpreter."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from release.bench.rows import Budget, Row
from release.bench.running import Command, Run, in_turn, median, median_cpu, run
from release.bench.stock_files import PACK, kept_stock
from release.prepare import ROOT

if TYPE_CHECKING:
    from release.bench.plan import Plan

PART = "Library and set-up (whole process)"
RECORDS = 1_000
OVERHEAD = 3_000.0
"""Milliseconds that ``make`` may take before it starts anything, when nothing has changed."""

JIYAO = (sys.executable, ROOT / "jiyao.py")


def rows(plan: Plan) -> list[Row]:
    """Time the commands in turn with an interpreter that does nothing."""
    home = plan.folder / "library"
    commands = {
        "a bare interpreter": Command([sys.executable, "-c", "pass"], home),
        "open the shipped library (jiyao sources)": Command([*JIYAO, "sources"], home),
        "make, when nothing has changed": Command(
            [sys.executable, ROOT / "release" / "prepare.py", "test"], home
        ),
        **_verifying(plan),
    }
    runs = in_turn(commands, plan.rounds())
    first = [
        run(Command([*JIYAO, "sources"], plan.folder / f"first-{number}"))
        for number in range(plan.rounds(0.5))
    ]
    runs["first start, the shipped pack is loaded"] = first
    bare = median(runs["a bare interpreter"])
    return [_row(what, each, bare) for what, each in runs.items()]


def _verifying(plan: Plan) -> dict[str, Command]:
    """Verification of the synthetic library and, with its texts at hand, of the shipped one."""
    stock = kept_stock(RECORDS)
    library = shutil.copy(stock, plan.folder / "verified.jiyao")
    synthetic = [*JIYAO, "verify", "--library", library]
    run(Command([*JIYAO, "attach", stock.parent / PACK / "texts", "--library", library], stock))
    commands = {f"verify {RECORDS:,} records, all attached": Command(synthetic, plan.folder)}
    if plan.texts is not None:
        home = plan.folder / "attached"
        run(Command([*JIYAO, "attach", plan.texts], home))
        commands["verify the shipped pack, attached"] = Command([*JIYAO, "verify"], home)
    return commands


def _row(what: str, runs: list[Run], bare: float) -> Row:
    budget = Budget(OVERHEAD) if what.startswith("make") else None
    details = {"rounds": len(runs), "cpu": median_cpu(runs)}
    return Row(PART, what, "ms", median(runs), bare, "bare Python", budget, details=details)
