"""Comparing names and wordings without minding marks, spaces and letter case."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from operator import add, ne

_MARKS = re.compile(r"[^\w+%.—]|_")


@lru_cache(maxsize=8192)
def bare(text: str) -> str:
    """``text`` without marks and spaces, in lower case."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", text)).casefold()


def pairs(text: str) -> frozenset[str]:
    """Every two characters that stand next to each other."""
    return frozenset(map(add, text, text[1:]))


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


def one_apart(one: str, other: str) -> bool:
    """Whether one character must be added, taken out or replaced to make one of the other."""
    if len(one) == len(other):
        differing: int = sum(map(ne, one, other))
        return differing == 1
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and inserted(short, long) is not None
