"""From markup to the document tree.

The schema has said what may stand where; ids, sources and the shape of tables are checked here.
"""

import re
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from data.messages import message
from data.progress import may_stop
from templates.document import (
    Align,
    Bibliography,
    Block,
    BlockId,
    Column,
    Contents,
    Endnotes,
    Inlines,
    ListBlock,
    ListItem,
    Paragraph,
    ParagraphRole,
    QuotationBlock,
    Row,
    Section,
    Table,
    plain,
)
from templates.markup.block_ids import BlockIds
from templates.markup.elements import records_of
from templates.markup.faults import MarkupFault
from templates.markup.inlines import is_true, read_inlines
from templates.markup.kept_blocks import KeptBlocks
from templates.markup.parsing import line_of, parse, parse_tried
from templates.markup.root import root_attributes
from templates.markup.visuals import chart, key_figures, timeline

if TYPE_CHECKING:
    from lxml import etree

HEADING_LEVELS = 4
_WHOLE = frozenset(("p", "quotation", "list", "table", "chart", "timeline", "key-figures"))
"""What is read by itself: it holds no other blocks, and tells nothing to the reader of all."""


class Known(msgspec.Struct, frozen=True):
    """What markup may refer to."""

    records: Collection[str]
    sources: Collection[str]


class Markup(msgspec.Struct, frozen=True):
    """A briefing as read: the root's attributes and the blocks below it.

    ``annexes`` are the ids of the tables, empty as yet, in whose place the evidence is to be told
    when it is known what is printed.
    """

    attributes: Mapping[str, str]
    blocks: tuple[Block, ...]
    annexes: tuple[BlockId, ...] = ()


def read_markup(
    text: str, known: Known, kept: KeptBlocks | None = None, *, tried: bool = False
) -> Markup:
    """The briefing written in ``text``; what is in ``kept`` is not read again.

    What ``tried`` templates write is known to keep to the schema.

    Raises:
        MarkupFault: it is not well-formed, not what the schema says, or refers to nothing.
    """
    if tried and kept is None:
        with suppress(MarkupFault):  # which is told below, with its place
            return _read(parse_tried(text), text, known, None)
    return _read(parse(text, tried=tried), text, known, kept)


def _read(root: "etree._Element", text: str, known: Known, kept: KeptBlocks | None) -> Markup:
    """The briefing of which ``text`` is the markup and ``root`` the tree."""
    given = root_attributes(root)
    if not _surely_known(text, known):
        _check_references(root, known)
    reader = _Reader(BlockIds(), kept)
    blocks = reader.blocks(root, BlockId(""), 1)
    return Markup(given, blocks, tuple(reader.annexes))


def _surely_known(text: str, known: Known) -> bool:
    """Whether nothing that could be a reference in ``text`` refers to what there is none of."""
    records, sources = ({*map("".join, each.findall(text))} for each in (_RECORDS, _SOURCES))
    return sources.issubset(known.sources) and all(
        name in known.records for names in records for name in names.split()
    )


# Reading them from the text takes a quarter of the time of asking the tree for them.
_RECORDS = re.compile(r"""records?\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_SOURCES = re.compile(r"""source\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def _check_references(root: "etree._Element", known: Known) -> None:
    """Records and sources that markup names must be among those it was given."""
    for element in root.iter():
        for record in f"{element.get('records', '')} {element.get('record', '')}".split():
            if record not in known.records:
                why = message("there is no record “{id}” here.", id=record)
                raise MarkupFault(why, line_of(element))
        source = element.get("source")
        if source is not None and source not in known.sources:
            why = message("there is no source “{id}” here.", id=source)
            raise MarkupFault(why, line_of(element))


class _Reader:
    """Reads the blocks of one tree."""

    def __init__(self, ids: BlockIds, kept: KeptBlocks | None = None) -> None:
        self.annexes: list[BlockId] = []
        self._ids = ids
        self._kept = kept
        self._makers: Mapping[str, Callable[[etree._Element, BlockId, int], Block]] = {
            "section": self._section,
            "p": self._paragraph,
            "quotation": self._quotation,
            "list": self._list,
            "table": self._table,
            "chart": lambda element, parent, _level: chart(element, parent, self._ids),
            "timeline": lambda element, parent, _level: timeline(element, parent, self._ids),
            "key-figures": lambda element, parent, _level: key_figures(element, parent, self._ids),
            "contents": self._contents,
            "evidence-annex": self._annex,
            "bibliography": lambda element, _parent, _level: Bibliography(self._plain_id(element)),
            "endnotes": lambda element, _parent, _level: Endnotes(self._plain_id(element)),
        }

    def blocks(self, element: "etree._Element", parent: BlockId, level: int) -> tuple[Block, ...]:
        """The blocks directly below ``element``; sections among them have ``level``."""
        return tuple(self._block(child, parent, level) for child in element if child.tag != "title")

    def _block(self, element: "etree._Element", parent: BlockId, level: int) -> Block:
        may_stop()
        name = str(element.tag)
        if self._kept is None or name not in _WHOLE:
            return self._makers[name](element, parent, level)

        def read(ids: BlockIds) -> Block:
            return _Reader(ids)._block(element, parent, level)

        return self._kept.block(element, parent, self._ids, read)

    def _section(self, element: "etree._Element", _parent: BlockId, level: int) -> Section:
        if level > HEADING_LEVELS:
            raise MarkupFault(message("headings have four levels only."), line_of(element))
        name = self._ids.given(element.get("id", ""), line_of(element))
        return Section(
            name,
            read_inlines(element[0]),
            self.blocks(element, name, level + 1),
            numbered=is_true(element.get("numbered", "true")),
            new_page=is_true(element.get("new-page")),
            records=records_of(element),
        )

    def _paragraph(self, element: "etree._Element", parent: BlockId, _level: int) -> Paragraph:
        inlines = read_inlines(element)
        role = ParagraphRole(element.get("role", "body"))
        return Paragraph(self._id(element, parent, inlines), inlines, role, records_of(element))

    def _quotation(self, element: "etree._Element", parent: BlockId, _level: int) -> QuotationBlock:
        inlines = read_inlines(element[0])
        return QuotationBlock(
            self._id(element, parent, inlines),
            inlines,
            read_inlines(element[1]) if len(element) > 1 else (),
            is_true(element.get("direct", "true")),
            records_of(element),
            is_true(element.get("pulled")),
        )

    def _list(self, element: "etree._Element", parent: BlockId, _level: int) -> ListBlock:
        name = self._ids.of(
            element, parent, lambda: "".join(plain(read_inlines(item)) for item in element)
        )
        return ListBlock(
            name,
            tuple(self._item(item, name) for item in element),
            is_true(element.get("ordered")),
            records_of(element),
        )

    def _item(self, element: "etree._Element", parent: BlockId) -> ListItem:
        inlines = read_inlines(element)
        return ListItem(self._id(element, parent, inlines), inlines, records_of(element))

    def _table(self, element: "etree._Element", parent: BlockId, _level: int) -> Table:
        caption = read_inlines(element[0])
        name = self._id(element, parent, caption)
        columns = tuple(_column(child) for child in element.iterfind("column"))
        note = element.find("table-note")
        return Table(
            name,
            caption,
            columns,
            tuple(self._row(child, name, len(columns)) for child in element.iterfind("row")),
            read_inlines(note) if note is not None else (),
            records_of(element),
        )

    def _row(self, element: "etree._Element", parent: BlockId, columns: int) -> Row:
        if len(element) != columns:
            raise MarkupFault(
                message(
                    "a row has {count} cells instead of {wanted}.",
                    count=len(element),
                    wanted=columns,
                ),
                line_of(element),
            )
        cells = tuple(read_inlines(cell) for cell in element)
        name = self._ids.of(element, parent, lambda: "".join(map(plain, cells)))
        return Row(name, cells, records_of(element))

    def _contents(self, element: "etree._Element", _parent: BlockId, _level: int) -> Contents:
        return Contents(self._plain_id(element), int(element.get("depth", "2")))

    def _annex(self, element: "etree._Element", _parent: BlockId, _level: int) -> Table:
        self.annexes.append(name := self._plain_id(element))
        return Table(name, (), (), ())

    def _id(self, element: "etree._Element", parent: BlockId, words: Inlines) -> BlockId:
        return self._ids.of(element, parent, lambda: plain(words))

    def _plain_id(self, element: "etree._Element") -> BlockId:
        """The id of something there is only one of."""
        return self._ids.given(element.get("id", str(element.tag)), line_of(element))


def _column(element: "etree._Element") -> Column:
    return Column(
        read_inlines(element),
        float(element.get("weight", "1")),
        Align(element.get("align", "left")),
    )
