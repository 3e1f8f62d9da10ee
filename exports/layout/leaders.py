"""The dots and the page number of a contents entry."""

from math import ceil

from exports.layout.cache import LineCache
from exports.layout.lines import Shape, TextLine
from exports.layout.pages import Artifact
from exports.layout.prose import Prose, ProseMaker
from exports.layout.strips import PageNumber, Part
from templates.document import Align, BlockId
from templates.style import ParagraphStyle

_BLOCK = BlockId("contents")
_DOTS = "…"
# What stays blank before the dots and after them, in ems.
_BLANK_EM = 0.5
_NO_LIMIT = 100_000.0


class LeaderMaker:
    """Completes contents entries when the pages are known."""

    def __init__(self, proses: ProseMaker, cache: LineCache) -> None:
        self._proses = proses
        self._cache = cache

    def parts(self, number: PageNumber, entry: Part, label: str) -> list[Part]:
        """Dots and page label behind the last line of ``entry``, its first span's owner's."""
        look = number.look
        blank = _BLANK_EM * look.size
        # A blank before the number, so that it is read as a word of its own.
        prose, line, width = self._text(f" {label}", look)
        left = number.right - width
        shown = [Part(left, entry.drop, look.size, line, prose, entry.owners[-1:])]
        end = max((segment.x + segment.width for segment in entry.line.segments), default=0.0)
        _, _, dot = self._text(_DOTS, look)
        if dot <= 0:
            return shown
        # Dots stand below dots: whole ones are counted from the right edge.
        last = number.right - ceil((width + blank) / dot) * dot
        count = int((last - (entry.x + end + blank)) / dot)
        if count > 0:
            dots, line, _ = self._text(_DOTS * count, look)
            at = last - count * dot
            shown.append(Part(at, entry.drop, look.size, line, dots, (Artifact.LAYOUT,)))
        return shown

    def _text(self, text: str, look: ParagraphStyle) -> tuple[Prose, TextLine, float]:
        """``text`` on one line, and how wide it is."""
        prose = self._proses.plain(text, look, _BLOCK)
        shape = Shape(_NO_LIMIT, look.size, align=Align.LEFT)
        line = self._cache.lines(prose.spans, shape)[0]
        return prose, line, sum(segment.width for segment in line.segments)
