"""The imprint at the foot of an official document's last page (GB/T 9704-2012, §7.4)."""

from exports.layout.galley import Column, Galley
from exports.layout.geometry import POINTS_PER_MM
from exports.layout.pager import Placed, Sheet
from exports.layout.pages import Node, Role
from exports.layout.placing import measured, one_line
from exports.layout.strips import Extent, Part, Rule, Strip
from exports.layout.title import written_date
from templates.document import Align, BlockId
from templates.red_head import Imprint
from templates.style import ParagraphStyle

BLOCK = BlockId("imprint")
# What must stay blank above the imprint on a page with text, in lines of the body.
_GAP_LINES = 1.0


def add_imprint(galley: Galley, sheets: list[Sheet], parent: Node) -> frozenset[int]:
    """Put the imprint at the foot of the last page, an even one; the pages without a number."""
    head, look = galley.document.meta.head, galley.style.red_head
    if head is None or look is None or not head.imprint:
        return frozenset()
    strips = _strips(galley, head.imprint, parent)
    height = sum(strip.height for strip in strips)
    count = len(sheets)
    gap = _GAP_LINES * galley.look("body").leading
    if count % 2 or _room(galley, sheets[-1]) < height + gap:
        sheets += [Sheet() for _ in range(1 if count % 2 else 2)]
    top = galley.geometry.height - height
    for strip in strips:
        sheets[-1].body.append(Placed(strip, top))
        top += strip.height
    return frozenset(range(count, len(sheets)))


def _room(galley: Galley, sheet: Sheet) -> float:
    """What is blank at the foot of a page; nothing when there are notes."""
    if sheet.notes:
        return 0.0
    end = max((top + strip.height for strip, top in sheet.body), default=0.0)
    return galley.geometry.height - end


def _strips(galley: Galley, imprint: Imprint, parent: Node) -> list[Strip]:
    """The lines of the imprint with their rules, the last one at the last strip's foot."""
    look, measures = galley.look("imprint"), galley.style.red_head
    assert measures is not None  # add_imprint asked
    rows = [_copies(galley, imprint, look, parent), _printed(galley, imprint, look, parent)]
    rows = [row for row in rows if row]
    outer = measures.outer_rule_mm * POINTS_PER_MM
    inner = measures.inner_rule_mm * POINTS_PER_MM
    full, colour = galley.geometry.width, look.colour
    for index, row in enumerate(rows):
        width = inner if index else outer
        row[0].rules = (Rule(0.0, 0.0, full, 0.0, width, colour),)
    strips = [strip for row in rows for strip in row]
    last = strips[-1]
    last.rules += (Rule(0.0, last.height, full, last.height, outer, colour),)
    strips[0].names = (BLOCK,)
    return strips


def _copies(galley: Galley, imprint: Imprint, look: ParagraphStyle, parent: Node) -> list[Strip]:
    """Who gets copies: further lines begin below the first name."""
    if not imprint.copies_to:
        return []
    node = parent.add(Role.P, BLOCK)
    label = galley.labels.get("head-copies", "") + galley.labels.get("head-colon", "：")
    outer = galley.indented(look)
    width = measured(galley, label, look, node)[2]
    words = imprint.copies_to + galley.labels.get("head-stop", "。")
    prose = galley.proses.plain(words, look, BLOCK)
    column = Column(outer.x + width, outer.width - width)
    strips = galley.text(prose, look, node, _extent(galley), column=column, first=0.0)
    strips[0].parts.insert(0, one_line(galley, label, look, node, outer, align=Align.LEFT))
    return strips


def _printed(galley: Galley, imprint: Imprint, look: ParagraphStyle, parent: Node) -> list[Strip]:
    """Who printed it, and when."""
    if not imprint.printed_by:
        return []
    node = parent.add(Role.P, BLOCK)
    outer = galley.indented(look)
    language = galley.document.meta.language
    printed = galley.labels.get("head-printed", "{date}")
    when = printed.format(date=written_date(imprint.printed_on, language))
    parts: list[Part] = [
        one_line(galley, imprint.printed_by, look, node, outer, align=Align.LEFT),
        one_line(galley, when, look, node, outer, align=Align.RIGHT),
    ]
    return [Strip(look.leading, parts, extents=(_extent(galley),))]


def _extent(galley: Galley) -> Extent:
    return galley.extent(BLOCK)
