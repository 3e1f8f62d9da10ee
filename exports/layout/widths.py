"""How wide the columns of a table are."""

from collections.abc import Sequence
from typing import NamedTuple

WHOLE_EM = 9.5
"""Cells that are not wider (a date, a value, a name) are not broken if it can be helped."""

# Halvings until the level of the weights is found to a millionth of a point.
_HALVINGS = 48


class Need(NamedTuple):
    """What a column needs, in points, its padding included.

    Attributes:
        weight: its share, as the template wishes.
        word: the widest of what cannot be broken in it.
        whole: the widest cell when no line of it is broken.
        size: of its type.
        short: the widest of what is better not broken, where several tables were asked.
    """

    weight: float
    word: float
    whole: float
    size: float
    short: float = 0.0


def column_widths(total: float, needs: Sequence[Need]) -> list[float]:
    """Divide ``total`` by weight, but give no column less or more than its content asks for.

    Dates, values and short names keep on one line; where that is too much, only words do; where
    even these need more than there is, each column gets its share of what it needs.
    """
    for least in ([unbroken(need) for need in needs], [need.word for need in needs]):
        if sum(least) < total:
            return _filled(total, needs, least)
    words = sum(need.word for need in needs)
    return [total * need.word / words for need in needs]


def unbroken(need: Need) -> float:
    """The width in which short cells need not be broken."""
    return max(need.short, need.whole if need.whole <= WHOLE_EM * need.size else need.word)


def _filled(total: float, needs: Sequence[Need], least: Sequence[float]) -> list[float]:
    """Widths between ``least`` and the whole cells; what nobody needs is shared by weight."""
    weights = [max(need.weight, 1e-6) for need in needs]
    most = [max(need.whole, low) for need, low in zip(needs, least, strict=True)]
    spare = total - sum(most)
    if spare >= 0:
        return [w + spare * share / sum(weights) for w, share in zip(most, weights, strict=True)]

    def at(level: float) -> list[float]:
        return [
            min(max(level * weight, low), high)
            for weight, low, high in zip(weights, least, most, strict=True)
        ]

    low, high = 0.0, max(width / weight for width, weight in zip(most, weights, strict=True))
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(at(middle)) <= total else (low, middle)
    return at(low)
