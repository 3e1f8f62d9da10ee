"""Finished pages: the contract between layout and everything that shows or writes pages.

Coordinates are points from the lower left corner of the paper, as in PDF. Drawing needs nothing but
this; the preview finds the record under the mouse in it, the contents table its page numbers, the
preflight its places.
"""

import enum
from collections.abc import Mapping

import msgspec

from data.model.ids import RecordId
from templates.document import BlockId
from templates.letterhead import Logo


class Role(enum.StrEnum):
    """Structure types of tagged PDF (ISO 14289-1) that layout uses."""

    DOCUMENT = "Document"
    SECTION = "Sect"
    TITLE = "Title"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    H4 = "H4"
    P = "P"
    BLOCK_QUOTE = "BlockQuote"
    LIST = "L"
    LIST_ITEM = "LI"
    LABEL = "Lbl"
    LIST_BODY = "LBody"
    TABLE = "Table"
    CAPTION = "Caption"
    TABLE_HEAD = "THead"
    TABLE_BODY = "TBody"
    ROW = "TR"
    HEAD_CELL = "TH"
    CELL = "TD"
    CONTENTS = "TOC"
    CONTENTS_ITEM = "TOCI"
    REFERENCE = "Reference"
    LINK = "Link"
    NOTE = "Note"
    SPAN = "Span"
    FIGURE = "Figure"
    DIVISION = "Div"


class Node(msgspec.Struct, eq=False):
    """One element of the structure tree; pages' items point to the leaf they belong to.

    Attributes:
        role: its structure type; ``TITLE`` is written as ``P`` or mapped by the writer.
        children: in reading order.
        block: the block it comes from; ``note_id``: for notes, unique.
        alt, language: alternative text, for tables a summary; language when it differs from the
            document's.
        column_span: for cells.
        box: for figures, the rectangle they cover on the page they begin on: left, bottom, right,
            top.
        numbered: for lists, whether the labels are numbers.
    """

    role: Role
    parent: "Node | None" = None
    children: list["Node"] = msgspec.field(default_factory=list)
    block: BlockId | None = None
    note_id: str | None = None
    alt: str | None = None
    language: str | None = None
    column_span: int = 1
    numbered: bool = False
    box: tuple[float, float, float, float] | None = None

    def add(self, role: Role, block: BlockId | None = None) -> "Node":
        """A new child."""
        child = Node(role, self, block=block)
        self.children.append(child)
        return child


class Artifact(enum.StrEnum):
    """Page items that are not content."""

    HEADER = "header"
    FOOTER = "footer"
    LAYOUT = "layout"
    REPEATED = "repeated"  # a table head drawn again on a later page


class Run(msgspec.Struct, frozen=True, gc=False):
    """Characters of one font, size and colour that stand next to each other on one line.

    Attributes:
        x, y: of the first character's origin, baseline included rise.
        font: key of the font (:class:`exports.fonts.Font`).
        spacing: extra points after every character (justification).
        owner: structure node, or the artifact it is.
        advances: when given, the exact advance of each character in points (squeezed punctuation);
            otherwise the font's own advances plus ``spacing`` hold.
        verbatim: record whose words these are.
    """

    x: float
    y: float
    font: str
    size: float
    text: str
    owner: Node | Artifact
    width: float
    spacing: float = 0.0
    colour: str = "#000000"
    advances: tuple[float, ...] | None = None
    record: RecordId | None = None


class Line(msgspec.Struct, frozen=True, gc=False):
    """A rule from one point to another; a part of the figure ``owner``, else an artifact."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float
    colour: str = "#000000"
    owner: Node | None = None


class Box(msgspec.Struct, frozen=True, gc=False):
    """A filled rectangle; a part of the figure ``owner``, else an artifact."""

    x: float
    y: float
    width: float
    height: float
    colour: str
    owner: Node | None = None


class Picture(msgspec.Struct, frozen=True, gc=False):
    """A picture in a rectangle; ``owner`` is a figure with alternative text."""

    x: float
    y: float
    width: float
    height: float
    picture: Logo
    owner: Node


class LinkArea(msgspec.Struct, frozen=True, gc=False):
    """A rectangle that leads to a destination of this document (``#name``) or to an address."""

    x: float
    y: float
    width: float
    height: float
    target: str
    owner: Node
    description: str


class Place(msgspec.Struct, frozen=True, gc=False):
    """A rectangle on a page (0-based) that a block, row or record covers."""

    page: int
    x: float
    y: float
    width: float
    height: float
    block: BlockId
    records: tuple[RecordId, ...] = ()


class Destination(msgspec.Struct, frozen=True, gc=False):
    """Where a name leads: page (0-based) and height on it."""

    page: int
    y: float


class Bookmark(msgspec.Struct, frozen=True):
    """An entry of the outline; levels begin with 0 and grow by one at most."""

    level: int
    title: str
    destination: str


class Page(msgspec.Struct, frozen=True):
    """One page, items in drawing order (boxes before the text that stands on them)."""

    number: int
    label: str
    items: tuple[Run | Line | Box | Picture | LinkArea, ...]


class Overflow(msgspec.Struct, frozen=True):
    """Something that is wider than its place and had to be cut or squeezed; for the preflight."""

    page: int
    block: BlockId
    what: str


class LaidOut(msgspec.Struct, frozen=True):
    """A whole document on pages.

    Attributes:
        width, height: of the paper in points.
        structure: root of the structure tree.
        destinations: by name; blocks use their id, references ``ref-N``, notes ``note-N``.
        places: where every block, table row and record stands, in reading order.
        fonts: keys of the fonts used.
        cover: whether the first page is a cover.
    """

    width: float
    height: float
    pages: tuple[Page, ...]
    structure: Node
    destinations: Mapping[str, Destination]
    bookmarks: tuple[Bookmark, ...]
    places: tuple[Place, ...]
    fonts: tuple[str, ...]
    overflows: tuple[Overflow, ...] = ()
    cover: bool = False
