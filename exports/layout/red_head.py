"""The red head above an official document's title, and the signature below its text.

Measures are those of GB/T 9704-2012, §7.2 and, for the signature without a seal, §7.3.5.2.
"""

from collections.abc import Iterator, Sequence

from msgspec import structs

from exports.layout.galley import Column, Galley
from exports.layout.geometry import POINTS_PER_MM
from exports.layout.lines import Segment, TextLine
from exports.layout.pages import Node, Role
from exports.layout.placing import measured, one_line
from exports.layout.strips import Part, Rule, Strip, baseline_drop
from templates.document import Align, BlockId
from templates.red_head import Mark, RedHead
from templates.style import ParagraphStyle, RedHeadLook, Style

BLOCK = BlockId("title")
SIGNATURE = BlockId("signature")
# An ideograph's ink begins this far above its baseline and ends this far below it, in ems.
_ABOVE_EM, _BELOW_EM = 0.85, 0.1
# How far below the top of its line the mark of joint issuers' next name stands, in ems.
_NAME_LEADING = 1.25
_FEWEST_EM = 0.5  # between the names and 文件
_NAMES_IN_A_ROW = 2


def red_head(galley: Galley, head: RedHead, parent: Node) -> None:
    """Notices, issuer's mark, document number, signers and red rule, down to the title."""
    look = galley.style.red_head
    if look is None:
        return
    reached = _notices(galley, head, parent)
    lowest = _mark(galley, head, look, parent, reached)
    blank = look.number_lines * galley.look("head-number").leading
    galley.add([Strip(max(blank - lowest, 0.0))], keep_with_next=True)
    text_end = _number(galley, head, parent)
    _rule(galley, look, text_end)


def recipients(galley: Galley, head: RedHead, parent: Node) -> None:
    """To whom the document goes, one blank line below the title."""
    if not head.recipients:
        return
    look = galley.look("recipients")
    words = head.recipients + galley.labels.get("head-colon", "：")
    node = parent.add(Role.P, BLOCK)
    strips = galley.text(galley.proses.plain(words, look, BLOCK), look, node, galley.extent(BLOCK))
    galley.add(strips, before=look.leading, keep_with_next=True)


def signature(galley: Galley, head: RedHead, date: str, parent: Node) -> None:
    """Who issued the document and when, below its text."""
    look = galley.look("signature")
    em, full = look.size, galley.geometry.width
    lines = [*head.issuers, date]
    widths = [measured(galley, line, look, parent)[2] for line in lines]
    issuer = max(widths[:-1], default=0.0)
    # The date begins two characters further right than the issuer; the longer of the two ends two
    # characters before the edge.
    left = full - 2 * em - issuer if widths[-1] <= issuer else full - 4 * em - widths[-1]
    node = parent.add(Role.P, SIGNATURE)
    strips: list[Strip] = []
    for line, width in zip(lines, widths, strict=True):
        x = left + (2 * em if line is date else issuer - width)
        part = one_line(galley, line, look, node, Column(x, width), align=Align.LEFT)
        strips.append(
            Strip(look.leading, [part], snap=True, keep=True, extents=(galley.extent(SIGNATURE),))
        )
    galley.name_next(SIGNATURE)
    galley.keep_next()
    galley.add(strips, before=look.leading)


def copy_number_look(style: Style) -> ParagraphStyle:
    """How the copy number is set: no face is named for it, so in that of the text (§5.2.2)."""
    return structs.replace(style.paragraph("head-notice"), face=style.paragraph("body").face)


def _notices(galley: Galley, head: RedHead, parent: Node) -> float:
    """Copy number, secrecy, urgency; how far down the page they reach."""
    look = galley.look("head-notice")
    for line in head.notices(galley.labels):
        own = copy_number_look(galley.style) if line == head.copy_number else look
        part = one_line(galley, line, own, parent.add(Role.P, BLOCK), galley.column)
        galley.add([Strip(look.leading, [part])], keep_with_next=True)
    return sum(strip.height for strip in galley.strips)


def _mark(galley: Galley, head: RedHead, look: RedHeadLook, parent: Node, reached: float) -> float:
    """The issuer's mark; how far its line reaches below its characters."""
    wanted = look.mark_mm * POINTS_PER_MM
    if not head.issuers:
        galley.add([Strip(max(wanted - reached, 0.0))], keep_with_next=True)
        return 0.0
    word = galley.labels.get("head-document", "") if head.mark is Mark.DOCUMENT else ""
    style = _fitting(galley, head.issuers, word, parent)
    pitch = _NAME_LEADING * style.size
    first = baseline_drop(style.leading, style.size)
    galley.add(
        [Strip(max(wanted - reached - first + _ABOVE_EM * style.size, 0.0))], keep_with_next=True
    )
    node = parent.add(Role.P, BLOCK)
    parts = list(_names(galley, head.issuers, word, style, node))
    height = style.leading + pitch * (len(head.issuers) - 1)
    strip = Strip(height, parts, extents=(galley.extent(BLOCK),))
    galley.add([strip], keep_with_next=True)
    return style.leading - first - _BELOW_EM * style.size


def _fitting(galley: Galley, issuers: Sequence[str], word: str, node: Node) -> ParagraphStyle:
    """The mark's style, in type so small that the widest name and 文件 fit side by side."""
    style = galley.look("head-mark")
    gap = _FEWEST_EM if len(issuers) > 1 and word else 0.0
    widest = max(measured(galley, name + word, style, node)[2] for name in issuers)
    widest += gap * style.size
    size = min(1.0, galley.geometry.width / widest) * style.size
    return structs.replace(style, size=size, leading=size * style.leading / style.size)


def _names(
    galley: Galley, issuers: Sequence[str], word: str, style: ParagraphStyle, node: Node
) -> Iterator[Part]:
    """One name with 文件 behind it, or several spread to one width with 文件 half way down."""
    if len(issuers) == 1:
        yield one_line(galley, issuers[0] + word, style, node, galley.column, align=Align.CENTER)
        return
    widths = [measured(galley, name, style, node)[2] for name in issuers]
    gap = _FEWEST_EM * style.size if word else 0.0
    whole = max(widths) + gap + (measured(galley, word, style, node)[2] if word else 0.0)
    left = (galley.geometry.width - whole) / 2
    pitch = _NAME_LEADING * style.size
    for index, (name, width) in enumerate(zip(issuers, widths, strict=True)):
        column = Column(left, width)
        part = one_line(galley, name, style, node, column, align=Align.LEFT, top=index * pitch)
        yield structs.replace(part, line=_spread(part.line, max(widths) - width))
    if word:
        column = Column(left + max(widths) + gap, whole)
        half = (len(issuers) - 1) * pitch / 2
        yield one_line(galley, word, style, node, column, align=Align.LEFT, top=half)


def _spread(line: TextLine, room: float) -> TextLine:
    """``line`` wider by ``room``, every gap between characters by the same."""
    count = sum(len(segment.text) for segment in line.segments) - 1
    if room <= 0 or count < 1:
        return line
    spread: list[Segment] = []
    before = 0
    for segment in line.segments:
        each = room / count
        spread.append(
            structs.replace(
                segment,
                x=segment.x + each * before,
                width=segment.width + each * len(segment.text),
                spacing=segment.spacing + each,
            )
        )
        before += len(segment.text)
    return TextLine(tuple(spread))


def _number(galley: Galley, head: RedHead, parent: Node) -> float:
    """Document number and signers; how far above the strip's foot their characters end."""
    look = galley.look("head-number")
    rows = _rows(head.signers)
    number = galley.document.meta.number
    node = parent.add(Role.P, BLOCK)
    strips = [Strip(look.leading, extents=(galley.extent(BLOCK),)) for _ in range(len(rows) or 1)]
    if number:
        align = Align.LEFT if rows else Align.CENTER
        column = _within(galley, look) if rows else galley.column
        strips[-1].parts.append(one_line(galley, number, look, node, column, align=align))
    for strip, names in zip(strips, rows, strict=False):
        strip.parts += _signers(galley, names, parent, labelled=strip is strips[0])
    for strip in strips:
        galley.add([strip], keep_with_next=True)
    return look.leading - baseline_drop(look.leading, look.size) - _BELOW_EM * look.size


def _rows(signers: Sequence[str]) -> list[Sequence[str]]:
    """Signers two in a row."""
    return [signers[at : at + _NAMES_IN_A_ROW] for at in range(0, len(signers), _NAMES_IN_A_ROW)]


def _signers(
    galley: Galley, names: Sequence[str], parent: Node, *, labelled: bool
) -> Iterator[Part]:
    """One row of signers' names at the right, the word 签发人 before the first row."""
    look, name_look = galley.look("head-number"), galley.look("head-name")
    node = parent.add(Role.P, BLOCK)
    column = _within(galley, look)
    words = "\u3000".join(names)
    part = one_line(galley, words, name_look, node, column, align=Align.RIGHT)
    if labelled:
        label = galley.labels.get("head-signer", "") + galley.labels.get("head-colon", "：")
        before = Column(column.x, part.x - column.x)
        yield one_line(galley, label, look, node, before, align=Align.RIGHT)
    yield part


def _within(galley: Galley, look: ParagraphStyle) -> Column:
    """The type area with one character blank at either side."""
    return Column(look.size, galley.geometry.width - 2 * look.size)


def _rule(galley: Galley, look: RedHeadLook, text_end: float) -> None:
    """The red rule below the document number, and the blank lines before the title."""
    top = max(look.rule_mm * POINTS_PER_MM - text_end, 0.0)
    width = look.rule_width_mm * POINTS_PER_MM
    rule = Rule(0.0, top, galley.geometry.width, top, width, look.colour)
    blank = look.title_lines * galley.look("body").leading
    galley.add([Strip(top + blank, rules=(rule,))], keep_with_next=True)
