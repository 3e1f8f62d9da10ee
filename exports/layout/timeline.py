"""Time lines: dates at the left of an upright line, what happened at its right."""

from collections.abc import Iterator

from exports.layout.captions import caption, continued, hold_together, remark
from exports.layout.footnotes import add_notes
from exports.layout.galley import Column, Galley
from exports.layout.lettering import Letterer
from exports.layout.pages import Node, Role
from exports.layout.strips import Extent, Fill, Rule, Strip
from templates.document import Moment, Timeline

# Between the date and the line, between the line and what happened, in ems.
_BEFORE, _BEHIND = 0.9, 1.1
# A moment's mark, in ems; the line, in points; between moments, as a share of the leading.
_MARK_EM, _LINE, _BETWEEN = 0.55, 0.75, 0.35
_AFTER_LINES = 0.65


def timeline(galley: Galley, block: Timeline, parent: Node) -> None:
    """A time line with its caption and note; nothing without moments."""
    if not block.moments:
        return
    node = parent.add(Role.LIST, block.id)
    notes = galley.notes_of(block.id)
    galley.name_next(block.id)
    caption(galley, block, "figure", node, notes)
    after = galley.look("body").leading * _AFTER_LINES
    galley.add(_strips(galley, block, node), after=0.0 if block.note else after)
    remark(galley, block, parent, notes, after)
    for owner in (block.id, *(moment.id for moment in block.moments)):
        add_notes(galley, galley.notes_of(owner), parent)


def _strips(galley: Galley, block: Timeline, node: Node) -> list[Strip]:
    """The strips of all moments; the line runs from the first mark to the last."""
    dates = Letterer(galley, block.id, node)
    look = dates.look(galley.style.chart.value_face)
    left = dates.widest([moment.shown for moment in block.moments], look)
    again = tuple(continued(galley, block, "continued-figure", node))
    strips: list[Strip] = []
    last = len(block.moments) - 1
    for index, moment in enumerate(block.moments):
        made = list(_moment(galley, block, moment, left, node))
        _line(galley, made, left, first=index == 0, last=index == last)
        made[0].keep = index <= 1 or index == last
        for strip in made:
            strip.head = again
        strips += made
    hold_together(galley, strips)
    return strips


def _moment(
    galley: Galley, block: Timeline, moment: Moment, left: float, parent: Node
) -> Iterator[Strip]:
    """A strip for each line of what happened, the date on the first, a blank below the last."""
    style = galley.style.chart
    item = parent.add(Role.LIST_ITEM, moment.id)
    dates = Letterer(galley, moment.id, item.add(Role.LABEL, moment.id))
    look = galley.look("cell")
    x = left + (_BEFORE + _BEHIND) * style.size
    column = Column(x, galley.geometry.width - x)
    notes = galley.notes_of(moment.id)
    records = moment.records or block.records
    prose = galley.prose(moment.label, look, moment.id, records, notes)
    extent = galley.extent(moment.id, records)
    body = item.add(Role.LIST_BODY, moment.id)
    strips = galley.text(prose, look, body, extent, column=column, first=0.0)
    strips = strips or [Strip(look.leading, extents=(extent,))]
    date = dates.set(moment.shown, left, dates.look(style.value_face, galley.style.accent))
    dates.put(strips[0], date, left - date.width, (look.leading - date.height) / 2)
    strips[0].parts.insert(0, strips[0].parts.pop())
    strips[0].names += (moment.id,)
    strips[0].extents = (*_around(galley, block), *strips[0].extents)
    for strip in strips[1:]:
        strip.keep = True
        strip.extents = (*_around(galley, block), *strip.extents)
    strips[-1].height += _BETWEEN * look.leading
    yield from strips


def _line(galley: Galley, strips: list[Strip], left: float, *, first: bool, last: bool) -> None:
    """The piece of the upright line beside one moment, and its mark."""
    style = galley.style.chart
    x = left + _BEFORE * style.size
    middle = galley.look("cell").leading / 2
    for index, strip in enumerate(strips):
        top = middle if first and index == 0 else 0.0
        bottom = middle if last and index == 0 else strip.height
        if not (last and index > 0):
            strip.rules += (Rule(x, top, x, bottom, _LINE, style.axis),)
    mark = _MARK_EM * style.size
    square = Fill(x - mark / 2, middle - mark / 2, mark, mark, galley.style.accent)
    strips[0].fills += (square,)


def _around(galley: Galley, block: Timeline) -> tuple[Extent, ...]:
    return (galley.extent(block.id, block.records),)
