"""PDF syntax as bytes (ISO 32000-1, 7.3): strings, names, numbers, references, dictionaries."""

import re
import zlib
from collections.abc import Iterable
from functools import lru_cache

LEVEL = 5
"""How hard streams are deflated: the next levels take a fifth longer each and save a hundredth."""
QUICK = 1
"""For what is large and said once: a third of the time, a tenth more bytes."""
_IRREGULAR = re.compile(r"[^!-~]|[#%()<>{}\[\]/]")


def escaped(data: bytes) -> bytes:
    """The bytes as they stand between the parentheses of a literal string."""
    # A return would be read as a line feed, unbalanced parentheses as the end.
    escaped = data.replace(b"\\", b"\\\\").replace(b"\r", b"\\r")
    return escaped.replace(b"(", b"\\(").replace(b")", b"\\)")


def literal(data: bytes) -> bytes:
    """A literal string with exactly these bytes."""
    return b"(%s)" % escaped(data)


def text(string: str) -> bytes:
    """A text string: printable ASCII as it is, anything else as UTF-16 with its mark.

    PDFDocEncoding has accents where ASCII has controls.
    """
    if string.isascii() and string.isprintable():
        return literal(string.encode("ascii"))
    return b"<feff" + string.encode("utf-16-be").hex().encode() + b">"


def name(string: str) -> bytes:
    """A name, irregular characters written as ``#xx`` of their UTF-8 bytes."""
    return b"/" + _IRREGULAR.sub(_hexadecimal, string).encode("ascii")


def _hexadecimal(found: re.Match[str]) -> str:
    return "".join(f"#{byte:02x}" for byte in found[0].encode())


def number(value: float, digits: int = 2) -> bytes:
    """A number with at most ``digits`` decimals and nothing superfluous."""
    formatted = f"{value:.{digits}f}"
    if "." in formatted:
        formatted = formatted.rstrip("0").rstrip(".")
    return b"0" if formatted == "-0" else formatted.encode()


def numbers(values: Iterable[float]) -> bytes:
    """An array of numbers."""
    return b"[" + b" ".join(number(value) for value in values) + b"]"


def reference(to: int) -> bytes:
    """A reference to the object with this number."""
    return b"%d 0 R" % to


def references(to: Iterable[int]) -> bytes:
    """An array of references."""
    return b"[%s]" % b" ".join([b"%d 0 R" % each for each in to])


def stream(data: bytes, entries: bytes = b"", level: int = LEVEL) -> bytes:
    """A stream with ``entries`` in its dictionary, deflated; level 0 leaves it readable."""
    if level:
        data, entries = zlib.compress(data, level), b"/Filter/FlateDecode" + entries
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data)


@lru_cache
def colour(value: str) -> bytes:
    """The operands of ``rg`` and ``RG`` for ``#rrggbb``."""
    channels = (int(value[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return b" ".join(number(channel, 3) for channel in channels)
