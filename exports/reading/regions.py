"""Where the marks of a briefing are found again in the stories of an edited file.

Bookmarks come first, since they are unique; then controls by their id; last controls that an editor
gave another id, by their tag. All in time linear in what the file holds, whatever it holds.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from exports.reading.issued import IssuedMark
from exports.reading.passages import FoundBy
from exports.reading.story import Control, Piece, Story

Span = tuple[int, int]
Place = tuple[int, Span]
"""A story and the pieces in it (from, to)."""


class Region(msgspec.Struct):
    """What belongs to one mark, and what was copied from it."""

    places: list[Place] = msgspec.field(default_factory=list)
    copies: list[Place] = msgspec.field(default_factory=list)
    by_bookmark: bool = False
    by_control: bool = False
    has_words: bool = False

    @property
    def found(self) -> FoundBy:
        """By what it was found."""
        if self.by_bookmark:
            return FoundBy.BOTH if self.by_control else FoundBy.BOOKMARK
        return FoundBy.CONTROL if self.by_control else FoundBy.NOTHING

    def touches(self, place: Place) -> bool:
        """Whether ``place`` belongs together with where the mark was found first or last."""
        ends = (self.places[0], self.places[-1]) if self.places else ()
        number, (start, end) = place
        return any(n == number and start <= e and s <= end for n, (s, e) in ends)

    def joined(self) -> Iterator[Place]:
        """The places in order, those that overlap or touch made one."""
        current: Place | None = None
        for number, (start, end) in sorted(self.places):
            if current is not None and current[0] == number and start <= current[1][1]:
                current = number, (current[1][0], max(current[1][1], end))
                continue
            if current is not None:
                yield current
            current = number, (start, end)
        if current is not None:
            yield current


def cut(stories: Sequence[Story], place: Place) -> Sequence[Piece]:
    """The pieces at a place."""
    number, span = place
    return stories[number].pieces[slice(*span)]


def regions(marks: Sequence[IssuedMark], stories: Sequence[Story]) -> list[Region]:
    """The region of every mark."""
    return _Finder(marks, stories).found


class _Finder:
    """Looks for all marks."""

    def __init__(self, marks: Sequence[IssuedMark], stories: Sequence[Story]) -> None:
        self._marks = marks
        self._stories = stories
        self.found = [Region() for _ in marks]
        self._bookmarks()
        self._by_tag = _ByTag(marks, self.found)
        strangers = list(self._controls())
        for place, control in strangers:
            at = self._by_tag.owner(control.tag, place)
            if at is not None:
                self._take(at, place)

    def _bookmarks(self) -> None:
        """A bookmark is unique; where a damaged file has two, the second one is a copy."""
        for mark, region in zip(self._marks, self.found, strict=True):
            for number, story in enumerate(self._stories):
                for span in story.bookmarks.get(mark.bookmark, ()):
                    place = number, span
                    (region.copies if region.by_bookmark else region.places).append(place)
                    region.has_words = region.has_words or self._has_words(place)
                    region.by_bookmark = True

    def _controls(self) -> Iterator[tuple[Place, Control]]:
        """Give every control with a known id to its mark; the others come back."""
        by_id = {mark.control: at for at, mark in enumerate(self._marks)}
        for number, story in enumerate(self._stories):
            for control in story.controls:
                place = number, (control.start, control.end)
                at = by_id.get(control.identifier)
                if at is None:
                    yield place, control
                else:
                    self._take(at, place)

    def _take(self, at: int, place: Place) -> None:
        """Count a control among a mark's places, or among its copies."""
        region = self.found[at]
        if region.touches(place) or not region.has_words:
            region.places.append(place)
            region.by_control = True
            region.has_words = region.has_words or self._has_words(place)
        else:
            region.copies.append(place)

    def _has_words(self, place: Place) -> bool:
        return any(not piece.mark and piece.text.strip() for piece in cut(self._stories, place))


class _ByTag:
    """Which mark a control with a new id belongs to."""

    def __init__(self, marks: Sequence[IssuedMark], found: Sequence[Region]) -> None:
        self._found = found
        self._all: dict[str, list[int]] = defaultdict(list)
        self._placed: dict[str, list[tuple[int, int, int, int]]] = defaultdict(list)
        for at, mark in enumerate(marks):
            self._all[mark.tag].append(at)
            self._placed[mark.tag] += [
                (number, start, end, at) for number, (start, end) in found[at].places
            ]
        self._free: dict[str, Iterator[int]] = {}
        for tag, places in self._placed.items():
            places.sort()
            self._free[tag] = self._missing(self._all[tag])

    def _missing(self, candidates: Iterable[int]) -> Iterator[int]:
        return (at for at in candidates if self._found[at].found is FoundBy.NOTHING)

    def owner(self, tag: str, place: Place) -> int | None:
        """The mark around ``place``, else the next one that was lost, else the first one."""
        if tag not in self._all:
            return None
        number, (start, end) = place
        placed = self._placed[tag]
        at = bisect_left(placed, (number, start + 1, 0, 0)) - 1
        if at >= 0 and placed[at][0] == number and end <= placed[at][2]:
            return placed[at][3]
        return next(self._free[tag], self._all[tag][0])
