"""The pieces of a body on their way into the file."""

from collections.abc import Callable


class Pieces:
    """Paragraphs and tables one behind the other; only the last one can still be changed.

    The body of a thousand pages takes twenty megabytes, as characters twice that: it is never there
    as a whole.

    Args:
        take: is given each piece when the next one has come.

    Attributes:
        count: so many there are.
        last: the last one, ``""`` when there is none.
    """

    def __init__(self, take: Callable[[str], None]) -> None:
        self._take = take
        self.count = 0
        self.last = ""

    def add(self, *pieces: str) -> None:
        """Put ``pieces`` behind what is there."""
        for piece in pieces:
            self.end()
            self.last = piece
            self.count += 1

    def end(self) -> None:
        """Give the last one away too."""
        if self.last:
            self._take(self.last)
            self.last = ""
