"""Breaks a paragraph into lines.

Widths are thousandths of the paragraph's type size while lines are sought, points in what comes
out. The work for a line is a binary search in the running sum of the widths plus a few looks at
its end, so that the time depends on the number of lines and hardly on the characters in them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from exports.fonts.font import PER_EM
from exports.fonts.fontset import FontSet
from exports.layout import kinsoku
from exports.layout.prose import Span
from templates.document import Align

_HALF = PER_EM / 2
# Sums of widths are compared with this much tolerance (thousandths).
_SLIP = 0.5
# A gap that justification opens between two characters is at most this wide; a space three times.
_WIDEST_GAP = 0.3 * PER_EM
_SPACE_SHARE = 3
# How many characters over the edge are worth squeezing the line for.
_PULLED_IN = 2
# What is left for a last line is looked at when it is no longer than this.
_ALONE = 12
_CLOSING = frozenset(kinsoku.CLOSING)
_OPENING = frozenset(kinsoku.OPENING)


class Shape(NamedTuple):
    """What lines have to fit (points).

    Attributes:
        size: of the paragraph's type.
        first_indent: of the first line, may be negative.
        latin_gap: ems between Chinese and Latin characters that stand side by side.
    """

    width: float
    size: float
    first_indent: float = 0.0
    align: Align = Align.JUSTIFY
    latin_gap: float = 0.25


class Segment(NamedTuple):
    """A part of a line that is of one span; points from the left edge of the paragraph."""

    span: int
    x: float
    text: str
    width: float
    spacing: float = 0.0
    advances: tuple[float, ...] | None = None


class TextLine(NamedTuple):
    """A line: its segments, and whether something had to be cut or stands out of its place."""

    segments: tuple[Segment, ...]
    forced: bool = False


def break_lines(spans: Sequence[Span], shape: Shape, fonts: FontSet) -> tuple[TextLine, ...]:
    """The lines of a paragraph; none when it has no characters."""
    if not spans:
        return ()
    return tuple(_Paragraph(spans, shape, fonts).lines())


class _Paragraph:
    """A measured paragraph.

    Attributes:
        _text: all characters; ``_marked``: the same for :mod:`exports.layout.kinsoku`.
        _widths: of each character, with what squeezing took away and gaps added.
        _sums: running sum of the widths.
        _stretch: how much of the space that justification adds goes after each character;
            ``None`` when every character gets the same.
        _altered: positions whose width is not the font's, sorted.
        _squeezed: marks that gave half an em to the next one already.
        _gaps: what was added after a character because Latin and Chinese text meet.
    """

    def __init__(self, spans: Sequence[Span], shape: Shape, fonts: FontSet) -> None:
        self._spans = spans
        self._shape = shape
        self._fonts = fonts
        self._em = shape.size / PER_EM
        self._text = "".join([span.text for span in spans])
        self._marked = self._text
        if any(span.mark for span in spans):
            self._marked = "".join(
                kinsoku.MARK * len(span.text) if span.mark else span.text for span in spans
            )
        self._ends = list(accumulate(len(span.text) for span in spans))
        self._widths = self._natural_widths()
        self._altered: list[int] = []
        self._squeezed: set[int] = set()
        self._gaps: dict[int, float] = {}
        self._stretch: list[int] | None = None
        self._squeeze()
        self._meet()
        self._altered.sort()
        self._sums = list(accumulate(self._widths))

    def _natural_widths(self) -> list[float]:
        widths: list[float] = []
        for span in self._spans:
            own = self._fonts[span.font].widths(span.text)
            if span.size != self._shape.size:
                ratio = span.size / self._shape.size
                own = [width * ratio for width in own]
            widths += own
        return widths

    def _span_at(self, position: int) -> int:
        return bisect_right(self._ends, position)

    def _blank_after(self, position: int) -> bool:
        font = self._fonts[self._spans[self._span_at(position)].font]
        return font.blank_after(self._text[position])

    def _blank_before(self, position: int) -> bool:
        font = self._fonts[self._spans[self._span_at(position)].font]
        return font.blank_before(self._text[position])

    def _squeeze(self) -> None:
        """Take half an em out between marks that stand side by side."""
        for found in kinsoku.SQUEEZED.finditer(self._marked):
            at = found.start()
            closing = self._marked[at] in _CLOSING
            if self._blank_after(at) if closing else self._blank_before(at + 1):
                self._widths[at] -= _HALF
                self._squeezed.add(at)
        self._altered += self._squeezed

    def _meet(self) -> None:
        """Find what must not be opened up, and where Latin meets Chinese text."""
        for found in kinsoku.WORD.finditer(self._marked):
            start, end = found.span()
            self._rigid(start, end - 1)
            self._gap(start - 1, start)
            self._gap(end - 1, end)
        for found in kinsoku.RIGID.finditer(self._marked):
            start, end = found.span()
            if self._text[start] == " ":
                self._rigid(max(start - 1, 0), end - 1)
                self._stretches()[end - 1] = _SPACE_SHARE
            else:
                self._rigid(start, end - 1)

    def _stretches(self) -> list[int]:
        if self._stretch is None:
            self._stretch = [1] * len(self._text)
        return self._stretch

    def _rigid(self, start: int, end: int) -> None:
        """Let no space be added after the characters from ``start`` up to ``end``."""
        if end > start:
            self._stretches()[start:end] = [0] * (end - start)

    def _gap(self, left: int, right: int) -> None:
        """Set Chinese and Latin text a little apart when they meet here."""
        if not self._shape.latin_gap or left < 0 or right >= len(self._marked):
            return
        before, after = self._marked[left], self._marked[right]
        if (kinsoku.is_han(before) and after.isalnum()) or (
            kinsoku.is_han(after) and (before.isalnum() or before == "%")
        ):
            self._gaps[left] = self._shape.latin_gap * PER_EM
            self._widths[left] += self._gaps[left]
            self._altered.append(left)

    def lines(self) -> list[TextLine]:
        """All lines."""
        lines: list[TextLine] = []
        shape, text, sums = self._shape, self._text, self._sums
        full = shape.width / self._em
        start, count = 0, len(text)
        room = full - shape.first_indent / self._em
        indent = shape.first_indent
        while start < count:
            base = sums[start - 1] if start else 0.0
            if text[start] in _OPENING and (start or not indent) and self._blank_before(start):
                base += _HALF
            stop = text.find("\n", start)
            limit = count if stop < 0 else stop
            end, forced = self._line_end(start, limit, base + room)
            last = end >= limit
            lines.append(self._line(start, end, base, room, indent, last, forced))
            start = end + 1 if stop == end else end
            room, indent = full, 0.0
        return lines

    def _line_end(self, start: int, limit: int, edge: float) -> tuple[int, bool]:
        """Where the line that begins at ``start`` ends, and whether a word had to be cut."""
        text, sums, gaps = self._marked, self._sums, self._gaps
        end = bisect_right(sums, edge + _SLIP, start, limit)
        if end < limit and end in gaps and sums[end] - gaps[end] <= edge + _SLIP:
            end += 1
        while end < limit and text[end] == " ":
            end += 1
        if end >= limit:
            return limit, False
        # One character alone on the last line is as bad as a forbidden break (W3C clreq).
        alone = limit - end <= _ALONE and len(kinsoku.bare(text[end:limit])) <= 1
        if end > start and not alone and kinsoku.may_break(text, end):
            return end, False
        for longer in range(end + 1, min(end + _PULLED_IN, limit) + 1):
            if (longer == limit or kinsoku.may_break(text, longer)) and self._can_shrink(
                start, longer, edge
            ):
                return longer, False
        shorter = end - 1 if alone else end
        while shorter > start and not kinsoku.may_break(text, shorter):
            shorter -= 1
        if shorter > start:
            return shorter, False
        if alone and kinsoku.may_break(text, end):
            return end, False
        return kinsoku.forced_break(text, start, end), True

    def _overrun(self, end: int, edge: float) -> float:
        return self._sums[end - 1] - self._gaps.get(end - 1, 0.0) - edge

    def _can_shrink(self, start: int, end: int, edge: float) -> bool:
        return self._overrun(end, edge) <= _HALF * len(self._shrinkable(start, end)) + _SLIP

    def _shrinkable(self, start: int, end: int) -> list[int]:
        """Closing marks that still have their blank half."""
        squeezed = self._squeezed
        return [
            at
            for at in range(start, end)
            if self._marked[at] in _CLOSING and at not in squeezed and self._blank_after(at)
        ]

    def _shrunk(self, start: int, end: int, excess: float) -> list[float]:
        """The widths of a line that is ``excess`` too long: first its last mark gives way."""
        widths = self._widths[start:end]
        marks = self._shrinkable(start, end)
        if marks and marks[-1] == end - 1:
            taken = min(excess, _HALF)
            widths[marks.pop() - start] -= taken
            excess -= taken
        for at in marks:
            widths[at - start] -= excess / len(marks)
        return widths

    def _line(
        self,
        start: int,
        end: int,
        base: float,
        room: float,
        indent: float,
        last: bool,
        forced: bool,
    ) -> TextLine:
        visible = end
        while visible > start and self._text[visible - 1] == " ":
            visible -= 1
        if visible == start:
            return TextLine(())
        previous = self._sums[start - 1] if start else 0.0
        flush = previous - base
        natural = self._sums[visible - 1] - self._gaps.get(visible - 1, 0.0) - base
        slack = room - natural
        align = self._shape.align
        x = indent + flush * self._em
        widths: list[float] | None = None
        share = 0.0
        if slack < -_SLIP:
            widths = self._shrunk(start, visible, -slack)
        elif align is Align.JUSTIFY and not last:
            share = self._share(start, visible, slack)
        if align is Align.RIGHT:
            x += max(slack, 0.0) * self._em
        elif align is Align.CENTER:
            x += max(slack, 0.0) / 2 * self._em
        return TextLine(self._segments(start, end, visible, x, share, widths), forced)

    def _share(self, start: int, end: int, slack: float) -> float:
        """What justification adds for each share of stretch; nothing when it were too much."""
        if slack <= 0 or end - start < 2:
            return 0.0
        stretch = self._stretch
        shares = end - 1 - start if stretch is None else sum(stretch[start : end - 1])
        if shares == 0 or slack / shares > _WIDEST_GAP:
            return 0.0
        return slack / shares

    def _segments(
        self,
        start: int,
        end: int,
        visible: int,
        x: float,
        share: float,
        widths: list[float] | None,
    ) -> tuple[Segment, ...]:
        """The parts of the line from ``start`` to ``end``; blanks at its end take no room."""
        em, text = self._em, self._text
        if widths is None:
            first_altered = bisect_left(self._altered, start)
            plain = (
                first_altered == len(self._altered) or self._altered[first_altered] >= visible - 1
            )
            if plain and (share == 0 or self._stretch is None):
                return self._plain_segments(start, end, visible, x, share)
            widths = self._widths[start:end]
        if share and self._stretch is None:
            widths = [width + share for width in widths]
        elif share and self._stretch is not None:
            factors = self._stretch[start:end]
            widths = [w + share * f for w, f in zip(widths, factors, strict=False)]
        segments: list[Segment] = []
        span, at = self._span_at(start), start
        while at < end:
            stop = min(self._ends[span], end)
            own = tuple([width * em for width in widths[at - start : stop - start]])
            shown = own if stop <= visible else own[: max(visible - at, 0)]
            width = sum(shown)
            advances = own + (0.0,) * (stop - at - len(own))
            segments.append(Segment(span, x, text[at:stop], width, 0.0, advances))
            x += width
            at = stop
            span += 1
        return tuple(segments)

    def _plain_segments(
        self, start: int, end: int, visible: int, x: float, share: float
    ) -> tuple[Segment, ...]:
        """The parts of a line whose characters have their own widths, evenly spaced."""
        em, text, sums = self._em, self._text, self._sums
        segments: list[Segment] = []
        span, at = self._span_at(start), start
        before = sums[start - 1] if start else 0.0
        while at < end:
            stop = min(self._ends[span], end)
            shown = min(stop, visible)
            width = (sums[shown - 1] - before + share * (shown - at)) * em if shown > at else 0.0
            segments.append(Segment(span, x, text[at:stop], width, share * em))
            before = sums[stop - 1]
            x += width
            at = stop
            span += 1
        return tuple(segments)
