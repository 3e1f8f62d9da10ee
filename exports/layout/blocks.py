"""How each kind of block goes into the galley."""

from collections.abc import Callable
from typing import Any

from msgspec import structs

from exports.layout.back import bibliography, endnotes
from exports.layout.belonging import introduces, is_note
from exports.layout.charts import chart
from exports.layout.contents import contents
from exports.layout.footnotes import add_notes
from exports.layout.galley import Galley
from exports.layout.key_figures import key_figures
from exports.layout.lists import list_block
from exports.layout.pages import Bookmark, Node, Role
from exports.layout.strips import Backdrop
from exports.layout.tables import table
from exports.layout.timeline import timeline
from templates.document import (
    Align,
    Bibliography,
    Block,
    Chart,
    Contents,
    Endnotes,
    KeyFigures,
    ListBlock,
    Paragraph,
    ParagraphRole,
    QuotationBlock,
    Section,
    Table,
    Text,
    Timeline,
    plain,
)
from templates.style import ParagraphStyle

_HEADINGS = (Role.H1, Role.H2, Role.H3, Role.H4)
# A bar stands this far from the edge of the type area, in ems of its text.
_BAR_EM = 0.35


def add_block(galley: Galley, block: Block, parent: Node) -> None:
    """Put ``block`` into the galley, its structure below ``parent``."""
    galley.step()
    _MAKERS[type(block)](galley, block, parent)
    if not isinstance(block, Section):
        galley.previous = block


def section(galley: Galley, block: Section, parent: Node) -> None:
    """A heading with its number, and everything below it."""
    node = parent.add(Role.SECTION, block.id)
    if block.new_page:
        galley.break_page()
    galley.name_next(block.id)
    title = galley.numbers.headings[block.id] + plain(block.title)
    if title:
        _heading(galley, block, title, node)
        add_notes(galley, galley.notes_of(block.id), node)
        galley.previous = block
    for child in block.blocks:
        add_block(galley, child, node)


def _heading(galley: Galley, block: Section, title: str, node: Node) -> None:
    level = galley.numbers.levels[block.id]
    depth = min(level, len(_HEADINGS))
    look = galley.look(f"heading-{depth}")
    inlines = (Text(galley.numbers.headings[block.id]), *block.title)
    prose = galley.prose(inlines, look, block.id, block.records)
    heading = node.add(_HEADINGS[depth - 1], block.id)
    strips = galley.text(prose, look, heading, galley.extent(block.id, block.records))
    for strip in strips:
        strip.keep = True
    galley.add_text(strips, look)
    previous = galley.bookmarks[-1].level if galley.bookmarks else -1
    galley.bookmarks.append(Bookmark(min(level - 1, previous + 1), title, block.id))


def paragraph(galley: Galley, block: Paragraph, parent: Node) -> None:
    """Running text in the style of its role."""
    look = galley.look(block.role.value)
    prose = galley.prose(block.inlines, look, block.id, block.records)
    galley.name_next(block.id)
    extent = galley.extent(block.id, block.records)
    strips = galley.text(prose, look, parent.add(Role.P, block.id), extent)
    keep = look.keep_with_next
    if is_note(block):
        keep = introduces(galley.previous)
        if not keep:
            galley.keep_next()
            # Better alone on the next page than with a whole table.
            for strip in strips[:1]:
                strip.loose = isinstance(galley.previous, Table)
    galley.add(strips, before=look.before, after=look.after, keep_with_next=keep)
    add_notes(galley, galley.notes_of(block.id), parent)


def quotation(galley: Galley, block: QuotationBlock, parent: Node) -> None:
    """A quotation and, on the same page as its end, who said it where."""
    node = parent.add(Role.BLOCK_QUOTE, block.id)
    notes = galley.notes_of(block.id)
    extent = galley.extent(block.id, block.records)
    quoted = _pulled(galley) if block.pulled else galley.look("quotation")
    prose = galley.prose(block.inlines, quoted, block.id, block.records, notes)
    strips = galley.text(prose, quoted, node.add(Role.P, block.id), extent)
    backdrop = None
    if quoted.bar or quoted.fill:
        x = _BAR_EM * quoted.size
        backdrop = Backdrop(x, galley.geometry.width - x, quoted.fill, quoted.bar)
    galley.name_next(block.id)
    if isinstance(galley.previous, Paragraph) and galley.previous.role is ParagraphRole.ITEM:
        # An item says whose words follow.
        galley.keep_next()
    look = galley.look("attribution")
    after = quoted.after if block.attribution else max(quoted.after, look.after)
    galley.add(strips, before=quoted.before, after=after, keep_with_next=bool(block.attribution))
    if block.attribution:
        prose = galley.prose(block.attribution, look, block.id, block.records, notes)
        said = galley.text(prose, look, node.add(Role.P, block.id), extent)
        galley.add_text(said, look)
        strips += said
    for strip in strips:
        strip.backdrop = backdrop
    add_notes(galley, galley.notes_of(block.id), parent)


def _pulled(galley: Galley) -> ParagraphStyle:
    """How a pulled quotation looks: larger, in the accent's colour, where the style pulls any."""
    look, style = galley.look("quotation"), galley.style
    if style.chart.pull == 1.0:
        return look
    return structs.replace(
        look,
        size=look.size * style.chart.pull,
        leading=look.leading * style.chart.pull,
        before=look.before * 2,
        colour=style.accent,
        align=Align.LEFT,
    )


_MAKERS: dict[type, Callable[[Galley, Any, Node], None]] = {
    Section: section,
    Paragraph: paragraph,
    QuotationBlock: quotation,
    ListBlock: list_block,
    Table: table,
    Chart: chart,
    Timeline: timeline,
    KeyFigures: key_figures,
    Contents: contents,
    Bibliography: bibliography,
    Endnotes: endnotes,
}
