"""Folding: one form for everything a person would call the same, used in the index only.

Every character is folded by itself, so whatever is a part of a text stays one when both are folded.
Full-width and half-width, upper and lower case, Traditional and Simplified become one.
"""

import unicodedata
from functools import cache

from data.evidence.edits import converter

VERSION = 1
"""Of the folding and of what is searched; a library indexed by another one is indexed again."""

_BY_WORD = str.maketrans("瞭著藉覆夥摺於祇纔彷彿", "了着借复伙折于只才仿佛")
"""Traditional characters that OpenCC simplifies in some words only (瞭解, but 瞭望)."""


class _Table(dict[int, str]):
    """What each character is folded to, worked out when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


@cache
def _table() -> _Table:
    return _Table()


def fold(text: str) -> str:
    """``text`` in the form that is compared."""
    return unicodedata.normalize("NFC", text).translate(_table())


def _fold_character(character: str) -> str:
    if character.isascii():
        return " " if character.isspace() else character.lower()
    if "\ud800" <= character <= "\udfff":  # half a character, from a broken clipboard
        return "\ufffd"
    plain = unicodedata.normalize("NFKC", character).casefold()
    simple = converter("t2s").convert(plain).translate(_BY_WORD)
    return "".join(simple.split()) or " "  # a word that is looked for has no space in it
