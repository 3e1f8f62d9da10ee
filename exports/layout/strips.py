"""Strips: what pages are filled with, from top to bottom.

Every line of text, every table row is a strip. A strip knows how high it is, whether a page may
begin with it, and what stands on it, in points from its upper left corner; where it comes to stand
is decided later.
"""

from typing import NamedTuple

import msgspec

from data.model.ids import RecordId
from exports.layout.lines import TextLine
from exports.layout.pages import Artifact, Node
from exports.layout.prose import Prose
from templates.document import BlockId
from templates.letterhead import Logo
from templates.style import ParagraphStyle

# The middle of an ideograph stands this far above the baseline, in ems (box from -0.12 to 0.88).
_MIDDLE_EM = 0.38


def baseline_drop(leading: float, size: float) -> float:
    """How far below the top of a line of ``leading`` its baseline is: the em box is centred."""
    return leading / 2 + size * _MIDDLE_EM


class Part(msgspec.Struct, frozen=True, gc=False):
    """A line of text on a strip.

    Attributes:
        x: left edge of the paragraph, from the left edge of the type area.
        drop: from the strip's top to the baseline.
        size: of the type, for the height of links.
        owners: the structure node of each of the prose's anchors, then that of everything else.
    """

    x: float
    drop: float
    size: float
    line: TextLine
    prose: Prose
    owners: tuple[Node | Artifact, ...]


class Fill(NamedTuple):
    """A rectangle behind text; ``top`` and ``height`` downwards from the strip's top."""

    x: float
    top: float
    width: float
    height: float
    colour: str


class StripPicture(NamedTuple):
    """A picture; ``top`` and ``height`` downwards from the strip's top."""

    x: float
    top: float
    width: float
    height: float
    picture: Logo
    owner: Node


class Rule(NamedTuple):
    """A line; ``top1`` and ``top2`` downwards from the strip's top."""

    x1: float
    top1: float
    x2: float
    top2: float
    width: float
    colour: str


class Backdrop(msgspec.Struct, frozen=True, eq=False):
    """What stands behind all strips of a block on a page: a fill, a bar at the left."""

    x: float
    width: float
    fill: str | None = None
    bar: str | None = None


class Extent(NamedTuple):
    """The block, row or item that strips belong to."""

    block: BlockId
    x: float
    width: float
    records: tuple[RecordId, ...] = ()


class PageNumber(NamedTuple):
    """The page number of a contents entry, to be filled in when all pages are known.

    Attributes:
        look: of the entry; ``right``: where the number ends, from the left edge of the type area.
    """

    destination: str
    look: ParagraphStyle
    right: float


class Strip(msgspec.Struct, eq=False):
    """A line or row.

    Attributes:
        space: kept free above it, except at the top of a page.
        keep: whether it must stand on the page of the strip before it; ``loose``: whether it need
            not where much of that page would be blank without it.
        snap: whether it stands on the grid.
        page_break: whether it begins a page.
        notes: numbers of the notes called on it.
        extents: the blocks it belongs to, outermost first.
        names: destinations it is.
        head: strips drawn again above it when it is the first on its page (a table's head).
        tail: strips drawn below it when it is the last on its page and signs stand on the page that
            they explain; ``signed``: whether any stands on this one.
        cut: the words that had to be cut to fit.
        figure: the figure that the fills and rules on it are a part of.
        foot: drawn below it when it is the last on its page (the rule that closes a table).
    """

    height: float
    parts: list[Part] = msgspec.field(default_factory=list)
    space: float = 0.0
    keep: bool = False
    loose: bool = False
    snap: bool = False
    page_break: bool = False
    notes: tuple[int, ...] = ()
    extents: tuple[Extent, ...] = ()
    names: tuple[str, ...] = ()
    fills: tuple[Fill, ...] = ()
    rules: tuple[Rule, ...] = ()
    backdrop: Backdrop | None = None
    head: tuple["Strip", ...] = ()
    tail: tuple["Strip", ...] = ()
    signed: bool = False
    foot: tuple[Rule, ...] = ()
    number: PageNumber | None = None
    cut: str = ""
    pictures: tuple[StripPicture, ...] = ()
    figure: Node | None = None
