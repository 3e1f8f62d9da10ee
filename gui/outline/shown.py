"""What the outline shows of one state of the pages; made off the GUI thread."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from data.model.ids import RecordId
from data.model.record import Kind
from templates.arranging.outline import Outline, outline_of

if TYPE_CHECKING:
    from exports.prepared import Prepared


class Shown(msgspec.Struct, frozen=True):
    """An outline with what is known from the pages.

    Attributes:
        pages: the first page (0-based) of each node.
        kinds: the kind of each record printed.
    """

    outline: Outline = msgspec.field(default_factory=Outline)
    pages: Mapping[str, int] = msgspec.field(default_factory=dict)
    kinds: Mapping[RecordId, Kind] = msgspec.field(default_factory=dict)


def shown(prepared: "Prepared") -> Shown:
    """What the outline shows of a briefing on its pages."""
    document = prepared.document
    outline = outline_of(document)
    pages: dict[str, int] = {}
    for place in prepared.laid.places:
        name = outline.node_of(place.block)
        if name is not None:
            pages[name] = min(place.page, pages.get(name, place.page))
    for name in reversed(list(outline.nodes)):
        parent = outline.nodes[name].parent
        if name in pages and parent:
            pages[parent] = min(pages[name], pages.get(parent, pages[name]))
    kinds = {entry.record: Kind(entry.kind) for entry in document.manifest}
    return Shown(outline, pages, kinds)
