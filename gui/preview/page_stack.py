"""Where pages stand below one another in the preview, in view pixels."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

GAP = 16


@dataclass(frozen=True, slots=True)
class PageStack:
    """The geometry of all pages at one scale.

    Attributes:
        sizes: width and height of every page in points.
        scale: view pixels per point.
        tops: y of every page's upper edge; the last entry is the total height.
    """

    sizes: tuple[tuple[float, float], ...]
    scale: float
    tops: tuple[int, ...]

    @classmethod
    def of(cls, sizes: Sequence[tuple[float, float]], scale: float) -> "PageStack":
        """The geometry of pages of ``sizes`` at ``scale``."""
        steps = (round(height * scale) + GAP for _, height in sizes)
        return cls(tuple(sizes), scale, tuple(accumulate(steps, initial=GAP)))

    @property
    def height(self) -> int:
        """Of everything, in view pixels."""
        return self.tops[-1]

    @property
    def width(self) -> int:
        """Of the widest page, in view pixels."""
        return max((round(width * self.scale) for width, _ in self.sizes), default=0)

    def pixel_size(self, page: int) -> tuple[int, int]:
        """Width and height of a page in view pixels."""
        width, height = self.sizes[page]
        return round(width * self.scale), round(height * self.scale)

    def page_at(self, y: int) -> int:
        """The page at height ``y`` (the nearest one when it is between pages)."""
        return min(max(0, bisect_right(self.tops, y) - 1), max(0, len(self.sizes) - 1))

    def visible(self, top: int, height: int) -> range:
        """The pages that any part of ``top`` … ``top + height`` shows."""
        if not self.sizes:
            return range(0)
        return range(self.page_at(top), self.page_at(top + height) + 1)
