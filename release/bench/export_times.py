"""How long ``jiyao build`` takes for each format, as a whole process."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from release.bench.timing import Row, run
from release.prepare import ROOT

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = ("docx", "pdf", "docx,pdf")


def export_rows(folder: Path, rounds: int) -> list[Row]:
    """Build the first built-in preset in each format, all formats in turn in each round."""
    launcher, home = ROOT / "jiyao.py", folder / "export-home"
    # The first run loads the sample library; later ones are what is measured.
    presets = json.loads(run([launcher, "presets", "--json"], home).printed)
    bare = [run(["-c", "pass"], home).milliseconds for _ in range(rounds)]
    measured: dict[str, list[tuple[float, float]]] = {formats: [] for formats in FORMATS}
    for _ in range(rounds):
        for formats in FORMATS:
            command = [launcher, "build", presets[0]["id"], "--to", formats]
            result = run([*command, "--out", folder / "out"], home)
            measured[formats].append((result.milliseconds, result.megabytes))
    rows = [Row("bare interpreter", tuple(bare))]
    for formats, results in measured.items():
        times, memory = zip(*results, strict=True)
        beside = f"{max(memory):.0f} MB at most"
        rows.append(Row(f"build {presets[0]['id']} --to {formats}", times, beside))
    return rows
