"""Comparing names and wordings without minding marks, spaces and letter case."""

import re
import unicodedata
from collections.abc import Iterator

_MARKS = re.compile(r"[^\w+%.—]|_")


def bare(text: str) -> str:
    """``text`` without marks and spaces, in lower case."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def pairs(text: str) -> frozenset[str]:
    """Every two characters that stand next to each other."""
    return frozenset(text[i : i + 2] for i in range(len(text) - 1))


def longest_common(one: str, other: str) -> str:
    """The longest run of characters that both have, the first of several."""
    best = ""
    for start in range(len(one)):
        while one[start : start + len(best) + 1] in other and start + len(best) < len(one):
            best = one[start : start + len(best) + 1]
    return best


def inserted(short: str, long: str) -> str | None:
    """The one run of characters that makes ``long`` from ``short``, ``None`` if there is none."""
    extra = len(long) - len(short)
    if extra <= 0:
        return None
    head = len(common_start(short, long))
    if short[head:] != long[head + extra :]:
        return None
    return long[head : head + extra]


def common_start(one: str, other: str) -> str:
    """What both begin with."""
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return one[:length]


def shortens(short: str, long: str) -> bool:
    """Whether ``short`` has only characters of ``long``, in their order."""
    rest: Iterator[str] = iter(long)
    return all(character in rest for character in short)


def distance(one: str, other: str) -> int:
    """How many characters must be added, taken out or replaced (Levenshtein)."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        corner, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            corner, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, corner + (a != b))
    return row[-1]
