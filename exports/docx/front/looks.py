"""Styles of letterhead, cover, red head and imprint as this document needs them.

The layout measures as it goes; Word must be told beforehand, so sizes and spaces that depend on the
words are put into the style.
"""

from math import floor
from typing import NamedTuple

from msgspec import structs

from exports.docx.ems import ems
from exports.docx.title import issue_date
from templates.document import Document
from templates.red_head import Mark, RedHead
from templates.style import ParagraphStyle, Style

MM = 72 / 25.4
# An ideograph's ink begins this far above its baseline and ends this far below it; half its height
# stands so far above the baseline.
_ABOVE_EM, _BELOW_EM, _MIDDLE_EM = 0.85, 0.1, 0.38
JOINT_GAP_EM = 0.5
"""Between the names of joint issuers and 文件."""

# Below a letterhead, in its lines; above and below the rule of a cover's foot, in points; what is
# left blank there so that no program needs a second page.
_AFTER_LINES = 1.5
_HAIR = 0.05
ABOVE_RULE, BELOW_RULE, _SPARE = 10.0, 8.0, 12.0


class SignatureIndents(NamedTuple):
    """From the right edge of the type area to the issuers' and the date's last character."""

    issuer: float
    date: float


def shown_head(document: Document, style: Style) -> RedHead | None:
    """The red head, where the style prints one."""
    return document.meta.head if style.red_head is not None else None


def fronted(style: Style, document: Document, *, cover: bool) -> Style:
    """``style`` with what depends on the words in front of the text."""
    looks = dict(style.paragraphs)
    head = shown_head(document, style)
    if head is not None:
        looks |= _head_looks(style, document, head)
    elif cover:
        looks |= _cover_looks(style, document)
    elif document.meta.letterhead is not None:
        after = _AFTER_LINES * style.paragraph("letterhead").leading
        title = style.paragraph("title")
        looks["title"] = structs.replace(title, before=title.before + after)
    block = structs.replace(style.title_block, own_page=True) if cover else style.title_block
    return structs.replace(style, paragraphs=looks, title_block=block)


def type_width(style: Style) -> float:
    """The width of the type area in points."""
    page = style.page
    return (page.width_mm - page.left_mm - page.right_mm) * MM


def _drop(look: ParagraphStyle) -> float:
    """From the top of a line to its baseline."""
    return look.leading / 2 + look.size * _MIDDLE_EM


def _head_looks(style: Style, document: Document, head: RedHead) -> dict[str, ParagraphStyle]:
    """The mark in type that fits on its line, as low as GB/T 9704 wants it; the number below it."""
    measures = style.red_head
    assert measures is not None  # shown_head asked
    labels = document.meta.labels
    mark, number = style.paragraph("head-mark"), style.paragraph("head-number")
    reached = len(head.notices(labels)) * style.paragraph("head-notice").leading
    above = max(measures.mark_mm * MM - reached, 0.0)
    blank = measures.number_lines * number.leading
    below = {
        name: structs.replace(style.paragraph(name), before=style.paragraph(name).leading)
        for name in ("recipients", "signature")
    }
    title = style.paragraph("title")
    apart = measures.title_lines * style.paragraph("body").leading
    below["title"] = structs.replace(title, before=title.before + apart)
    if not head.issuers:
        return {**below, "head-number": structs.replace(number, before=above + blank)}
    word = labels.get("head-document", "") if head.mark is Mark.DOCUMENT else ""
    gap = JOINT_GAP_EM if len(head.issuers) > 1 and word else 0.0
    widest = max(map(ems, head.issuers)) + ems(word) + gap
    # Word counts in half points; a mark a hair too wide would take a second line.
    size = min(mark.size, floor(type_width(style) / widest * 2 - _HAIR) / 2)
    fitted = structs.replace(mark, size=size, leading=mark.leading * size / mark.size)
    before = max(above - _drop(fitted) + _ABOVE_EM * size, 0.0)
    lowest = fitted.leading - _drop(fitted) - _BELOW_EM * size
    return {
        **below,
        "head-mark": structs.replace(fitted, before=before),
        "head-number": structs.replace(number, before=max(blank - lowest, 0.0)),
    }


def _cover_looks(style: Style, document: Document) -> dict[str, ParagraphStyle]:
    """The title as far down as the style wants it, below a logo if there is one."""
    measures = style.cover
    assert measures is not None  # the layout made a cover
    title = style.paragraph("cover-title")
    paper = document.meta.letterhead
    logo = paper.logo.size_mm()[1] if paper is not None and paper.logo is not None else 0.0
    above = (measures.title_mm - style.page.top_mm - logo) * MM
    return {"cover-title": structs.replace(title, before=max(above, 0.0))}


def cover_blank(style: Style, document: Document, title_lines: int) -> float:
    """Between a cover's title and what stands at its foot, in points."""
    meta, page = document.meta, style.page
    title, subtitle = style.paragraph("cover-title"), style.paragraph("cover-subtitle")
    issuer, address = style.paragraph("cover-issuer"), style.paragraph("letterhead")
    lines = len(meta.letterhead.lines) if meta.letterhead is not None else 0
    logo = meta.letterhead.logo if meta.letterhead is not None else None
    taken = (logo.size_mm()[1] * MM if logo is not None else 0.0) + title.before + title.after
    # Where the title's font is missing, a wider one may need a line more.
    taken += (title_lines + 1) * title.leading
    if meta.subtitle:
        taken += subtitle.leading + subtitle.before + subtitle.after
    taken += (1 + bool(meta.issuer)) * issuer.leading + ABOVE_RULE + BELOW_RULE
    taken += lines * address.leading + _SPARE
    return max((page.height_mm - page.top_mm - page.bottom_mm) * MM - taken, 0.0)


def signature_indents(style: Style, document: Document, head: RedHead) -> SignatureIndents:
    """GB/T 9704 §7.3.5.2: the date two characters further right than the issuer."""
    look = style.paragraph("signature")
    em, full = look.size, type_width(style)
    date = ems(issue_date(document.meta)) * em
    issuer = max((ems(name) * em for name in head.issuers), default=0.0)
    left = full - 2 * em - issuer if date <= issuer else full - 4 * em - date
    return SignatureIndents(max(full - left - issuer, 0.0), max(full - left - 2 * em - date, 0.0))
