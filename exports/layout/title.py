"""The title block of the first page."""

from exports.layout.galley import Galley, owners
from exports.layout.pages import Node, Role
from exports.layout.prose import Prose
from exports.layout.strips import Rule, Strip
from templates.document import BlockId, Meta
from templates.style import ParagraphStyle

BLOCK = BlockId("title")
_BETWEEN = "\u3000"
_RULE_WIDTH = 0.75
_RULE_ROOM = 6.0
# Narrowing a title until its lines are as even as they can be takes this many halvings.
_HALVINGS = 7


def title_block(galley: Galley, parent: Node) -> None:
    """Title, subtitle, and who issued it when; nothing when the document has no title."""
    meta, style = galley.document.meta, galley.style
    if not meta.title:
        return
    blank = style.title_block.blank_lines_before * galley.look("body").leading
    if blank:
        galley.add([Strip(blank)], keep_with_next=True)
    galley.name_next(BLOCK)
    _balanced(galley, meta.title, "title", parent.add(Role.TITLE, BLOCK))
    if meta.subtitle:
        _balanced(galley, meta.subtitle, "subtitle", parent.add(Role.P, BLOCK))
    imprint = _BETWEEN.join(part for part in (meta.issuer, meta.number, _date(meta)) if part)
    look = galley.look("issuer")
    prose = galley.proses.plain(imprint, look, BLOCK)
    strips = galley.text(prose, look, parent.add(Role.P, BLOCK), galley.extent(BLOCK))
    if style.title_block.rule is not None and strips:
        width = galley.geometry.width
        rule = Rule(0, _RULE_ROOM / 2, width, _RULE_ROOM / 2, _RULE_WIDTH, style.title_block.rule)
        strips.append(Strip(_RULE_ROOM, rules=(rule,), keep=True))
    galley.add_text(strips, look)
    galley.title_end = len(galley.strips)
    if style.title_block.own_page:
        galley.break_page()


def _balanced(galley: Galley, text: str, name: str, node: Node) -> None:
    """A title in lines of about the same length."""
    look = galley.look(name)
    prose = galley.proses.plain(text, look, BLOCK)
    column = galley.indented(look)
    width = _narrowest(galley, prose, look, column.width)
    lines = galley.broken(prose, look, width)
    x = {"center": (column.width - width) / 2, "right": column.width - width}.get(look.align, 0.0)
    strips = galley.set_lines(
        lines, prose, look, owners(prose, node), galley.extent(BLOCK), column.x + x
    )
    for strip in strips:
        strip.keep = True
    galley.add_text(strips, look)


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


def _date(meta: Meta) -> str:
    """The date of the issue as the document's language writes it (GB/T 9704: no leading zeros)."""
    date = meta.date
    if meta.language.startswith("zh"):
        return f"{date.year}年{date.month}月{date.day}日"
    return date.isoformat()
