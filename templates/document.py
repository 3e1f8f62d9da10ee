"""The document tree: a finished, frozen briefing that every writer consumes.

Writers (PDF, Word, preview) get a :class:`Document` and a :class:`templates.style.Style` and
nothing else; they never look into the library. Every block has a stable id and names the records
behind it.
Numbers that depend on order (headings, citations, notes, tables) are not in the tree: all writers
take them from :mod:`exports.numbering`, so that they agree.
"""

import datetime as dt
import enum
import json
from collections.abc import Iterator, Mapping
from typing import NewType

import msgspec

from data.messages import Message
from data.model.ids import RecordId, SourceId
from data.model.source import Source
from templates.letterhead import Letterhead
from templates.red_head import RedHead

BlockId = NewType("BlockId", str)


# Inlines: what stands inside a line of text.


class Once(msgspec.Struct, frozen=True):
    """Words that are for readers who were not told the same before, in the order of print.

    Attributes:
        about: whom or what they are about; ``says``: what they say of it.
        before: what holds of it where nothing was told yet.
        otherwise: what is printed in their place.
    """

    about: str
    says: str = ""
    before: str | None = None
    otherwise: str = ""


class Text(msgspec.Struct, frozen=True):
    """Characters, printed as they are.

    ``lang`` (BCP 47) is the language of these characters where it is not the document's: they are
    not put into its script. Writers see for themselves what is in another language. A finished
    document has no ``once`` any more.
    """

    text: str
    lang: str | None = None
    once: Once | None = None


class Strong(msgspec.Struct, frozen=True):
    """Words that stand out (bold, or the style's heavier face)."""

    children: tuple["Inline", ...]


class Emphasis(msgspec.Struct, frozen=True):
    """Words set apart (the style's Kai face; never a slanted Chinese font)."""

    children: tuple["Inline", ...]


class Cite(msgspec.Struct, frozen=True):
    """A reference to a source, printed as a superscript number in brackets."""

    source: SourceId
    locator: str | None = None


class Footnote(msgspec.Struct, frozen=True):
    """A note called from here; printed at the page foot or at the end, as the document says."""

    children: tuple["Inline", ...]


class Link(msgspec.Struct, frozen=True):
    """Words that lead to an address."""

    href: str
    children: tuple["Inline", ...]


class Evidence(msgspec.Struct, frozen=True):
    """Words that stand for a record: a quoted span or a figure's value.

    Writers mark them (content control, bookmark) so that an edited file can be read back.
    ``verbatim`` says that the words are the source's and must not be broken up or reworded.
    """

    record: RecordId
    children: tuple["Inline", ...]
    verbatim: bool = False


Inline = Text | Strong | Emphasis | Cite | Footnote | Link | Evidence
Inlines = tuple[Inline, ...]


# Blocks: what stands below one another.


class ParagraphRole(enum.StrEnum):
    """What a paragraph is for; each role has a paragraph style."""

    BODY = "body"
    LEAD = "lead"
    ITEM = "item"
    META = "meta"
    NOTE = "note"
    EMPTY = "empty"


class Paragraph(msgspec.Struct, frozen=True):
    """Running text."""

    id: BlockId
    inlines: Inlines
    role: ParagraphRole = ParagraphRole.BODY
    records: tuple[RecordId, ...] = ()


class QuotationBlock(msgspec.Struct, frozen=True):
    """A quotation set off from the text, with who said it where.

    ``direct`` decides about quotation marks: a paraphrase never gets them. The marks are part of
    ``inlines`` already; the flag is for tagging and for Word. ``pulled`` quotations are set large
    beside or between the text as an eye-catcher; a style may print them like any other.
    """

    id: BlockId
    inlines: Inlines
    attribution: Inlines
    direct: bool = True
    records: tuple[RecordId, ...] = ()
    pulled: bool = False


class ListItem(msgspec.Struct, frozen=True):
    """One item of a list."""

    id: BlockId
    inlines: Inlines
    records: tuple[RecordId, ...] = ()


class ListBlock(msgspec.Struct, frozen=True):
    """Items with bullets or numbers."""

    id: BlockId
    items: tuple[ListItem, ...]
    ordered: bool = False
    records: tuple[RecordId, ...] = ()


class Align(enum.StrEnum):
    """Which side lines stand on."""

    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"
    JUSTIFY = "justify"


class Column(msgspec.Struct, frozen=True):
    """A column: its head, its share of the width, the side its cells stand on."""

    head: Inlines
    weight: float = 1.0
    align: Align = Align.LEFT


class Row(msgspec.Struct, frozen=True):
    """A row of cells, with the record it shows."""

    id: BlockId
    cells: tuple[Inlines, ...]
    records: tuple[RecordId, ...] = ()


class Table(msgspec.Struct, frozen=True):
    """A table with a caption and a head that is repeated on every page.

    Attributes:
        legend: what the signs in its cells stand for; printed below every part of it that has any.
    """

    id: BlockId
    caption: Inlines
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    note: Inlines = ()
    records: tuple[RecordId, ...] = ()
    legend: Inlines = ()


class ChartKind(enum.StrEnum):
    """How values are drawn."""

    BARS = "bars"  # lying bars, one series: a ranking
    COLUMNS = "columns"  # standing bars in groups, one group a category: a comparison
    HEATMAP = "heatmap"  # cells shaded by value: a row a category, a column a series


class Point(msgspec.Struct, frozen=True):
    """One value of a chart, as drawn and as printed; ``None`` where there is none.

    ``evidence`` is the record whose own value is printed; a count or a share of records has none.
    """

    value: float | None
    shown: str = ""
    records: tuple[RecordId, ...] = ()
    evidence: RecordId | None = None


class ChartSeries(msgspec.Struct, frozen=True):
    """Values of one kind: exactly one point for each category of the chart."""

    name: str
    points: tuple[Point, ...]


class Chart(msgspec.Struct, frozen=True):
    """Values drawn, with caption, unit, source note, alternative text and the values in reach.

    Attributes:
        unit: of every value in the chart; values of different units are never in one chart.
        note: where the values come from, and what a reader must know before comparing them.
        alt: what the chart shows, in words, for whoever cannot see it.
    """

    id: BlockId
    kind: ChartKind
    caption: Inlines
    unit: str
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    alt: str
    note: Inlines = ()
    records: tuple[RecordId, ...] = ()


class Moment(msgspec.Struct, frozen=True):
    """One entry of a time line: where it stands, its date as printed, what happened."""

    id: BlockId
    date: dt.date
    shown: str
    label: Inlines
    records: tuple[RecordId, ...] = ()


class Timeline(msgspec.Struct, frozen=True):
    """Events along a line, in the order of their dates."""

    id: BlockId
    caption: Inlines
    moments: tuple[Moment, ...]
    alt: str
    note: Inlines = ()
    records: tuple[RecordId, ...] = ()


class KeyFigure(msgspec.Struct, frozen=True):
    """One large number of a strip, and what it says."""

    id: BlockId
    value: Inlines
    label: Inlines
    records: tuple[RecordId, ...] = ()


class KeyFigures(msgspec.Struct, frozen=True):
    """A strip of two to five large numbers."""

    id: BlockId
    items: tuple[KeyFigure, ...]
    records: tuple[RecordId, ...] = ()


class Contents(msgspec.Struct, frozen=True):
    """The contents page; filled in by the writer."""

    id: BlockId
    depth: int = 2


class Bibliography(msgspec.Struct, frozen=True):
    """The list of the sources cited, in the order of their numbers; filled in by the writer."""

    id: BlockId


class Endnotes(msgspec.Struct, frozen=True):
    """The notes, when they are printed at the end; filled in by the writer."""

    id: BlockId


class Section(msgspec.Struct, frozen=True):
    """A heading and what stands below it; its level is its depth in the tree (top = 1)."""

    id: BlockId
    title: Inlines
    blocks: tuple["Block", ...]
    numbered: bool = True
    new_page: bool = False
    records: tuple[RecordId, ...] = ()


Block = (
    Section
    | Paragraph
    | QuotationBlock
    | ListBlock
    | Table
    | Chart
    | Timeline
    | KeyFigures
    | Contents
    | Bibliography
    | Endnotes
)


class NotePlacement(enum.StrEnum):
    """Where notes are printed."""

    FOOTNOTES = "footnotes"
    ENDNOTES = "endnotes"


class CitationStyle(enum.StrEnum):
    """Which edition of GB/T 7714 references follow."""

    GBT_2025 = "gbt7714-2025"
    GBT_2015 = "gbt7714-2015"


class Cover(enum.StrEnum):
    """Whether a briefing gets a cover, in styles that have one."""

    AUTO = "auto"  # when it is longer than the style says (templates.style.CoverLook.from_pages)
    YES = "yes"
    NO = "no"


class Meta(msgspec.Struct, frozen=True):
    """What stands on the title block and in the file's properties.

    Attributes:
        date: the date of the issue; also every date inside the file, so that the same input gives
            the same bytes.
        language: BCP 47 (``zh-Hans``); ``labels``: the furniture's words in it (contents,
            references, table, figure, note …), by the keys of ``templates/labels/*.toml``.
        head: red head and imprint, for styles that print them (``official``).
        letterhead: whose paper it is; put in by :func:`templates.letterhead.with_letterhead`.
        cover: what was asked for; whether there is one says ``LaidOut.cover``.
        identifier: which briefing the file is, for programs; never printed.
    """

    title: str
    date: dt.date
    subtitle: str = ""
    issuer: str = ""
    number: str = ""
    language: str = "zh-Hans"
    labels: Mapping[str, str] = msgspec.field(default_factory=dict)
    head: RedHead | None = None
    letterhead: Letterhead | None = None
    cover: Cover = Cover.AUTO
    identifier: str = ""


class ManifestEntry(msgspec.Struct, frozen=True):
    """One record's evidence as attached to the file, and its revision.

    Kept as what every writer attaches: mappings of thousands of records take five times the memory.

    Attributes:
        json: the evidence as canonical JSON: keys sorted, no spaces, UTF-8.
    """

    record: RecordId
    revision: int
    json: bytes

    @classmethod
    def of(cls, record: RecordId, revision: int, evidence: Mapping[str, object]) -> "ManifestEntry":
        """The entry of ``record`` with this evidence."""
        return cls(record, revision, canonical_json(evidence))

    @property
    def evidence(self) -> Mapping[str, object]:
        """The evidence by its keys."""
        return msgspec.json.decode(self.json, type=dict[str, object])

    @property
    def kind(self) -> str:
        """The kind of the record; empty where the evidence does not tell."""
        return msgspec.json.decode(self.json, type=_Kind).kind


class _Kind(msgspec.Struct):
    """What is looked at of the evidence without reading all of it."""

    kind: str = ""


def canonical_json(value: object) -> bytes:
    """``value`` as JSON with keys sorted, without spaces, in UTF-8.

    What UTF-8 cannot hold, half a surrogate pair, is escaped with everything around it.
    """
    try:
        return msgspec.json.encode(value, order="sorted")
    except UnicodeEncodeError:
        return json.dumps(
            value, sort_keys=True, separators=(",", ":"), allow_nan=False, default=_plain
        ).encode()


def _plain(value: object) -> object:
    """What JSON has in the place of ``value``: a struct, or what is JSON already."""
    if isinstance(value, msgspec.Raw):
        return msgspec.json.decode(value)
    return msgspec.to_builtins(value)


class Unprinted(enum.StrEnum):
    """Why something of the arrangement is not printed."""

    ASIDE = "aside"  # left out by hand
    EMPTY = "empty"  # nothing is in it, or nothing that was not left out or moved elsewhere


class LeftOut(msgspec.Struct, frozen=True):
    """A block, row or item that is not printed, for the outline.

    Attributes:
        after: the sibling it stands behind, ``None`` at the front.
        words: a few, to know it by.
        section: whether it is a section.
    """

    id: BlockId
    parent: BlockId
    after: BlockId | None
    why: Unprinted
    words: str
    records: tuple[RecordId, ...] = ()
    section: bool = False


class Document(msgspec.Struct, frozen=True):
    """A finished briefing.

    Attributes:
        sources: every source cited anywhere in the tree.
        manifest: the evidence behind every record printed, in order of first use.
        warnings: what whoever issues the briefing should know before, one sentence each; printed
            nowhere.
        left_out: what was set aside by hand or is still empty, so that it can be worked on.
        order: the ids below each section as the template puts them, where anything was changed by
            hand.
        annexes: the ids in whose places the tables of the evidence stand.
    """

    meta: Meta
    blocks: tuple[Block, ...]
    sources: Mapping[SourceId, Source] = msgspec.field(default_factory=dict)
    manifest: tuple[ManifestEntry, ...] = ()
    notes: NotePlacement = NotePlacement.FOOTNOTES
    citations: CitationStyle = CitationStyle.GBT_2025
    warnings: tuple[Message, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    order: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    annexes: tuple[BlockId, ...] = ()


def plain(inlines: Inlines) -> str:
    """The characters of ``inlines`` without notes and reference numbers."""
    out: list[str] = []
    for inline in inlines:
        match inline:
            case Text(text=text):
                out.append(text)
            case Strong(children=children) | Emphasis(children=children):
                out.append(plain(children))
            case Link(children=children) | Evidence(children=children):
                out.append(plain(children))
            case Cite() | Footnote():
                pass
    return "".join(out)


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """All blocks in reading order, each section before what it holds."""
    for block in blocks:
        yield block
        if isinstance(block, Section):
            yield from walk(block.blocks)
