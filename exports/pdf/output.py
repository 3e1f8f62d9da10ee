"""A file on its way to a stream, the small objects packed and deflated.

A tagged file has an object for every paragraph and every cell. Each on its own, with its line in
a cross-reference table, they would be half of the file; in object streams (ISO 32000-1, 7.5.7)
they take a tenth of that. Everything is written as soon as it is finished: a long file never is
in memory as a whole.
"""

import hashlib
import struct
from collections.abc import Callable
from typing import BinaryIO

from exports.pdf import syntax

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PER_STREAM = 200  # objects that are packed, and by readers unpacked, together
_PLACE = struct.Struct(">BLH")  # kind; offset or stream's number; 0 or index in the stream
_FREE, _PLAIN, _PACKED = 0, 1, 2  # kinds of cross-reference entries (ISO 32000-1, table 18)


class Output:
    """Writes objects one after the other and knows where in the file they are.

    Args:
        reserve: gives the number of a further object.
    """

    def __init__(self, stream: BinaryIO, reserve: Callable[[], int]) -> None:
        self._stream = stream
        self._reserve = reserve
        self._length = 0
        self._digest = hashlib.blake2b(digest_size=16)
        self._waiting: list[tuple[int, bytes]] = []
        self._places = bytearray(_PLACE.pack(_FREE, 0, 0xFFFF))
        self._placed = 1
        self._write(_HEADER)

    def put(self, number: int, data: bytes) -> None:
        """Write an object by itself, as streams must be."""
        self._place(number, _PLAIN, self._length, 0)
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, data))

    def pack(self, number: int, data: bytes) -> None:
        """Write an object together with others."""
        self._waiting.append((number, data))
        if len(self._waiting) == _PER_STREAM:
            self._put_waiting()

    def finish(self, root: int, information: int) -> None:
        """Write the cross-references with what a trailer says: catalog, information dictionary."""
        if self._waiting:
            self._put_waiting()
        number = self._reserve()
        start = self._length
        self._place(number, _PLAIN, start, 0)
        assert self._placed == number + 1, "an object was reserved and is not there"
        entries = b"/Type/XRef/W[1 4 2]/Size %d/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]" % (
            self._placed,
            root,
            information,
            *((self._digest.hexdigest().encode(),) * 2),
        )
        table = syntax.stream(bytes(self._places), entries)
        self._write(b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (number, table, start))

    def _put_waiting(self) -> None:
        into = self._reserve()
        place = self._place
        for index, (number, _) in enumerate(self._waiting):
            place(number, _PACKED, into, index)
        self.put(into, _object_stream(self._waiting))
        self._waiting.clear()

    def _place(self, number: int, kind: int, where: int, index: int) -> None:
        places, size = self._places, _PLACE.size
        at = number * size
        if at >= len(places):
            places.extend(bytes(at + size - len(places)))
        _PLACE.pack_into(places, at, kind, where, index)
        self._placed += 1

    def _write(self, data: bytes) -> None:
        self._stream.write(data)
        self._digest.update(data)
        self._length += len(data)


def _object_stream(group: list[tuple[int, bytes]]) -> bytes:
    """Objects with their numbers, as one stream."""
    offset, places = 0, []
    for number, data in group:
        places.append(b"%d %d" % (number, offset))
        offset += len(data) + 1
    head = b" ".join(places) + b"\n"
    body = b"\n".join([data for _, data in group])
    entries = b"/Type/ObjStm/N %d/First %d" % (len(group), len(head))
    return syntax.stream(head + body, entries, syntax.QUICK)
