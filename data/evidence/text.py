"""The normal form of a source's text.

Everything that could shift a position is handled once, when a text enters the library: a byte order
mark is dropped, line ends become LF, characters are composed (NFC, never NFKC: that would turn
（１） into (1)). Positions count code points of the result; its hash names the version.
"""

import hashlib
import unicodedata

BYTE_ORDER_MARK = "\ufeff"


def normalise(text: str) -> str:
    """The text in the form all positions count in."""
    unix = text.lstrip(BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", unix)


def fingerprint(text: str) -> str:
    """The sha256 (hexadecimal) that names a normalised text."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
