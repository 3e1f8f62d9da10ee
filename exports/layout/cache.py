"""Broken paragraphs, kept so that what did not change is not made and broken again."""

from collections import OrderedDict

from data.progress import may_stop
from exports.fonts.fontset import FontSet
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
