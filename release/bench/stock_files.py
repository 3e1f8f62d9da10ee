"""Where the synthetic libraries are; loads nothing, so that whoever measures stays small."""

from __future__ import annotations

import hashlib
import shutil
import sys
from pathlib import Path

from release.bench.running import Command, run
from release.prepare import ROOT

LIBRARY = "library.jiyao"
PRESET = "measured.jiyao-preset"
PACK = "pack"
_MADE_BY = ("prose", "synthetic", "pack_writer", "stock")
"""The modules a library is made by."""


def make_stock(records: int, folder: Path) -> Path:
    """Have the library with ``records`` records made in ``folder``; the library."""
    run(Command([sys.executable, "-m", "release.bench.stock", str(records), folder], folder))
    return folder / LIBRARY


def kept_stock(records: int) -> Path:
    """The same, kept below ``build`` for the next time.

    The folder's name depends on everything that goes into it, so an old one is never used.
    """
    rooms = (ROOT / "data" / room for room in ("evidence", "library", "model"))
    own = (Path(__file__).with_name(f"{name}.py") for name in _MADE_BY)
    code = [
        ROOT / "data" / "pack.py",
        *own,
        *(path for room in rooms for path in room.rglob("*.py")),
    ]
    lists = [ROOT / "data" / "curated" / name for name in ("regions.toml", "themes.toml")]
    digest = hashlib.sha256()
    for path in sorted([*code, *lists]):
        digest.update(path.read_bytes())
    folder = ROOT / "build" / "bench" / f"stock-{records}-{digest.hexdigest()[:12]}"
    if not (folder / PRESET).is_file():
        for old in folder.parent.glob(f"stock-{records}-*"):
            shutil.rmtree(old)
        make_stock(records, folder)
    return folder / LIBRARY
