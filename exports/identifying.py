"""Which briefing a file on the disk is, by what it says in its properties."""

import re
from html import unescape
from pathlib import Path
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
        content = path.read_bytes()
    except OSError:
        return ""
    start = content.rfind(_PACKET)
    return _found(content[start : start + _LARGEST]) if start >= 0 else ""


def _found(properties: bytes) -> str:
    found = _IDENTIFIER.search(properties)
    return unescape(found[1].decode("utf-8", "replace")) if found else ""
