"""Rows of tables: cells side by side as one strip, or as several when a page cannot hold them."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

import msgspec

from exports.layout.galley import Galley, note_calls, owners
from exports.layout.lines import TextLine
from exports.layout.pages import Node
from exports.layout.prose import Prose
from exports.layout.strips import Backdrop, Extent, Fill, Part, Rule, Strip, baseline_drop
from templates.document import Align
from templates.style import ParagraphStyle, TableLook

# At least so many lines of a parted row's cells stay on either page; a row begins with more.
_TOGETHER = 2
_BEGINNING = 4

WHOLE_LINES = 8
"""A row of more lines may be parted between pages: kept whole it would leave much of one blank."""
IN_ORDER_LINES = 16
"""A row of more lines is parted even where its notes are then called out of order, but only where
much of a page would stay blank otherwise."""
TOP_LINES = 6
"""In a grid with a row of more lines all text stands at the top of its row, else in the middle."""


class Cell(NamedTuple):
    """The text of a cell, how it is set, its structure node."""

    prose: Prose
    look: ParagraphStyle
    align: Align
    node: Node


class Ruling(msgspec.Struct, frozen=True):
    """The columns of a table and the rules between them."""

    widths: Sequence[float]
    look: TableLook

    @property
    def edges(self) -> list[float]:
        """The left edges of the columns, and the right edge of the last one."""
        return list(accumulate(self.widths, initial=0.0))

    @property
    def above(self) -> float:
        """What stays free above and below the text of a cell."""
        return self.look.above

    def across(self, top: float, *, heavy: bool) -> Rule:
        """A rule over the whole width."""
        width = self.look.heavy_rule if heavy else self.look.rule
        return Rule(0.0, top, sum(self.widths), top, width, self.look.rule_colour)

    def upright(self, height: float) -> list[Rule]:
        """The rules between columns and at the sides; only a grid has them."""
        if not self.look.grid:
            return []
        width, colour = self.look.rule, self.look.rule_colour
        return [Rule(edge, 0.0, edge, height, width, colour) for edge in self.edges]


class _Set(NamedTuple):
    """A cell with its lines, its left edge and its owners."""

    cell: Cell
    x: float
    lines: tuple[TextLine, ...]
    owned: tuple[Node, ...]


def _count(placed: Sequence[_Set]) -> int:
    """How many lines a row has."""
    return max(len(each.lines) for each in placed)


def _parts_badly(lines: int, index: int) -> bool:
    """Whether a page that begins with line ``index`` leaves too little of a cell on either."""
    return 0 < index < min(_TOGETHER, lines) or 0 < lines - index < _TOGETHER


def _keep_notes_in_order(strips: Sequence[Strip], *, loosely: bool) -> None:
    """Let no page begin with a line of a row that calls a note before one called above it.

    Notes are numbered cell by cell. ``loosely``: unless much of a page would stay blank.
    """
    called = (max(strip.notes, default=0) for strip in strips)
    above = list(accumulate(called, max, initial=0))
    least = max(above) + 1
    for strip, highest in zip(reversed(strips), above[-2::-1], strict=True):
        least = min((least, *strip.notes))
        if highest > least and not strip.keep:
            strip.keep, strip.loose = True, loosely


class RowMaker:
    """Makes the strips of one table's rows."""

    def __init__(self, galley: Galley, ruling: Ruling) -> None:
        self._galley = galley
        self._ruling = ruling
        # Where the text of each column begins, and how wide it may be.
        padding = ruling.look.padding
        self._columns = [
            (edge + padding, width - 2 * padding)
            for edge, width in zip(ruling.edges, ruling.widths, strict=False)
        ]

    def rows(self, rows: Sequence[tuple[Sequence[Cell], tuple[Extent, ...]]]) -> list[list[Strip]]:
        """The strips of each row: one, or one for each line when a page may begin within it."""
        placed = [(self._set(cells), extents) for cells, extents in rows]
        tallest = max((_count(each) for each, _ in placed), default=0)
        middle = self._ruling.look.grid and tallest <= TOP_LINES
        return [
            self._row(each, extents, striped=index % 2 == 1, middle=middle)
            for index, (each, extents) in enumerate(placed)
        ]

    def head(self, cells: Sequence[Cell], extent: Extent) -> list[Strip]:
        """The head; it is never broken."""
        strip = self._whole(self._set(cells), (extent,), middle=self._ruling.look.grid)
        if self._ruling.look.head_fill:
            strip.fills = (self._fill(strip.height, self._ruling.look.head_fill),)
        rules = (
            self._ruling.across(0.0, heavy=True),
            self._ruling.across(strip.height, heavy=False),
        )
        strip.rules += rules
        return [strip]

    def _row(
        self, placed: Sequence[_Set], extents: tuple[Extent, ...], *, striped: bool, middle: bool
    ) -> list[Strip]:
        if _count(placed) > WHOLE_LINES:
            strips = self._pieces(placed, extents)
        else:
            strips = [self._whole(placed, extents, middle=middle)]
        backdrop = self._backdrop() if striped else None
        for strip in strips:
            strip.backdrop = backdrop
            strip.foot = (self._ruling.across(strip.height, heavy=True),)
        if self._ruling.look.grid:
            strips[-1].rules += (self._ruling.across(strips[-1].height, heavy=False),)
        return strips

    def resumed(self, first: Cell, label: Prose, pieces: int) -> Iterator[Strip]:
        """What stands above each but the first of a row's pieces when a page begins with it.

        That is ``label`` beside the piece, where the ``first`` cell has ended. No page is to begin
        with a piece (``keep``) after which the row ends before ``label`` does.
        """
        padding = self._ruling.look.padding
        width = self._ruling.widths[0] - 2 * padding
        own, lines = (
            self._galley.broken(prose, first.look, width, align=first.align)
            for prose in (first.prose, label)
        )
        named = _Set(first._replace(prose=label), padding, lines, owners(label, first.node))
        for index in range(1, pieces):
            strip = Strip(self._ruling.above)
            strip.rules = tuple(self._ruling.upright(strip.height))
            if len(own) <= index:
                strip.keep = index > pieces - len(lines)
                self._put(strip, named, 0, len(lines), self._ruling.above)
            yield strip

    def close(self, strip: Strip) -> None:
        """Draw the last rule of the table below ``strip``."""
        strip.rules += (self._ruling.across(strip.height, heavy=True),)
        strip.foot = ()

    def _set(self, cells: Sequence[Cell]) -> list[_Set]:
        return [
            _Set(
                cell,
                x,
                self._galley.cell(cell.prose, cell.look, width, cell.align),
                owners(cell.prose, cell.node),
            )
            for cell, (x, width) in zip(cells, self._columns, strict=False)
        ]

    def _whole(self, placed: Sequence[_Set], extents: tuple[Extent, ...], *, middle: bool) -> Strip:
        """A row as one strip, short cells at its top or in the middle of its height."""
        above = self._ruling.above
        text = max(max(len(each.lines), 1) * each.cell.look.leading for each in placed)
        strip = Strip(text + 2 * above, extents=extents)
        for each in placed:
            blank = text - len(each.lines) * each.cell.look.leading
            top = above + (blank / 2 if middle else 0.0)
            self._put(strip, each, 0, len(each.lines), top)
        strip.rules = tuple(self._ruling.upright(strip.height))
        return strip

    def _pieces(self, placed: Sequence[_Set], extents: tuple[Extent, ...]) -> list[Strip]:
        """A row as a strip for each of its lines."""
        count = _count(placed)
        leading = max(each.cell.look.leading for each in placed)
        strips = []
        for index in range(count):
            above = self._ruling.above if index == 0 else 0.0
            below = self._ruling.above if index == count - 1 else 0.0
            strip = Strip(leading + above + below, extents=extents)
            for each in placed:
                self._put(strip, each, index, index + 1, above)
            strip.rules = tuple(self._ruling.upright(strip.height))
            lonely = any(_parts_badly(len(each.lines), index) for each in placed)
            strip.keep = lonely or 0 < index < _BEGINNING
            strips.append(strip)
        _keep_notes_in_order(strips, loosely=count > IN_ORDER_LINES)
        return strips

    def _put(self, strip: Strip, placed: _Set, start: int, end: int, top: float) -> None:
        """Put some lines of a cell on ``strip``, the first of them at ``top``."""
        look, prose = placed.cell.look, placed.cell.prose
        drop = top + baseline_drop(look.leading, look.size)
        for line in placed.lines[start:end]:
            strip.parts.append(Part(placed.x, drop, look.size, line, prose, placed.owned))
            drop += look.leading
            if prose.has_notes:
                note_calls(strip, line, prose)
            if line.forced:
                strip.cut = strip.cut or "".join(segment.text for segment in line.segments)

    def _backdrop(self) -> Backdrop | None:
        """What stands behind all of a row: one fill, or light lines would show in a tall one."""
        fill = self._ruling.look.stripe_fill
        return Backdrop(0.0, sum(self._ruling.widths), fill) if fill else None

    def _fill(self, height: float, colour: str) -> Fill:
        return Fill(0.0, 0.0, sum(self._ruling.widths), height, colour)
