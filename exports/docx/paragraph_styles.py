"""Our paragraph styles as Word's, and the variants that Word needs beside them."""

from collections.abc import Iterator

import msgspec
from msgspec import structs

from exports.docx import style_ids
from exports.docx.figure_styles import (
    DRAWING,
    SPACER,
    caption_looks,
    figure_looks,
    pulled_look,
    value_looks,
)
from exports.docx.front.looks import ABOVE_RULE, BELOW_RULE, MM, SignatureIndents
from exports.docx.front.styles import front_looks, logo_style
from exports.docx.looks import (
    JUSTIFICATION,
    Indents,
    Rule,
    Surround,
    character_properties,
    paragraph_properties,
    text_width,
)
from exports.docx.style_ids import StyleIds
from exports.docx.xml import twips
from templates.document import Align
from templates.style import FooterKind, ParagraphStyle, Style, mixed

_TITLE_RULE, _HEADER_RULE, _BAR = 0.75, 0.5, 2.0
_TITLE_RULE_SPACE = 3.0
_KEY_BAR_SPACE = 4.0
_HEADER_RULE_EM = 0.6  # from the baseline
_BAR_EM = 0.35  # from the edge of the type area
# Where every character counts, numbers stand close to their units.
_NARROW = frozenset({"cell", "cell-head"})
# Labels that text hangs beside: widths of a bracket and a digit, the blank after them.
_BRACKET_EM, _DIGIT_EM, _BLANK_EM = 0.34, 0.5, 0.5
_LEAST_NOTE_EM = 1.2
_COVER_RULE = 0.45  # the accent's share of the rule's colour
# Names of joint issuers are spread to one width.
_SPREAD = frozenset({"Head Mark First", "Head Mark Name"})
# A note stands whole below its table.
_UNPARTED = "<w:pPr><w:keepLines/>"
KEPT = (
    (style_ids.ITEM_INTRODUCING, "Item Introducing", "item"),
    (style_ids.NOTE_INTRODUCING, "Remark Introducing", "note"),
    (style_ids.ATTRIBUTION_KEPT, "Attribution Kept", "attribution"),
)
"""Styles of what leads to that below it: id, name, key of the style that they are made from."""
_BOTH, _DISTRIBUTED = '<w:jc w:val="both"/>', '<w:jc w:val="distribute"/>'
# How far below its baseline a line reaches less than half its leading.
_MIDDLE_EM = 0.38


class Counts(msgspec.Struct, frozen=True):
    """What of a document decides about its styles.

    Attributes:
        references, notes: how many there are; their widest label sets what hangs beside it.
        title_lines: how many lines the title has.
        signature: where issuers and date of an official document end.
        cover_blank: between a cover's title and its foot, in points.
    """

    references: int
    notes: int
    title_lines: int
    signature: SignatureIndents | None = None
    cover_blank: float = 0.0


class ParagraphStyles:
    """The paragraph styles of one document."""

    def __init__(self, style: Style, counts: Counts) -> None:
        self._style = style
        self._ids = StyleIds(style)
        self._counts = counts
        self._title_lines = counts.title_lines
        self._pitch = style.page.grid.pitch if style.page.grid else None
        digits = len(str(max(counts.references, 1)))
        self._reference_label = 2 * _BRACKET_EM + digits * _DIGIT_EM + _BLANK_EM
        self._note_label = max(
            _LEAST_NOTE_EM, len(str(max(counts.notes, 1))) * _DIGIT_EM + _BLANK_EM
        )

    def xml(self) -> Iterator[str]:
        """All of them."""
        for key, look in self._style.paragraphs.items():
            yield self._own(key, look)
        yield from self._deeper_contents()
        yield from self._cells()
        yield from self._footers()
        look = self._style.paragraph("footnote")
        yield self._styled("endnote text", look, Indents.hang(look, self._note_label))
        yield from (DRAWING, SPACER)
        for look in figure_looks(self._style):
            yield self._styled(look.word, look, Indents.of(look), latin_gap=False)
        for look in caption_looks(self._style):
            yield self._styled(look.word, look, Indents.of(look))
        for look in value_looks(self._style):
            bar = Rule(self._style.chart.key_bar, look.colour, _KEY_BAR_SPACE)
            yield self._styled(
                look.word, look, Indents.of(look), Surround(top=bar), latin_gap=False
            )
        yield self._pulled()
        yield from self._alone()
        yield from self._front()

    def _pulled(self) -> str:
        """A quotation set large; its bar goes on beside the attribution below it."""
        quotation = self._style.paragraph("quotation")
        left, right = (em * quotation.size for em in (quotation.left_em, quotation.right_em))
        around = self._around("quotation", quotation)
        return self._styled("Pull Quote", pulled_look(self._style), Indents(left, right), around)

    def _alone(self) -> Iterator[str]:
        """Items and remarks that lead to what follows; quotations whose end belongs to nothing."""
        for identifier, name, key in KEPT:
            kept = "<w:pPr><w:keepNext/></w:pPr>"
            yield paragraph_style(identifier, name, self._ids[key], kept)
        quotation, attribution = (
            self._style.paragraph(key) for key in ("quotation", "attribution")
        )
        after = twips(max(quotation.after, attribution.after))
        properties = f'<w:pPr><w:keepNext w:val="0"/><w:spacing w:after="{after}"/></w:pPr>'
        for identifier, name, based_on in (
            (style_ids.QUOTE_ALONE, "Quote Alone", self._ids["quotation"]),
            (style_ids.PULL_ALONE, "Pull Quote Alone", style_ids.PULL_QUOTE),
        ):
            yield paragraph_style(identifier, name, based_on, properties)

    def _front(self) -> Iterator[str]:
        """What stands in front of the text beside the styles that are declared."""
        yield logo_style()
        signature = self._counts.signature
        for look, indents in front_looks(self._style, signature):
            spread = look.word in _SPREAD
            written = self._styled(look.word, look, indents)
            yield written.replace(_BOTH, _DISTRIBUTED) if spread else written
        if self._style.cover is not None:
            foot = structs.replace(
                self._style.paragraph("cover-issuer"), before=self._counts.cover_blank
            )
            yield self._styled("Cover Foot", foot, Indents())
            address = structs.replace(self._style.paragraph("letterhead"), before=ABOVE_RULE)
            rule = Rule(_TITLE_RULE, mixed(self._style.accent, _COVER_RULE), BELOW_RULE)
            yield self._styled("Cover Address", address, Indents(), Surround(top=rule))
        if signature is not None:
            look = structs.replace(self._style.paragraph("head-number"), align=Align.LEFT)
            tabs = self._ends(look)
            below = self._red_rule(look)
            for name, before in (("Head Number First", look.before), ("Head Number Next", 0.0)):
                row = structs.replace(look, before=before)
                yield self._styled(name, row, Indents(), below, tabs)

    def _red_rule(self, look: ParagraphStyle) -> Surround:
        """Below the document number of an official document."""
        red_head = self._style.red_head
        if red_head is None:
            return Surround()
        room = red_head.rule_mm * MM - (look.leading / 2 - look.size * _MIDDLE_EM)
        return Surround(bottom=Rule(red_head.rule_width_mm * MM, red_head.colour, room))

    def _ends(self, look: ParagraphStyle) -> str:
        """Tabs one character from either edge."""
        right = text_width(self._style) - twips(look.size)
        left = twips(look.size)
        return (
            f'<w:tabs><w:tab w:val="left" w:pos="{left}"/>'
            f'<w:tab w:val="right" w:pos="{right}"/></w:tabs>'
        )

    def _own(self, key: str, look: ParagraphStyle) -> str:
        """One of our styles."""
        shown = self._spaced(key, look)
        written = self._styled(
            look.word,
            shown,
            self._indents(key, look),
            self._red_rule(look) if key == "head-number" else self._around(key, look),
            self._tabs(key),
            latin_gap=key not in _NARROW,
        )
        return written.replace("<w:pPr>", _UNPARTED, 1) if key == "table-note" else written

    def _spaced(self, key: str, look: ParagraphStyle) -> ParagraphStyle:
        """The look of a title with the blank lines above it and what it leaves of its last line.

        The layout returns to the line grid after a title; Word does not.
        """
        if key not in {"title", "contents-title"}:
            return look
        own = key == "title"
        above = self._style.title_block.blank_lines_before if own else 0.0
        height = look.leading * (self._title_lines if own else 1)
        before = look.before + above * self._style.paragraph("body").leading
        below = -height % self._pitch if self._pitch else 0.0
        return structs.replace(look, before=before, after=look.after + below)

    def _styled(
        self,
        name: str,
        look: ParagraphStyle,
        indents: Indents,
        surround: Surround = Surround(),  # noqa: B008 - a value
        tabs: str = "",
        *,
        latin_gap: bool = True,
    ) -> str:
        """A paragraph style that depends on nothing but the defaults."""
        properties = paragraph_properties(
            look, indents, surround, tabs, self._pitch, latin_gap=latin_gap
        )
        identifier = style_ids.style_id(name)
        following = self._ids["body"] if look.outline_level is not None else ""
        return paragraph_style(
            identifier,
            name,
            "Normal",
            f"<w:pPr>{properties}</w:pPr><w:rPr>{character_properties(self._style, look)}</w:rPr>",
            following,
        )

    def _indents(self, key: str, look: ParagraphStyle) -> Indents:
        """The indents of a style; text beside a label hangs, list items get theirs with it."""
        quotation = self._style.paragraph("quotation")
        if key == "footnote":
            return Indents.hang(look, self._note_label)
        if key == "reference":
            return Indents.hang(look, self._reference_label)
        if key == "signature" and self._counts.signature is not None:
            return Indents(right=self._counts.signature.issuer)
        if key == "list":
            return Indents(look.left_em * look.size, look.right_em * look.size)
        if key == "attribution" and quotation.bar:
            # The bar is a border of both paragraphs and stands at their common indent.
            return Indents(quotation.left_em * quotation.size, look.right_em * look.size)
        return Indents.of(look)

    def _around(self, key: str, look: ParagraphStyle) -> Surround:
        quotation = self._style.paragraph("quotation")
        title_rule = self._style.title_block.rule
        if key == "issuer" and title_rule is not None:
            return Surround(bottom=Rule(_TITLE_RULE, title_rule, _TITLE_RULE_SPACE))
        if key == "header" and self._style.furniture.header_rule:
            below_baseline = look.leading / 2 - look.size * _MIDDLE_EM
            space = max(look.size * _HEADER_RULE_EM - below_baseline, 0.0)
            return Surround(bottom=Rule(_HEADER_RULE, self._style.accent, space))
        if key in {"quotation", "attribution"} and quotation.bar:
            space = (quotation.left_em - _BAR_EM) * quotation.size - _BAR
            return Surround(left=Rule(_BAR, quotation.bar, space), fill=quotation.fill)
        return Surround(fill=look.fill)

    def _tabs(self, key: str) -> str:
        """Contents entries have their page numbers at the right, imprints their dates."""
        if key == "imprint":
            look = self._style.paragraph("imprint")
            position = text_width(self._style) - twips(look.right_em * look.size)
            return f'<w:tabs><w:tab w:val="right" w:pos="{position}"/></w:tabs>'
        if key == "header" and self._style.furniture.header_section:
            position = text_width(self._style)
            return f'<w:tabs><w:tab w:val="right" w:pos="{position}"/></w:tabs>'
        if key not in {"contents-1", "contents-2"}:
            return ""
        position = text_width(self._style)
        return f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{position}"/></w:tabs>'

    def _deeper_contents(self) -> Iterator[str]:
        """Contents entries below the levels that a style describes, each a step further in."""
        look = self._style.paragraph("contents-2")
        for level in range(3, style_ids.CONTENTS_LEVELS + 1):
            left = look.left_em + (level - 2) * (look.left_em or 1)
            indents = Indents(left * look.size, look.right_em * look.size)
            yield self._styled(f"toc {level}", look, indents, tabs=self._tabs("contents-2"))

    def _cells(self) -> Iterator[str]:
        """Cells on other sides: the side is a matter of style, not of the single cell."""
        for key in ("cell", "cell-head"):
            for align in (Align.RIGHT, Align.CENTER, Align.JUSTIFY):
                identifier = style_ids.aligned(self._ids[key], align)
                name = f"{self._style.paragraph(key).word} {identifier[len(self._ids[key]) :]}"
                yield paragraph_style(identifier, name, self._ids[key], _justified(align))

    def _footers(self) -> Iterator[str]:
        """Page numbers of right-hand and left-hand pages (GB/T 9704 §7.5)."""
        kind = self._style.furniture.footer
        dashes = kind is FooterKind.OUTSIDE_DASHES
        blank = self._style.paragraph("footer").size if dashes else 0.0
        for identifier, name, side in (
            (style_ids.FOOTER_ODD, "Footer Odd", Align.RIGHT),
            (style_ids.FOOTER_EVEN, "Footer Even", Align.LEFT),
        ):
            align = Align.CENTER if kind is FooterKind.CENTRED else side
            properties = _justified(align, Indents(blank, blank))
            yield paragraph_style(identifier, name, self._ids["footer"], properties)


def _justified(align: Align, indents: Indents = Indents()) -> str:  # noqa: B008 - a value
    return f'<w:pPr>{indents.xml()}<w:jc w:val="{JUSTIFICATION[align]}"/></w:pPr>'


def paragraph_style(
    identifier: str, name: str, based_on: str, properties: str, following: str = ""
) -> str:
    """A paragraph style; ``properties`` are those it does not inherit, ``following`` comes next."""
    custom = "" if style_ids.is_built_in(name) else ' w:customStyle="1"'
    then = f'<w:next w:val="{following}"/>' if following else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{identifier}">'
        f'<w:name w:val="{style_ids.word_name(name)}"/><w:basedOn w:val="{based_on}"/>'
        f"{then}<w:qFormat/>{properties}</w:style>"
    )
