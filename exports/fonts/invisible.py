"""Characters that print nothing: no font needs them, and no line holds them."""

import re

_RANGES = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff"
    "\U000e0100-\U000e01ef"
)
INVISIBLE = re.compile(f"[{_RANGES}]")
"""A character that prints nothing."""
_ODD = re.compile(f"[{_RANGES}\t\u2028\u2029]")
_SPACES = str.maketrans({"\t": " ", "\u2028": "\n", "\u2029": "\n"})


def visible(text: str) -> str:
    """``text`` without controls, joiners, directions and variation selectors.

    Tabulators become spaces; line and paragraph separators become line ends.
    """
    if _ODD.search(text) is None:
        return text
    return INVISIBLE.sub("", text.translate(_SPACES))
