"""Writes finished pages as a PDF that screen readers can read and archives can keep."""

from functools import partial
from typing import BinaryIO

from data.asking import Beside
from data.progress import QUIET, Progress, stoppable
from exports.fonts.fontset import FontSet
from exports.garbage import no_garbage
from exports.layout.pages import LaidOut, LinkArea, Page
from exports.pdf import syntax
from exports.pdf.attachments import attach_evidence, deflated
from exports.pdf.content import PageContent
from exports.pdf.file import PdfFile
from exports.pdf.fonts import EmbeddedFont
from exports.pdf.metadata import information, write_metadata
from exports.pdf.navigation import LinkWriter, label_pages, write_outline
from exports.pdf.pictures import Pictures
from exports.pdf.structure import Structure
from templates.document import Document

_PAGES, _FONTS, _STRUCTURE = 0.65, 0.75, 0.95  # where these steps end in the whole work


def write_pdf(
    laid: LaidOut,
    document: Document,
    fonts: FontSet,
    stream: BinaryIO,
    progress: Progress = QUIET,
) -> None:
    """Write ``laid`` to ``stream`` as PDF/UA-1 and PDF/A-3a; the same input gives the same bytes.

    Raises:
        OSError: the stream cannot be written.
        Cancelled: the person stopped it.
    """
    with no_garbage(), stoppable(progress):
        _Writer(laid, document, fonts, stream).write(progress)


class _Writer:
    """One file on its way."""

    def __init__(self, laid: LaidOut, document: Document, fonts: FontSet, stream: BinaryIO) -> None:
        self._laid = laid
        self._document = document
        self._file = PdfFile(stream, len(laid.pages), document.meta.language)
        self._structure = Structure(self._file)
        self._pictures = Pictures(self._file)
        self._links = LinkWriter(self._file, laid.destinations)
        self._fonts = {
            key: EmbeddedFont(fonts[key], index) for index, key in enumerate(laid.fonts, start=1)
        }
        self._resources = self._file.reserve()
        self._box = syntax.numbers((0, 0, laid.width, laid.height))

    def write(self, progress: Progress) -> None:
        """Write everything."""
        evidence = Beside(partial(deflated, self._document))
        self._pages(progress.part(0.0, _PAGES))
        # Fonts are deflated while the structure is written.
        self._write_fonts(progress.part(_PAGES, _FONTS))
        attach_evidence(self._file, self._document.meta, evidence.result())
        self._structure.write(self._laid.structure, progress.part(_FONTS, _STRUCTURE))
        write_outline(self._file, self._laid.bookmarks, self._laid.destinations)
        label_pages(self._file, [page.label for page in self._laid.pages])
        write_metadata(self._file, self._document.meta)
        progress.step(_STRUCTURE)
        self._file.save(information(self._document.meta))
        progress.report(1.0, None)  # too late to be stopped

    def _pages(self, progress: Progress) -> None:
        for index, page in enumerate(self._laid.pages):
            progress.step(index / len(self._laid.pages))
            self._page(index, page)

    def _page(self, index: int, page: Page) -> None:
        self._structure.begin_page()
        drawn = PageContent(
            self._fonts,
            self._structure.mark,
            self._pictures.resource,
            self._document.meta.language,
        ).draw(page)
        content = self._file.add_stream(drawn)
        links = [self._link(item) for item in page.items if isinstance(item, LinkArea)]
        self._file.fill(
            self._file.pages[index],
            b"<</Type/Page/Parent %d 0 R/MediaBox%s/Resources %d 0 R/Contents %d 0 R"
            b"/StructParents %d/Tabs/S%s>>"
            % (
                self._file.parent,
                self._box,
                self._resources,
                content,
                index,
                b"/Annots" + syntax.references(links) if links else b"",
            ),
        )

    def _link(self, area: LinkArea) -> int:
        """Add a link's annotation; its object number."""
        number = self._file.reserve()
        key = self._structure.annotate(area.owner, number)
        self._file.fill(number, self._links.annotation(area, key))
        return number

    def _write_fonts(self, progress: Progress) -> None:
        written: list[bytes] = []
        for font in self._fonts.values():
            progress.step(len(written) / len(self._fonts))
            written.append(b"%s %d 0 R" % (font.resource, font.write(self._file)))
        self._file.fill(
            self._resources, b"<</Font<<%s>>%s>>" % (b"".join(written), self._pictures.resources())
        )
