"""Small pictures of drafts' first pages, made when nothing else is to be done."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, Signal
from PySide6.QtGui import QImage

from gui.drafts.keeper import Keeper
from gui.press import Press

if TYPE_CHECKING:
    from pathlib import Path

    from data.progress import Progress

WIDTH = 216
"""Pixels; three times what the list shows, for fine screens."""
CALM = 1_500
"""Milliseconds after the pages were made before their picture is taken."""


class Thumbnails(QObject):
    """Takes a picture of the draft on the desk once its pages have not changed for a while.

    Signals:
        made: a picture was written.
    """

    made = Signal()

    def __init__(self, press: Press, keeper: Keeper, parent: QObject) -> None:
        super().__init__(parent)
        self._press = press
        self._keeper = keeper
        self._timer = QTimer(self, singleShot=True, interval=CALM)
        self._timer.timeout.connect(self._take)
        press.rendered.connect(lambda _rendering: self._timer.start())

    def close(self) -> None:
        """Take no more."""
        self._timer.stop()

    def _take(self) -> None:
        rendering, file = self._press.rendering, self._keeper.file
        if rendering is None or file is None or not file.path.is_file() or not rendering.sizes:
            return
        scale = WIDTH / rendering.sizes[0][0]
        path = file.picture

        def draw(progress: "Progress") -> QImage:
            return rendering.images([0], scale, progress)[0][1]

        self._press.lane.run(draw, partial(self._keep, path), _ignore, key="thumbnail")

    def _keep(self, path: "Path", image: QImage) -> None:
        self._keeper.lane.run(
            lambda _progress: _write(path, image),
            lambda done: self.made.emit() if done else None,
            _ignore,
        )


def _write(path: "Path", image: QImage) -> bool:
    """Write the picture; without one the list is plainer, so that no trouble is told."""
    from templates.drafts.disk import write_anew

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    try:
        write_anew(path, bytes(buffer.data().data()))
    except OSError:
        return False
    return True


def _ignore(_error: object) -> None:
    """What keeps a page from being drawn is told by the preview."""
