"""Looking for garbage when nobody waits for anything.

Python looks whenever enough objects have been made, in whatever thread makes them, and lets no
other thread go on meanwhile: composing a briefing made the window stand still for a fifth of a
second and more. Here it is looked for between two pieces of work, and on the window's own thread,
where alone Qt's objects may be taken apart.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

PAUSE = 1000
"""Milliseconds between two looks at whether it is time."""
MANY = 100_000
"""So many new objects are worth looking through when all is quiet."""
TOO_MANY = 3_000_000
"""So many are looked through even while work goes on: some 300 MB."""


class Tidying(QObject):
    """Keeps Python from looking for garbage by itself, and does so in quiet moments.

    Args:
        quiet: whether nothing is being done.
    """

    def __init__(self, quiet: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._quiet = quiet
        self._settled = False
        gc.disable()
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self.tidy)
        self._timer.start()

    def tidy(self) -> None:
        """Look for garbage if it is time."""
        new = gc.get_count()[0]
        if not ((self._quiet() and new > MANY) or new > TOO_MANY):
            return
        if not self._settled:
            # Modules and the library's lists stay to the end: looking at them as well would let the
            # window stand still for a tenth of a second, this once and each time from now on.
            gc.freeze()
            self._settled = True
        gc.collect()

    def stop(self) -> None:
        """Let Python look by itself again."""
        self._timer.stop()
        gc.enable()
