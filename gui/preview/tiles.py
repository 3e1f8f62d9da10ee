"""Pages in tiles: of a page much larger than the view only what is seen of it becomes an image."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

SIDE = 512
"""Device pixels of a tile's side; its image takes a megabyte."""
WHOLE = 2_500_000
"""Device pixels up to which a page is one image, of ten megabytes at most."""
GROUND = 1.0
"""Pixels per point of the whole page that is seen where its tiles are not made yet."""

Size = tuple[float, float]
"""Width and height of a page in points."""


class Tile(NamedTuple):
    """A piece of a page, or all of it where that is one image.

    Attributes:
        page: 0-based; ``scale``: device pixels per point.
        column, row: which tile, counted from the upper left corner.
    """

    page: int
    scale: float
    column: int = 0
    row: int = 0

    def box(self, size: Size) -> QRect:
        """What it shows of a page of ``size``, in device pixels; empty beyond the page."""
        page = QRect(0, 0, *pixels(size, self.scale))
        if is_whole(size, self.scale):
            return page
        return page.intersected(QRect(self.column * SIDE, self.row * SIDE, SIDE, SIDE))


class Wanted(NamedTuple):
    """What is wanted of the pages: of the one that is read, of those seen, and around that."""

    read: tuple[Tile, ...]
    seen: tuple[Tile, ...]
    around: tuple[Tile, ...]


Images = Sequence[tuple[Tile, QImage]]
"""Tiles with what they look like."""


def pixels(size: Size, scale: float) -> tuple[int, int]:
    """Width and height of a page's image in device pixels, as PDFium rounds them."""
    width, height = size
    return math.ceil(width * scale), math.ceil(height * scale)


def is_whole(size: Size, scale: float) -> bool:
    """Whether a page of ``size`` is one image at ``scale``."""
    width, height = pixels(size, scale)
    return width * height <= WHOLE


def tiles_in(page: int, size: Size, scale: float, part: QRect) -> tuple[Tile, ...]:
    """The tiles that show ``part`` of a page (device pixels); the whole page where it is one."""
    if is_whole(size, scale):
        return (Tile(page, scale),)
    part = part.intersected(QRect(0, 0, *pixels(size, scale)))
    if part.isEmpty():
        return ()
    return tuple(
        Tile(page, scale, column, row)
        for row in range(part.top() // SIDE, part.bottom() // SIDE + 1)
        for column in range(part.left() // SIDE, part.right() // SIDE + 1)
    )
