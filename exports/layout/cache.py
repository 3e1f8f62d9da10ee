"""Broken paragraphs, kept so that what did not change is not made and broken again."""

from collections.abc import Callable
from typing import Generic, TypeVar

from data.progress import may_stop
from exports.fonts.fontset import FontSet
from exports.layout import kinsoku
from exports.layout.kept_proses import LEAST, KeptProses
from exports.layout.lines import LineBreaker, Shape, TextLine
from exports.layout.prose import Span

NO_LIMIT = 100_000.0
"""The width of a line that holds any paragraph (points)."""

ONCE, LASTING = 400_000, 100_000
"""For how many characters of paragraphs there is room during one layout, and from one layout to the
next all day long. Broken into lines each takes some 50 bytes."""

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
_Paragraph = tuple[tuple[Span, ...], Shape]


class Recent(Generic[_Key, _Value]):
    """What was kept or looked up lately: as much as there is room for, twice as much at most.

    Args:
        weigh: how much of the room what is kept for a key takes.
    """

    def __init__(self, room: int, weigh: Callable[[_Key], int]) -> None:
        self._room = room
        self._weigh = weigh
        self._weight = 0
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
        weight = self._weigh(key)
        self._weight += weight
        if self._weight > self._room:
            self._old, self._young, self._weight = self._young, {}, weight
        self._young[key] = value


class LineCache:
    """The lines of paragraphs seen lately, for one set of fonts.

    Keep one and hand it to every layout with the same fonts: pages come out the same, sooner.

    Args:
        room: for how many characters of paragraphs; whole ones, cells, and words have their own.

    Attributes:
        fonts: what the lines are measured with.
        proses: what the lines are of, where that is kept as well: it takes memory, and in one
            layout hardly any of it is used twice.
    """

    def __init__(self, fonts: FontSet, room: int | None = None, *, lasting: bool = False) -> None:
        if room is None:
            room = LASTING if lasting else ONCE
        self.fonts = fonts
        self.proses = KeptProses(room) if lasting else None
        self._breaker = LineBreaker(fonts)
        self._lines: Recent[_Paragraph, tuple[TextLine, ...]] = Recent(room, _characters)
        # Cells are measured for all tables that look alike before the first is put in.
        self._whole: Recent[_Paragraph, tuple[TextLine, ...]] = Recent(room, _characters)
        self._words: Recent[tuple[str, str], float] = Recent(room // 2, _length)

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


def _characters(paragraph: _Paragraph) -> int:
    return LEAST + sum(len(span.text) for span in paragraph[0])


def _length(word: tuple[str, str]) -> int:
    return LEAST + len(word[0])
