"""Finding all conflicts of a library."""

from collections.abc import Iterable, Sequence

from data.evidence.conflicts.conflict import Conflict, Found, Rule, conflict
from data.evidence.conflicts.registry import RULES
from data.evidence.conflicts.view import view
from data.library.entry import Entry
from data.model.source import Source
from data.progress import may_stop


def find_conflicts(entries: Sequence[Entry], sources: Iterable[Source]) -> tuple[Conflict, ...]:
    """What the rules find in ``entries``, in the order of the rules and of the records.

    The order of ``entries`` does not matter; retired ones are left out. Of one rule every set of
    records has at most one conflict.
    """
    of = view(entries, sources)
    found: dict[str, Conflict] = {}
    for rule in RULES:
        may_stop()
        own = [_noted(rule, each) for each in rule.find(of)]
        for each in sorted(own, key=lambda each: (each.records, each.state)):
            found.setdefault(each.id, each)
    return tuple(found.values())


def _noted(rule: Rule, found: Found) -> Conflict:
    may_stop()
    return conflict(rule, found)
