"""Which comments speak of which mark."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from exports.reading.passages import Comment
from exports.reading.regions import Region, Span
from exports.reading.story import Story


def commented(
    stories: Sequence[Story],
    regions: Sequence[Region],
    comments: Mapping[str, Comment],
    around: Mapping[int, int],
) -> Mapping[int, tuple[Comment, ...]]:
    """The comments on each mark, by the mark's index.

    ``around`` has the mark around each that stands in one: of a comment that speaks of words of
    the inner one only, nothing is told there.
    """
    found: dict[int, dict[str, Comment]] = defaultdict(dict)
    for number, story in enumerate(stories):
        shelf = _Shelf(number, regions) if story.comments else None
        for name, span in story.comments.items():
            if shelf is not None and name in comments:
                under = list(shelf.under(span))
                inside = {around.get(at) for at, place in under if _holds(place, span)}
                for at, _ in under:
                    if at not in inside:
                        found[at][name] = comments[name]
    return {at: tuple(spoken.values()) for at, spoken in found.items()}


class _Shelf:
    """The places of all marks in one story, in order."""

    def __init__(self, number: int, regions: Sequence[Region]) -> None:
        self._places = sorted(
            (start, end, at)
            for at, region in enumerate(regions)
            for story, (start, end) in region.places
            if story == number
        )
        self._starts = [start for start, _, _ in self._places]
        self._reach = list(accumulate((end for _, end, _ in self._places), max))

    def under(self, span: Span) -> Iterator[tuple[int, Span]]:
        """The marks that share words with ``span``, or that it stands in, and where."""
        index = bisect_right(self._starts, span[1]) - 1
        while index >= 0 and self._reach[index] >= span[0]:
            start, end, at = self._places[index]
            if _overlap(span, (start, end)):
                yield at, (start, end)
            index -= 1


def _holds(place: Span, span: Span) -> bool:
    return place[0] <= span[0] and span[1] <= place[1]


def _overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a piece, or an empty one stands within the other."""
    if one[0] == one[1] or other[0] == other[1]:
        return one[0] <= other[1] and other[0] <= one[1]
    return one[0] < other[1] and other[0] < one[1]
