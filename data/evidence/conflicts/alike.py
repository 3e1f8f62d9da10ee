"""Finding words that are nearly the same among very many, without comparing all with all."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from data.evidence.conflicts.texts import bare, pairs
from data.progress import may_stop

Item = TypeVar("Item")

COMMON = 40
"""Two neighbouring characters that more words than this share tell nothing."""


def alike(
    items: Sequence[Item], words: Callable[[Item], str], common: frozenset[str] | None = None
) -> Iterator[tuple[Item, Item]]:
    """Pairs whose ``words`` share at least half of what is rare in them; each pair once.

    A sieve: what it lets through is still to be compared. What is ``common`` is counted among the
    items unless it is given: where they are but some of a library it has to be.
    """
    own = [neighbours(words(item)) for item in items]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    may_stop()
    for number, of_one in enumerate(own):
        may_stop()
        for pair in of_one:
            holders[pair].append(number)
    if common is None:
        common = frozenset(pair for pair, having in holders.items() if len(having) > COMMON)
    rare = [len(of_one - common) for of_one in own]
    met: Counter[tuple[int, int]] = Counter()
    for pair, having in holders.items():
        may_stop()
        if len(having) > 1 and pair not in common:
            met.update(combinations(having, 2))
    may_stop()
    enough = [(count + 1) // 2 for count in rare]
    found = [
        both
        for both, shared in met.items()
        if shared >= enough[both[0]] or shared >= enough[both[1]]
    ]
    for first, second in sorted(found):
        yield items[first], items[second]


def neighbours(words: str) -> frozenset[str]:
    """What ``words`` are compared by: every two characters next to each other, marks left out."""
    return pairs(bare(words))
