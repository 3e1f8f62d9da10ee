"""Finds names by a few of their letters: words, parts, first letters of how Chinese sounds."""

from collections.abc import Iterable
from functools import lru_cache

import msgspec

START, WITHIN, SOUND, SCATTERED = 1000, 700, 500, 200
"""What each way of being found is worth; earlier and shorter adds a little."""
OTHER = 60
"""What it costs to be found by the name in the other language."""


class Match(msgspec.Struct, frozen=True):
    """How a name was found.

    Attributes:
        score: larger is better.
        places: which characters of the shown name were meant.
    """

    score: int
    places: tuple[int, ...] = ()


def match(query: str, names: Iterable[str]) -> Match | None:
    """The best match of every word of ``query`` in ``names``, the first of which is shown.

    ``None`` when a word is in none of them. An empty query matches everything equally.
    """
    known = tuple(name for name in names if name)
    score, places = 0, set[int]()
    for word in _folded(query).split():
        found = [_found(word, name, shown=i == 0) for i, name in enumerate(known)]
        best = max((one for one in found if one), key=lambda one: one.score, default=None)
        if best is None:
            return None
        score += best.score
        places.update(best.places)
    return Match(score, tuple(sorted(places)))


def _found(word: str, name: str, *, shown: bool) -> Match | None:
    """The best way in which ``word`` is in ``name``."""
    folded = _folded(name)
    cost = min(50, len(name)) + (0 if shown else OTHER)
    shown = shown and len(folded) == len(
        name
    )  # otherwise places in one are not places in the other
    at = folded.find(word)
    if at >= 0:
        starts = at == 0 or not folded[at - 1].isalnum()
        return _match((START if starts else WITHIN) - cost, range(at, at + len(word)), shown=shown)
    for spelling in _spellings(folded):
        at = spelling.find(word)
        if at >= 0:
            return _match(SOUND - cost - at, range(at, at + len(word)), shown=shown)
    scattered = _scattered(word, folded)
    if scattered is None:
        return None
    return _match(SCATTERED - cost - (scattered[-1] - scattered[0]), scattered, shown=shown)


def _match(score: int, places: Iterable[int], *, shown: bool) -> Match:
    return Match(score, tuple(places) if shown else ())


def _scattered(word: str, folded: str) -> tuple[int, ...] | None:
    """The letters of ``word`` in order, the first of them where a word of the name begins."""
    if len(word) < 2:
        return None
    places: list[int] = []
    at = 0
    for letter in word:
        at = folded.find(letter, at)
        while not places and at > 0 and folded[at - 1].isalnum() and at >= 0:
            at = folded.find(letter, at + 1)
        if at < 0:
            return None
        places.append(at)
        at += 1
    return tuple(places)


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    """Lower case and simplified, character for character where that can be."""
    from data.library.folding import fold

    return fold(text)


@lru_cache(maxsize=4096)
def _spellings(folded: str) -> tuple[str, str]:
    from data.library.sounds import spellings

    return spellings(folded)
