"""The file: ReportLab's document, opened for objects that it does not know.

ReportLab makes catalog, page tree, outline, page labels. Pages, fonts and structure come to it as
finished bytes: it has no marked content of its own, and formatting its objects would take most of
the time (docs/decisions/0005-pdf-writing.md).
"""

from functools import partial
from typing import BinaryIO

from data.asking import Beside
from exports.pdf import syntax
from exports.pdf.packed import PackedDocument

_LARGE = 64 * 1024
"""Bytes from which a stream is deflated beside the other work: zlib lets go of the interpreter."""


class PdfFile:
    """A PDF being written; with ``compress`` off no stream is deflated, whatever it asks for.

    Attributes:
        pages: the object number of every page, known from the start so that links can lead ahead.
        parent: the object number of the page tree.
    """

    def __init__(
        self, stream: BinaryIO, pages: int, language: str, *, compress: bool = True
    ) -> None:
        self._compress = compress
        self._document = PackedDocument(stream, language)
        # Large streams on their way to being deflated, by number.
        self._deflating: dict[int, Beside[bytes]] = {}
        self.pages = tuple(self.reserve() for _ in range(pages))
        self.parent = self._document.number(self._document.Pages)
        for page in self.pages:
            self._document.Pages.addPage(syntax.reference(page))

    def reserve(self) -> int:
        """The number of an object that :meth:`fill` will give its bytes."""
        return self._document.reserve()

    def fill(self, number: int, data: bytes) -> None:
        """Give a reserved object its bytes."""
        self._document.output.pack(number, data)

    def add(self, data: bytes) -> int:
        """Add an object; its number."""
        number = self.reserve()
        self.fill(number, data)
        return number

    def add_stream(self, data: bytes, entries: bytes = b"", level: int = syntax.LEVEL) -> int:
        """Add a stream with ``entries`` in its dictionary, deflated at ``level``; its number."""
        number = self.reserve()
        level = level if self._compress else 0
        if level and len(data) >= _LARGE:
            self._deflating[number] = Beside(partial(syntax.stream, data, entries, level))
        else:
            self._document.output.put(number, syntax.stream(data, entries, level))
        return number

    def add_deflated(self, data: bytes, entries: bytes) -> int:
        """Add a stream that is deflated already; its number."""
        return self.add_stream(data, b"/Filter/FlateDecode" + entries, level=0)

    def catalog(self, key: str, value: bytes) -> None:
        """Set an entry of the catalog."""
        setattr(self._document.Catalog, key, value)

    def bookmark(self, title: str, level: int, page: int, top: float) -> None:
        """Add an entry to the outline that leads to a height on a page (0-based)."""
        self._document.bookmark(title, level, syntax.reference(self.pages[page]), top)

    def label_pages(self, first: int, prefix: str, number: int | None) -> None:
        """Label the pages from ``first`` (0-based) on: ``prefix``, then numbers from ``number``."""
        self._document.label_pages(first, prefix, number)

    def save(self, information: bytes) -> None:
        """Write what is not written yet; ``information`` is the information dictionary.

        Raises:
            OSError: the stream cannot be written.
            Cancelled: the person stopped it; what was written is no use.
        """
        for number, stream in self._deflating.items():
            self._document.output.put(number, stream.result())
        self._deflating.clear()
        self._document.information = self.add(information)
        self._document.save()
