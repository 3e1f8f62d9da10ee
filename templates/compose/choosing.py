"""Choosing some records where all of them are too many.

The rule, in this order:

1. what a finding stands on, because the briefing says it in its own words;
2. what several sources tell;
3. words somebody said, before words that are only reported;
4. themes (or speakers) in turn, so that none is cut away, and within each the most specific first:
   with a number, a time, a place, a name, a state; not doubted.

Where a page is too small for that, regions or themes take turns first: see :func:`in_turn`.
"""

from collections.abc import Callable, Collection, Mapping, Sequence

from data.model.ids import RecordId
from data.model.record import (
    Event,
    Figure,
    Finding,
    Institution,
    Kind,
    Proposal,
    Quotation,
    Record,
    Review,
    Status,
)
from templates.compose.grouping import Group
from templates.compose.items import Item


def chosen(
    groups: Sequence[Group], most: int, founding: Collection[RecordId]
) -> frozenset[RecordId]:
    """The ids of at most ``most`` items of ``groups`` (0: all of them).

    ``founding`` are the records that findings stand on.
    """
    turns = [
        (_tier(item, founding), turn, item.id)
        for group in groups
        for turn, item in enumerate(_best_first(group.items, founding))
    ]
    # Sorting is stable: of equal turns the one of the earlier group comes first.
    first = sorted(turns, key=lambda turn: turn[:2])[: most or None]
    return frozenset(name for *_, name in first)


def in_turn(groups: Sequence[Group], founding: Collection[RecordId]) -> tuple[Item, ...]:
    """All items of ``groups``: one of each group, then a second one of each, and so on.

    Within a group the best comes first: the finding that stands on most, the figure that a finding
    stands on. What cannot be printed without a note (doubt, conflict) comes last of all.
    """
    turns = [
        (_needs_note(item), turn, item)
        for group in groups
        for turn, item in enumerate(_best_first(group.items, founding))
    ]
    return tuple(item for *_, item in sorted(turns, key=lambda turn: turn[:2]))


def _best_first(items: Sequence[Item], founding: Collection[RecordId]) -> list[Item]:
    return sorted(items, key=lambda item: (_tier(item, founding), -specificity(item.record)))


def _tier(item: Item, founding: Collection[RecordId]) -> tuple[bool, bool, bool]:
    """The first three rules, as something that sorts."""
    return (item.id not in founding, len(item.sources) < 2, _reported(item))


def _needs_note(item: Item) -> bool:
    """Whether a reader must be told something beside the words."""
    return bool(item.record.doubt or item.disagreements or item.fault)


def specificity(record: Record) -> int:
    """How much a record says exactly, as a number that compares records of one kind."""
    tell = _TOLD.get(record.kind)
    told = tell(record) if tell else ()
    return sum(map(bool, told)) + (record.review is not Review.DOUBTFUL)


def _reported(item: Item) -> bool:
    """Whether the item's words are a report or a document instead of direct speech."""
    return isinstance(item.record, Quotation | Proposal) and not item.record.direct


def _finding(record: Record) -> Sequence[object]:
    """What it stands on: the more, the better it is supported."""
    return record.stands_on if isinstance(record, Finding) else ()


def _figure(record: Record) -> Sequence[object]:
    if not isinstance(record, Figure):
        return ()
    return (record.value is not None, record.unit, record.as_of or record.period)


def _spoken(record: Record) -> Sequence[object]:
    if not isinstance(record, Quotation | Proposal):
        return ()
    addressee = record.addressee if isinstance(record, Proposal) else None
    return (record.speaker, record.office, addressee)


def _event(record: Record) -> Sequence[object]:
    """Year, month and day, as far as they are known."""
    return (record.date or "").split("-") if isinstance(record, Event) else ()


def _institution(record: Record) -> Sequence[object]:
    if not isinstance(record, Institution):
        return ()
    return (record.place, record.status is not Status.STATED)


_TOLD: Mapping[Kind, Callable[[Record], Sequence[object]]] = {
    Kind.FINDING: _finding,
    Kind.FIGURE: _figure,
    Kind.PROPOSAL: _spoken,
    Kind.QUOTATION: _spoken,
    Kind.EVENT: _event,
    Kind.INSTITUTION: _institution,
}
"""What each kind can say exactly; what is empty is not said."""
