"""Words on charts: set in a width, put anywhere on a strip."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import structs

from exports.layout.galley import Galley, owners
from exports.layout.lines import TextLine
from exports.layout.pages import Node
from exports.layout.prose import Prose
from exports.layout.strips import Part, Strip, baseline_drop
from templates.document import Align, BlockId
from templates.style import ChartLook, Colour, Face, ParagraphStyle


class Lettering(NamedTuple):
    """Words set in lines."""

    prose: Prose
    look: ParagraphStyle
    lines: tuple[TextLine, ...]

    @property
    def height(self) -> float:
        """Of all lines, in points."""
        return len(self.lines) * self.look.leading

    @property
    def width(self) -> float:
        """Of the widest line, in points."""
        ends = (line.segments[-1] for line in self.lines if line.segments)
        return max((end.x + end.width for end in ends), default=0.0)


class Letterer:
    """Sets and puts the words of one chart.

    Args:
        block: the chart; ``owner``: the structure node its words belong to.
    """

    def __init__(self, galley: Galley, block: BlockId, owner: Node) -> None:
        self._galley = galley
        self._block = block
        self.owner = owner

    def look(
        self, face: Face | None = None, colour: Colour = "#000000", size: float | None = None
    ) -> ParagraphStyle:
        """How labels look, or what is lettered in another face, colour or size."""
        chart = self._galley.style.chart
        size = size or chart.size
        return structs.replace(
            self._galley.look("cell"),
            face=face or chart.face,
            size=size,
            leading=chart.leading * size / chart.size,
            colour=colour,
            align=Align.LEFT,
        )

    def set(
        self, text: str, width: float, look: ParagraphStyle | None = None, align: Align = Align.LEFT
    ) -> Lettering:
        """``text`` in lines not wider than ``width``; no line without text."""
        look = look or self.look()
        prose = self._galley.proses.plain(text, look, self._block)
        return Lettering(prose, look, self._galley.broken(prose, look, width, align=align))

    def width(self, text: str, look: ParagraphStyle | None = None) -> float:
        """How wide ``text`` is on one line."""
        look = look or self.look()
        prose = self._galley.proses.plain(text, look, self._block)
        return self._galley.width_of(prose, look)

    def widest(self, texts: Sequence[str], look: ParagraphStyle | None = None) -> float:
        """How wide the widest of ``texts`` is on one line."""
        return max((self.width(text, look) for text in texts), default=0.0)

    def put(
        self, strip: Strip, words: Lettering, x: float, top: float, owner: Node | None = None
    ) -> None:
        """Put ``words`` on ``strip``: their left edge at ``x``, the top of the first line."""
        look = words.look
        owned = owners(words.prose, owner or self.owner)
        drop = top + baseline_drop(look.leading, look.size)
        for line in words.lines:
            strip.parts.append(Part(x, drop, look.size, line, words.prose, owned))
            drop += look.leading


def ink(fill: Colour) -> Colour:
    """Black or white, whichever stands out more on ``fill`` (WCAG 2: relative luminance)."""
    parts = [int(fill[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#000000" if (luminance + 0.05) ** 2 > 1.05 * 0.05 else "#ffffff"


def tint(colour: Colour, share: float) -> Colour:
    """``colour`` thinned with white until ``share`` (0…1) of it is left."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * share):02x}" for part in parts)


def shade(look: ChartLook, share: float) -> Colour:
    """The background of a heat map's cell; ``share`` is that of the largest value."""
    if not share:
        return look.heat_none
    return tint(look.heat, look.heat_least + (1 - look.heat_least) * share)
