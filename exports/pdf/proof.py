"""Some pages as a PDF to be looked at: drawn exactly as the file, without what nobody sees.

The preview shows a page a moment after a click. It needs the same marks on the paper as the export,
so they come from the same drawing; tags, links, bookmarks and the evidence can wait for the export.
"""

from collections.abc import Sequence
from typing import BinaryIO

from exports.fonts.fontset import FontSet
from exports.layout.pages import LaidOut, Node
from exports.pdf import syntax
from exports.pdf.content import PageContent
from exports.pdf.file import PdfFile
from exports.pdf.fonts import EmbeddedFont
from exports.pdf.pictures import Pictures


class _Marks:
    """Numbers the marked pieces of one page; nobody asks for them afterwards."""

    def __init__(self) -> None:
        self._count = -1

    def __call__(self, _node: Node) -> int:
        self._count += 1
        return self._count


def write_proof(laid: LaidOut, pages: Sequence[int], fonts: FontSet, stream: BinaryIO) -> None:
    """Write the pages with the numbers ``pages`` (0-based) of ``laid`` to ``stream``."""
    file = PdfFile(stream, len(pages), "", compress=False)
    embedded = {key: EmbeddedFont(fonts[key], i) for i, key in enumerate(laid.fonts, start=1)}
    pictures = Pictures(file)
    resources = file.reserve()
    box = syntax.numbers((0, 0, laid.width, laid.height))
    for number, page in zip(file.pages, pages, strict=True):
        drawn = PageContent(embedded, _Marks(), pictures.resource).draw(laid.pages[page])
        file.fill(
            number,
            b"<</Type/Page/Parent %d 0 R/MediaBox%s/Resources %d 0 R/Contents %d 0 R>>"
            % (file.parent, box, resources, file.add_stream(drawn)),
        )
    used = [font for font in embedded.values() if font.used]
    written = (b"%s %d 0 R" % (font.resource, font.write(file)) for font in used)
    file.fill(resources, b"<</Font<<%s>>%s>>" % (b"".join(written), pictures.resources()))
    file.save(b"<<>>")
