"""What a single page tells first: findings and proposals, the best supported of each region.

Of one region, the best supported of each theme.

Two findings, then a proposal, as long as there are both. Where there is neither, whatever else was
picked is told, kind by kind.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from data.model.record import Kind
from templates.compose.items import Item

FINDINGS_TO_A_PROPOSAL = 2
OTHERWISE = (Kind.EVENT, Kind.QUOTATION, Kind.INSTITUTION, Kind.FIGURE)

Ranked = Callable[[Kind], Sequence[Item]]
"""The records of a kind, the best first."""


def for_one_page(ranked: Ranked) -> tuple[Item, ...]:
    """The records in the order in which they are given room."""
    told = tuple(_taking_turns(ranked(Kind.FINDING), ranked(Kind.PROPOSAL)))
    return told or tuple(chain.from_iterable(map(ranked, OTHERWISE)))


def _taking_turns(findings: Sequence[Item], proposals: Sequence[Item]) -> Iterator[Item]:
    step = FINDINGS_TO_A_PROPOSAL
    for turn in range(max(len(findings), len(proposals))):
        yield from findings[turn * step : (turn + 1) * step]
        yield from proposals[turn : turn + 1]
