"""Reads what font discovery needs from the tables of a TrueType or OpenType file, and no more."""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

_COLLECTION = b"ttcf"
_VERSIONS = (b"\x00\x01\x00\x00", b"true", b"OTTO", b"ttcf")
# Family, full name, PostScript name, typographic family: what people and programs call a font.
_NAME_IDS = frozenset((1, 4, 6, 16))
_UNICODE, _MACINTOSH, _WINDOWS = 0, 1, 3
# Macintosh encodings whose names matter here: Roman, Traditional Chinese, Simplified Chinese.
_MACINTOSH_ENCODINGS = {0: "mac_roman", 2: "big5", 25: "gb2312"}


class Header(msgspec.Struct, frozen=True):
    """One font of a file.

    Attributes:
        names: family, full and PostScript names in all languages.
        family: the name shown to people.
        weight: 100…900; ``fs_type``: the embedding permission (``OS/2``).
        truetype: whether outlines are TrueType's (``glyf``), the only ones that can be embedded.
    """

    index: int
    names: tuple[str, ...]
    family: str
    weight: int
    italic: bool
    fs_type: int
    truetype: bool


def read_headers(path: Path) -> list[Header]:
    """The fonts in a file; none when it is not a font or damaged."""
    try:
        with path.open("rb") as file:
            return list(_headers(file))
    except (OSError, struct.error, ValueError):
        return []


def _headers(file: BinaryIO) -> Iterator[Header]:
    start = file.read(12)
    if start[:4] not in _VERSIONS:
        return
    offsets = [0]
    if start[:4] == _COLLECTION:
        count = struct.unpack(">L", start[8:12])[0]
        offsets = list(struct.unpack(f">{count}L", file.read(4 * count)))
    for index, offset in enumerate(offsets):
        header = _header(file, index, offset)
        if header is not None:
            yield header


def _header(file: BinaryIO, index: int, offset: int) -> Header | None:
    file.seek(offset + 4)
    (count,) = struct.unpack(">H", file.read(2))
    file.seek(offset + 12)
    tables: dict[bytes, tuple[int, int]] = {}
    for tag, _, start, length in struct.iter_unpack(">4sLLL", file.read(16 * count)):
        tables[tag] = (start, length)
    if b"name" not in tables or b"OS/2" not in tables:
        return None
    names = _names(_table(file, tables[b"name"]))
    metrics = _table(file, tables[b"OS/2"])
    weight, _, fs_type = struct.unpack(">HHH", metrics[4:10])
    (selection,) = struct.unpack(">H", metrics[62:64])
    if not names:
        return None
    return Header(
        index, tuple(names), names[0], weight, bool(selection & 1), fs_type, b"glyf" in tables
    )


def _table(file: BinaryIO, place: tuple[int, int]) -> bytes:
    file.seek(place[0])
    return file.read(place[1])


def _names(table: bytes) -> list[str]:
    """The names of a ``name`` table, families first, each once."""
    _, count, storage = struct.unpack(">HHH", table[:6])
    found: list[tuple[int, str]] = []
    for platform, encoding, _, name_id, length, offset in struct.iter_unpack(
        ">6H", table[6 : 6 + 12 * count]
    ):
        if name_id in _NAME_IDS:
            raw = table[storage + offset : storage + offset + length]
            name = _decoded(raw, platform, encoding)
            if name:
                found.append((name_id if name_id != 16 else 0, name))
    found.sort(key=lambda entry: entry[0])
    return list(dict.fromkeys(name for _, name in found))


def _decoded(raw: bytes, platform: int, encoding: int) -> str:
    if platform in {_UNICODE, _WINDOWS}:
        return raw.decode("utf-16-be", "ignore").strip()
    if platform == _MACINTOSH and encoding in _MACINTOSH_ENCODINGS:
        return raw.decode(_MACINTOSH_ENCODINGS[encoding], "ignore").strip()
    return ""
