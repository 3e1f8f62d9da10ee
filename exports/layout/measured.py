"""A paragraph's characters with their widths, as line breaking needs them.

All widths are thousandths of the paragraph's type size.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from exports.fonts.font import PER_EM, Font
from exports.fonts.fontset import FontSet
from exports.layout import kinsoku
from exports.layout.prose import Span

HALF = PER_EM / 2
# Justification opens a space up three times as far as any other place.
_SPACE_SHARE = 3
_CLOSING = frozenset(kinsoku.CLOSING)
_OPENING = frozenset(kinsoku.OPENING)
# What is set close to the character before it.
_STICKING = frozenset(kinsoku.MARK + " ")


class Measured:
    """A measured paragraph.

    Attributes:
        text: all characters; ``marked``: the same for :mod:`exports.layout.kinsoku`.
        ends: where each span ends.
        widths: of each character, with what squeezing took away and gaps added; ``sums``: running.
        stretch: how much of the space that justification adds goes after each character;
            ``None`` when every character gets the same.
        gaps: what was added after a character because Latin and Chinese text meet there.
    """

    def __init__(
        self, spans: Sequence[Span], size: float, latin_gap: float, fonts: FontSet
    ) -> None:
        self._spans = spans
        self._fonts = fonts
        texts = [span.text for span in spans]
        self.text = self.marked = "".join(texts)
        if len(spans) > 1 or spans[0].mark:
            marked = [kinsoku.MARK * len(s.text) if s.mark else s.text for s in spans]
            self.marked = "".join(marked)
        self.ends = list(accumulate(map(len, texts)))
        self.widths = self._natural(size)
        self.gaps: dict[int, float] = {}
        self.stretch: list[int] | None = None
        # Marks that gave half an em to the next one already.
        self._squeezed: set[int] = set()
        self._squeeze()
        self._meet(latin_gap * PER_EM)
        # Positions whose width is not the font's.
        self._altered = sorted(self._squeezed | self.gaps.keys())
        self.sums = list(accumulate(self.widths))

    def _natural(self, size: float) -> list[float]:
        widths: list[float] = []
        for span in self._spans:
            own = self._fonts[span.font].widths(span.text)
            if span.size != size:
                ratio = span.size / size
                own = [width * ratio for width in own]
            if len(self._spans) == 1:
                return own
            widths += own
        return widths

    def _squeeze(self) -> None:
        """Take half an em out between marks that stand side by side."""
        for found in kinsoku.SQUEEZED.finditer(self.marked):
            at = found.start()
            closing = self.marked[at] in _CLOSING
            if self._is_blank_after(at) if closing else self.is_opening(at + 1):
                self.widths[at] -= HALF
                self._squeezed.add(at)

    def _meet(self, gap: float) -> None:
        """Find what must not be opened up, and where Latin meets Chinese text."""
        for found in kinsoku.WORD.finditer(self.marked):
            start, end = found.span()
            self._keep_together(start, end - 1)
            if gap:
                self._set_apart(start - 1, start, gap)
                self._set_apart(end - 1, end, gap)
        for found in kinsoku.RIGID.finditer(self.marked):
            start, end = found.span()
            sign = self.marked[start]
            sticks = start > 0 and sign in _STICKING
            self._keep_together(start - sticks, end - 1)
            if sign == " ":
                self._stretches()[end - 1] = _SPACE_SHARE

    def _stretches(self) -> list[int]:
        if self.stretch is None:
            self.stretch = [1] * len(self.text)
        return self.stretch

    def _keep_together(self, start: int, end: int) -> None:
        """Let no space be added after the characters from ``start`` up to ``end``."""
        if end > start:
            self._stretches()[start:end] = [0] * (end - start)

    def _set_apart(self, left: int, right: int, gap: float) -> None:
        """Set Chinese and Latin text a little apart when they meet here."""
        if left < 0 or right >= len(self.marked):
            return
        before, after = self.marked[left], self.marked[right]
        if (kinsoku.is_han(before) and after.isalnum()) or (
            kinsoku.is_han(after) and (before.isalnum() or before == "%")
        ):
            self.gaps[left] = gap
            self.widths[left] += gap

    def span_at(self, position: int) -> int:
        """The span that a character is in."""
        return bisect_right(self.ends, position)

    def is_opening(self, position: int) -> bool:
        """Whether a character is an opening mark whose left half is blank."""
        character = self.marked[position]
        return character in _OPENING and self._font(position).blank_before(character)

    def _is_blank_after(self, position: int) -> bool:
        return self._font(position).blank_after(self.text[position])

    def _font(self, position: int) -> Font:
        return self._fonts[self._spans[self.span_at(position)].font]

    def has_own_widths(self, start: int, end: int) -> bool:
        """Whether all characters from ``start`` to ``end`` have the widths of their fonts."""
        following = bisect_left(self._altered, start)
        return following == len(self._altered) or self._altered[following] >= end

    def width(self, start: int, end: int) -> float:
        """The width of a line with these characters; what would follow the last one is left out."""
        before = self.sums[start - 1] if start else 0.0
        return self.sums[end - 1] - self.gaps.get(end - 1, 0.0) - before

    def shrinkable(self, start: int, end: int) -> list[int]:
        """Closing marks from ``start`` to ``end`` that still have their blank half."""
        return [
            at
            for at in range(start, end)
            if self.marked[at] in _CLOSING and at not in self._squeezed and self._is_blank_after(at)
        ]

    def shrunk(self, start: int, end: int, excess: float) -> list[float]:
        """The widths of a line that is ``excess`` too long: first its last mark gives way."""
        widths = self.widths[start:end]
        widths[-1] -= self.gaps.get(end - 1, 0.0)
        marks = self.shrinkable(start, end)
        if marks and marks[-1] == end - 1:
            taken = min(excess, HALF)
            widths[marks.pop() - start] -= taken
            excess -= taken
        for at in marks:
            widths[at - start] -= excess / len(marks)
        return widths
