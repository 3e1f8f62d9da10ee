"""The container around the parts of a Word file: a ZIP file without a clock (APPNOTE 6.3.10, §4.3).

The standard library's deflates what it writes and takes nothing that is deflated already.
"""

from collections.abc import Iterable
from struct import Struct
from typing import BinaryIO

from exports.docx.deflating import Deflated

_VERSION, _FLAGS, _DEFLATED = 20, 0, 8
_TIME, _DAY = 0, 1 << 5 | 1
"""The first of January 1980, where ZIP's time begins."""
_MODE = 0o600 << 16
_LOCAL = Struct("<4s5H3L2H")
_CENTRAL = Struct("<4s6H3L5H2L")
_END = Struct("<4s4H2LH")


def write_container(stream: BinaryIO, members: Iterable[tuple[str, Deflated]]) -> None:
    """Write ``members``, by their names, to an empty ``stream`` in the order in which they come.

    Raises:
        OSError: the stream cannot be written.
    """
    directory: list[bytes] = []
    offset = 0
    for name, content in members:
        path = name.encode("ascii")
        told = (
            _VERSION, _FLAGS, _DEFLATED, _TIME, _DAY,
            content.checksum, content.length, content.size, len(path), 0,
        )  # fmt: skip
        stream.write(_LOCAL.pack(b"PK\x03\x04", *told) + path)
        stream.writelines(content.pieces)
        central = _CENTRAL.pack(b"PK\x01\x02", _VERSION, *told, 0, 0, 0, _MODE, offset)
        directory.append(central + path)
        offset += _LOCAL.size + len(path) + content.length
    listed = b"".join(directory)
    count = len(directory)
    stream.write(listed + _END.pack(b"PK\x05\x06", 0, 0, count, count, len(listed), offset, 0))
