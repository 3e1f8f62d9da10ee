"""How wide the columns of a table are."""

from collections.abc import Sequence


def column_widths(total: float, weights: Sequence[float], least: Sequence[float]) -> list[float]:
    """Divide ``total`` (points) by ``weights``, but give no column less than it needs.

    Where the columns need more than there is, each gets its share of what they need.
    """
    needed = sum(least)
    if needed >= total:
        return [total * each / needed for each in least]
    widths = list(least)
    free, rest = set(range(len(weights))), total
    while free:
        whole = sum(weights[i] for i in free)
        shares = {i: rest * (weights[i] / whole if whole else 1 / len(free)) for i in free}
        short = {i for i in free if shares[i] < least[i]}
        if not short:
            for i, share in shares.items():
                widths[i] = share
            break
        rest -= sum(least[i] for i in short)
        free -= short
    return widths
