"""Positions in a text as Qt counts them.

Anchors count code points; Qt counts UTF-16 units, of which a character beyond U+FFFF takes two.
"""

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Units:
    """Converts positions in one text."""

    def __init__(self, text: str) -> None:
        self._wide = [found.start() for found in _WIDE.finditer(text)]

    def at(self, point: int) -> int:
        """The UTF-16 position of code point ``point``."""
        return point + bisect_left(self._wide, point)

    def point(self, unit: int) -> int:
        """The code point at UTF-16 position ``unit``; within a character, the one after it."""
        return unit - bisect_left([at + number for number, at in enumerate(self._wide)], unit)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Both ends of a span."""
        return self.at(start), self.at(end)
