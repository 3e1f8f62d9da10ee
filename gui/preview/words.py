"""The words of finished pages in reading order, and where each character stands.

A paragraph is one stretch of text however many lines and pages it covers; heads, feet and leaders
are no part of it. Positions are indices into :attr:`Words.text`, areas are PDF points.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from data.progress import may_stop
from exports.layout.pages import LaidOut, LinkArea, Node, Page, Role, Run
from gui.preview.area import Area

if TYPE_CHECKING:
    from exports.fonts.fontset import FontSet

_INLINE = frozenset({Role.LINK, Role.REFERENCE, Role.SPAN})
_CELLS = frozenset({Role.CELL, Role.HEAD_CELL})
_BELOW, _ABOVE = 0.2, 0.92
"""How far the area of a character reaches below and above its baseline, in ems."""
_BETWEEN_MARKS = frozenset(" ,，、–-;；")
_AFTER, _BEFORE = frozenset(",.;:!?)%”’"), frozenset("($“‘")


class Piece(NamedTuple):
    """A run and its first character's index, its page, whether it is a reference mark."""

    start: int
    page: int
    run: Run
    mark: bool


class _Line(msgspec.Struct, frozen=True):
    """The pieces of a page on one baseline, by which a point is found."""

    bottom: float
    top: float
    pieces: tuple[Piece, ...]


class Words:
    """Everything that can be read on the pages.

    Attributes:
        text: all of it; paragraphs end with a line feed, table cells with a tab.
        pieces: the runs in the order of the text.
    """

    def __init__(self, laid: LaidOut, fonts: "FontSet") -> None:
        self._fonts = fonts
        parts: list[str] = []
        self.pieces: list[Piece] = []
        self._units: list[int] = []
        length, before = 0, None
        for unit, entries in _units(laid.pages).items():
            may_stop()
            if before is not None:
                parts.append(_between(before, unit))
                length += 1
            self._units.append(length)
            last: Piece | None = None
            for page, run, mark in entries:
                if last is not None and _parted(last, page, run):
                    parts.append(" ")
                    length += 1
                last = Piece(length, page, run, mark)
                self.pieces.append(last)
                parts.append(run.text)
                length += len(run.text)
            before = unit
        self.text = "".join(parts)
        self._starts = [piece.start for piece in self.pieces]
        self._pages: list[list[Piece]] = [[] for _ in laid.pages]
        for piece in self.pieces:
            self._pages[piece.page].append(piece)
        self._lines: dict[int, list[_Line]] = {}

    # Text

    def paragraph(self, index: int) -> tuple[int, int]:
        """Where the paragraph (or cell) around ``index`` begins and ends."""
        at = max(0, bisect_right(self._units, index) - 1)
        if not self._units:
            return 0, 0
        end = self._units[at + 1] - 1 if at + 1 < len(self._units) else len(self.text)
        return self._units[at], end

    def page_text(self, page: int) -> str:
        """What can be read on one page, paragraph by paragraph."""
        if not 0 <= page < len(self._pages):
            return ""
        said: list[str] = []
        unit = -1
        for piece in self._pages[page]:
            here = bisect_right(self._units, piece.start)
            if here != unit:
                said.append("")
                unit = here
            said[-1] += piece.run.text
        return "\n".join(said)

    def first_on(self, page: int) -> int:
        """The first character of a page, or of the next that has any."""
        for pieces in self._pages[max(0, page) :]:
            if pieces:
                return min(piece.start for piece in pieces)
        return len(self.text)

    def span_of(self, page: int) -> tuple[int, int]:
        """From the first to behind the last character of a page."""
        pieces = self._pages[page] if 0 <= page < len(self._pages) else []
        if not pieces:
            return 0, 0
        return min(p.start for p in pieces), max(p.start + len(p.run.text) for p in pieces)

    # Places

    def areas(self, start: int, end: int) -> Iterator[tuple[int, Area]]:
        """The pages and rectangles that the characters ``start`` … ``end`` cover."""
        for at in range(max(0, bisect_right(self._starts, start) - 1), len(self.pieces)):
            piece = self.pieces[at]
            if piece.start >= end:
                return
            first, last = max(start - piece.start, 0), min(end - piece.start, len(piece.run.text))
            if first < last:
                edges = self._edges(piece.run)
                x, bottom = piece.run.x + edges[first], piece.run.y - _BELOW * piece.run.size
                width = edges[last] - edges[first]
                yield piece.page, (x, bottom, width, (_BELOW + _ABOVE) * piece.run.size)

    def page_of(self, index: int) -> int:
        """The page a character stands on."""
        at = max(0, bisect_right(self._starts, index) - 1)
        return self.pieces[at].page if self.pieces else 0

    def index_at(self, page: int, x: float, y: float, *, exact: bool = False) -> int | None:
        """The character boundary nearest to a point; with ``exact`` only on words themselves."""
        lines = self._lines_of(page)
        if not lines:
            return None
        line = min(lines, key=lambda line: _distance(y, line.bottom, line.top))
        if exact and not line.bottom <= y <= line.top:
            return None
        beside = [each for each in lines if each.bottom <= line.top and each.top >= line.bottom]
        piece = min(
            (piece for each in beside for piece in each.pieces),
            key=lambda piece: (
                _distance(x, piece.run.x, piece.run.x + piece.run.width),
                _distance(y, piece.run.y, piece.run.y + piece.run.size),
            ),
        )
        if exact and not piece.run.x <= x <= piece.run.x + piece.run.width:
            return None
        edges = self._edges(piece.run)
        nearest = min(range(len(edges)), key=lambda i: abs(edges[i] - (x - piece.run.x)))
        return piece.start + nearest

    def _edges(self, run: Run) -> list[float]:
        """Where every character of a run begins, and where the last ends, from the run's x."""
        if run.advances is not None:
            return list(accumulate(run.advances, initial=0.0))
        from exports.fonts.font import PER_EM  # loads after the first window

        scale = run.size / PER_EM
        widths = self._fonts[run.font].widths(run.text)
        return list(accumulate((width * scale + run.spacing for width in widths), initial=0.0))

    def _lines_of(self, page: int) -> list[_Line]:
        if page not in self._lines:
            pieces = self._pages[page] if 0 <= page < len(self._pages) else []
            by_base: dict[float, list[Piece]] = {}
            for piece in pieces:
                by_base.setdefault(round(piece.run.y, 1), []).append(piece)
            self._lines[page] = [_line(group) for group in by_base.values()]
        return self._lines[page]


def line_of(run: Run) -> Area:
    """The rectangle around a run."""
    return run.x, run.y - _BELOW * run.size, run.width, (_BELOW + _ABOVE) * run.size


def _line(pieces: Sequence[Piece]) -> _Line:
    bottom = min(piece.run.y - _BELOW * piece.run.size for piece in pieces)
    return _Line(bottom, max(p.run.y + _ABOVE * p.run.size for p in pieces), tuple(pieces))


def _distance(value: float, least: float, most: float) -> float:
    """How far ``value`` is outside of ``least`` … ``most``."""
    return max(least - value, value - most, 0.0)


_Entry = tuple[int, Run, bool]


def _units(pages: Iterable[Page]) -> dict[Node, list[_Entry]]:
    """The runs of every paragraph, in the order in which the paragraphs begin."""
    units: dict[Node, list[_Entry]] = {}
    unit_of: dict[Node, Node] = {}
    for number, page in enumerate(pages):
        may_stop()
        marks = {item.owner for item in page.items if isinstance(item, LinkArea) and is_mark(item)}
        for item in page.items:
            if not isinstance(item, Run) or not isinstance(item.owner, Node):
                continue
            owner = item.owner
            unit = unit_of.get(owner)
            if unit is None:
                unit = unit_of[owner] = _unit(owner)
            entries = units.setdefault(unit, [])
            entries.append((number, item, owner in marks or _joins_marks(item, entries)))
    return units


def is_mark(link: LinkArea) -> bool:
    """Whether a link is the mark of a reference or of a note."""
    return link.target.startswith(("#ref-", "#note-", "#call-"))


def _joins_marks(run: Run, entries: Sequence[_Entry]) -> bool:
    """Whether a run stands between two reference marks, as a comma does."""
    if not entries or not entries[-1][2] or not set(run.text) <= _BETWEEN_MARKS:
        return False
    before = entries[-1][1]
    return before.y == run.y and before.size == run.size


def _unit(node: Node) -> Node:
    """The paragraph a leaf of the structure belongs to."""
    while node.role in _INLINE and node.parent is not None:
        node = node.parent
    return node


def _between(before: Node, after: Node) -> str:
    """What parts two paragraphs in the text: cells of one row by a tab, labels by a space."""
    if before.role == Role.LABEL and before.parent is after.parent:
        return " "
    one, other = _cell(before), _cell(after)
    if one is not None and other is not None and one is not other and one.parent is other.parent:
        return "\t"
    return "\n"


def _cell(node: Node) -> Node | None:
    found: Node | None = node
    while found is not None and found.role not in _CELLS:
        found = found.parent
    return found


def _parted(last: Piece, page: int, run: Run) -> bool:
    """Whether a line ended between two words of an alphabet, which swallowed the space."""
    if last.page == page and run.x >= last.run.x + last.run.width - run.size:
        return False
    if not last.run.text or not run.text:
        return False
    end, begin = last.run.text[-1], run.text[0]
    ends = (end.isascii() and end.isalnum()) or end in _AFTER
    return ends and ((begin.isascii() and begin.isalnum()) or begin in _BEFORE)
