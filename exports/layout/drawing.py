"""Turns placed strips into the items of finished pages."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import msgspec
from msgspec import structs

from exports.layout.furniture import Furniture
from exports.layout.geometry import Geometry
from exports.layout.leaders import LeaderMaker
from exports.layout.pager import Placed, Sheet
from exports.layout.pages import (
    Artifact,
    Box,
    Destination,
    Line,
    LinkArea,
    Node,
    Overflow,
    Page,
    Picture,
    Place,
    Run,
)
from exports.layout.prose import Span
from exports.layout.strips import Backdrop, Extent, Part, Rule, Strip

# How far the area of words reaches below and above their baseline, in ems.
_BELOW, _ABOVE = 0.15, 0.9
_BAR_WIDTH = 2.0
# The rule between text and notes: its share of the type area's width, and how thick it is.
_NOTE_RULE_SHARE = 0.3
_NOTE_RULE = 0.5


class _Covered(msgspec.Struct):
    """A rectangle of the page that a block, row or record covers so far."""

    extent: Extent
    top: float
    bottom: float


class _Canvas(msgspec.Struct):
    """The items of one page, by layer: fills below rules below text."""

    boxes: list[Box] = msgspec.field(default_factory=list)
    lines: list[Line] = msgspec.field(default_factory=list)
    pictures: list[Picture] = msgspec.field(default_factory=list)
    runs: list[Run] = msgspec.field(default_factory=list)
    links: list[LinkArea] = msgspec.field(default_factory=list)
    covered: list[_Covered] = msgspec.field(default_factory=list)
    of_extent: dict[Extent, _Covered] = msgspec.field(default_factory=dict)
    framed: set[Node] = msgspec.field(default_factory=set)


class Drawer:
    """Draws the pages of one document, one after the other.

    Attributes:
        places: what stands where on the pages drawn so far.
        destinations: of all pages.
        fonts: keys of the fonts used.
        overflows: what had to be cut.
    """

    def __init__(
        self,
        geometry: Geometry,
        furniture: Furniture,
        leaders: LeaderMaker,
        sheets: Iterable[Sheet],
    ) -> None:
        self._geometry = geometry
        self._furniture = furniture
        self._leaders = leaders
        self._canvas = _Canvas()
        self.places: list[Place] = []
        self.overflows: list[Overflow] = []
        self.destinations = _destinations(geometry, sheets)
        self.fonts: set[str] = set()

    def page(self, number: int, sheet: Sheet) -> Page:
        """Page ``number`` (0-based)."""
        canvas = self._canvas = _Canvas()
        top = self._geometry.top
        for strip, drop in sheet.repeated:
            self._surface(strip, top - drop)
            for part in strip.parts:
                self._part(_repeated(part), top - drop - part.drop)
        for strip, drop in (*sheet.body, *sheet.notes):
            self._strip(strip, top - drop)
            if strip.cut and strip.extents:
                self.overflows.append(Overflow(number, strip.extents[0].block, strip.cut))
        self._close(sheet)
        for part, baseline in self._furniture.standing(number):
            self._part(part, baseline)
        canvas.lines += self._furniture.rules(number)
        self.places += self._found_places(number)
        items: tuple[Run | Line | Box | Picture | LinkArea, ...] = (
            *canvas.boxes,
            *canvas.lines,
            *canvas.pictures,
            *canvas.runs,
            *canvas.links,
        )
        return Page(number, self._furniture.label(number), items)

    def _strip(self, strip: Strip, top: float) -> None:
        """Draw ``strip`` with its upper edge at height ``top``."""
        self._surface(strip, top)
        if strip.figure is not None:
            self._frame(strip.figure, top, top - strip.height)
        for x, drop, width, height, picture, owner in strip.pictures:
            left, bottom = self._geometry.left + x, top - drop - height
            owner.box = (left, bottom, left + width, bottom + height)
            self._canvas.pictures.append(Picture(left, bottom, width, height, picture, owner))
        for extent in strip.extents:
            self._cover(extent, top, top - strip.height)
        for part in strip.parts:
            self._part(part, top - part.drop, strip)
        if strip.number is not None:
            page = self.destinations[strip.number.destination].page
            label = self._furniture.label(page)
            for part in self._leaders.parts(strip.number, strip.parts[-1], label):
                self._part(part, top - part.drop, strip)

    def _surface(self, strip: Strip, top: float) -> None:
        left = self._geometry.left
        for fill in strip.fills:
            y = top - fill.top - fill.height
            self._canvas.boxes.append(
                Box(left + fill.x, y, fill.width, fill.height, fill.colour, strip.figure)
            )
        self._rules(strip.rules, top, strip.figure)

    def _rules(self, rules: Iterable[Rule], top: float, owner: Node | None = None) -> None:
        left = self._geometry.left
        for x1, top1, x2, top2, width, colour in rules:
            self._canvas.lines.append(
                Line(left + x1, top - top1, left + x2, top - top2, width, colour, owner)
            )

    def _frame(self, figure: Node, top: float, bottom: float) -> None:
        """Let ``figure`` reach down to ``bottom``, if it does not go on from the page before."""
        left, right = self._geometry.left, self._geometry.left + self._geometry.width
        if figure.box is None:
            figure.box = (left, bottom, right, top)
            self._canvas.framed.add(figure)
        elif figure in self._canvas.framed:
            figure.box = (left, bottom, right, figure.box[3])

    def _close(self, sheet: Sheet) -> None:
        """Draw what depends on the page's end: table feet, backdrops, the rule above notes."""
        geometry = self._geometry
        if sheet.body:
            last = sheet.body[-1]
            self._rules(last.strip.foot, geometry.top - last.top)
        self._backdrops(sheet.body)
        if sheet.rule_top is not None:
            y = geometry.top - sheet.rule_top
            right = geometry.left + geometry.width * _NOTE_RULE_SHARE
            self._canvas.lines.append(Line(geometry.left, y, right, y, _NOTE_RULE))

    def _backdrops(self, body: Iterable[Placed]) -> None:
        extents: dict[Backdrop, list[float]] = {}
        for strip, top in body:
            if strip.backdrop is not None:
                extents.setdefault(strip.backdrop, [top, top])[1] = top + strip.height
        for backdrop, (top, bottom) in extents.items():
            x, y = self._geometry.left + backdrop.x, self._geometry.top - bottom
            if backdrop.fill is not None:
                self._canvas.boxes.append(Box(x, y, backdrop.width, bottom - top, backdrop.fill))
            if backdrop.bar is not None:
                self._canvas.boxes.append(Box(x, y, _BAR_WIDTH, bottom - top, backdrop.bar))

    def _part(self, part: Part, y: float, strip: Strip | None = None) -> None:
        """Draw a line of text on the baseline ``y``."""
        x0 = self._geometry.left + part.x
        spans, owners, runs = part.prose.spans, part.owners, self._canvas.runs
        for segment in part.line.segments:
            span = spans[segment.span]
            self.fonts.add(span.font)
            runs.append(
                Run(
                    x0 + segment.x,
                    y + span.rise,
                    span.font,
                    span.size,
                    segment.text,
                    owners[span.anchor],
                    segment.width,
                    segment.spacing,
                    span.colour,
                    segment.advances,
                    span.record,
                )
            )
        if strip is not None:
            if part.prose.anchors:
                self._links(part, x0, y)
            if part.prose.has_records:
                self._records(part, x0, y, strip)

    def _links(self, part: Part, x0: float, y: float) -> None:
        """The clickable areas of the line."""
        for anchor, x, width in _stretches(part, lambda span: span.anchor, -1):
            owner = part.owners[anchor]
            leads = part.prose.anchors[anchor]
            if not isinstance(owner, Node):
                continue
            self._canvas.links.append(
                LinkArea(
                    x0 + x,
                    y - _BELOW * part.size,
                    width,
                    (_BELOW + _ABOVE) * part.size,
                    leads.target,
                    owner,
                    leads.description,
                )
            )

    def _records(self, part: Part, x0: float, y: float, strip: Strip) -> None:
        """The places of the records whose words are on the line."""
        if not strip.extents:
            return
        for record, x, width in _stretches(part, lambda span: span.record, None):
            if record is None:
                continue
            block = strip.extents[0].block
            left = x0 + x - self._geometry.left
            extent = Extent(block, left, width, (record,))
            top, bottom = y + _ABOVE * part.size, y - _BELOW * part.size
            self._canvas.covered.append(_Covered(extent, top, bottom))

    def _cover(self, extent: Extent, top: float, bottom: float) -> None:
        covered = self._canvas.of_extent.get(extent)
        if covered is None:
            covered = self._canvas.of_extent[extent] = _Covered(extent, top, bottom)
            self._canvas.covered.append(covered)
        covered.bottom = bottom

    def _found_places(self, page: int) -> list[Place]:
        left = self._geometry.left
        return [
            Place(page, left + x, bottom, width, top - bottom, block, records)
            for (block, x, width, records), top, bottom in (
                (covered.extent, covered.top, covered.bottom) for covered in self._canvas.covered
            )
        ]


def _destinations(geometry: Geometry, sheets: Iterable[Sheet]) -> dict[str, Destination]:
    """Where every name of the strips is."""
    found: dict[str, Destination] = {}
    for number, sheet in enumerate(sheets):
        for strip, drop in (*sheet.body, *sheet.notes):
            for name in strip.names:
                found.setdefault(name, Destination(number, geometry.top - drop))
    return found


def _repeated(part: Part) -> Part:
    """``part`` as an artifact: it is content where it stands first."""
    return structs.replace(part, owners=(Artifact.REPEATED,) * len(part.owners))


_Key = TypeVar("_Key")


def _stretches(
    part: Part, key: Callable[[Span], _Key], nothing: _Key
) -> Iterator[tuple[_Key, float, float]]:
    """Neighbouring segments of one key: the key, where they begin, how wide they are."""
    current, start, end = nothing, 0.0, 0.0
    for segment in part.line.segments:
        found = key(part.prose.spans[segment.span])
        if found != current:
            if current != nothing:
                yield current, start, end - start
            current, start = found, segment.x
        end = segment.x + segment.width
    if current != nothing:
        yield current, start, end - start
