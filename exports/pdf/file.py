"""The file: ReportLab's canvas with room for objects it does not know.

ReportLab numbers the objects and writes outline, page labels, page tree, cross-reference table and
trailer. Pages, fonts and structure come to it as finished bytes: it has no marked content of its
own, and formatting its objects would take most of the time (docs/decisions/0005-pdf-writing.md).
"""

import hashlib
from typing import Any, BinaryIO

from reportlab.pdfbase.pdfdoc import PDFCatalog, PDFInfo, PDFObject, PDFObjectReference
from reportlab.pdfgen.canvas import Canvas

_VERSION = (1, 7)
_ENTRIES = ("AF", "OutputIntents")  # of the catalog that ReportLab does not know


class _Raw(PDFObject):
    """An indirect object whose bytes are given (``__RefOnly__`` tells ReportLab: never inline)."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.data = b""

    def format(self, _document: object) -> bytes:
        """Return the bytes; ReportLab calls this when it writes the object."""
        return self.data


class _Information(PDFInfo):
    """An information dictionary whose bytes are given: ReportLab would write the clock's date."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self._data = data

    def format(self, _document: object) -> bytes:
        """Return the bytes; ReportLab calls this when it writes the object."""
        return self._data


class _Canvas(Canvas):
    """A canvas that names no font by itself: Helvetica would be listed and not embedded."""

    # ReportLab's own document, not in its stubs; the canvas is its only way to a file.
    _doc: Any

    def _make_preamble(self) -> None:
        self._preamble = ""


class PdfFile:
    """A PDF being written.

    Attributes:
        pages: the object number of every page, known from the start so that links can lead ahead.
        parent: the object number of the page tree.
    """

    def __init__(
        self, stream: BinaryIO, size: tuple[float, float], pages: int, language: str
    ) -> None:
        self._canvas = _Canvas(
            stream, pagesize=size, invariant=1, pdfVersion=_VERSION, lang=language
        )
        self._document = self._canvas._doc
        self._document.Catalog.__NoDefault__ = [*PDFCatalog.__NoDefault__, *_ENTRIES]
        self._objects: dict[int, _Raw] = {}
        self._finished = 0
        self._bookmarks = 0
        self.pages = tuple(self._register(_Raw(), self._page_name(page)) for page in range(pages))
        self._document.Reference(self._document.Pages)
        self.parent = self._document.objectcounter

    def add(self, data: bytes) -> int:
        """Add an object; its number."""
        number = self.reserve()
        self._objects[number].data = data
        return number

    def reserve(self) -> int:
        """The number of an object that :meth:`fill` will give its bytes."""
        return self._register(_Raw())

    def fill(self, number: int, data: bytes) -> None:
        """Give a reserved object its bytes."""
        self._objects[number].data = data

    def finish_page(self, data: bytes) -> None:
        """Finish the next page; ``data`` is its dictionary."""
        page = self._objects[self.pages[self._finished]]
        page.data = data
        self._document.addPage(page)
        self._finished += 1

    def bookmark(self, title: str, level: int, page: int, top: float) -> None:
        """Add an entry to the outline that leads to a height on a page (0-based)."""
        self._bookmarks += 1
        key = f"bookmark-{self._bookmarks}"
        destination = self._canvas.bookmarkPage(key, "XYZ", left=0, top=round(top, 2))
        destination.setPage(PDFObjectReference(self._page_name(page)))
        self._canvas.addOutlineEntry(title, key, level)
        self._canvas.showOutline()

    def catalog(self, key: str, value: bytes) -> None:
        """Set an entry of the catalog."""
        setattr(self._document.Catalog, key, value)

    def label_pages(self, first: int, prefix: str, number: int | None) -> None:
        """Label the pages from ``first`` (0-based): ``prefix``, then numbers from ``number`` on."""
        style = None if number is None else "ARABIC"
        self._canvas.addPageLabel(first, style, number, prefix or None)

    def save(self, information: bytes) -> None:
        """Write everything to the stream, identified by its own contents.

        Raises:
            OSError: the stream cannot be written.
        """
        self._document.info = _Information(information)
        self._document._ID = self._identifier(information)
        self._canvas.save()

    def _identifier(self, information: bytes) -> bytes:
        """The file identifier (ISO 32000-1, 14.4): a digest instead of time and place."""
        digest = hashlib.blake2b(information, digest_size=16)
        for each in self._objects.values():
            digest.update(each.data)
        written = digest.hexdigest().encode()
        return b"[<%s><%s>]" % (written, written)

    def _register(self, raw: _Raw, name: str | None = None) -> int:
        self._document.Reference(raw, name)
        number: int = self._document.objectcounter
        self._objects[number] = raw
        return number

    @staticmethod
    def _page_name(page: int) -> str:
        """How ReportLab names the page with this index."""
        return f"Page{page + 1}"
