"""Finding all conflicts of a library."""

from collections.abc import Iterable, Sequence

from data.evidence.conflicts.conflict import Conflict, Found, Rule, conflict
from data.evidence.conflicts.registry import RULES
from data.evidence.conflicts.view import View, view
from data.library.entry import Entry
from data.model.source import Source
from data.progress import may_stop


def find_conflicts(entries: Sequence[Entry], sources: Iterable[Source]) -> tuple[Conflict, ...]:
    """What the rules find in ``entries``, in the order of the rules and of the records.

    The order of ``entries`` does not matter; retired ones are left out. Of one rule every set of
    records has at most one conflict.
    """
    return conflicts_in(view(entries, sources))


def conflicts_in(of: View) -> tuple[Conflict, ...]:
    """What the rules find in a view, in the order of the rules and of the records."""
    found: dict[str, Conflict] = {}
    for rule in RULES:
        may_stop()
        own = [_noted(rule, each) for each in rule.find(of)]
        for each in sorted(own, key=_within_rule):
            found.setdefault(each.id, each)
    return tuple(found.values())


def in_order(found: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """Conflicts in the order of the rules and of the records."""
    places = {rule.id: place for place, rule in enumerate(RULES)}
    return tuple(sorted(found, key=lambda each: (places[each.rule.id], *_within_rule(each))))


def _within_rule(each: Conflict) -> tuple[tuple[str, ...], str]:
    return each.records, each.state


def _noted(rule: Rule, found: Found) -> Conflict:
    may_stop()
    return conflict(rule, found)
