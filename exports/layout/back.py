"""What stands at the end: references and endnotes."""

import re

from exports.layout.footnotes import note_strips
from exports.layout.galley import Galley
from exports.layout.labelled import hanging
from exports.layout.pages import Node, Role
from templates.document import (
    Bibliography,
    BlockId,
    Endnotes,
    Inline,
    Link,
    NotePlacement,
    Text,
    walk,
)

_BLANK_EM = 0.6
_ADDRESS = re.compile(r"https?://[!-~]*[!-~](?<![.,;])")


def bibliography(galley: Galley, block: Bibliography, parent: Node) -> None:
    """The references in the order of their numbers, hanging beside them."""
    look = galley.look("reference")
    node = parent.add(Role.LIST, block.id)
    node.numbered = True
    galley.name_next(block.id)
    labels = {
        source: galley.proses.plain(f"[{number}]", look, block.id)
        for source, number in galley.numbers.references.items()
    }
    widest = max((galley.width_of(label, look) for label in labels.values()), default=0.0)
    text_x = widest + _BLANK_EM * look.size
    extent = galley.extent(block.id)
    for source, label in labels.items():
        entry = node.add(Role.LIST_ITEM, block.id)
        nodes = entry.add(Role.LABEL, block.id), entry.add(Role.LIST_BODY, block.id)
        prose = galley.prose(_linked(galley.reference(source)), look, block.id)
        galley.name_next(f"ref-{galley.numbers.references[source]}")
        galley.add_text(hanging(galley, label, prose, look, nodes, extent, (0.0, text_x)), look)


def endnotes(galley: Galley, block: Endnotes, parent: Node) -> None:
    """All notes, when the document has them at the end."""
    if galley.document.notes is not NotePlacement.ENDNOTES:
        return
    look = galley.look("footnote")
    galley.name_next(block.id)
    for note in galley.numbers.notes:
        galley.add_text(note_strips(galley, note, parent), look)


def unplaced_endnotes(galley: Galley, parent: Node) -> None:
    """All notes below their own heading, when they stand at the end but have no place there."""
    document = galley.document
    placed = any(isinstance(block, Endnotes) for block in walk(document.blocks))
    if placed or not galley.numbers.notes or document.notes is NotePlacement.FOOTNOTES:
        return
    block = Endnotes(BlockId("endnotes"))
    look = galley.look("heading-1")
    node = parent.add(Role.SECTION, block.id)
    title = galley.proses.plain(galley.labels.get("notes", ""), look, block.id)
    heading = node.add(Role.H1, block.id)
    galley.add_text(galley.text(title, look, heading, galley.extent(block.id)), look)
    endnotes(galley, block, node)


def _linked(reference: str) -> tuple[Inline, ...]:
    """A reference whose addresses lead to where they say."""
    inlines: list[Inline] = []
    start = 0
    for found in _ADDRESS.finditer(reference):
        if found.start() > start:
            inlines.append(Text(reference[start : found.start()]))
        inlines.append(Link(found[0], (Text(found[0]),)))
        start = found.end()
    return (*inlines, Text(reference[start:])) if start < len(reference) else tuple(inlines)
