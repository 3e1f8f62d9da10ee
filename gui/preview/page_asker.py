"""What images of pages are asked for: as much of them as is seen, and what may be seen next."""

import math
from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QWidget

from gui.look.theme import Theme
from gui.preview.page_scroller import PageScroller
from gui.preview.tiles import GROUND, Tile, Wanted, is_whole, tiles_in


class PageAsker(PageScroller):
    """Pages that ask for their images.

    Attributes:
        wanted_now: what was asked for last.

    Signals:
        wanted: these tiles should be rendered; carries a :class:`gui.preview.tiles.Wanted`.
    """

    wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.wanted_now = Wanted((), (), ())

    @property
    def device_scale(self) -> float:
        """Device pixels per point."""
        return self._stack.scale * self.devicePixelRatioF()

    def is_whole(self, page: int) -> bool:
        """Whether a page is one image as it is shown now."""
        return is_whole(self._sizes[page], self.device_scale)

    def tiles(self, pages: Iterable[int], margin: int = 0) -> tuple[Tile, ...]:
        """What of ``pages`` is in the view, or less than ``margin`` view pixels away from it."""
        view = self.viewport().rect().adjusted(-margin, -margin, margin, margin)
        ratio = self.devicePixelRatioF()
        room = QSize(math.ceil(view.width() * ratio) + 1, math.ceil(view.height() * ratio) + 1)
        tiles: list[Tile] = []
        for page in pages:
            corner = view.topLeft() - self._rect(page).topLeft()
            part = QRect(QPoint(int(corner.x() * ratio), int(corner.y() * ratio)), room)
            tiles += tiles_in(page, self._sizes[page], self.device_scale, part)
        return tuple(tiles)

    def grounds(self, pages: Iterable[int]) -> tuple[Tile, ...]:
        """All of each of ``pages``, seen where there is none of its tiles yet."""
        return tuple(Tile(page, GROUND) for page in pages if not self.is_whole(page))

    def _ask(self) -> None:
        """Ask for the page that is read, those seen, then what is around the view."""
        seen = self._seen()
        if len(seen):
            near = range(max(0, seen.start - 1), min(len(self._sizes), seen.stop + 1))
            margin = self.viewport().height() // 2
            around = *self.grounds(near), *self.tiles(near, margin)
            self.wanted_now = Wanted(self.tiles([self._page]), self.tiles(seen), around)
            self.wanted.emit(self.wanted_now)
