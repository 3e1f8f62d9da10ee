"""The cover: title, subtitle, issuer, number, date and letterhead on a page of their own."""

from collections.abc import Iterator

from msgspec.structs import replace

from exports.layout.cover_areas import cover_areas
from exports.layout.galley import Galley
from exports.layout.geometry import POINTS_PER_MM
from exports.layout.letterhead import lines, logo
from exports.layout.pages import Node, Role
from exports.layout.placing import in_lines
from exports.layout.strips import Fill, Part, Strip, StripPicture
from exports.layout.title import BLOCK, balanced, written_date
from templates.document import Cover, Document
from templates.style import mixed

_RULE = 0.75
# Blank between issuer and the rule below it, and between that and the address, in points.
_ABOVE_RULE, _BELOW_RULE = 10.0, 8.0


def has_cover(galley: Galley) -> bool:
    """Whether the document gets a cover: its style has one and it is asked for, or long enough."""
    look, meta = galley.style.cover, galley.document.meta
    if look is None or not meta.title or meta.cover is Cover.NO:
        return False
    return meta.cover is Cover.YES or _pages(galley) > look.from_pages


def only_cover(document: Document) -> Document:
    """A document whose one page is the cover of ``document``."""
    return replace(document, blocks=(), meta=replace(document.meta, cover=Cover.YES))


def put_cover(galley: Galley, root: Node) -> None:
    """Put a cover where the title block stands."""
    text = galley.strips[galley.title_end :]
    root.children = [node for node in root.children if node.parent is root and not _titles(node)]
    front = Node(Role.DOCUMENT)
    galley.strips = []
    galley.forget_above()
    _fill(galley, front)
    for node in front.children:
        node.parent = root
    root.children = front.children + root.children
    if text:
        text[0].page_break, text[0].keep = True, False
    galley.title_end = len(galley.strips)
    galley.strips += text


def _titles(node: Node) -> bool:
    return node.block in (BLOCK, "letterhead")


def _pages(galley: Galley) -> float:
    """About how many pages the text takes."""
    notes = sum(strip.height for note in galley.notes.values() for strip in note)
    strips = sum(strip.space + strip.height for strip in galley.strips)
    return (strips + notes) / galley.geometry.height


def _fill(galley: Galley, parent: Node) -> None:
    look = galley.style.cover
    assert look is not None  # has_cover asked
    paper, geometry = galley.document.meta.letterhead, galley.geometry
    pictures: tuple[StripPicture, ...] = ()
    if paper is not None and paper.logo is not None:
        pictures = (logo(paper.logo, parent, galley.column, 0.0),)
    above = look.title_mm * POINTS_PER_MM - (geometry.paper_height - geometry.top)
    strip = Strip(above, fills=tuple(_fills(galley)), pictures=pictures)
    galley.add([strip], keep_with_next=True)
    galley.name_next(BLOCK)
    meta = galley.document.meta
    balanced(galley, meta.title, "cover-title", parent.add(Role.TITLE, BLOCK))
    if meta.subtitle:
        balanced(galley, meta.subtitle, "cover-subtitle", parent.add(Role.P, BLOCK))
    _foot(galley, parent)


def _fills(galley: Galley) -> Iterator[Fill]:
    """The areas of colour, measured from the upper left corner of the type area."""
    geometry = galley.geometry
    top = geometry.top - geometry.paper_height
    for area in cover_areas(galley.style, galley.document.meta):
        x, down, width, height = (side * POINTS_PER_MM for side in area[:4])
        yield Fill(x - geometry.left, top + down, width, height, area.colour)


def _foot(galley: Galley, parent: Node) -> None:
    """Issuer, number and date at the foot of the page, the address below them."""
    meta, look = galley.document.meta, galley.look("cover-issuer")
    paper = meta.letterhead
    address = paper.lines if paper is not None else ()
    small = galley.look("letterhead")
    issued = [
        meta.issuer,
        "\u3000".join(t for t in (meta.number, written_date(meta.date, meta.language)) if t),
    ]
    issued = [line for line in issued if line]
    parts: list[Part] = []
    for text in issued:
        node, below = parent.add(Role.P, BLOCK), len(parts) * look.leading
        parts += in_lines(galley, text, look, node, galley.column, top=below)
    rule = len(parts) * look.leading + _ABOVE_RULE
    below_rule = lines(galley, address, parent, galley.column, rule + _BELOW_RULE)
    parts += below_rule
    height = rule + _BELOW_RULE + len(below_rule) * small.leading
    reached = sum(strip.space + strip.height for strip in galley.strips)
    blank = max(galley.geometry.height - reached - height, 0.0)
    line = Fill(0.0, rule, galley.geometry.width, _RULE, mixed(galley.style.accent, 0.45))
    # The rule parts them; alone it would close nothing.
    fills = (line,) if address else ()
    strip = Strip(height, parts, extents=(galley.extent(BLOCK),), fills=fills)
    galley.add([strip], before=blank)
