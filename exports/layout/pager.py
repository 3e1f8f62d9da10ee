"""Distributes strips over pages, notes with them."""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil
from typing import NamedTuple

import msgspec

from data.progress import may_stop
from exports.layout.strips import Strip

_SLIP = 0.01
# A note may go on on the next page when it has more lines than this; at least so many stay.
_WHOLE_NOTE = 6
_NOTE_START = 2
# What should stay together is parted where more than this share of a page would be blank.
_BLANK_SHARE = 0.25
# How much of a page notes may take that were begun on the page before.
_CARRIED_SHARE = 0.7


class Placed(NamedTuple):
    """A strip and the distance of its top from the top of the type area."""

    strip: Strip
    top: float


class Sheet(msgspec.Struct):
    """What stands on one page: text from the top, notes at the foot, heads drawn again."""

    body: list[Placed] = msgspec.field(default_factory=list)
    repeated: list[Placed] = msgspec.field(default_factory=list)
    notes: list[Placed] = msgspec.field(default_factory=list)
    rule_top: float | None = None


class _Filling(msgspec.Struct):
    """How far a page is filled: from the top, from the foot, and with which note lines."""

    top: float = 0.0
    foot: float = 0.0
    notes: list[Strip] = msgspec.field(default_factory=list)
    rest: list[Strip] = msgspec.field(default_factory=list)


class _Begun(NamedTuple):
    """Where a page begins: its first strip, and the note lines left by the page before."""

    start: int
    carried: list[Strip]


class Pager:
    """Fills pages of one height.

    Args:
        height: of the type area.
        pitch: of the line grid, if there is one.
        notes: the lines of each note.
        note_gap: from the text to the first note line, the rule between them included.
        least: how much stands on the last page at least, where that can be arranged: more is moved
            to it. Spaces are not made smaller instead, since no other program would do that, and a
            Word file of the same briefing would have a page more.
    """

    def __init__(
        self,
        height: float,
        pitch: float | None,
        notes: Mapping[int, Sequence[Strip]],
        note_gap: float,
        least: float = 0.0,
    ) -> None:
        self._height = height
        self._pitch = pitch
        self._notes = notes
        self._numbers = {id(line): number for number, lines in notes.items() for line in lines}
        self._note_gap = note_gap
        self._least_last = least

    def sheets(self, strips: Sequence[Strip]) -> list[Sheet]:
        """The pages; one empty page when there is nothing."""
        begun = list(self._pages(strips, _Begun(0, [])))
        sheets = [sheet for sheet, _ in begun]
        if len(sheets) < 2 or not self._is_short(sheets[-1]) or sheets[-1].body[0].strip.page_break:
            return sheets
        return [*sheets[:-2], *self._moved(strips, begun[-2][1])]

    def _pages(self, strips: Sequence[Strip], begun: _Begun) -> Iterator[tuple[Sheet, _Begun]]:
        """The pages from ``begun`` on, with what each began with; at least one."""
        while True:
            may_stop()
            empty = self._begin(begun.carried)
            fillings = self._fill(empty, strips, begun.start)
            count = self._cut(strips, begun.start, fillings)
            filling = fillings[count - 1] if count else empty
            end = begun.start + count
            yield self._sheet(strips[begun.start : end], fillings, filling), begun
            begun = _Begun(end, filling.rest)
            if end >= len(strips) and not begun.carried:
                return

    def _is_short(self, sheet: Sheet) -> bool:
        """Whether so little stands on a page that it should not be the last one."""
        if not sheet.body:
            return False
        last = sheet.body[-1]
        return not sheet.notes and last.top + last.strip.height < self._least_last

    def _moved(self, strips: Sequence[Strip], begun: _Begun) -> list[Sheet]:
        """The last two pages, enough on the last of them for it to be one."""
        cut, height = len(strips), 0.0
        while cut > begun.start + 1 and (height < self._least_last or strips[cut].keep):
            cut -= 1
            height += strips[cut].height
        first = [sheet for sheet, _ in self._pages(strips[:cut], begun)]
        if cut == begun.start + 1 or len(first) != 1:
            return [sheet for sheet, _ in self._pages(strips, begun)]
        return [*first, *(sheet for sheet, _ in self._pages(strips, _Begun(cut, [])))]

    def _fill(self, filling: _Filling, strips: Sequence[Strip], start: int) -> list[_Filling]:
        """How the page is filled after each of the strips from ``start`` that fit on it."""
        fillings: list[_Filling] = []
        for at in range(start, len(strips)):
            strip = strips[at]
            if strip.page_break and fillings:
                break
            following = self._add(filling, strip, first=not fillings)
            if following is None:
                break
            filling = following
            fillings.append(filling)
        return fillings

    def _cut(self, strips: Sequence[Strip], start: int, fillings: Sequence[_Filling]) -> int:
        """How many of the strips that fit stay on the page."""
        fitting = len(fillings)
        count = _uncut(strips, start, fitting, loosely=False)
        if count == fitting:
            return count
        blank = self._height - fillings[count - 1].top - fillings[count - 1].foot
        if blank <= self._height * _BLANK_SHARE:
            return count
        return _uncut(strips, start, fitting, loosely=True)

    def _sheet(
        self, strips: Sequence[Strip], fillings: Sequence[_Filling], last: _Filling
    ) -> Sheet:
        """The page that holds ``strips``."""
        sheet = Sheet()
        sheet.body = [
            Placed(strip, filling.top - strip.height)
            for strip, filling in zip(strips, fillings, strict=False)
        ]
        if strips:
            sheet.repeated = _stack(strips[0].head, 0.0) + _tail(sheet.body)
        if last.notes:
            top = self._height - last.foot
            sheet.rule_top = top + self._note_gap / 2
            sheet.notes = _stack(self._in_order(last), top + self._note_gap)
        return sheet

    def _in_order(self, filling: _Filling) -> list[Strip]:
        """The note lines of a page by number: rows that are parted call theirs line by line.

        A note that goes on on the next page stays the last.
        """
        if filling.rest:
            return filling.notes
        return sorted(filling.notes, key=lambda line: self._numbers[id(line)])

    def _begin(self, carried: list[Strip]) -> _Filling:
        """A page on which only the notes stand that the page before left."""
        filling = _Filling()
        if carried:
            room = self._height * _CARRIED_SHARE - self._note_gap
            self._put(filling, carried, max(room, 0.0))
        return filling

    def _put(self, filling: _Filling, lines: Sequence[Strip], room: float) -> None:
        """Put as many note lines on the page as there is room for; the others are left."""
        if not filling.notes:
            filling.foot += self._note_gap
        for index, line in enumerate(lines):
            if filling.rest or (line.height > room + _SLIP and (index or filling.notes)):
                filling.rest.append(line)
                continue
            filling.notes.append(line)
            filling.foot += line.height
            room -= line.height

    def _add(self, filling: _Filling, strip: Strip, *, first: bool) -> _Filling | None:
        """The page with ``strip`` on it; ``None`` when it does not fit.

        What does not even fit on an empty page is put there all the same.
        """
        top = self._top(filling.top, strip, first) + strip.height
        tail = sum(each.height for each in strip.tail)
        if not strip.notes:
            if not first and top + tail + filling.foot > self._height + _SLIP:
                return None
            return _Filling(top, filling.foot, filling.notes, filling.rest)
        added = _Filling(top, filling.foot, list(filling.notes), list(filling.rest))
        for number in strip.notes:
            lines = self._notes.get(number, ())
            room = self._height - top - tail - added.foot - (0.0 if added.notes else self._note_gap)
            if not first and room + _SLIP < self._least(lines, top):
                return None
            self._put(added, lines, room)
        return added

    def _least(self, lines: Sequence[Strip], top: float) -> float:
        """The height that a note needs on the page of its call."""
        long = len(lines) > _WHOLE_NOTE or top < self._height / 2
        return sum(line.height for line in (lines[:_NOTE_START] if long else lines))

    def _top(self, top: float, strip: Strip, first: bool) -> float:
        """Where ``strip`` begins on a page filled down to ``top``."""
        if first:
            return sum(head.height for head in strip.head)
        if not (strip.snap and self._pitch):
            return top + strip.space
        # The grid line nearest to where the strip would stand, but not above what is there.
        least = ceil((top - _SLIP) / self._pitch)
        return max(least, round((top + strip.space) / self._pitch)) * self._pitch


def _uncut(strips: Sequence[Strip], start: int, fitting: int, *, loosely: bool) -> int:
    """How many of the strips that fit stay, so that none is parted from what it belongs to."""
    for count in range(fitting, 0, -1):
        if start + count == len(strips):
            return count
        following = strips[start + count]
        if not following.keep or (loosely and following.loose):
            return count
    return fitting


def _tail(body: Sequence[Placed]) -> list[Placed]:
    """What explains the signs of the table that goes on on the next page."""
    last = body[-1]
    tail = last.strip.tail
    if not any(placed.strip.signed for placed in body if placed.strip.tail is tail):
        return []
    return _stack(tail, last.top + last.strip.height)


def _stack(strips: Sequence[Strip], top: float) -> list[Placed]:
    """Strips one below the other."""
    placed: list[Placed] = []
    for strip in strips:
        placed.append(Placed(strip, top))
        top += strip.height
    return placed
