"""What a single page tells first: findings and proposals, the best supported of each region.

Of one region, the best supported of each theme.

Two findings, then a proposal, as long as there are both. Where there is neither, whatever else was
picked is told, kind by kind.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from data.model.record import Finding, Kind, Proposal
from templates.compose.chinese import first_sentence
from templates.compose.items import Item

FINDINGS_TO_A_PROPOSAL = 2
OTHERWISE = (Kind.EVENT, Kind.QUOTATION, Kind.INSTITUTION, Kind.FIGURE)

Ranked = Callable[[Kind], Sequence[Item]]
"""The records of a kind, the best first."""


def longer(items: Iterable[Item]) -> tuple[Item, ...]:
    """Those findings and proposals among ``items`` whose text has more than one sentence."""
    return tuple(
        item
        for item in items
        if isinstance(item.record, Finding | Proposal)
        and first_sentence(item.record.text) != item.record.text
    )


def for_one_page(ranked: Ranked) -> tuple[Item, ...]:
    """The records in the order in which they are given room."""
    # A proposal that nobody stands for with a name weighs less.
    proposals = sorted(ranked(Kind.PROPOSAL), key=_is_nameless)
    told = tuple(_taking_turns(ranked(Kind.FINDING), proposals))
    return told or tuple(chain.from_iterable(map(ranked, OTHERWISE)))


def _is_nameless(item: Item) -> bool:
    return isinstance(item.record, Proposal) and item.record.speaker is None


def _taking_turns(findings: Sequence[Item], proposals: Sequence[Item]) -> Iterator[Item]:
    step = FINDINGS_TO_A_PROPOSAL
    for turn in range(max(len(findings), len(proposals))):
        yield from findings[turn * step : (turn + 1) * step]
        yield from proposals[turn : turn + 1]
