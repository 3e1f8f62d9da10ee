"""ReportLab's document with room for finished objects, which are written at once."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from reportlab.pdfbase.pdfdoc import (
    Destination,
    PDFCatalog,
    PDFDocument,
    PDFPageLabel,
    PDFPageLabels,
)

from data.progress import may_stop
from exports.pdf.output import Output

VERSION = (1, 7)
_ENTRIES = ("AF", "OutputIntents")  # of the catalog that ReportLab does not know


class PackedDocument(PDFDocument):
    """A document of ReportLab's objects (catalog, page tree, outline) and of finished ones.

    It stands where ReportLab has a canvas, of whose drawing nothing is needed: loading that alone
    would take as long as laying out some pages.

    Attributes:
        output: where finished objects go.
        information: number of the information dictionary.
    """

    # ReportLab's own parts, which its stubs do not describe.
    Catalog: Any
    Pages: Any
    Outlines: Any

    def __init__(self, stream: BinaryIO, language: str) -> None:
        super().__init__(invariant=1, pdfVersion=VERSION, lang=language)
        self.Catalog.__NoDefault__ = [*PDFCatalog.__NoDefault__, *_ENTRIES]
        self.output = Output(stream, self.reserve)
        self.information = 0
        self._places: dict[str, Any] = {}
        self._labels: Any = None

    def reserve(self) -> int:
        """A number for an object that is going to be put out."""
        self.objectcounter += 1
        return self.objectcounter

    def number(self, item: object) -> int:
        """The number of one of ReportLab's objects."""
        reference: Any = self.Reference(item)  # type: ignore[no-untyped-call]
        return self.idToObjectNumberAndVersion[reference.name][0]

    def bookmark(self, title: str, level: int, page: bytes, top: float) -> None:
        """Add an entry to the outline that leads to a height on a page (a reference)."""
        key = str(len(self._places) + 1)
        place: Any = Destination(key)
        place.xyz(0, round(top, 2), "null")
        place.setPage(page)
        self._places[key] = place
        self.Outlines.addOutlineEntry(key, level, title)
        self.Catalog.showOutline()

    def _bookmarkReference(self, name: str) -> object:  # noqa: N802 - ReportLab's
        """Where the entry of the outline that is called ``name`` leads."""
        return self._places[name]

    def label_pages(self, first: int, prefix: str, number: int | None) -> None:
        """Label the pages from ``first`` (0-based) on: ``prefix``, then numbers from ``number``."""
        style = None if number is None else "ARABIC"
        if self._labels is None:
            self._labels = self.Catalog.PageLabels = PDFPageLabels()
        self._labels.addPageLabel(first, PDFPageLabel(style, number, prefix or None))

    def save(self) -> None:
        """Write ReportLab's objects and what ends the file."""
        root = self.number(self.Catalog)
        self.Outlines.prepare(self, self)
        if self.Outlines.ready < 0:
            self.Catalog.Outlines = None
        for number, data in self._formatted():
            may_stop()
            self.output.put(number, data)
        self.output.finish(root, self.information)

    def _formatted(self) -> Iterator[tuple[int, bytes]]:
        """ReportLab's objects; formatting one may add others, which get the numbers after it."""
        last = 0
        while waiting := sorted(number for number in self.numberToId if number > last):
            for last in waiting:
                item: Any = self.idToObject[self.numberToId[last]]
                yield last, item.format(self)
