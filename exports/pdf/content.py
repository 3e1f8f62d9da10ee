"""What stands on a page as a content stream: marked content, text, rules, fills.

Every operator stands inside a marked-content sequence: text belongs to a structure element,
everything else is an artifact (ISO 14289-1, 7.1).
"""

from collections.abc import Callable, Mapping

from exports.fonts.font import PER_EM
from exports.layout.pages import Artifact, Box, Line, Node, Page, Run
from exports.pdf import syntax
from exports.pdf.fonts import EmbeddedFont

_ARTIFACTS: Mapping[Artifact, bytes] = {
    Artifact.HEADER: b"/Artifact<</Type/Pagination/Subtype/Header>>BDC",
    Artifact.FOOTER: b"/Artifact<</Type/Pagination/Subtype/Footer>>BDC",
    Artifact.LAYOUT: b"/Artifact<</Type/Layout>>BDC",
    Artifact.REPEATED: b"/Artifact<</Type/Pagination>>BDC",
}


class PageContent:
    """Draws one page.

    Args:
        fonts: the file's fonts by their keys.
        mark: called for each piece of content of a structure node; returns its number (MCID).
    """

    def __init__(self, fonts: Mapping[str, EmbeddedFont], mark: Callable[[Node], int]) -> None:
        self._fonts = fonts
        self._mark = mark
        self._out: list[bytes] = []
        self._owner: Node | Artifact | None = None
        self._in_text = False
        self._font: tuple[str, float] | None = None
        self._spacing = b"0"
        self._fill = "#000000"

    def draw(self, page: Page) -> bytes:
        """The content stream of ``page``, not compressed."""
        for item in page.items:
            match item:
                case Run():
                    self._run(item)
                case Box():
                    self._box(item)
                case Line():
                    self._line(item)
        self._belong(None)
        return b"\n".join(self._out)

    def _belong(self, owner: Node | Artifact | None) -> None:
        """Close what belongs to another owner and open what belongs to ``owner``."""
        if owner is self._owner:
            return
        if self._owner is not None:
            self._end_text()
            self._out.append(b"EMC")
        if isinstance(owner, Node):
            self._out.append(b"/%s<</MCID %d>>BDC" % (owner.role.encode(), self._mark(owner)))
        elif owner is not None:
            self._out.append(_ARTIFACTS[owner])
        self._owner = owner

    def _run(self, run: Run) -> None:
        self._belong(run.owner)
        if not self._in_text:
            self._out.append(b"BT")
            self._in_text = True
        if self._font != (run.font, run.size):
            self._font = (run.font, run.size)
            resource = self._fonts[run.font].resource
            self._out.append(b"%s %s Tf" % (resource, syntax.number(run.size)))
        self._paint(run.colour)
        self._out.append(b"1 0 0 1 %.2f %.2f Tm" % (run.x, run.y))
        self._show(run)

    def _show(self, run: Run) -> None:
        """Show the characters with their advances."""
        font = self._fonts[run.font]
        codes = font.encode(run.text)
        if run.advances is None:
            self._space(run.spacing)
            self._out.append(syntax.literal(codes) + b"Tj")
            return
        natural = [width * run.size / PER_EM for width in font.widths(run.text)]
        extra = [
            round(advance - own, 3) for advance, own in zip(run.advances, natural, strict=True)
        ]
        usual = max(set(extra), key=extra.count)
        self._space(usual)
        self._out.append(_adjusted(codes, [(each - usual) * 1000 / run.size for each in extra]))

    def _space(self, spacing: float) -> None:
        written = syntax.number(spacing, 3)
        if written != self._spacing:
            self._spacing = written
            self._out.append(written + b" Tc")

    def _paint(self, colour: str) -> None:
        if colour != self._fill:
            self._fill = colour
            self._out.append(syntax.colour(colour) + b" rg")

    def _end_text(self) -> None:
        if self._in_text:
            self._out.append(b"ET")
            self._in_text = False

    def _box(self, box: Box) -> None:
        self._belong(Artifact.LAYOUT)
        self._end_text()
        self._paint(box.colour)
        self._out.append(b"%.2f %.2f %.2f %.2f re f" % (box.x, box.y, box.width, box.height))

    def _line(self, line: Line) -> None:
        self._belong(Artifact.LAYOUT)
        self._end_text()
        self._out.append(
            b"%s RG %s w %.2f %.2f m %.2f %.2f l S"
            % (
                syntax.colour(line.colour),
                syntax.number(line.width),
                line.x1, line.y1, line.x2, line.y2,
            )
        )  # fmt: skip


def _adjusted(codes: bytes, extra: list[float]) -> bytes:
    """``TJ`` with ``extra`` thousandths of the size after each character (two bytes of code)."""
    pieces: list[bytes] = []
    start = 0
    for index, each in enumerate(extra[:-1]):
        if each:
            piece = syntax.literal(codes[2 * start : 2 * index + 2])
            pieces.append(piece + syntax.number(-each))
            start = index + 1
    pieces.append(syntax.literal(codes[2 * start :]))
    return b"[%s]TJ" % b"".join(pieces)
