"""Charts: key and unit, the drawing, the note below, the caption where the style wants it.

Every value is printed beside what is drawn for it, so that the chart can be read without axes. A
chart that fits a page is never parted; a heat map may be, between its rows.
"""

from exports.layout.bars import bars
from exports.layout.captions import put_figure
from exports.layout.chart_key import chart_key
from exports.layout.columns import columns
from exports.layout.footnotes import add_notes
from exports.layout.galley import Galley
from exports.layout.heat_map import heat_map
from exports.layout.lettering import Letterer
from exports.layout.pages import Node, Role
from exports.layout.strips import Strip
from templates.document import Chart, ChartKind


def chart(galley: Galley, block: Chart, parent: Node) -> None:
    """A chart with its caption and note; nothing without values."""
    if not block.categories or not block.series:
        return
    galley.name_next(block.id)
    if block.kind is ChartKind.HEATMAP:
        node = parent.add(Role.TABLE, block.id)
        node.alt = block.alt
        put_figure(galley, block, lambda: heat_map(galley, block, node), (node, parent))
    else:
        around = parent.add(Role.DIVISION, block.id)
        put_figure(galley, block, lambda: _figure(galley, block, around), (around, parent))
    add_notes(galley, galley.notes_of(block.id), parent)


def _figure(galley: Galley, block: Chart, around: Node) -> list[Strip]:
    """The drawing in one piece."""
    node = around.add(Role.FIGURE, block.id)
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
