"""Finding words that are nearly the same among very many, without comparing all with all."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import TypeVar

from data.evidence.conflicts.texts import bare, pairs
from data.progress import may_stop

Item = TypeVar("Item")

_COMMON = 40
"""Two neighbouring characters that more words than this share tell nothing."""


def alike(items: Sequence[Item], words: Callable[[Item], str]) -> Iterator[tuple[Item, Item]]:
    """Pairs whose ``words`` share at least half of what is rare in them; each pair once.

    A sieve: what it lets through is still to be compared.
    """
    own = [pairs(bare(words(item))) for item in items]
    holders: defaultdict[str, list[int]] = defaultdict(list)
    may_stop()
    for number, of_one in enumerate(own):
        may_stop()
        for pair in of_one:
            holders[pair].append(number)
    rare = [sum(len(holders[pair]) <= _COMMON for pair in of_one) for of_one in own]
    met: Counter[tuple[int, int]] = Counter()
    for having in holders.values():
        may_stop()
        if 1 < len(having) <= _COMMON:
            met.update(combinations(having, 2))
    may_stop()
    enough = [(count + 1) // 2 for count in rare]
    found = [
        pair
        for pair, shared in met.items()
        if shared >= enough[pair[0]] or shared >= enough[pair[1]]
    ]
    for first, second in sorted(found):
        yield items[first], items[second]
