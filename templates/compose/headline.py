"""What is set large: figures for a strip of key figures, and a quotation to pull out.

Both are few, short, and understood without anything around them.
"""

import re
from collections.abc import Collection, Iterable

from data.model.record import Figure, Quotation
from templates.compose.figures import indicator
from templates.compose.items import Item

LONGEST_LABEL = 20
"""Characters; a longer label would be set in three lines of small type."""

PULLED = range(14, 61)
"""How many characters a pulled quotation has: more than a slogan, fewer than four lines."""

_DIGIT = re.compile(r"[0-9]")
_MONEY = "亿元"
_WHOLE = frozenset({"全国", "全省", "全市", "全区"})


def headlines(ranked: Iterable[Item], most: int, places: Collection[str]) -> tuple[Item, ...]:
    """At most ``most`` of the figures ``ranked``: what holds for a whole region first, then money.

    A number in words (三个) does not stand out in large type, a long label does not go below one;
    of several figures about the same thing one is taken. ``places`` are the names of regions.
    """
    fit = [item for item in ranked if _plain(item)]
    fit.sort(key=lambda item: (not _is_of_a_region(item, places), _MONEY not in item.words))
    kept: dict[str, Item] = {}
    for item in fit:
        kept.setdefault(_about(item), item)
    return tuple(kept.values())[:most]


def before_others(item: Item, places: Collection[str]) -> tuple[bool, bool]:
    """A key that sorts figures with digits first, and of these the ones of a whole region."""
    return _DIGIT.search(item.words) is None, not _is_of_a_region(item, places)


def to_pull(ranked: Iterable[Item]) -> Item | None:
    """The first of the quotations ``ranked`` that a named person said in so many words."""
    return next((item for item in ranked if _can_be_pulled(item)), None)


def _can_be_pulled(item: Item) -> bool:
    record = item.record
    return (
        isinstance(record, Quotation)
        and record.direct
        and record.speaker is not None
        and not (record.doubt or item.disagreements or item.fault)
        and len(item.words) in PULLED
    )


def _plain(item: Item) -> bool:
    """Whether a figure says in few characters what it says, with a number."""
    record = item.record
    return (
        isinstance(record, Figure)
        and _DIGIT.search(item.words) is not None
        and len(indicator(record)) <= LONGEST_LABEL
    )


def _is_of_a_region(item: Item, places: Collection[str]) -> bool:
    """Whether a figure holds for a region and not for one house in it."""
    territory = item.record.territory if isinstance(item.record, Figure) else ""
    place = territory.partition("（")[0]
    return place in _WHOLE or (place in places or place.rstrip("省市") in places)


def _about(item: Item) -> str:
    return item.record.subject if isinstance(item.record, Figure) else item.id
