"""Lists with bullets or numbers."""

from msgspec import structs

from exports.layout.footnotes import add_notes
from exports.layout.galley import Galley
from exports.layout.labelled import hanging
from exports.layout.pages import Node, Role
from templates.document import ListBlock
from templates.style import Face

_BULLET = "•"
# From the beginning of the label to the text: at least so much, and so much blank between them.
_LEAST_EM = {True: 1.5, False: 1.25}
_BLANK_EM = {True: 0.4, False: 0.1}


def list_block(galley: Galley, block: ListBlock, parent: Node) -> None:
    """The items of a list, their text beside their labels."""
    node = parent.add(Role.LIST, block.id)
    node.numbered = block.ordered
    look = galley.look("list")
    count = len(block.items)
    labels = [f"{i}." if block.ordered else _BULLET for i in range(1, count + 1)]
    # A bullet of a light face is a speck.
    label_look = look if block.ordered else structs.replace(look, face=Face.HEI_BOLD)
    proses = [galley.proses.plain(label, label_look, block.id) for label in labels]
    widest = max((galley.width_of(prose, look) for prose in proses[-1:]), default=0.0)
    label_x = look.first_indent_em * look.size
    blank = _BLANK_EM[block.ordered] * look.size
    text_x = label_x + max(_LEAST_EM[block.ordered] * look.size, widest + blank)
    galley.name_next(block.id)
    for item, label in zip(block.items, proses, strict=True):
        entry = node.add(Role.LIST_ITEM, item.id)
        nodes = entry.add(Role.LABEL, item.id), entry.add(Role.LIST_BODY, item.id)
        records = item.records or block.records
        prose = galley.prose(item.inlines, look, item.id, records)
        extent = galley.extent(item.id, records)
        galley.name_next(item.id)
        galley.add_text(hanging(galley, label, prose, look, nodes, extent, (label_x, text_x)), look)
    for item in block.items:
        add_notes(galley, galley.notes_of(item.id), parent)
