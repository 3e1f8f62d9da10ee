"""Heat maps: a table whose cells are shaded by value, its head repeated on every page."""

from exports.layout.captions import continued, hold_together
from exports.layout.chart_key import unit_words
from exports.layout.galley import Galley
from exports.layout.lettering import Letterer, ink, shade
from exports.layout.pages import Node, Role
from exports.layout.strips import Extent, Fill, Strip
from templates.document import Align, Chart, Point
from templates.style import ParagraphStyle

# Row names take at most this share of the width.
_LABELS_SHARE = 0.3
# Blank at either side of words and above and below values, in ems; between cells, in points.
_SIDE, _ABOVE, _GAP = 0.4, 0.45, 1.0
_NONE = "—"

SMALLEST = 7.5
"""Points; heads are made smaller rather than broken within a word, but not smaller than that."""


class _Map:
    """One heat map: its columns, and the shade of its values."""

    def __init__(self, galley: Galley, block: Chart, node: Node) -> None:
        self._galley = galley
        self._block = block
        self._style = galley.style.chart
        self._letterer = Letterer(galley, block.id, node)
        width = galley.geometry.width
        em = self._style.size
        unit = unit_words(galley, block, bare=True)
        widest = self._letterer.widest((unit, *block.categories)) + 2 * _SIDE * em
        self._left = min(widest, width * _LABELS_SHARE)
        self._cell = (width - self._left) / len(block.series)
        values = [p.value for s in block.series for p in s.points if p.value is not None]
        self._most = max((abs(value) for value in values), default=0.0)

    def head(self, row: Node) -> Strip:
        """The unit and the names of the columns, standing on the cells below."""
        side = _SIDE * self._style.size
        muted = self._letterer.look(colour=self._style.muted)
        unit = unit_words(self._galley, self._block, bare=True)
        corner = self._letterer.set(unit, self._left - side, muted)
        look = self._head_look(self._cell - side)
        names = [
            self._letterer.set(series.name, self._cell - side, look, Align.CENTER)
            for series in self._block.series
        ]
        height = max(words.height for words in (corner, *names))
        strip = Strip(height + side, extents=(self._extent(),))
        top = height - corner.height
        self._letterer.put(strip, corner, 0.0, top, row.add(Role.HEAD_CELL, self._block.id))
        for index, name in enumerate(names):
            x = self._left + index * self._cell + side / 2
            cell = row.add(Role.HEAD_CELL, self._block.id)
            self._letterer.put(strip, name, x, height - name.height, cell)
        return strip

    def _head_look(self, room: float) -> ParagraphStyle:
        """How the names of columns look: small enough for the longest word in ``room``."""
        words = [word for series in self._block.series for word in series.name.split()]
        latin = self._letterer.widest([word for word in words if word.isascii()])
        size = self._style.size
        if latin > room:
            size = max(size * room / latin, min(SMALLEST, size))
        return self._letterer.look(size=size)

    def row(self, index: int, node: Node) -> Strip:
        """The name of a row and its cells."""
        em = self._style.size
        name = self._letterer.set(self._block.categories[index], self._left - _SIDE * em)
        strip = Strip(max(name.height, self._style.leading) + 2 * _ABOVE * em)
        head = node.add(Role.HEAD_CELL, self._block.id)
        self._letterer.put(strip, name, 0.0, (strip.height - name.height) / 2, head)
        strip.extents = (self._extent(),)
        for place, series in enumerate(self._block.series):
            cell = node.add(Role.CELL, self._block.id)
            self._shaded(strip, self._left + place * self._cell, series.points[index], cell)
        return strip

    def _shaded(self, strip: Strip, x: float, point: Point, cell: Node) -> None:
        """A cell and its value."""
        share = abs(point.value or 0.0) / self._most if self._most else 0.0
        fill = shade(self._style, share)
        inner = self._cell - 2 * _GAP
        strip.fills += (Fill(x + _GAP, _GAP, inner, strip.height - 2 * _GAP, fill),)
        colour = ink(fill) if share else self._style.muted
        look = self._letterer.look(colour=colour)
        words = self._letterer.set(point.shown or _NONE, inner, look, Align.CENTER)
        self._letterer.put(strip, words, x + _GAP, (strip.height - words.height) / 2, cell)
        if point.records:
            strip.extents += (Extent(self._block.id, x, self._cell, point.records),)

    def _extent(self) -> Extent:
        return self._galley.extent(self._block.id, self._block.records)


def heat_map(galley: Galley, block: Chart, node: Node) -> list[Strip]:
    """A strip for the head and one for each row."""
    drawn = _Map(galley, block, node)
    head = drawn.head(node.add(Role.TABLE_HEAD, block.id).add(Role.ROW, block.id))
    body = node.add(Role.TABLE_BODY, block.id)
    again = (*continued(galley, block, "continued-figure", node), head)
    strips = [head]
    for index in range(len(block.categories)):
        strip = drawn.row(index, body.add(Role.ROW, block.id))
        strip.keep = index == 0 or index == len(block.categories) - 1
        strip.head = again
        strips.append(strip)
    hold_together(galley, strips)
    return strips
