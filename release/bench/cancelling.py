"""How long a cancelled export may go on: run by :mod:`release.bench.paper`.

``python -m release.bench.cancelling LIBRARY PRESET_FILE FOLDER`` builds once and prints as JSON the
longest times in milliseconds in which nobody asked whether to stop, by what was being done.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from data.library.library import Library
from data.progress import Progress
from exports.build import Order, build
from release.bench.neutral import AS_OF
from templates.presets.files import read_preset

if TYPE_CHECKING:
    from data.messages import Message


class Listener:
    """Notes for each step of the work the longest time between two questions."""

    def __init__(self) -> None:
        self.longest: dict[str, float] = {}
        self._doing = "Opening"
        self._last = time.perf_counter()

    def asked(self) -> bool:
        """Somebody asks whether to stop: no."""
        self.note()
        return False

    def told(self, _fraction: float, what: Message | None) -> None:
        """The work says what it does from now on."""
        if what is not None:
            self._doing = str(what)

    def note(self) -> None:
        """A question, or the end, comes now."""
        now = time.perf_counter()
        gap = (now - self._last) * 1000
        self.longest[self._doing] = max(gap, self.longest.get(self._doing, 0.0))
        self._last = now


def main() -> int:
    """Build and print; the exit status."""
    library, preset, folder = sys.argv[1:]
    gc.disable()  # as the program does
    with Library.open(library) as opened:
        listener = Listener()
        progress = Progress(listener.told, listener.asked)
        build(opened, read_preset(Path(preset)), Order(AS_OF, folder=Path(folder)), progress)
        listener.note()
    print(json.dumps(listener.longest))
    return 0


if __name__ == "__main__":
    sys.exit(main())
