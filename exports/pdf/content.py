"""What stands on a page as a content stream: marked content, text, rules, fills.

Every operator stands inside a marked-content sequence: text and what a figure is drawn with belong
to a structure element, everything else is an artifact (ISO 14289-1, 7.1).
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import structs

from exports.fonts.font import PER_EM
from exports.languages import Foreign
from exports.layout.pages import Artifact, Box, Line, LinkArea, Node, Page, Picture, Role, Run
from exports.pdf import syntax
from exports.pdf.fonts import EmbeddedFont
from exports.pdf.phrases import phrases_of
from templates.letterhead import Logo

_ARTIFACTS: Mapping[Artifact, bytes] = {
    Artifact.HEADER: b"/Artifact<</Type/Pagination/Subtype/Header>>BDC",
    Artifact.FOOTER: b"/Artifact<</Type/Pagination/Subtype/Footer>>BDC",
    Artifact.LAYOUT: b"/Artifact<</Type/Layout>>BDC",
    Artifact.REPEATED: b"/Artifact<</Type/Pagination>>BDC",
}
_ROLES: Mapping[Role, bytes] = {role: syntax.name(role) for role in Role}
_SAME = 0.004  # points: advances that differ by less are the same


class PageContent:
    """Draws one page.

    Args:
        fonts: the file's fonts by their keys.
        mark: called for each piece of content of a structure node; returns its number (MCID).
        image: called for each picture; returns the name of its resource.
        language: of the document; phrases in others are marked. Empty: nothing is marked.
    """

    def __init__(
        self,
        fonts: Mapping[str, EmbeddedFont],
        mark: Callable[[Node], int],
        image: Callable[[Logo], bytes],
        language: str = "",
    ) -> None:
        self._language = language
        self._image = image
        self._fonts = fonts
        self._mark = mark
        self._out: list[bytes] = []
        self._owner: Node | Artifact | None = None
        self._in_text = False
        self._key, self._size = "", 0.0
        self._font: EmbeddedFont
        self._spacing = 0.0
        self._fill = "#000000"
        self._stroke: tuple[str, float] | None = None

    def draw(self, page: Page) -> bytes:
        """The content stream of ``page``, not compressed."""
        runs = [item for item in page.items if isinstance(item, Run)]
        phrases = phrases_of([run.text for run in runs], self._language) if self._language else {}
        count = 0
        for item in page.items:
            if isinstance(item, Run):
                self._run(item, phrases.get(count, ()))
                count += 1
            elif not isinstance(item, LinkArea):
                _DRAWN[type(item)](self, item)
        self._end()
        return b"\n".join(self._out)

    def _begin(self, owner: Node | Artifact) -> None:
        """End what belongs to another owner and begin what belongs to ``owner``."""
        self._end()
        if isinstance(owner, Node):
            self._out.append(b"%s<</MCID %d>>BDC" % (_ROLES[owner.role], self._mark(owner)))
        else:
            self._out.append(_ARTIFACTS[owner])
        self._owner = owner

    def _end(self) -> None:
        """End what belongs to the present owner."""
        if self._owner is not None:
            self._end_text()
            self._out.append(b"EMC")
            self._owner = None

    def _run(self, run: Run, phrases: Sequence[Foreign]) -> None:
        if run.owner is not self._owner:
            self._begin(run.owner)
        if not self._in_text:
            self._out.append(b"BT")
            self._in_text = True
        if run.font != self._key or run.size != self._size:
            self._select(run.font, run.size)
        if run.colour != self._fill:
            self._paint(run.colour)
        if phrases:
            self._marked(run, phrases)
        elif run.advances is None:
            self._show(run)
        else:
            self._advance(run, run.advances)

    def _marked(self, run: Run, phrases: Sequence[Foreign]) -> None:
        """Show ``run``, the ``phrases`` in it with their languages."""
        end = 0
        for start, stop, language in phrases:
            if start > end:
                self._part(run, end, start)
            self._out.append(b"/Span<</Lang%s>>BDC" % syntax.text(language))
            self._part(run, start, stop)
            self._out.append(b"EMC")
            end = stop
        if end < len(run.text):
            self._part(run, end, len(run.text))

    def _part(self, run: Run, start: int, end: int) -> None:
        """Show the characters of ``run`` from ``start`` to ``end``, where they stand."""
        text = run.text[start:end]
        if run.advances is not None:
            x = run.x + sum(run.advances[:start])
            advances = run.advances[start:end]
            self._advance(structs.replace(run, x=x, text=text, advances=advances), advances)
        else:
            x = run.x + self._font.width(run.text[:start], run.size) + start * run.spacing
            self._show(structs.replace(run, x=x, text=text))

    def _show(self, run: Run) -> None:
        """Show the characters of ``run``, which have the font's own advances."""
        if run.spacing != self._spacing:
            self._space(run.spacing)
        shown = syntax.escaped(self._font.encode(run.text))
        self._out.append(b"1 0 0 1 %.2f %.2f Tm(%s)Tj" % (run.x, run.y, shown))

    def _advance(self, run: Run, advances: tuple[float, ...]) -> None:
        """Show characters with their advances.

        What most of them get beside the font's own advance becomes character spacing; the others
        are moved one by one. The last character's advance moves nothing.
        """
        extra = self._font.extra(run.text, run.size, advances)
        ranked = sorted(extra)
        usual = ranked[len(ranked) // 2]
        if not -_SAME / 4 < usual - self._spacing < _SAME / 4:
            self._space(usual)
        codes = self._font.encode(run.text)
        if ranked[-1] - ranked[0] < _SAME:
            shown = syntax.escaped(codes)
            self._out.append(b"1 0 0 1 %.2f %.2f Tm(%s)Tj" % (run.x, run.y, shown))
            return
        pieces = [b"1 0 0 1 %.2f %.2f Tm[" % (run.x, run.y)]
        start, least, most = 0, usual - _SAME, usual + _SAME
        for end, each in enumerate(extra, start=1):
            if not least < each < most:
                moved = (usual - each) * PER_EM / run.size
                pieces.append(b"(%s)%.1f" % (syntax.escaped(codes[2 * start : 2 * end]), moved))
                start = end
        pieces.append(b"(%s)]TJ" % syntax.escaped(codes[2 * start :]))
        self._out.append(b"".join(pieces))

    def _select(self, key: str, size: float) -> None:
        self._key, self._size, self._font = key, size, self._fonts[key]
        self._out.append(self._font.select(size))

    def _space(self, spacing: float) -> None:
        self._spacing = spacing
        self._out.append(b"%.3f Tc" % spacing)

    def _paint(self, colour: str) -> None:
        self._fill = colour
        self._out.append(b"%s rg" % syntax.colour(colour))

    def _end_text(self) -> None:
        if self._in_text:
            self._out.append(b"ET")
            self._in_text = False

    def _begin_shape(self, figure: Node | None) -> None:
        """Shapes are parts of a figure or artifacts, and stand outside of text."""
        owner = figure or Artifact.LAYOUT
        if self._owner is not owner:
            self._begin(owner)
        self._end_text()

    def _picture(self, item: Picture) -> None:
        self._begin_shape(item.owner)
        self._out.append(
            b"q %.2f 0 0 %.2f %.2f %.2f cm %s Do Q"
            % (item.width, item.height, item.x, item.y, self._image(item.picture))
        )

    def _box(self, box: Box) -> None:
        self._begin_shape(box.owner)
        if box.colour != self._fill:
            self._paint(box.colour)
        self._out.append(b"%.2f %.2f %.2f %.2f re f" % (box.x, box.y, box.width, box.height))

    def _line(self, line: Line) -> None:
        self._begin_shape(line.owner)
        if self._stroke != (line.colour, line.width):
            self._stroke = (line.colour, line.width)
            self._out.append(b"%s RG %.2f w" % (syntax.colour(line.colour), line.width))
        self._out.append(b"%.2f %.2f m %.2f %.2f l S" % (line.x1, line.y1, line.x2, line.y2))


_DRAWN: Mapping[type, Callable[[PageContent, Any], None]] = {
    Picture: PageContent._picture,
    Box: PageContent._box,
    Line: PageContent._line,
}
