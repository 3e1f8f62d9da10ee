"""Broken paragraphs, kept so that what did not change is not made and broken again."""

from collections import OrderedDict

from data.progress import may_stop
from exports.fonts.fontset import FontSet
from exports.layout import kinsoku
from exports.layout.kept_proses import KeptProses
from exports.layout.lines import Shape, TextLine, break_lines
from exports.layout.prose import Span

_Key = tuple[tuple[Span, ...], Shape]


class LineCache:
    """The lines of paragraphs seen lately, for one set of fonts.

    Keep one and hand it to every layout with the same fonts: pages come out the same, sooner.

    Attributes:
        fonts: what the lines are measured with.
        proses: what the lines are of, where that is kept as well: it takes memory, and in one
            layout hardly any of it is used twice.
    """

    def __init__(self, fonts: FontSet, capacity: int = 20_000, *, lasting: bool = False) -> None:
        self.fonts = fonts
        self.proses = KeptProses(capacity) if lasting else None
        self._capacity = capacity
        self._lines: OrderedDict[_Key, tuple[TextLine, ...]] = OrderedDict()
        self._words: dict[tuple[str, str], float] = {}

    def lines(self, spans: tuple[Span, ...], shape: Shape) -> tuple[TextLine, ...]:
        """The lines of ``spans`` in ``shape``."""
        key = (spans, shape)
        lines = self._lines.get(key)
        if lines is None:
            may_stop()
            lines = self._lines[key] = break_lines(spans, shape, self.fonts)
            if len(self._lines) > self._capacity:
                self._lines.popitem(last=False)
        else:
            self._lines.move_to_end(key)
        return lines

    def longest_word(self, text: str, font: str) -> float:
        """How wide the widest word of ``text`` is (thousandths of the type size).

        A number goes with its unit. Addresses do not count, they may be broken.
        """
        width = self._words.get((text, font))
        if width is None:
            words = (word for word in kinsoku.QUANTITY.findall(text) if "/" not in word)
            longest = max(words, key=len, default="")
            width = sum(self.fonts[font].widths(longest)) if longest else 0.0
            if len(self._words) >= self._capacity:
                self._words.clear()
            self._words[text, font] = width
        return width
