"""Where somebody reads: kept by what stands there, not by the number of the page."""

from collections.abc import Iterable, Sequence

import msgspec

from exports.layout.pages import Place
from templates.document import BlockId

_SEVERAL = 40
"""How many blocks are remembered: one of them should be left after a change."""


class Landmark(msgspec.Struct, frozen=True):
    """A block near the upper edge of the view.

    Attributes:
        part: a block that goes on on the next page has several places; which one it is.
        below: how far its upper edge is below the view's, in points.
    """

    block: BlockId
    part: int
    below: float


class ReadingPlace(msgspec.Struct, frozen=True):
    """The page at the upper edge, how far down it (0…1) the edge is, and the blocks below."""

    page: int
    share: float
    landmarks: tuple[Landmark, ...] = ()


class Blocks:
    """Where blocks stand, for finding a reading place again."""

    def __init__(self, places: Iterable[Place] = ()) -> None:
        self._of_block: dict[BlockId, list[Place]] = {}
        self._of_page: dict[int, list[tuple[Place, int]]] = {}
        for place in places:
            parts = self._of_block.setdefault(place.block, [])
            if parts and (parts[-1].page == place.page):
                continue  # rows, records and notes of a block that stands on this page already
            parts.append(place)
            self._of_page.setdefault(place.page, []).append((place, len(parts) - 1))

    def from_place(self, page: int, y: float, heights: Sequence[float]) -> Iterable[Landmark]:
        """The landmarks around height ``y`` (PDF points) of ``page``, the nearest first."""
        found: list[Landmark] = []
        depth = y
        for number in range(page, min(page + 3, len(heights))):
            for place, part in self._of_page.get(number, ()):
                top = place.y + place.height
                if number > page or place.y < y:
                    found.append(Landmark(place.block, part, depth - top))
            if len(found) >= _SEVERAL or number + 1 >= len(heights):
                break
            depth += heights[number + 1]
        return sorted(found, key=lambda mark: abs(mark.below))[:_SEVERAL]

    def find(self, place: ReadingPlace) -> tuple[int, float, float] | None:
        """Page and height of the first landmark that is left, and how far below the edge it was."""
        for mark in place.landmarks:
            parts = self._of_block.get(mark.block)
            if parts:
                found = parts[min(mark.part, len(parts) - 1)]
                return found.page, found.y + found.height, mark.below
        return None
