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
# Justification opens a space up twice as far as any other place: more leaves holes between words.
_SPACE_SHARE = 2
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
        gaps: what was added after a character because Latin and Chinese text meet there.
    """

    __slots__ = (
        "_altered", "_fonts", "_spans", "_squeezed", "ends", "gaps", "marked", "sums", "text",
        "widths",
    )  # fmt: skip

    def __init__(
        self, spans: Sequence[Span], size: float, latin_gap: float, fonts: FontSet
    ) -> None:
        self._spans = spans
        self._fonts = fonts
        if len(spans) == 1 and not spans[0].mark:
            self.text = self.marked = spans[0].text
            self.ends = [len(self.text)]
        else:
            texts = [span.text for span in spans]
            self.text = "".join(texts)
            self.marked = "".join([kinsoku.MARK * len(s.text) if s.mark else s.text for s in spans])
            self.ends = list(accumulate(map(len, texts)))
        self.widths = self._natural(size)
        self.gaps: dict[int, float] = {}
        # Marks that gave half an em to the next one already.
        self._squeezed: set[int] = set()
        self._squeeze()
        if latin_gap:
            self._set_words_apart(latin_gap * PER_EM)
        # Positions whose width is not the font's.
        self._altered = sorted(self._squeezed | self.gaps.keys())
        self.sums = list(accumulate(self.widths))

    def _natural(self, size: float) -> list[float]:
        widths: list[float] = []
        for span in self._spans:
            own = self._fonts.widths(span.font, span.text)
            if span.size != size:
                ratio = span.size / size
                own = [width * ratio for width in own]
            if len(self._spans) == 1:
                return own
            widths += own
        return widths

    def _squeeze(self) -> None:
        """Take half an em out between marks that stand side by side, or beside a space."""
        for found in kinsoku.SQUEEZED.finditer(self.marked):
            at = found.start()
            closing = self.marked[at] in _CLOSING
            if self._is_blank_after(at) if closing else self.is_opening(at + 1):
                self.widths[at] -= min(HALF, self.widths[at])
                self._squeezed.add(at)

    def _set_words_apart(self, gap: float) -> None:
        """Set Latin words a little apart from Chinese text that they meet."""
        marked, count = self.marked, len(self.marked)
        for found in kinsoku.WORD.finditer(marked):
            start, end = found.span()
            if start and kinsoku.is_han(marked[start - 1]) and marked[start].isalnum():
                self._widen(start - 1, gap)
            if end < count and kinsoku.is_han(marked[end]):
                last = marked[end - 1]
                if last.isalnum() or last == "%":
                    self._widen(end - 1, gap)

    def _widen(self, at: int, gap: float) -> None:
        self.gaps[at] = gap
        self.widths[at] += gap

    def stretch(self) -> list[int] | None:
        """How much of the space that justification adds goes after each character.

        ``None`` when every character gets the same.
        """
        marked = self.marked
        stretch = [1] * len(marked)
        for found in kinsoku.WORD.finditer(marked):
            start, end = found.span()
            stretch[start : end - 1] = [0] * (end - 1 - start)
        for found in kinsoku.RIGID.finditer(marked):
            start, end = found.span()
            sign = marked[start]
            start -= start > 0 and sign in _STICKING
            stretch[start : end - 1] = [0] * (end - 1 - start)
            if sign == " ":
                stretch[end - 1] = _SPACE_SHARE
        return stretch if stretch.count(1) < len(marked) else None

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
