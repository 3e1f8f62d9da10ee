"""Phrases of the page in other languages than the document, all looked for at once."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate

from exports.languages import Foreign, foreign

_BETWEEN = "\n"  # no phrase reaches across the end of a line


def phrases_of(texts: Sequence[str], language: str) -> Mapping[int, Sequence[Foreign]]:
    """By the place in ``texts`` what :func:`exports.languages.foreign` finds there, if anything.

    Most pages have nothing; then they are read once and not text by text.
    """
    found: dict[int, list[Foreign]] = {}
    starts: list[int] = []
    for phrase in foreign(_BETWEEN.join(texts), language):
        starts = starts or [0, *accumulate(len(text) + 1 for text in texts)]
        place = bisect_right(starts, phrase.start) - 1
        at = starts[place]
        moved = Foreign(phrase.start - at, phrase.end - at, phrase.language)
        found.setdefault(place, []).append(moved)
    return found
