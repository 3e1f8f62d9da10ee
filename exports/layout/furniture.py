"""Headers, footers and page numbers."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from exports.layout.cache import LineCache
from exports.layout.geometry import POINTS_PER_MM, Geometry
from exports.layout.lines import Shape
from exports.layout.pager import Sheet
from exports.layout.pages import Artifact, Bookmark, Line
from exports.layout.prose import ProseMaker
from exports.layout.strips import Part
from templates.document import Align, BlockId, Document
from templates.style import FooterKind, ParagraphStyle, Style

_BLOCK = BlockId("furniture")
_RULE_BELOW_EM = 0.6
_RULE_WIDTH = 0.5
# The share of the header that the section may take.
_SECTION = 0.42
# Between title and section, in ems of the header.
_APART_EM = 2.0
_ELLIPSIS, _DOTS = "…", "..."
# What no shortened title ends with.
_JOINTS = " ,;:，、；：—–-"


class Standing(NamedTuple):
    """A part that stands at a fixed place of the page: its baseline's height above the foot."""

    part: Part
    baseline: float


class Furniture:
    """What stands on every page beside the text."""

    def __init__(
        self,
        document: Document,
        style: Style,
        geometry: Geometry,
        proses: ProseMaker,
        cache: LineCache,
    ) -> None:
        self._title = document.meta.title
        self._chinese = document.meta.language.startswith("zh")
        self._style = style
        self._geometry = geometry
        self._proses = proses
        self._cache = cache
        self._bare: frozenset[int] = frozenset()
        self._sections: Sequence[str] = ()

    def leave_bare(self, pages: Collection[int]) -> None:
        """Let nothing stand on ``pages``: the cover, blank pages, an imprint's own page."""
        self._bare = frozenset(pages)

    def run_heads(self, sections: Sequence[str]) -> None:
        """Let the header name the section of each page, if the style wants that."""
        self._sections = sections if self._style.furniture.header_section else ()

    def label(self, number: int) -> str:
        """The label of page ``number`` (0-based)."""
        return str(number + 1)

    def standing(self, number: int) -> Iterator[Standing]:
        """The texts on page ``number``."""
        if self._has_header(number):
            y = self._geometry.paper_height - self._style.furniture.header_mm * POINTS_PER_MM
            align = self._style.paragraph("header").align
            section = self._sections[number] if number < len(self._sections) else ""
            room = 1.0
            for part in self._line("header", section, Align.RIGHT, y, Artifact.HEADER, _SECTION):
                yield part
                room = self._beside(part.part)
            yield from self._line("header", self._title, align, y, Artifact.HEADER, room)
        if self._has_footer(number):
            y = self._style.furniture.footer_mm * POINTS_PER_MM
            text, align = self._page_number(number)
            yield from self._line("footer", text, align, y, Artifact.FOOTER)

    def _beside(self, part: Part) -> float:
        """The share of the header that is free at the left of ``part``."""
        left = part.x + part.line.segments[0].x - _APART_EM * part.size
        return left / self._geometry.width

    def rules(self, number: int) -> Iterator[Line]:
        """The rules on page ``number``."""
        furniture = self._style.furniture
        if furniture.header_rule and self._has_header(number):
            geometry = self._geometry
            drop = self._style.paragraph("header").size * _RULE_BELOW_EM
            y = geometry.paper_height - furniture.header_mm * POINTS_PER_MM - drop
            right = geometry.left + geometry.width
            yield Line(geometry.left, y, right, y, _RULE_WIDTH, self._style.accent)

    def _has_header(self, number: int) -> bool:
        furniture = self._style.furniture
        first = number == 0 and not furniture.first_page_header
        return furniture.header and bool(self._title) and not first and number not in self._bare

    def _has_footer(self, number: int) -> bool:
        cover = number == 0 and self._style.title_block.own_page
        return not cover and number not in self._bare

    def _page_number(self, number: int) -> tuple[str, Align]:
        """The page number's text and side: odd pages are right-hand pages."""
        label = self.label(number)
        outside = Align.LEFT if number % 2 else Align.RIGHT
        match self._style.furniture.footer:
            case FooterKind.OUTSIDE_DASHES:
                return f"— {label} —", outside
            case FooterKind.OUTSIDE:
                return label, outside
            case FooterKind.CENTRED:
                return label, Align.CENTER

    def _line(
        self,
        name: str,
        text: str,
        align: Align,
        baseline: float,
        artifact: Artifact,
        share: float = 1.0,
    ) -> Iterator[Standing]:
        """One line of text in ``share`` of the width; what does not fit is left out."""
        look = self._style.paragraph(name)
        dashes = self._style.furniture.footer is FooterKind.OUTSIDE_DASHES
        # GB/T 9704 §7.5: one character stays blank outside the page number.
        blank = look.size if artifact is Artifact.FOOTER and dashes else 0.0
        width = share * self._geometry.width - 2 * blank
        x = self._geometry.width - width - blank if align is Align.RIGHT else blank
        shape = Shape(width, look.size, align=align)
        prose = self._proses.plain(text, look, _BLOCK)
        if len(self._cache.lines(prose.spans, shape)) > 1:
            prose = self._proses.plain(self._shortened(text, look, shape), look, _BLOCK)
        for line in self._cache.lines(prose.spans, shape)[:1]:
            yield Standing(Part(x, 0.0, look.size, line, prose, (artifact,)), baseline)

    def _shortened(self, text: str, look: ParagraphStyle, shape: Shape) -> str:
        """As much of the beginning of ``text`` as fits on one line with an ellipsis behind it."""
        dots = _ELLIPSIS if self._chinese else _DOTS
        for length in range(len(text), 0, -1):
            if not self._chinese and text[length : length + 1].isalnum():
                continue  # within a word
            begun = text[:length].rstrip(_JOINTS) + dots
            prose = self._proses.plain(begun, look, _BLOCK)
            if len(self._cache.lines(prose.spans, shape)) == 1:
                return begun
        return dots


def running(
    bookmarks: Iterable[Bookmark], sheets: Sequence[Sheet], alone: Collection[str] = ()
) -> list[str]:
    """The top section of each page: the first that begins on it, else the one that goes on.

    What is ``alone`` (destinations of contents) does not go on: an introduction behind it belongs
    to no section.
    """
    titles = {mark.destination: mark.title for mark in bookmarks if mark.level == 0}
    found: list[str] = []
    current = ""
    for sheet in sheets:
        names = [name for placed in sheet.body for name in placed.strip.names]
        begun = [titles[name] for name in names if name in titles]
        found.append(begun[0] if begun else current)
        if begun:
            last = next(name for name in reversed(names) if name in titles)
            current = "" if last in alone else begun[-1]
    return found
