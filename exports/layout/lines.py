"""Breaks a paragraph into lines.

Widths are thousandths of the paragraph's type size while lines are sought, points in what comes
out. The work for a line is a binary search in the running sum of the widths plus a few looks at
its end, so that the time depends on the number of lines and hardly on the characters in them.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from exports.fonts.font import PER_EM
from exports.fonts.fontset import FontSet
from exports.layout import kinsoku
from exports.layout.measured import HALF, Measured
from exports.layout.prose import Span
from templates.document import Align

# Sums of widths are compared with this much tolerance (thousandths).
_SLIP = 0.5
# A gap that justification opens between two characters is at most this wide.
_WIDEST_GAP = 0.3 * PER_EM
# How many characters over the edge are worth squeezing the line for.
_PULLED_IN = 2
# A line is loose that lacks so much, and of that so much a character.
_LOOSE_ROOM, _LOOSE_GAP = 1.5 * PER_EM, 0.07 * PER_EM
# What is left for a last line is looked at when it is no longer than this.
_SHORT_REST = 12


class Shape(NamedTuple):
    """What lines have to fit (points).

    Attributes:
        size: of the paragraph's type.
        first_indent: of the first line.
        latin_gap: ems between Chinese and Latin characters that stand side by side.
        flush_end: whether a closing mark at the end of a justified line stands at its edge with
            its ink, its blank half beyond.
    """

    width: float
    size: float
    first_indent: float = 0.0
    align: Align = Align.JUSTIFY
    latin_gap: float = 0.25
    flush_end: bool = False


class Segment(msgspec.Struct, frozen=True, gc=False):
    """A part of a line that is of one span; points from the left edge of the paragraph."""

    span: int
    x: float
    text: str
    width: float
    spacing: float = 0.0
    advances: tuple[float, ...] | None = None


class TextLine(msgspec.Struct, frozen=True, gc=False):
    """A line: its segments, and whether something had to be cut because nothing may be broken."""

    segments: tuple[Segment, ...]
    forced: bool = False


class _Points(dict[float, float]):
    """Thousandths of one type size as points: one number for all characters of a width."""

    def __init__(self, em: float) -> None:
        super().__init__()
        self._em = em

    def __missing__(self, width: float) -> float:
        points = self[width] = width * self._em
        return points


class LineBreaker:
    """Breaks paragraphs into lines, measured with one set of fonts."""

    def __init__(self, fonts: FontSet) -> None:
        self._fonts = fonts
        self._points: dict[float, _Points] = {}

    def lines(self, spans: Sequence[Span], shape: Shape) -> tuple[TextLine, ...]:
        """The lines of a paragraph; none when it has no characters."""
        if not spans:
            return ()
        if len(spans) == 1 and (line := self._plain(spans[0], shape)) is not None:
            return (line,)
        return self.sought(spans, shape)

    def _plain(self, span: Span, shape: Shape) -> TextLine | None:
        """The line of a paragraph that is short and even, as most cells are; else nothing."""
        text = span.text
        if span.size != shape.size or span.mark or not text or text[0] in kinsoku.OPENING:
            return None
        if not kinsoku.is_even(text):
            return None
        em, x = shape.size / PER_EM, shape.first_indent
        room, width = (shape.width - x) / em, sum(self._fonts.widths(span.font, text))
        if width > room + _SLIP:
            return None
        slack = room - width
        if shape.align is Align.RIGHT:
            x += slack * em
        elif shape.align is Align.CENTER:
            x += slack / 2 * em
        return TextLine((Segment(0, x, text, width * em),))

    def sought(self, spans: Sequence[Span], shape: Shape) -> tuple[TextLine, ...]:
        """The lines of any paragraph: what :meth:`lines` does when it knows no shorter way."""
        points = self._points.get(shape.size)
        if points is None:
            points = self._points[shape.size] = _Points(shape.size / PER_EM)
        measured = Measured(spans, shape.size, shape.latin_gap, self._fonts)
        return _Breaker(spans, measured, shape, points).lines()


class _Breaker:
    """Breaks one measured paragraph."""

    __slots__ = ("_em", "_measured", "_points", "_shape", "_spans", "_stretch", "_stretches")

    def __init__(
        self, spans: Sequence[Span], measured: Measured, shape: Shape, points: _Points
    ) -> None:
        self._spans = spans
        self._measured = measured
        self._shape = shape
        self._em = shape.size / PER_EM
        self._points = points
        # How characters stretch is asked when the first line is to be justified.
        self._stretches = False
        self._stretch: list[int] | None = None

    def lines(self) -> tuple[TextLine, ...]:
        """All lines, each as full as it may be."""
        measured, text = self._measured, self._measured.text
        lines: list[TextLine] = []
        start, count = 0, len(text)
        indent = self._shape.first_indent
        while start < count:
            room = (self._shape.width - indent) / self._em
            # An opening mark begins a line with its ink, but not below an indent.
            flush = HALF if (start or not indent) and measured.is_opening(start) else 0.0
            stop = text.find("\n", start)
            limit = count if stop < 0 else stop
            end, forced = self._line_end(start, limit, room + flush)
            x = indent - flush * self._em
            segments = self._segments(start, end, x, room + flush, last=end >= limit)
            lines.append(TextLine(segments, forced))
            start = end + 1 if stop == end else end
            indent = 0.0
        return tuple(lines)

    def _line_end(self, start: int, limit: int, room: float) -> tuple[int, bool]:
        """Where the line that begins at ``start`` ends, and whether a word had to be cut."""
        text, measured = self._measured.marked, self._measured
        end = self._fitting(start, limit, room)
        if end >= limit:
            return limit, False
        # One character alone on the last line is nearly as bad as a forbidden break (W3C clreq).
        latest = end
        if limit - end <= _SHORT_REST:
            latest = min(end, kinsoku.last_words(text, start, limit))
        if end > start and latest == end and kinsoku.may_break(text, end):
            return end, False
        for longer in range(end + 1, min(end + _PULLED_IN, limit) + 1):
            if longer == limit or kinsoku.may_break(text, longer):
                excess = measured.width(start, longer) - room
                if excess <= HALF * len(measured.shrinkable(start, longer)) + _SLIP:
                    return longer, False
        for longest in (latest, end):
            shorter = longest
            while shorter > start and not kinsoku.may_break(text, shorter):
                shorter -= 1
            if shorter > start:
                return self._not_loose(start, shorter, end, limit, room), False
        return kinsoku.forced_break(text, start, end), True

    def _not_loose(self, start: int, shorter: int, end: int, limit: int, room: float) -> int:
        """Where the line ends that would end at ``shorter``: further on when that is loose.

        Then one character may be alone on the last line, beside a reference mark.
        """
        text = self._measured.marked
        slack = room - self._measured.width(start, shorter)
        loose = slack > _LOOSE_ROOM and slack > _LOOSE_GAP * (shorter - start)
        if not loose or kinsoku.MARK not in text[end:limit]:
            return shorter
        while end > shorter and not kinsoku.may_break(text, end):
            end -= 1
        return end

    def _fitting(self, start: int, limit: int, room: float) -> int:
        """The end of the characters that fit into ``room``; spaces after them fit always."""
        measured, sums = self._measured, self._measured.sums
        reach = (sums[start - 1] if start else 0.0) + room + _SLIP
        if sums[limit - 1] <= reach:
            return limit
        end = bisect_right(sums, reach, start, limit)
        if end < limit and end in measured.gaps:
            end += measured.width(start, end + 1) <= room + _SLIP
        while end < limit and measured.text[end] == " ":
            end += 1
        return end

    def _segments(
        self, start: int, end: int, x: float, room: float, *, last: bool
    ) -> tuple[Segment, ...]:
        """The line from ``start`` to ``end``, aligned; spaces at its end take no room."""
        measured, align = self._measured, self._shape.align
        visible = end
        while visible > start and measured.text[visible - 1] == " ":
            visible -= 1
        if visible == start:
            pieces = self._pieces(start, end)
            return tuple([Segment(span, x, words, 0.0) for span, _, _, words in pieces])
        slack = room - measured.width(start, visible)
        if slack < -_SLIP:
            widths = measured.shrunk(start, visible, -slack)
            return self._uneven(start, end, x, widths, _Points(self._em))
        share = 0.0
        if align is Align.JUSTIFY and not last:
            if self._shape.flush_end and measured.shrinkable(visible - 1, visible):
                slack += HALF
            share = self._share(start, visible, slack)
        elif align is Align.RIGHT:
            x += slack * self._em
        elif align is Align.CENTER:
            x += slack / 2 * self._em
        stretch = self._stretch if share else None
        if stretch is None and measured.has_own_widths(start, visible - 1):
            return self._even(start, end, visible, x, share)
        widths = measured.widths[start:visible]
        if stretch is not None:
            factors = stretch[start:visible]
            widths = [w + share * f for w, f in zip(widths, factors, strict=True)]
        elif share:
            widths = [width + share for width in widths]
        widths[-1] = measured.width(visible - 1, visible)
        # What justification makes of widths is seldom the same for two lines.
        points = _Points(self._em) if share else self._points
        return self._uneven(start, end, x, widths, points)

    def _share(self, start: int, end: int, slack: float) -> float:
        """What justification adds for each share of stretch; nothing when it were too much."""
        if not self._stretches:
            self._stretches, self._stretch = True, self._measured.stretch()
        stretch = self._stretch
        shares = end - 1 - start if stretch is None else sum(stretch[start : end - 1])
        if slack <= 0 or shares == 0 or slack / shares > _WIDEST_GAP:
            return 0.0
        return slack / shares

    def _pieces(self, start: int, end: int) -> list[tuple[int, int, int, str]]:
        """The spans from ``start`` to ``end``: which, from where to where, and its words there."""
        text, ends = self._measured.text, self._measured.ends
        if len(ends) == 1:
            return [(0, start, end, text[start:end])] if start < end else []
        pieces = []
        span = self._measured.span_at(start)
        first = ends[span - 1] if span else 0
        while start < end:
            stop = min(ends[span], end)
            whole = start == first and stop == ends[span]
            words = self._spans[span].text if whole else text[start:stop]
            pieces.append((span, start, stop, words))
            start = first = stop
            span += 1
        return pieces

    def _uneven(
        self, start: int, end: int, x: float, widths: list[float], points: _Points
    ) -> tuple[Segment, ...]:
        """A line whose characters have ``widths``; what has none is spaces at its end."""
        segments: list[Segment] = []
        for span, at, stop, words in self._pieces(start, end):
            advances = tuple(map(points.__getitem__, widths[at - start : stop - start]))
            width = sum(advances)
            if len(advances) < len(words):
                advances += (0.0,) * (len(words) - len(advances))
            segments.append(Segment(span, x, words, width, 0.0, advances))
            x += width
        return tuple(segments)

    def _even(
        self, start: int, end: int, visible: int, x: float, share: float
    ) -> tuple[Segment, ...]:
        """A line whose characters have their own widths and ``share`` between them."""
        measured, em = self._measured, self._em
        sums = measured.sums
        before = sums[start - 1] if start else 0.0
        segments: list[Segment] = []
        for span, at, stop, words in self._pieces(start, end):
            width = 0.0
            if stop < visible:
                width = (sums[stop - 1] - before + share * (stop - at)) * em
            elif at < visible:
                width = (measured.width(at, visible) + share * (visible - 1 - at)) * em
            segments.append(Segment(span, x, words, width, share * em))
            before = sums[stop - 1]
            x += width
        return tuple(segments)
