"""Where rows and the headings of their groups lie below each other; no Qt in it."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

import msgspec


class Hit(msgspec.Struct, frozen=True):
    """What lies at a height: a heading (``row`` is ``None``) or a row of a group."""

    group: int
    row: int | None


class Sections:
    """The heights of groups of rows, some of them closed; a list without groups is one group.

    Args:
        counts: rows of each group.
        closed: which groups are closed; only their headings are there.
        row: height of a row, in pixels.
        heading: height of a heading, 0 for a list without groups.
    """

    def __init__(
        self, counts: Sequence[int], closed: Sequence[bool], row: int, heading: int
    ) -> None:
        self.row = max(1, row)
        self.heading = heading
        self._closed = tuple(closed)
        self._starts = list(accumulate(counts, initial=0))
        heights = (
            heading + (0 if shut else count * self.row)
            for count, shut in zip(counts, closed, strict=True)
        )
        self._tops = list(accumulate(heights, initial=0))

    @property
    def height(self) -> int:
        """Of everything."""
        return self._tops[-1]

    @property
    def rows(self) -> int:
        """How many, open or not."""
        return self._starts[-1]

    @property
    def groups(self) -> int:
        """How many."""
        return len(self._closed)

    def rows_of(self, group: int) -> range:
        """The rows of a group, open or not."""
        return range(self._starts[group], self._starts[group + 1])

    def group_of(self, row: int) -> int:
        """Which group a row belongs to."""
        return bisect_right(self._starts, row, hi=len(self._starts) - 1) - 1

    def hidden(self, row: int) -> bool:
        """Whether a row's group is closed."""
        return self._closed[self.group_of(row)]

    def top(self, row: int) -> int:
        """Where a row begins; where its heading ends, if it is hidden."""
        group = self.group_of(row)
        below = 0 if self._closed[group] else (row - self._starts[group]) * self.row
        return self._tops[group] + self.heading + below

    def heading_top(self, group: int) -> int:
        """Where a group's heading begins."""
        return self._tops[group]

    def at(self, height: int) -> Hit | None:
        """What lies at ``height``; ``None`` outside."""
        if not 0 <= height < self.height:
            return None
        group = bisect_right(self._tops, height, hi=len(self._tops) - 1) - 1
        below = height - self._tops[group] - self.heading
        return Hit(group, None if below < 0 else self._starts[group] + below // self.row)

    def shown(self, top: int, bottom: int) -> list[Hit]:
        """Headings and rows with any part between two heights, in order."""
        hits = []
        hit = self.at(max(0, top))
        while hit is not None:
            end = self._bottom(hit)
            hits.append(hit)
            hit = self.at(end) if end < bottom else None
        return hits

    def next(self, row: int, step: int) -> int | None:
        """The next row that is not hidden, beginning with ``row``; ``None`` at an end."""
        while 0 <= row < self.rows:
            group = self.group_of(row)
            if not self._closed[group]:
                return row
            rows = self.rows_of(group)
            row = rows.stop if step > 0 else rows.start - 1
        return None

    def _bottom(self, hit: Hit) -> int:
        if hit.row is None:
            return self._tops[hit.group] + max(1, self.heading)
        return self.top(hit.row) + self.row
