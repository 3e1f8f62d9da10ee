"""Where in a text the words of a query stand, whatever script and width they were typed in."""

import unicodedata
from collections.abc import Iterable, Sequence

import msgspec

from data.library.folding import fold
from data.library.search_query import parse_query
from data.library.sounds import sounds_like, spellings

Span = tuple[int, int]


class Highlighter(msgspec.Struct, frozen=True):
    """Finds the words of a query in texts.

    Attributes:
        words: folded, as they are looked for.
        by_sound: whether they are first letters of sounds.
    """

    words: tuple[str, ...] = ()
    by_sound: bool = False

    @classmethod
    def of(cls, query: str, *, by_sound: bool = False) -> "Highlighter":
        """The one for a query."""
        return cls(tuple(dict.fromkeys(parse_query(query).marked)), by_sound)

    def spans(self, text: str) -> list[Span]:
        """Start and end (code points) of every place in ``text``, in order, none overlapping."""
        if not self.words or not text:
            return []
        folded, places = _folded_places(text)
        looked_into: Sequence[str] = (folded,)
        if self.by_sound:
            looked_into = (folded, *spellings(folded))
        found = [
            (places[start], places[start + len(word)])
            for word in self.words
            for each in (looked_into if sounds_like(word) else (folded,))
            for start in _occurrences(each, word)
        ]
        return _joined((start, end) for start, end in found if start < end)


def _folded_places(text: str) -> tuple[str, Sequence[int]]:
    """The folded text and, for each of its characters and its end, where it begins in ``text``."""
    folded = fold(text)
    if len(folded) == len(text) and unicodedata.is_normalized("NFC", text):
        return folded, range(len(text) + 1)
    pieces, places = [], []
    for start, end in _clusters(text):
        piece = fold(text[start:end])
        pieces.append(piece)
        places.extend([start] * len(piece))
    return "".join(pieces), [*places, len(text)]


def _clusters(text: str) -> Iterable[Span]:
    """Characters with the marks that combine with them, which are folded together."""
    start = 0
    for at in range(1, len(text)):
        if not unicodedata.combining(text[at]):
            yield start, at
            start = at
    if text:
        yield start, len(text)


def _occurrences(text: str, word: str) -> Iterable[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, those that touch or overlap made one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
