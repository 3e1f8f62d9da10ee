"""Reading the bytes of a text file without knowing how it was saved.

Nothing is guessed. Every way to read the bytes that is possible without a fault is tried, and the
fingerprint of a known text says which was right.
"""

import codecs
import unicodedata
from collections.abc import Iterator

from data.evidence.text import normalise

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins like UTF-16's and must come before it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNMARKED = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
_WHITE = frozenset("\t\n\f\v")


def readings(content: bytes) -> Iterator[str]:
    """All normalised texts ``content`` can be, the likeliest first; none when it is no text."""
    for encoding in _encodings(content) if content.strip() else ():
        try:
            text = normalise(content.decode(encoding))
        except UnicodeDecodeError:
            continue
        if _is_text(text):
            yield text


def _encodings(content: bytes) -> tuple[str, ...]:
    """What to try: only what the byte order mark says, where there is one."""
    marked = (encoding for mark, encoding in _MARKED if content.startswith(mark))
    return next(((encoding,) for encoding in marked), _UNMARKED)


def _is_text(text: str) -> bool:
    """Whether there are only characters somebody can have written."""
    kinds = {unicodedata.category(character) for character in set(text) - _WHITE}
    return bool(text.strip()) and not kinds & {"Cc", "Cn", "Cs"}
