"""Finding an anchor in a text: exactly, uniquely, or not at all, never fuzzily."""

from collections.abc import Iterator

import msgspec

from data.model.anchor import Anchor, AnchorState


class Place(msgspec.Struct, frozen=True):
    """Where an anchor was found.

    Attributes:
        state: what is true of it.
        start, end: code points in the whole text, ``None`` unless it was found.
    """

    state: AnchorState
    start: int | None = None
    end: int | None = None


def locate(anchor: Anchor, text: str, extent: tuple[int, int]) -> Place:
    """Where ``anchor`` stands in ``text``; only places inside ``extent`` count.

    The stated position is tried first and must carry the exact words; otherwise the words with
    their context must occur exactly once.
    """
    start, end = anchor.at
    low, high = extent
    if low <= start and end <= high and _stands_at(anchor, text, start):
        return Place(AnchorState.EXACT, start, start + len(anchor.exact))
    found = list(_occurrences(anchor, text, extent))
    if len(found) == 1:
        return Place(AnchorState.EXACT, found[0], found[0] + len(anchor.exact))
    return Place(AnchorState.AMBIGUOUS if found else AnchorState.NOT_FOUND)


def _stands_at(anchor: Anchor, text: str, start: int) -> bool:
    """Whether the words and their context stand at ``start``."""
    return (
        start >= len(anchor.prefix)
        and text.startswith(anchor.exact, start)
        and anchor.at[1] - anchor.at[0] == len(anchor.exact)
        and text.startswith(anchor.prefix, start - len(anchor.prefix))
        and text.startswith(anchor.suffix, start + len(anchor.exact))
    )


def _occurrences(anchor: Anchor, text: str, extent: tuple[int, int]) -> Iterator[int]:
    """The starts of all places inside ``extent`` where prefix, words and suffix stand together."""
    needle = anchor.prefix + anchor.exact + anchor.suffix
    low, high = extent
    hit = text.find(needle, max(0, low - len(anchor.prefix)))
    while hit != -1:
        start = hit + len(anchor.prefix)
        if start + len(anchor.exact) > high:
            return
        if start >= low:
            yield start
        hit = text.find(needle, hit + 1)
