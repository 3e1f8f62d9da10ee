"""Which briefing a file on the disk is, by what it says in its properties."""

import re
from html import unescape
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO
from zipfile import ZipFile

from exports.damaged import DAMAGED

_IDENTIFIER = re.compile(rb"<dc:identifier>([^<]{1,400})</dc:identifier>")
_PROPERTIES = "docProps/core.xml"
_LARGEST = 1 << 16
_PACKET = b"<?xpacket begin"


def in_docx(path: Path) -> str:
    """What a Word file's core properties say; ``""`` for other files too."""
    try:
        with ZipFile(path) as container, container.open(_PROPERTIES) as properties:
            return _found(properties.read(_LARGEST))
    except DAMAGED:
        return ""


def in_pdf(path: Path) -> str:
    """What a PDF's metadata say; they are the last packet of the file, and not compressed."""
    try:
        with path.open("rb") as file:
            return _found(_last_packet(file))
    except OSError:
        return ""


def _last_packet(file: BinaryIO) -> bytes:
    """What begins with the last mark of a packet, ``b""`` when there is none.

    Sought from the end, some at a time: behind it there are only the structure of the outline and
    the places of the objects, before it there may be hundreds of megabytes.
    """
    behind = b""
    at = file.seek(0, SEEK_END)
    while at:
        length = min(_LARGEST, at)
        at = file.seek(at - length)
        content = file.read(length) + behind
        start = content.rfind(_PACKET)
        if start >= 0:
            return content[start : start + _LARGEST]
        behind = content[:_LARGEST]
    return b""


def _found(properties: bytes) -> str:
    found = _IDENTIFIER.search(properties)
    return unescape(found[1].decode("utf-8", "replace")) if found else ""
