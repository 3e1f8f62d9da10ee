"""Where pages stand in the preview, in view pixels."""

import enum
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

import msgspec

GAP = 16


class Mode(enum.StrEnum):
    """How pages are shown."""

    CONTINUOUS = "continuous"
    SINGLE = "single"
    FACING = "facing"


class Row(msgspec.Struct, frozen=True):
    """Pages beside one another.

    Attributes:
        top, bottom: of the paper, without the gaps around it.
    """

    pages: range
    top: int
    bottom: int


class PageStack(msgspec.Struct, frozen=True):
    """The geometry of all pages at one scale.

    Attributes:
        sizes: width and height of every page in points.
        scale: view pixels per point.
        rows: from the top; facing pages stand as in print, the first one alone at the right.
        width: of the widest row, in view pixels.
    """

    sizes: tuple[tuple[float, float], ...]
    scale: float
    mode: Mode
    rows: tuple[Row, ...]
    width: int

    @classmethod
    def of(
        cls, sizes: Sequence[tuple[float, float]], scale: float, mode: Mode = Mode.CONTINUOUS
    ) -> "PageStack":
        """The geometry of pages of ``sizes`` at ``scale``."""
        rows: list[Row] = []
        top, widest = GAP, 0
        for pages in _rows(len(sizes), mode):
            height = max(round(sizes[page][1] * scale) for page in pages)
            rows.append(Row(pages, top, top + height))
            top += height + GAP
            widest = max(widest, sum(round(sizes[page][0] * scale) for page in pages))
        if mode is Mode.FACING and sizes:
            widest = max(widest, 2 * round(sizes[0][0] * scale)) + GAP // 2
        return cls(tuple(sizes), scale, mode, tuple(rows), widest)

    @property
    def height(self) -> int:
        """Of everything, in view pixels."""
        return self.rows[-1].bottom + GAP if self.rows else GAP

    def pixel_size(self, page: int) -> tuple[int, int]:
        """Width and height of a page in view pixels."""
        width, height = self.sizes[page]
        return round(width * self.scale), round(height * self.scale)

    def row_of(self, page: int) -> int:
        """The number of the row a page stands in."""
        return (page + 1) // 2 if self.mode is Mode.FACING else page

    def row_at(self, y: int) -> int:
        """The number of the row at height ``y`` (of the one above it when it is between rows)."""
        return max(0, bisect_right(self.rows, y, key=lambda row: row.top) - 1)

    def left(self, page: int) -> int:
        """How far a page's left edge is from the middle of the view."""
        width = self.pixel_size(page)[0]
        if self.mode is not Mode.FACING:
            return -(width // 2)
        return GAP // 4 if page % 2 == 0 else -width - GAP // 4

    def visible(self, top: int, height: int) -> range:
        """The pages that any part of ``top`` … ``top + height`` shows."""
        if not self.rows:
            return range(0)
        first, last = self.rows[self.row_at(top)], self.rows[self.row_at(top + height)]
        return range(first.pages.start, last.pages.stop)


def _rows(count: int, mode: Mode) -> list[range]:
    """The pages of each row."""
    if mode is not Mode.FACING:
        return [range(page, page + 1) for page in range(count)]
    starts = [0, *range(1, count, 2), count] if count else []
    return [range(start, stop) for start, stop in pairwise(starts) if start < stop]
