"""Time lines: dates at the left of an upright line, what happened at its right.

A long line with short labels is folded: its second half stands beside the first.
"""

from collections.abc import Iterator, Sequence

import msgspec

from exports.layout.captions import continued, hold_together, put_figure
from exports.layout.footnotes import add_notes
from exports.layout.galley import Column, Galley, note_calls, owners
from exports.layout.lettering import Letterer, Lettering
from exports.layout.pages import Node, Role
from exports.layout.strips import Fill, Part, Rule, Strip, baseline_drop
from templates.document import Moment, Timeline, plain

# Between the date and the line, between the line and what happened, in ems.
_BEFORE, _BEHIND = 0.9, 1.1
# A moment's mark, in ems; the line, in points; between moments, as a share of the leading.
_MARK_EM, _LINE, _BETWEEN = 0.55, 0.75, 0.35
# Between the two halves of a folded line, in ems.
_FOLD_EM = 2.0
# A line is folded when it has so many moments at least and labels of so many characters at most.
_FOLDED_FROM, _FOLDED_LABEL = 6, 24


def timeline(galley: Galley, block: Timeline, parent: Node) -> None:
    """A time line with its caption and note; nothing without moments."""
    if not block.moments:
        return
    around = parent.add(Role.DIVISION, block.id)
    galley.name_next(block.id)
    put_figure(galley, block, lambda: _strips(galley, block, around), (around, parent))
    for owner in (block.id, *(moment.id for moment in block.moments)):
        add_notes(galley, galley.notes_of(owner), parent)


def halves(block: Timeline) -> tuple[tuple[Moment, ...], ...]:
    """The moments in the columns they stand in: one, or two of a folded line."""
    longest = max(len(plain(moment.label)) for moment in block.moments)
    if len(block.moments) < _FOLDED_FROM or longest > _FOLDED_LABEL:
        return (block.moments,)
    middle = (len(block.moments) + 1) // 2
    return block.moments[:middle], block.moments[middle:]


class _Entry(msgspec.Struct, frozen=True):
    """A moment on its way to the page: where its column is, and its words.

    Attributes:
        axis: where the upright line is; ``ends``: whether the line begins or ends here.
    """

    moment: Moment
    axis: float
    ends: tuple[bool, bool]
    date: Lettering
    nodes: tuple[Node, Node]
    label: Lettering


def _strips(galley: Galley, block: Timeline, around: Node) -> list[Strip]:
    """A strip for each row of moments; the line runs from the first mark to the last."""
    node = around.add(Role.LIST, block.id)
    columns = halves(block)
    blank = _FOLD_EM * galley.style.chart.size
    width = (galley.geometry.width + blank) / len(columns) - blank
    entries = [
        list(_entries(galley, block, moments, Column(index * (width + blank), width), node))
        for index, moments in enumerate(columns)
    ]
    again = tuple(continued(galley, block, "continued-figure", node))
    strips = []
    for index in range(len(entries[0])):
        strip = _row(galley, block, [column[index] for column in entries if index < len(column)])
        strip.head = again
        strip.keep = index <= 1 or index == len(entries[0]) - 1
        strips.append(strip)
    hold_together(galley, strips)
    return strips


def _entries(
    galley: Galley, block: Timeline, moments: Sequence[Moment], column: Column, parent: Node
) -> Iterator[_Entry]:
    """The moments of one column, their dates flush with the upright line."""
    style = galley.style.chart
    dates = Letterer(galley, block.id, parent)
    look = dates.look(style.value_face, galley.style.accent)
    axis = column.x + dates.widest([m.shown for m in moments], look) + _BEFORE * style.size
    room = column.x + column.width - axis - _BEHIND * style.size
    cell = galley.look("cell")
    for index, moment in enumerate(moments):
        item = parent.add(Role.LIST_ITEM, moment.id)
        nodes = item.add(Role.LABEL, moment.id), item.add(Role.LIST_BODY, moment.id)
        records = moment.records or block.records
        prose = galley.prose(moment.label, cell, moment.id, records, galley.notes_of(moment.id))
        label = Lettering(prose, cell, galley.broken(prose, cell, room))
        date = dates.set(moment.shown, column.width, look)
        yield _Entry(moment, axis, (index == 0, index == len(moments) - 1), date, nodes, label)


def _row(galley: Galley, block: Timeline, entries: Sequence[_Entry]) -> Strip:
    """Moments side by side, a blank below them."""
    leading = galley.look("cell").leading
    height = max(max(entry.label.height, leading) for entry in entries)
    strip = Strip(height + _BETWEEN * leading, extents=(galley.extent(block.id, block.records),))
    for entry in entries:
        records = entry.moment.records or block.records
        strip.names += (entry.moment.id,)
        strip.extents += (galley.extent(entry.moment.id, records),)
        _put(galley, strip, entry)
        _line(galley, strip, entry)
    return strip


def _put(galley: Galley, strip: Strip, entry: _Entry) -> None:
    """The words of one moment."""
    size, leading = galley.style.chart.size, galley.look("cell").leading
    dates = Letterer(galley, entry.moment.id, entry.nodes[0])
    x = entry.axis - _BEFORE * size - entry.date.width
    dates.put(strip, entry.date, x, (leading - entry.date.height) / 2)
    look, prose = entry.label.look, entry.label.prose
    owned = owners(prose, entry.nodes[1])
    drop = baseline_drop(look.leading, look.size)
    for line in entry.label.lines:
        x = entry.axis + _BEHIND * size
        strip.parts.append(Part(x, drop, look.size, line, prose, owned))
        note_calls(strip, line, prose)
        drop += look.leading


def _line(galley: Galley, strip: Strip, entry: _Entry) -> None:
    """The piece of the upright line beside one moment, and its mark."""
    style = galley.style.chart
    middle = galley.look("cell").leading / 2
    first, last = entry.ends
    top, bottom = middle if first else 0.0, middle if last else strip.height
    if bottom > top:
        strip.rules += (Rule(entry.axis, top, entry.axis, bottom, _LINE, style.axis),)
    mark = _MARK_EM * style.size
    left = entry.axis - mark / 2
    strip.fills += (Fill(left, middle - mark / 2, mark, mark, galley.style.accent),)
