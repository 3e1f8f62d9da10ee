"""The outline: a composed briefing as a tree of what a person can move, with what is not printed.

Every node is known by the id the arrangement knows it by: an own note is one node, whatever blocks
it became, and so are the tables of an evidence annex.
"""

import enum
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import msgspec
from msgspec.structs import replace

from data.model.ids import RecordId
from templates.arranging.arrangement import OWN_PREFIX, TOP
from templates.arranging.known_by import records_of, words_of
from templates.document import (
    Bibliography,
    Block,
    BlockId,
    Chart,
    Contents,
    Document,
    Endnotes,
    KeyFigures,
    LeftOut,
    ListBlock,
    ListItem,
    Paragraph,
    QuotationBlock,
    Row,
    Section,
    Table,
    Timeline,
    Unprinted,
)


class Sort(enum.StrEnum):
    """What a node is."""

    SECTION = "section"
    TEXT = "text"
    QUOTATION = "quotation"
    LIST = "list"
    ITEM = "item"
    TABLE = "table"
    ROW = "row"
    CHART = "chart"
    TIMELINE = "timeline"
    FIGURES = "figures"
    CONTENTS = "contents"
    REFERENCES = "references"
    ENDNOTES = "endnotes"
    ANNEX = "annex"
    NOTE = "note"  # an own one


_SORTS: Mapping[type, Sort] = {
    Section: Sort.SECTION,
    Paragraph: Sort.TEXT,
    QuotationBlock: Sort.QUOTATION,
    ListBlock: Sort.LIST,
    ListItem: Sort.ITEM,
    Table: Sort.TABLE,
    Row: Sort.ROW,
    Chart: Sort.CHART,
    Timeline: Sort.TIMELINE,
    KeyFigures: Sort.FIGURES,
    Contents: Sort.CONTENTS,
    Bibliography: Sort.REFERENCES,
    Endnotes: Sort.ENDNOTES,
}
_HOLDERS_OF_PARTS = {Sort.TABLE: Sort.ROW, Sort.LIST: Sort.ITEM}
_Part = Block | Row | ListItem
PARTS = (Sort.ROW, Sort.ITEM)
"""What stays in its table or list."""


class Node(msgspec.Struct, frozen=True):
    """One line of the outline.

    Attributes:
        words: a few, ``""`` where it has none of its own.
        records: those behind it; for a section only its own.
        unprinted: why it is not printed, ``None`` when it is.
    """

    id: str
    sort: Sort
    words: str
    parent: str
    children: tuple[str, ...] = ()
    records: tuple[RecordId, ...] = ()
    unprinted: Unprinted | None = None

    @property
    def own(self) -> bool:
        """Whether the person wrote it."""
        return self.id.startswith(OWN_PREFIX)

    @property
    def holds(self) -> bool:
        """Whether blocks can be put into it."""
        return self.sort is Sort.SECTION and self.unprinted is not Unprinted.ASIDE


class Outline(msgspec.Struct, frozen=True, dict=True):
    """The tree: nodes by id in reading order, and the ids at the top level.

    Attributes:
        order: the template's, where anything was changed by hand (:attr:`Document.order`).
    """

    nodes: Mapping[str, Node] = msgspec.field(default_factory=dict)
    top: tuple[str, ...] = ()
    order: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict)

    def below(self, parent: str) -> tuple[str, ...]:
        """The ids below ``parent``, printed or not, in their order."""
        return self.top if parent == TOP else self.nodes[parent].children

    def above(self, name: str) -> Iterator[Node]:
        """The nodes that hold ``name``, the nearest first."""
        parent = self.nodes[name].parent
        while parent != TOP:
            node = self.nodes[parent]
            yield node
            parent = node.parent

    def within(self, name: str) -> Iterator[Node]:
        """``name`` and everything in it, in reading order."""
        node = self.nodes[name]
        yield node
        for child in node.children:
            yield from self.within(child)

    def node_of(self, block: str) -> str | None:
        """The node that stands for a block, row or item of the document; ``None`` if none does."""
        if block in self.nodes:
            return block
        parts = block.split(".")
        starts = (".".join(parts[:length]) for length in range(len(parts) - 1, 0, -1))
        return next((start for start in starts if start in self.nodes), None)

    @cached_property
    def places_of(self) -> Mapping[RecordId, str]:
        """The node that stands for each record: the smallest that is printed, else the first."""
        places: dict[RecordId, Node] = {}
        for node in self.nodes.values():
            for record in node.records:
                former = places.get(record)
                if former is None or _better(node, former):
                    places[record] = node
        return {record: node.id for record, node in places.items()}


def outline_of(document: Document) -> Outline:
    """The outline of a composed briefing."""
    return _Outlining(document).outline()


def _better(node: Node, former: Node) -> bool:
    """Whether ``node`` stands for a record rather than ``former``."""
    return (former.unprinted is not None, len(former.records)) > (
        node.unprinted is not None,
        len(node.records),
    )


class _Outlining:
    """One document being read."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._nodes: dict[str, Node] = {}
        self._left: dict[str, list[LeftOut]] = {}
        for left in document.left_out:
            self._left.setdefault(left.parent, []).append(left)

    def outline(self) -> Outline:
        document = self._document
        top = self._read(document.blocks, TOP)
        return Outline(self._nodes, top, document.order)

    def _read(self, blocks: Iterable[_Part], parent: str) -> tuple[str, ...]:
        """Note the nodes of ``blocks`` and of what is left out among them; their ids."""
        standing: dict[str, list[_Part]] = {}
        for block in blocks:
            standing.setdefault(self._name(block.id), []).append(block)
        left = {each.id: each for each in self._left.get(parent, ()) if each.id not in standing}
        names = list(standing)
        for each in left.values():
            at = names.index(each.after) + 1 if each.after in names else 0
            names.insert(at, each.id)
        for name in names:
            if name in standing:
                self._take(name, standing[name], parent)
            else:
                self._take_left(left[BlockId(name)])
        return tuple(names)

    def _name(self, block: BlockId) -> str:
        """The id of the node for a block: several are one own note or one annex."""
        if block.startswith(OWN_PREFIX):
            return ".".join(block.split(".")[:2])
        for annex in self._document.annexes:
            if block.startswith(f"{annex}."):
                return annex
        return block

    def _take(self, name: str, blocks: Sequence[_Part], parent: str) -> None:
        """A node that is printed as ``blocks``, and what is in it."""
        first = blocks[0]
        sort, inside = _SORTS[type(first)], _inside(first)
        if name != first.id:
            sort = Sort.NOTE if name.startswith(OWN_PREFIX) else Sort.ANNEX
            inside = ()
        records = tuple(dict.fromkeys(r for block in blocks for r in _records(block, bool(inside))))
        words = words_of(first) if sort is not Sort.ANNEX else ""
        self._nodes[name] = node = Node(name, sort, words, parent, records=records)
        children = self._read(inside, name)
        self._nodes[name] = replace(node, children=children)

    def _take_left(self, left: LeftOut) -> None:
        """A node that is not printed; of what is set aside as a whole the inside is not known."""
        sort = Sort.SECTION if left.section else Sort.TEXT
        above = self._nodes.get(left.parent)
        if above is not None and above.sort in _HOLDERS_OF_PARTS:
            sort = _HOLDERS_OF_PARTS[above.sort]
        elif left.id.startswith(OWN_PREFIX) and not left.section:
            sort = Sort.NOTE
        node = Node(left.id, sort, left.words, left.parent, (), left.records, left.why)
        self._nodes[left.id] = node
        if left.why is Unprinted.EMPTY:
            self._nodes[left.id] = replace(node, children=self._read((), left.id))


def _inside(block: _Part) -> tuple[_Part, ...]:
    """What stands in ``block`` as lines of their own."""
    match block:
        case Section(blocks=blocks):
            return blocks
        case Table(rows=rows):
            return rows
        case ListBlock(items=items):
            return items
        case _:
            return ()


def _records(block: _Part, has_lines: bool) -> Iterable[RecordId]:
    """The records of a line: where its parts are lines too, only its own."""
    if isinstance(block, Row | ListItem):
        return block.records
    return getattr(block, "records", ()) if has_lines else records_of(block)
