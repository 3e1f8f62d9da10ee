"""Broken paragraphs, kept so that what did not change is not made and broken again."""

from typing import Generic, TypeVar

from data.progress import may_stop
from exports.fonts.fontset import FontSet
from exports.layout import kinsoku
from exports.layout.kept_proses import KeptProses
from exports.layout.lines import LineBreaker, Shape, TextLine
from exports.layout.prose import Span

NO_LIMIT = 100_000.0
"""The width of a line that holds any paragraph (points)."""

_ONCE, _LASTING = 20_000, 6_000
"""How many paragraphs are kept of one layout, and from one layout to the next all day long."""

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
_Paragraph = tuple[tuple[Span, ...], Shape]


class Recent(Generic[_Key, _Value]):
    """What was kept or looked up lately: ``capacity`` things at least, twice as many at most."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._young: dict[_Key, _Value] = {}
        self._old: dict[_Key, _Value] = {}

    def get(self, key: _Key) -> _Value | None:
        """What is kept for ``key``, if anything is."""
        found = self._young.get(key)
        if found is None and self._old and (found := self._old.get(key)) is not None:
            self.keep(key, found)
        return found

    def keep(self, key: _Key, value: _Value) -> None:
        """Have ``value`` for ``key`` from now on; what was not asked for lately is forgotten."""
        if len(self._young) >= self._capacity:
            self._old, self._young = self._young, {}
        self._young[key] = value


class LineCache:
    """The lines of paragraphs seen lately, for one set of fonts.

    Keep one and hand it to every layout with the same fonts: pages come out the same, sooner.

    Attributes:
        fonts: what the lines are measured with.
        proses: what the lines are of, where that is kept as well: it takes memory, and in one
            layout hardly any of it is used twice.
    """

    def __init__(
        self, fonts: FontSet, capacity: int | None = None, *, lasting: bool = False
    ) -> None:
        if capacity is None:
            capacity = _LASTING if lasting else _ONCE
        self.fonts = fonts
        self.proses = KeptProses(capacity) if lasting else None
        self._breaker = LineBreaker(fonts)
        self._lines: Recent[_Paragraph, tuple[TextLine, ...]] = Recent(capacity // 2)
        # Cells are measured for all tables that look alike before the first is put in.
        self._whole: Recent[_Paragraph, tuple[TextLine, ...]] = Recent(2 * capacity)
        self._words: Recent[tuple[str, str], float] = Recent(capacity // 2)

    def lines(self, spans: tuple[Span, ...], shape: Shape) -> tuple[TextLine, ...]:
        """The lines of ``spans`` in ``shape``."""
        key = (spans, shape)
        kept = self._whole if shape.width == NO_LIMIT else self._lines
        lines = kept.get(key)
        if lines is None:
            may_stop()
            lines = self._breaker.lines(spans, shape)
            kept.keep(key, lines)
        return lines

    def longest_word(self, text: str, font: str) -> float:
        """How wide the widest word of ``text`` is (thousandths of the type size).

        A number goes with its unit. Addresses do not count, they may be broken.
        """
        width = self._words.get((text, font))
        if width is None:
            words = [word for word in kinsoku.QUANTITY.findall(text) if "/" not in word]
            longest = max(words, key=len, default="")
            width = sum(self.fonts[font].widths(longest)) if longest else 0.0
            self._words.keep((text, font), width)
        return width
