"""How wide the columns of a table are."""

from collections.abc import Sequence


def column_widths(total: float, weights: Sequence[float], least: Sequence[float]) -> list[float]:
    """Divide ``total`` (points) by ``weights``, but give no column less than it needs.

    Where the columns need more than there is, each gets its share of what they need.
    """
    needed = sum(least)
    if needed >= total:
        return [total * each / needed for each in least]
    widths = [0.0] * len(weights)
    free, rest = set(range(len(weights))), total
    while free:
        sum_of_weights = sum(max(weights[i], 0.0) for i in free) or 1.0
        short = {i for i in free if rest * max(weights[i], 0.0) / sum_of_weights < least[i]}
        if not short:
            for i in free:
                widths[i] = rest * max(weights[i], 0.0) / sum_of_weights
            break
        for i in short:
            widths[i] = least[i]
            rest -= least[i]
        free -= short
    return widths
