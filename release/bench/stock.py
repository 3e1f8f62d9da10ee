"""Makes the synthetic libraries the measurements stand on; a process of its own, for its memory.

``python -m release.bench.stock RECORDS FOLDER`` leaves a library and a preset in the folder,
and prints as JSON how long the library took to take the pack in.
"""

from __future__ import annotations

import json
import shutil
import sys
import time
from pathlib import Path

from data.library.library import Library
from data.model.ids import PresetId
from data.pack import read_pack, shipped
from release.bench import pack_writer, synthetic
from release.bench.stock_files import LIBRARY, PACK, PRESET
from templates.presets.files import write_preset
from templates.presets.preset import Preset


def make_stock(records: int, folder: Path) -> dict[str, float]:
    """Make the library with ``records`` records in ``folder``; seconds it took by step."""
    pack = read_pack(shipped())
    lists = synthetic.lists_for(records, pack.regions, pack.themes)
    started = time.perf_counter()
    pack_writer.write_pack(folder / PACK, synthetic.stocks(records, lists))
    written = time.perf_counter()
    Library.open(folder / LIBRARY, pack=folder / PACK).close()
    loaded = time.perf_counter()
    options = {"contents": True}
    preset = Preset(
        id=PresetId("measured"), name="测速", template="regional-digest", options=options
    )
    write_preset(preset, folder / PRESET)
    return {"written": written - started, "loaded": loaded - written}


def main() -> int:
    """Make one library; the exit status."""
    records, folder = int(sys.argv[1]), Path(sys.argv[2])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    print(json.dumps(make_stock(records, folder)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
