"""A strip of large numbers side by side, what they say below each."""

import re
from collections.abc import Iterator

from msgspec import structs

from exports.layout.footnotes import add_notes
from exports.layout.galley import Galley, note_calls, owners
from exports.layout.lettering import Letterer, Lettering
from exports.layout.pages import Node, Role
from exports.layout.prose import Span
from exports.layout.strips import Extent, Fill, Part, Strip, baseline_drop
from exports.numbering import Note
from templates.document import KeyFigure, KeyFigures
from templates.style import ChartLook, ParagraphStyle

# Between two figures, above and below, in ems of labels.
_BETWEEN, _ABOVE, _AFTER = 1.6, 0.9, 1.2
# A value that is too wide for its place is set smaller, but not below this size, in labels' sizes.
_LEAST, _STEP = 1.4, 0.92
_DIGITS = re.compile(r"[0-9][0-9.,%～~–—-]*|[^0-9]+")


def key_figures(galley: Galley, block: KeyFigures, parent: Node) -> None:
    """The strip; nothing without figures."""
    if not block.items:
        return
    style = galley.style.chart
    between = _BETWEEN * style.size
    width = (galley.geometry.width + between) / len(block.items) - between
    columns = [_Column(galley, item, width, parent) for item in block.items]
    largest = max((column.value.look for column in columns), key=lambda look: look.size)
    leading, drop = largest.leading, baseline_drop(largest.leading, largest.size)
    above = _ABOVE * style.size
    strip = Strip(above + leading + max(column.label.height for column in columns))
    strip.extents = (galley.extent(block.id, block.records),)
    for index, column in enumerate(columns):
        x = index * (width + between)
        strip.fills += (Fill(x, 0.0, width, style.key_bar, style.series[0]),)
        column.put(strip, x, above + drop, above + leading)
        strip.extents += (Extent(column.item.id, x, width, column.item.records),)
        strip.names += (column.item.id,)
    galley.name_next(block.id)
    body = galley.look("body")
    galley.add([strip], before=_AFTER * style.size, after=max(_AFTER * style.size, body.after))
    for item in block.items:
        add_notes(galley, galley.notes_of(item.id), parent)


class _Column:
    """One figure: its value, as large as fits, and its label."""

    def __init__(self, galley: Galley, item: KeyFigure, width: float, parent: Node) -> None:
        self.item = item
        around = parent.add(Role.DIVISION, item.id)
        self._said = around.add(Role.P, item.id), around.add(Role.P, item.id)
        notes = galley.notes_of(item.id)
        style = galley.style.chart
        letterer = Letterer(galley, item.id, self._said[0])
        size = style.key_size
        self.value = _large(galley, item, _digits(letterer, style, size), notes)
        while self.value.width > width and size * _STEP > _LEAST * style.size:
            size *= _STEP
            look = _digits(letterer, style, size)
            self.value = _large(galley, item, look, galley.notes_of(item.id))
        look = letterer.look()
        prose = galley.prose(item.label, look, item.id, item.records, notes)
        self.label = Lettering(prose, look, galley.broken(prose, look, width))

    def put(self, strip: Strip, x: float, baseline: float, below: float) -> None:
        """Put the value's line and, from ``below`` on, the label's lines on ``strip``."""
        look = self.label.look
        _put(strip, self.value, x, baseline, self._said[0])
        drop = below + baseline_drop(look.leading, look.size)
        _put(strip, self.label, x, drop, self._said[1])


def _put(strip: Strip, words: Lettering, x: float, drop: float, node: Node) -> None:
    """Put ``words`` on ``strip``, with the notes called in them."""
    owned = owners(words.prose, node)
    for line in words.lines:
        strip.parts.append(Part(x, drop, words.look.size, line, words.prose, owned))
        drop += words.look.leading
        note_calls(strip, line, words.prose)


def _digits(letterer: Letterer, style: ChartLook, size: float) -> ParagraphStyle:
    """How digits of ``size`` look."""
    look = letterer.look(style.value_face, style.series[0], size)
    return structs.replace(look, leading=style.key_leading * size)


def _large(
    galley: Galley, item: KeyFigure, look: ParagraphStyle, notes: Iterator[Note]
) -> Lettering:
    """The value on one line, its digits large, its words near them as small type asks for."""
    prose = galley.prose(item.value, look, item.id, item.records, notes)
    words = galley.style.chart.key_words
    spans = tuple(piece for span in prose.spans for piece in _pieces(span, words))
    prose = prose._replace(spans=spans)
    small = structs.replace(look, size=look.size * words)
    return Lettering(prose, look, (galley.on_one_line(prose, small),))


def _pieces(span: Span, words: float) -> Iterator[Span]:
    """``span`` with everything but digits smaller, by the share ``words``."""
    if span.mark:
        yield span
        return
    for found in _DIGITS.finditer(span.text):
        size = span.size if found[0][0].isdigit() else span.size * words
        yield span._replace(text=found[0], size=size)
