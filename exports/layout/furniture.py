"""Headers, footers and page numbers."""

from collections.abc import Iterator
from typing import NamedTuple

from exports.layout.cache import LineCache
from exports.layout.geometry import POINTS_PER_MM, Geometry
from exports.layout.lines import Shape
from exports.layout.pages import Artifact, Line
from exports.layout.prose import ProseMaker
from exports.layout.strips import Part
from templates.document import Align, BlockId, Document
from templates.style import FooterKind, Style

_BLOCK = BlockId("furniture")
_RULE_BELOW_EM = 0.6
_RULE_WIDTH = 0.5


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
        self._style = style
        self._geometry = geometry
        self._proses = proses
        self._cache = cache

    def label(self, number: int) -> str:
        """The label of page ``number`` (0-based)."""
        return str(number + 1)

    def standing(self, number: int) -> Iterator[Standing]:
        """The texts on page ``number``."""
        if self._has_header(number):
            y = self._geometry.paper_height - self._style.furniture.header_mm * POINTS_PER_MM
            align = self._style.paragraph("header").align
            yield from self._line("header", self._title, align, y, Artifact.HEADER)
        if self._has_footer(number):
            y = self._style.furniture.footer_mm * POINTS_PER_MM
            text, align = self._page_number(number)
            yield from self._line("footer", text, align, y, Artifact.FOOTER)

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
        return (
            furniture.header and bool(self._title) and (number > 0 or furniture.first_page_header)
        )

    def _has_footer(self, number: int) -> bool:
        return number > 0 or not self._style.title_block.own_page

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
        self, name: str, text: str, align: Align, baseline: float, artifact: Artifact
    ) -> Iterator[Standing]:
        """One line of text; what does not fit is left out."""
        look = self._style.paragraph(name)
        dashes = self._style.furniture.footer is FooterKind.OUTSIDE_DASHES
        # GB/T 9704 §7.5: one character stays blank outside the page number.
        blank = look.size if artifact is Artifact.FOOTER and dashes else 0.0
        prose = self._proses.plain(text, look, _BLOCK)
        shape = Shape(self._geometry.width - 2 * blank, look.size, align=align)
        for line in self._cache.lines(prose.spans, shape)[:1]:
            part = Part(blank, 0.0, look.size, line, prose, (artifact,))
            yield Standing(part, baseline)
