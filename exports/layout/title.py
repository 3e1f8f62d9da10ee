"""The title block of the first page."""

import datetime as dt
import re

from exports.layout.galley import Galley, owners
from exports.layout.letterhead import letterhead
from exports.layout.pages import Node, Role
from exports.layout.prose import Prose
from exports.layout.red_head import recipients, red_head
from exports.layout.strips import Rule, Strip
from templates.compose.writing import writing
from templates.document import Align, BlockId
from templates.style import ParagraphStyle

BLOCK = BlockId("title")
_BETWEEN = "\u3000"
_RULE_WIDTH = 0.75
_RULE_ROOM = 6.0
# Narrowing a title until its lines are as even as they can be takes this many halvings.
_HALVINGS = 7
# Where a title may fall apart by sense: after a mark or a space, before a word that joins.
_JOINTS = re.compile("[，、：；—·）》”」 ]+(?![，、：；—·）》”」 ])|(?<=.)(?=[与和及暨])")
# Lines more uneven than that, in ems, are worse than a break that sense does not ask for.
_WORST_EM = 9.0
# What such lines count for when the first of them ends with a colon, where sense does ask for it.
_COLON_SHARE = 0.25


def title_block(galley: Galley, parent: Node) -> None:
    """Head, title, subtitle, and who issued it when or, below a red head, to whom it goes.

    There is none when the document has no title.
    """
    meta, style = galley.document.meta, galley.style
    if not meta.title:
        return
    head = meta.head if style.red_head is not None else None
    if head is not None:
        red_head(galley, head, parent)
    else:
        letterhead(galley, parent)
        blank = style.title_block.blank_lines_before * galley.look("body").leading
        if blank:
            galley.add([Strip(blank)], keep_with_next=True)
    galley.name_next(BLOCK)
    balanced(galley, meta.title, "title", parent.add(Role.TITLE, BLOCK))
    if meta.subtitle:
        balanced(galley, meta.subtitle, "subtitle", parent.add(Role.P, BLOCK))
    if head is not None:
        recipients(galley, head, parent)
    else:
        _issued(galley, parent)
    galley.title_end = len(galley.strips)
    if style.title_block.own_page:
        galley.break_page()


def _issued(galley: Galley, parent: Node) -> None:
    """Who issued it when, and the rule that closes the title block."""
    meta, style = galley.document.meta, galley.style
    date = written_date(meta.date, meta.language)
    imprint = _BETWEEN.join(part for part in (meta.issuer, meta.number, date) if part)
    look = galley.look("issuer")
    prose = galley.proses.plain(imprint, look, BLOCK)
    strips = galley.text(prose, look, parent.add(Role.P, BLOCK), galley.extent(BLOCK))
    if style.title_block.rule is not None and strips:
        width = galley.geometry.width
        rule = Rule(0, _RULE_ROOM / 2, width, _RULE_ROOM / 2, _RULE_WIDTH, style.title_block.rule)
        strips.append(Strip(_RULE_ROOM, rules=(rule,), keep=True))
    galley.add_text(strips, look)


def balanced(galley: Galley, text: str, name: str, node: Node) -> None:
    """A title in lines of about the same length, broken by sense where that can be seen."""
    look = galley.look(name)
    column = galley.indented(look)
    prose = galley.proses.plain(_by_sense(galley, text, look, column.width), look, BLOCK)
    width = _narrowest(galley, prose, look, column.width)
    lines = galley.broken(prose, look, width)
    shift = {Align.CENTER: 0.5, Align.RIGHT: 1.0}.get(look.align, 0.0) * (column.width - width)
    strips = galley.set_lines(
        lines, prose, look, owners(prose, node), galley.extent(BLOCK), column.x + shift
    )
    for strip in strips:
        strip.keep = True
    galley.add_text(strips, look)


def _by_sense(galley: Galley, text: str, look: ParagraphStyle, width: float) -> str:
    """``text`` with a line end where it falls into two parts that fit, if it needs two lines."""
    widths = [galley.width_of(galley.proses.plain(text, look, BLOCK), look)]
    if "\n" in text or not width < widths[0] <= 2 * width:
        return text
    worst = _WORST_EM * look.size
    best, least = text, worst
    for found in _JOINTS.finditer(text):
        halves = text[: found.end()].rstrip(), text[found.end() :].lstrip()
        widths = [galley.width_of(galley.proses.plain(half, look, BLOCK), look) for half in halves]
        uneven = abs(widths[0] - widths[1])
        if not all(halves) or max(widths) > width or uneven >= worst:
            continue
        if (counted := uneven * (_COLON_SHARE if halves[0][-1] in ":：" else 1.0)) < least:
            best, least = "\n".join(halves), counted
    return best


def _narrowest(galley: Galley, prose: Prose, look: ParagraphStyle, width: float) -> float:
    """The smallest width that takes no more lines than ``width`` does."""
    count = len(galley.broken(prose, look, width))
    low, high = width / max(count, 1) / 2, width
    for _ in range(_HALVINGS if count > 1 else 0):
        middle = (low + high) / 2
        lines = galley.broken(prose, look, middle)
        if len(lines) <= count and not any(line.forced for line in lines):
            high = middle
        else:
            low = middle
    return high


def written_date(date: dt.date, language: str) -> str:
    """A date as a document's language writes it (GB/T 9704 §7.3.5.4: no leading zeros)."""
    return writing(language).date(date)
