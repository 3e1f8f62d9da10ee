"""Marks that stand in one another: what of a paragraph is its own, and what marks inside tell."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from exports.reading.issued import IssuedMark
from exports.reading.regions import Place, Region, cut
from exports.reading.story import Piece, Story


def marks_around(marks: Sequence[IssuedMark]) -> Mapping[int, int]:
    """The mark around each one that was issued inside another, both by their index."""
    by_control = {mark.control: at for at, mark in enumerate(marks)}
    found = ((at, by_control.get(mark.within)) for at, mark in enumerate(marks) if mark.within)
    return {at: outer for at, outer in found if outer is not None and outer != at}


class Nested:
    """The marks inside each mark.

    Args:
        issued: the words of each mark as issued; ``regions``: where each is now.
        around: what :func:`marks_around` says of them.
    """

    def __init__(
        self,
        issued: Sequence[str],
        regions: Sequence[Region],
        stories: Sequence[Story],
        around: Mapping[int, int],
    ) -> None:
        self._issued = issued
        self._regions = regions
        self._stories = stories
        self._inside: dict[int, list[int]] = defaultdict(list)
        for inner, outer in around.items():
            self._inside[outer].append(inner)

    def own(self, at: int) -> list[Piece] | None:
        """The pieces of a mark, those inside as issued; ``None`` when nothing stands inside."""
        inner = [
            (number, start, -end, "" if index else self._issued[inside])
            for inside in self._inside.get(at, ())
            for index, (number, (start, end)) in enumerate(self._regions[inside].joined())
        ]
        if not inner:
            return None
        inner.sort()
        return [
            piece for place in self._regions[at].joined() for piece in self._outside(place, inner)
        ]

    def _outside(self, place: Place, inner: Sequence[tuple[int, int, int, str]]) -> Iterator[Piece]:
        number, (at, last) = place
        for story, start, minus_end, words in inner:
            end = -minus_end
            if story == number and at <= start and end <= last:
                yield from cut(self._stories, (number, (at, start)))
                yield Piece(words)
                at = end
        yield from cut(self._stories, (number, (at, last)))
