"""The body of the document: the title block, then every block in reading order."""

import re
from collections.abc import Callable, Mapping
from itertools import zip_longest
from typing import Any, TypeVar

import msgspec

from data.progress import Progress
from exports.citations import reference
from exports.docx import style_ids
from exports.docx.captions import CaptionWriter
from exports.docx.charts.figures import FigureWriter
from exports.docx.contents import Heading, contents_xml
from exports.docx.inlines import InlineWriter, Shared, reference_name
from exports.docx.links import Links
from exports.docx.lists import Lists
from exports.docx.pieces import Pieces
from exports.docx.spaces import Spaces
from exports.docx.style_ids import HEADING_LEVELS
from exports.docx.tables import TableWriter
from exports.docx.xml import paragraph, run, with_property
from exports.layout.belonging import introduces, is_note
from exports.layout.series import series_of
from templates.document import (
    Bibliography,
    Block,
    BlockId,
    Chart,
    ChartKind,
    Contents,
    Document,
    Endnotes,
    Inlines,
    KeyFigures,
    Link,
    ListBlock,
    ListItem,
    NotePlacement,
    Paragraph,
    ParagraphRole,
    QuotationBlock,
    Section,
    Table,
    Text,
    Timeline,
    plain,
    walk,
)
from templates.red_head import body_length
from templates.style import Style

_Figure = TypeVar("_Figure", Chart, Timeline)
_NEW_PAGE = "<w:pageBreakBefore/>"
_ADDRESS = re.compile(r"https?://[!-~]*[!-~](?<![.,;])")
_TABLE_END = "</w:tbl>"


class Around(msgspec.Struct, frozen=True):
    """What a body is given from outside.

    Attributes:
        section_end: properties of the section that ends at the endnotes.
        lists: gives out number definitions.
        signature: paragraphs that close the text; references and annexes come after them.
        contents_first: whether the contents stand on the first page, even behind some text.
        contents_open: whether the text goes on below the contents, on the same page.
        borrowed: whether the styles are those of a reference file.
    """

    section_end: str
    lists: Lists
    signature: list[str]
    contents_first: bool = False
    contents_open: bool = False
    borrowed: bool = False


class Body:
    """Collects the paragraphs and tables of one document.

    Args:
        headings: of all sections that have one.
        around: what the body is given from outside.

    Attributes:
        figures: the charts drawn.
        spaces: below tables.
        last_section: how the last section begins; ``""`` when there is only one.
    """

    def __init__(
        self,
        document: Document,
        style: Style,
        shared: Shared,
        inlines: InlineWriter,
        links: Links,
        headings: Mapping[BlockId, Heading],
        around: Around,
    ) -> None:
        labels = document.meta.labels
        words = labels.get("table", ""), labels.get("list-separator", "、")
        self._lists = around.lists
        self.last_section = ""
        self._document = document
        self._style = style
        self._shared = shared
        self._inlines = inlines
        self._headings = headings
        self._section_end = around.section_end
        self._signature = around.signature
        self._contents_first = around.contents_first
        self._contents_open = around.contents_open
        self._tables = TableWriter(shared, style, words, inlines, series_of(document.blocks))
        self.figures = FigureWriter(
            shared, style, document.meta.language, inlines, links, labels.get("unit", "{unit}")
        )
        caption = style.paragraph("caption")
        self._captions = CaptionWriter(shared, caption, labels.get("figure", ""), inlines)
        self.spaces = Spaces(style, shared.ids, borrowed=around.borrowed)
        self._title_end = 0
        self._new_page = False
        self._following: Block | None = None
        self._previous: Block | None = None
        self._notes_due = False
        self._listed = False
        self._below_table = False

    def write(self, title_block: list[str], out: Pieces, progress: Progress) -> None:
        """Put everything into ``out``, in reading order."""
        self._out = out
        out.add(*title_block)
        self._title_end = out.count
        self._new_page = bool(title_block) and self._style.title_block.own_page
        self._total = sum(1 for _ in walk(self._document.blocks)) or 1
        self._count = 0
        self._progress = progress
        blocks = self._document.blocks
        body = body_length(blocks)
        self._blocks(blocks[:body])
        out.add(*self._signature)
        self._blocks(blocks[body:])
        if not out.count or out.last.endswith(_TABLE_END):
            # Word wants a paragraph at the end.
            out.add(paragraph(style_ids.SPACER, ""))

    def _blocks(self, blocks: tuple[Block, ...]) -> None:
        for block, following in zip_longest(blocks, blocks[1:]):
            self._progress.step(self._count / self._total)
            self._count += 1
            self._following = following
            _WRITERS[type(block)](self, block)
            if not isinstance(block, Section):
                self._previous = block

    # Putting paragraphs and tables in

    def _text(self, key: str, inlines: Inlines) -> None:
        self._paragraph(key, self._inlines.write(inlines, self._style.paragraph(key)))

    def _paragraph(self, key: str, content: str, properties: str = "") -> None:
        self._styled(self._shared.ids[key], content, properties)

    def _styled(self, style: str, content: str, properties: str = "") -> None:
        self._end_section()
        page_break = _NEW_PAGE if self._new_page else ""
        self._new_page = False
        self._put(paragraph(style, content, page_break + properties))

    def _put(self, written: str) -> None:
        """Append a paragraph; below a table, which has no space of its own in Word, with space."""
        if self._below_table and _NEW_PAGE not in written:
            written = self.spaces.below_table(written)
        self._below_table = False
        self._out.add(written)

    def _end_section(self) -> None:
        """Let the endnotes stand before what comes next."""
        if not self._notes_due:
            return
        self._notes_due = False
        if not self._out.last.endswith("</w:p>"):
            self._out.add(paragraph(self._shared.ids["body"], ""))
        self._out.last = with_property(self._out.last, self._section_end)
        self.last_section = "nextPage" if self._new_page else "continuous"
        self._new_page = False

    # The kinds of block

    def section(self, block: Section) -> None:
        """A heading with its number, and everything below it."""
        self._new_page = self._new_page or (block.new_page and self._out.count > 0)
        heading = self._headings.get(block.id)
        if heading is not None:
            key = f"heading-{min(heading.level, HEADING_LEVELS)}"
            number = Text(self._shared.numbers.headings[block.id])
            content = self._inlines.write((number, *block.title), self._style.paragraph(key))
            self._paragraph(key, self._shared.marks.bookmark(heading.bookmark, content))
            self._previous = block
        self._blocks(block.blocks)

    def paragraph(self, block: Paragraph) -> None:
        """Running text in the style of its role; some belongs to what stands below it."""
        key = block.role.value
        written = self._told(block, key)
        leads_on = isinstance(self._following, QuotationBlock) or is_note(self._following)
        if leads_on and block.role is ParagraphRole.ITEM:
            self._styled(style_ids.ITEM_INTRODUCING, written)
        elif is_note(block) and introduces(self._previous):
            self._styled(style_ids.NOTE_INTRODUCING, written)
        else:
            self._paragraph(key, written)

    def quotation(self, block: QuotationBlock) -> None:
        """A quotation and who said it where."""
        written = self._inlines.write(block.inlines, self._style.paragraph("quotation"))
        if block.attribution:
            style = style_ids.PULL_QUOTE if block.pulled else self._shared.ids["quotation"]
            self._styled(style, written)
            look = self._style.paragraph("attribution")
            kept = is_note(self._following)
            said = style_ids.ATTRIBUTION_KEPT if kept else self._shared.ids["attribution"]
            self._styled(said, self._inlines.write(block.attribution, look))
        else:
            self._styled(style_ids.PULL_ALONE if block.pulled else style_ids.QUOTE_ALONE, written)

    def list_block(self, block: ListBlock) -> None:
        """Items that Word numbers itself."""
        number = self._lists.begin(ordered=block.ordered, items=len(block.items))
        numbered = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        for item in block.items:
            self._paragraph("list", self._told(item, "list"), numbered)

    def _told(self, block: Paragraph | ListItem, key: str) -> str:
        """The runs of ``block``, marked as what is told of its record if it is of one.

        Words of it may be marked themselves: such a mark stands in that of the whole.
        """
        marks = self._shared.marks
        first = len(marks.given)
        written = self._inlines.write(block.inlines, self._style.paragraph(key))
        if len(block.records) != 1 or not written:
            return written
        return marks.around(block.records[0], plain(block.inlines), written, first)

    def table(self, block: Table) -> None:
        """Caption, table, note."""
        if not block.columns:
            return
        self._end_section()
        self._put(self._tables.caption(block, _NEW_PAGE if self._new_page else ""))
        self._new_page = False
        self._out.add(self._tables.table(block))
        if block.note or block.legend:
            self._out.add(self._tables.note(block))
        self._below_table = not (block.note or block.legend)

    def chart(self, block: Chart) -> None:
        """Caption, chart, note; a heat map is a table of shaded cells; nothing without values."""
        if not block.categories or not block.series:
            return
        if block.kind is ChartKind.HEATMAP:
            self._figure(block, self.figures.heat_map)
        else:
            self._figure(block, self.figures.drawing)

    def timeline(self, block: Timeline) -> None:
        """Caption, dates with what happened, note."""
        if block.moments:
            self._figure(block, self.figures.timeline)

    def _figure(self, block: _Figure, write: Callable[[_Figure], str]) -> None:
        self._end_section()
        first = _NEW_PAGE if self._new_page else ""
        self._new_page = False
        below = self._style.chart.caption_below
        if below:
            self._new_page = bool(first)
            self._apart()
        else:
            self._put(self._figure_caption(block, first))
        self._out.add(write(block))
        if block.note:
            content = self._inlines.write(block.note, self._style.paragraph("table-note"))
            note = style_ids.FIGURE_NOTE if below else self._shared.ids["table-note"]
            self._out.add(paragraph(note, content))
        if below:
            self._out.add(self._figure_caption(block, style=style_ids.FIGURE_CAPTION))

    def _figure_caption(self, block: _Figure, properties: str = "", style: str = "") -> str:
        number = self._shared.numbers.figures[block.id]
        return self._captions.write(number, block.caption, properties, style)

    def key_figures(self, block: KeyFigures) -> None:
        """Large numbers in a row, what they say below them."""
        if not block.items:
            return
        self._end_section()
        self._apart()
        self._out.add(self.figures.key_figures(block))

    def _apart(self) -> None:
        """Something between two tables, which Word would join."""
        after_table = self._out.last.endswith(_TABLE_END)
        if after_table or self._new_page:
            first = _NEW_PAGE if self._new_page else ""
            self._out.add(paragraph(style_ids.SPACER, "", first))
            self._new_page = False
        self._below_table = False

    def contents(self, block: Contents) -> None:
        """The contents, on pages of their own; directly after the title on the first page."""
        title = self._document.meta.labels.get("contents", "")
        self._end_section()
        behind = self._out.count > self._title_end and not self._contents_first
        self._new_page = self._new_page or behind
        found = tuple(self._headings.values())
        written = contents_xml(
            block, title, found, self._shared.ids, self._shared.marks,
            _NEW_PAGE if self._new_page else "",
        )  # fmt: skip
        if written:
            self._out.add(written)
            self._new_page = not self._contents_open
            self._below_table = self._contents_open

    def bibliography(self, _block: Bibliography) -> None:
        """The references in the order of their numbers, hanging beside them."""
        document = self._document
        for source, number in self._shared.numbers.references.items():
            label = run(f"[{number}]")
            if not self._listed:
                label = self._shared.marks.bookmark(reference_name(number), label)
            entry = linked(reference(document.sources[source], document.citations))
            written = self._inlines.write(entry, self._style.paragraph("reference"))
            self._paragraph("reference", f"{label}<w:r><w:tab/></w:r>{written}")
        self._listed = True

    def endnotes(self, _block: Endnotes) -> None:
        """Word prints the notes at the end of the section that ends here."""
        document = self._document
        self._notes_due = document.notes is NotePlacement.ENDNOTES and not self.last_section


def linked(entry: str) -> Inlines:
    """A reference whose addresses lead to where they say."""
    inlines: list[Text | Link] = []
    start = 0
    for found in _ADDRESS.finditer(entry):
        inlines += [Text(entry[start : found.start()]), Link(found[0], (Text(found[0]),))]
        start = found.end()
    return (*inlines, Text(entry[start:]))


_WRITERS: Mapping[type, Callable[[Body, Any], None]] = {
    Section: Body.section,
    Paragraph: Body.paragraph,
    QuotationBlock: Body.quotation,
    ListBlock: Body.list_block,
    Table: Body.table,
    Chart: Body.chart,
    Timeline: Body.timeline,
    KeyFigures: Body.key_figures,
    Contents: Body.contents,
    Bibliography: Body.bibliography,
    Endnotes: Body.endnotes,
}
