"""Makes the synthetic libraries the measurements stand on; a process of its own, for its memory.

``python -m release.bench.stock RECORDS FOLDER`` leaves ``library.jiyao`` in the folder, and prints
as JSON how long the library took to take the pack in.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
import time
from pathlib import Path

from data.library.library import Library
from data.pack import read_pack, shipped
from release.bench import pack_writer, synthetic
from release.prepare import ROOT

LIBRARY = "library.jiyao"
KEPT = ROOT / "build" / "bench"
_PACK = "pack"


def make_stock(records: int, folder: Path) -> dict[str, float]:
    """Make the library with ``records`` records in ``folder``; seconds it took by step."""
    pack = read_pack(shipped())
    lists = synthetic.lists_for(records, pack.regions, pack.themes)
    started = time.perf_counter()
    pack_writer.write_pack(folder / _PACK, synthetic.stocks(records, lists))
    written = time.perf_counter()
    Library.open(folder / LIBRARY, pack=folder / _PACK).close()
    loaded = time.perf_counter()
    return {"written": written - started, "loaded": loaded - written}


def kept_folder(records: int) -> Path:
    """Where the library with ``records`` records is kept between runs.

    Its name depends on everything that goes into it, so an old one is never used.
    """
    code = [*(ROOT / "data").rglob("*.py"), *(ROOT / "release" / "bench").glob("*.py")]
    lists = [ROOT / "data" / "curated" / name for name in ("regions.toml", "themes.toml")]
    digest = hashlib.sha256()
    for path in sorted([*code, *lists]):
        digest.update(path.read_bytes())
    return KEPT / f"stock-{records}-{digest.hexdigest()[:12]}"


def main() -> int:
    """Make one library; the exit status."""
    records, folder = int(sys.argv[1]), Path(sys.argv[2])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    print(json.dumps(make_stock(records, folder)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
