"""Charts: caption above, key and unit, the drawing, the note below.

Every value is printed beside what is drawn for it, so that the chart can be read without axes. A
chart that fits a page is never parted; a heat map may be, between its rows.
"""

from exports.layout.bars import bars
from exports.layout.captions import caption, remark
from exports.layout.chart_key import chart_key
from exports.layout.columns import columns
from exports.layout.footnotes import add_notes
from exports.layout.galley import Galley
from exports.layout.heat_map import heat_map
from exports.layout.lettering import Letterer
from exports.layout.pages import Node, Role
from exports.layout.strips import Strip
from templates.document import Chart, ChartKind

# Below a chart and its note, in lines of body text.
_AFTER_LINES = 0.65


def chart(galley: Galley, block: Chart, parent: Node) -> None:
    """A chart with its caption and note; nothing without values."""
    if not block.categories or not block.series:
        return
    galley.name_next(block.id)
    notes = galley.notes_of(block.id)
    after = galley.look("body").leading * _AFTER_LINES
    if block.kind is ChartKind.HEATMAP:
        node = parent.add(Role.TABLE, block.id)
        node.alt = block.alt
        caption(galley, block, "figure", node, notes)
        galley.add(heat_map(galley, block, node), after=0.0 if block.note else after)
    else:
        around = parent.add(Role.DIVISION, block.id)
        caption(galley, block, "figure", around, notes)
        drawn = _figure(galley, block, around.add(Role.FIGURE, block.id))
        galley.add(drawn, after=0.0 if block.note else after)
    remark(galley, block, parent, notes, after)
    add_notes(galley, galley.notes_of(block.id), parent)


def _figure(galley: Galley, block: Chart, node: Node) -> list[Strip]:
    """The drawing in one piece."""
    node.alt = block.alt
    letterer = Letterer(galley, block.id, node)
    drawn = columns(galley, block, letterer) if block.kind is ChartKind.COLUMNS else None
    strips = [
        *chart_key(galley, block, letterer, bare=drawn is not None),
        *(bars(galley, block, letterer) if drawn is None else drawn),
    ]
    for strip in strips:
        strip.figure = node
        strip.extents = (galley.extent(block.id, block.records), *strip.extents)
        strip.keep = True
    return strips
