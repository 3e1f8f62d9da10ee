"""Folded text as overlapping pairs of characters, each pair one token of ASCII letters and digits.

A phrase of such tokens is then exactly a part of the text, and the first half of a token, as a
prefix, finds a single character.
"""

CODE_LENGTH = 4
"""Letters a character takes: 36⁴ is more than Unicode has."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def pairs(text: str) -> str:
    """The pairs of ``text``, first to last."""
    codes = [_CODES[number] for number in map(ord, text)]
    return " ".join(map(str.__add__, codes, codes[1:]))


def code(character: str) -> str:
    """How one character begins its pair."""
    return _CODES[ord(character)]


class _Codes(dict[int, str]):
    """The letters of a code point, worked out when first met."""

    def __missing__(self, number: int) -> str:
        letters, rest = "", number
        for _ in range(CODE_LENGTH):
            rest, digit = divmod(rest, len(_DIGITS))
            letters = _DIGITS[digit] + letters
        self[number] = letters
        return letters


_CODES = _Codes()
