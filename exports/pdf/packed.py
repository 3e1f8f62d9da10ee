"""ReportLab's document with room for finished objects, the small ones packed and deflated.

A tagged file has an object for every paragraph and every cell. Each on its own, with its line in
a cross-reference table, they would be half of the file; in object streams (ISO 32000-1, 7.5.7)
they take a tenth of that, and formatting them one by one falls away.
"""

import hashlib
import struct
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, BinaryIO

from reportlab.pdfbase.pdfdoc import PDFCatalog, PDFDocument
from reportlab.pdfgen.canvas import Canvas

from data.progress import QUIET, may_stop
from exports.pdf import syntax
from exports.pdf.deflating import Deflating

VERSION = (1, 7)
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_ENTRIES = ("AF", "OutputIntents")  # of the catalog that ReportLab does not know
_PER_STREAM = 200  # objects that are packed, and by readers unpacked, together
_PLACE = struct.Struct(">BLH")  # kind; offset or stream's number; 0 or index in the stream
_FREE, _PLAIN, _PACKED = 0, 1, 2  # kinds of cross-reference entries (ISO 32000-1, table 18)


class PackedDocument(PDFDocument):
    """A document of ReportLab's objects (catalog, page tree, outline) and of finished ones.

    Attributes:
        small: bytes of the finished objects that are packed, by number.
        streams: bytes of the streams, by number, or what is going to be them.
        progress: asked and told while the file is put together.
        information: number of the information dictionary.
    """

    # ReportLab's own parts, which its stubs do not describe.
    Catalog: Any
    Pages: Any
    Outlines: Any

    def __init__(self, language: str) -> None:
        super().__init__(invariant=1, pdfVersion=VERSION, lang=language)
        self.Catalog.__NoDefault__ = [*PDFCatalog.__NoDefault__, *_ENTRIES]
        self.small: dict[int, bytes] = {}
        self.streams: dict[int, bytes | Deflating] = {}
        self.information = 0
        self.progress = QUIET

    def reserve(self) -> int:
        """A number for an object that is going to be in ``small`` or ``streams``."""
        self.objectcounter += 1
        return self.objectcounter

    def number(self, item: object) -> int:
        """The number of one of ReportLab's objects."""
        reference: Any = self.Reference(item)  # type: ignore[no-untyped-call]
        return self.idToObjectNumberAndVersion[reference.name][0]

    def SaveToFile(self, filename: BinaryIO, canvas: Canvas) -> None:  # noqa: N802 - ReportLab's
        """Write the file to a stream, once all of it is ready."""
        root = self.number(self.Catalog)
        self.Outlines.prepare(self, canvas)
        if self.Outlines.ready < 0:
            self.Catalog.Outlines = None
        filename.writelines(_File(self, root).parts())


class _File:
    """The bytes of a document in the order of the file, and where in it its objects are."""

    def __init__(self, document: PackedDocument, root: int) -> None:
        self._document = document
        self._root = root
        self._parts = [_HEADER]
        self._length = len(_HEADER)
        # The cross-reference entry of each object by its number.
        self._places = {0: _PLACE.pack(_FREE, 0, 0xFFFF)}

    def parts(self) -> list[bytes]:
        """Header, ReportLab's objects, streams, packed objects, cross-references.

        What is written is given up at once: a long file should not be in memory twice.
        """
        for number, data in self._formatted():
            self._object(number, data)
        streams = self._document.streams
        for number in list(streams):
            may_stop()
            stream = streams.pop(number)
            self._object(number, stream.result() if isinstance(stream, Deflating) else stream)
        self._pack()
        self._cross_references()
        return self._parts

    def _formatted(self) -> Iterator[tuple[int, bytes]]:
        """ReportLab's objects; formatting one may add others."""
        document = self._document
        number = 0
        while number < document.objectcounter:
            number += 1
            name = document.numberToId.get(number)
            if name is not None:
                item: Any = document.idToObject[name]
                yield number, item.format(document)

    def _object(self, number: int, data: bytes) -> None:
        self._places[number] = _PLACE.pack(_PLAIN, self._length, 0)
        self._write(b"%d 0 obj\n" % number, data, b"\nendobj\n")

    def _write(self, *data: bytes) -> None:
        self._parts += data
        self._length += sum(map(len, data))

    def _pack(self) -> None:
        """Write the small objects in groups."""
        count = len(self._document.small)
        waiting = [*reversed(self._document.small.items())]
        self._document.small.clear()
        while waiting:
            self._document.progress.step(1 - len(waiting) / count)
            group = [waiting.pop() for _ in range(min(_PER_STREAM, len(waiting)))]
            into = self._document.reserve()
            for index, (number, _) in enumerate(group):
                self._places[number] = _PLACE.pack(_PACKED, into, index)
            self._object(into, _object_stream(group))

    def _cross_references(self) -> None:
        """Write the table of all places as a stream, with what a trailer says."""
        number = self._document.reserve()
        start = self._length
        self._places[number] = _PLACE.pack(_PLAIN, start, 0)
        table = b"".join([self._places[each] for each in range(number + 1)])
        entries = b"/Type/XRef/W[1 4 2]/Size %d/Root %d 0 R/Info %d 0 R/ID%s" % (
            number + 1,
            self._root,
            self._document.information,
            self._identifier(),
        )
        self._object(number, syntax.stream(table, entries))
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)

    def _identifier(self) -> bytes:
        digest = hashlib.blake2b(digest_size=16)
        for part in self._parts:
            digest.update(part)
        return b"[<%s><%s>]" % ((digest.hexdigest().encode(),) * 2)


def _object_stream(group: list[tuple[int, bytes]]) -> bytes:
    """Objects with their numbers, as one stream."""
    lengths = [len(data) + 1 for _, data in group]
    offsets = accumulate(lengths[:-1], initial=0)
    places = (b"%d %d" % (number, at) for (number, _), at in zip(group, offsets, strict=True))
    head = b" ".join(places) + b"\n"
    body = b"\n".join(data for _, data in group)
    entries = b"/Type/ObjStm/N %d/First %d" % (len(group), len(head))
    return syntax.stream(head + body, entries, syntax.QUICK)
