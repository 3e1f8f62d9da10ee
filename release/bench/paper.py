"""Exports: the whole ``jiyao build`` process beside docxtpl and Typst on the same words."""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from release.bench.peers import peers_python
from release.bench.rows import Budget, Row, times_peer
from release.bench.running import Command, Run, in_turn, median, median_cpu, peak, run
from release.bench.stock_files import PRESET, kept_stock
from release.prepare import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from release.bench.plan import Plan

PART = "Exports (whole process)"
AS_OF = "2026-01-31"
PDF_MEMORY = 300.0
"""Megabytes a PDF of 1,000 pages may take."""
STOP = 300.0
"""Milliseconds after which a cancelled export has stopped."""
LINEAR = 1.2
"""How much more a page of the longest briefing may cost than one of the middle one."""


@dataclass(frozen=True)
class Size:
    """A length of briefing: about how many pages, from how many records, and what is budgeted.

    Attributes:
        docx, pdf: so many times the peer is allowed.
        share: rounds are multiplied by it; long ones vary less and take longer. A first round, not
            counted, warms the disk for all.
    """

    pages: int
    records: int
    docx: float
    pdf: float
    share: float


SIZES = (Size(25, 320, 2, 2, 1), Size(210, 2900, 1, 0.5, 0.6), Size(1000, 15200, 0.5, 0.3, 0.3))


@dataclass(frozen=True)
class Measured:
    """The runs of one size: ours and the peer's for each format, and our pages."""

    size: Size
    pages: int
    runs: dict[str, list[Run]]


def rows(plan: Plan) -> list[Row]:
    """Measure all sizes."""
    measured = [_measure(size, plan) for size in SIZES]
    out = [row for each in measured for row in _rows(each)]
    longest = measured[-1].runs["pdf"]
    memory = peak(longest)
    beside = peak(measured[-1].runs["typst"])
    what = f"PDF, {measured[-1].pages} pages, peak memory"
    out.append(Row(PART, what, "MB", memory, beside, "Typst", Budget(PDF_MEMORY)))
    return [*out, *_growth(measured), _stopping(plan)]


def _stopping(plan: Plan) -> Row:
    """How long the longest briefing may go on after it was cancelled."""
    library = kept_stock(SIZES[-1].records)
    files = [library, library.with_name(PRESET), plan.folder / "stopped"]
    asked = run(Command([sys.executable, "-m", "release.bench.cancelling", *files], plan.folder))
    longest: dict[str, float] = json.loads(asked.printed)
    what = "a cancelled export goes on for at most"
    return Row(PART, what, "ms", max(longest.values()), budget=Budget(STOP), details=longest)


def _measure(size: Size, plan: Plan) -> Measured:
    folder = plan.folder / f"paper-{size.pages}"
    folder.mkdir()
    library, preset = kept_stock(size.records), kept_stock(size.records).with_name(PRESET)
    content, template = folder / "content.json", plan.folder / "template.docx"
    run(Command([sys.executable, "-m", "release.bench.neutral", library, preset, content], folder))
    peers, here = peers_python(), Path(__file__).parent
    docxtpl, typst = here / "peer_docxtpl.py", here / "peer_typst.py"
    if not template.exists():
        run(Command([peers, docxtpl, "template", template], folder))
    build: list[str | Path] = [
        sys.executable,
        ROOT / "jiyao.py",
        "build",
        preset,
        "--library",
        library,
    ]
    build += ["--as-of", AS_OF, "--out", folder / "out", "--to"]
    fonts = ROOT / "templates" / "fonts"
    commands = {
        "docx": Command([*build, "docx"], folder),
        "docxtpl": Command([peers, docxtpl, content, template, folder / "peer.docx"], folder),
        "pdf": Command([*build, "pdf"], folder),
        "typst": Command([peers, typst, content, fonts, folder / "peer.pdf"], folder),
    }
    runs = in_turn(commands, plan.rounds(size.share), warm=size is SIZES[0])
    return Measured(size, _pages(runs["pdf"][0]), runs)


def _pages(built: Run) -> int:
    """The pages that ``jiyao build`` says it made."""
    found = re.search(r"(\d+) pages", built.said)
    assert found is not None, built.said
    return int(found[1])


def _rows(measured: Measured) -> list[Row]:
    runs, size = measured.runs, measured.size
    return [
        Row(
            PART,
            f"{ours.upper()}, {measured.pages} pages",
            "ms",
            median(runs[ours]),
            median(runs[peer]),
            beside,
            times_peer(limit),
            median_cpu(runs[ours]) / median_cpu(runs[peer]),
            {
                "rounds": len(runs[ours]),
                "cpu": median_cpu(runs[ours]),
                "peer_cpu": median_cpu(runs[peer]),
                "megabytes": peak(runs[ours]),
                "peer_megabytes": peak(runs[peer]),
            },
        )
        for ours, peer, beside, limit in (
            ("docx", "docxtpl", "docxtpl", size.docx),
            ("pdf", "typst", "Typst", size.pdf),
        )
    ]


def _growth(measured: list[Measured]) -> list[Row]:
    """What a further page costs, in the longest briefing beside the shorter ones."""
    short, middle, longest = measured
    costs = (("pdf", "ms", median_cpu), ("pdf", "MB", peak), ("docx", "ms", median_cpu))
    return [
        Row(
            PART,
            f"{kind.upper()}, each further page, {unit}",
            unit,
            _per_page(middle, longest, kind, cost),
            _per_page(short, middle, kind, cost),
            f"to page {middle.pages}",
            times_peer(LINEAR),
        )
        for kind, unit, cost in costs
    ]


def _per_page(
    shorter: Measured, longer: Measured, kind: str, cost: Callable[[Sequence[Run]], float]
) -> float:
    """What a page costs by which one is longer than the other."""
    more = cost(longer.runs[kind]) - cost(shorter.runs[kind])
    return more / (longer.pages - shorter.pages)
