"""A conflict: what a rule found, in which places, and how sure it is."""

import enum
import hashlib
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NewType

import msgspec

from data.messages import Message
from data.model.anchor import Anchor
from data.model.ids import RecordId
from data.model.record import Record

if TYPE_CHECKING:
    from data.evidence.conflicts.view import View

ConflictId = NewType("ConflictId", str)
RuleId = NewType("RuleId", str)


class Severity(enum.StrEnum):
    """How sure a rule is.

    HARD: both cannot be right, or the arithmetic does not hold.
    SOFT: worth a look before it is printed.
    """

    HARD = "hard"
    SOFT = "soft"


class Place(msgspec.Struct, frozen=True):
    """One side of a conflict: a record and where its words stand."""

    record: RecordId
    anchor: Anchor


class Found(msgspec.Struct, frozen=True):
    """What a rule's function says: the places, and the sentence with the numbers."""

    places: tuple[Place, ...]
    explanation: Message


class Rule(msgspec.Struct, frozen=True):
    """One named check of all records.

    Attributes:
        title: what it finds, in a few words.
        about: what it takes for a conflict and what it lets pass, in a sentence or two.
        find: the check itself; a pure function of the view.
    """

    id: RuleId
    severity: Severity
    title: Message
    about: Message
    find: "Callable[[View], Iterator[Found]]"


class Conflict(msgspec.Struct, frozen=True):
    """Something a rule found.

    Attributes:
        id: the same for the same rule and records, whatever their order or their revision.
        state: changes when the words or the numbers do, so that a decision on former ones is seen
            to be out of date.
        places: at least one; two spellings in one record are two places of that record.
    """

    id: ConflictId
    rule: Rule
    places: tuple[Place, ...]
    explanation: Message
    state: str

    @property
    def severity(self) -> Severity:
        """The rule's."""
        return self.rule.severity

    @property
    def records(self) -> tuple[RecordId, ...]:
        """The records it is about, each once, in the order of the places."""
        return tuple(dict.fromkeys(place.record for place in self.places))

    def as_json(self) -> dict[str, object]:
        """The conflict in JSON's types."""
        return {
            "id": self.id,
            "state": self.state,
            "rule": self.rule.id,
            "severity": self.severity.value,
            "title": str(self.rule.title),
            "explanation": str(self.explanation),
            "records": list(self.records),
            "places": [
                {
                    "record": place.record,
                    "source": place.anchor.source,
                    "exact": place.anchor.exact,
                    "start": place.anchor.at[0],
                    "end": place.anchor.at[1],
                }
                for place in self.places
            ],
        }


def conflict(rule: Rule, found: Found) -> Conflict:
    """What ``rule`` found, with its id."""
    words = [f"{place.record} {place.anchor.source} {place.anchor.exact}" for place in found.places]
    values = [f"{name}={value}" for name, value in sorted(found.explanation.values.items())]
    return Conflict(
        conflict_id(rule.id, {place.record for place in found.places}),
        rule,
        found.places,
        found.explanation,
        _digest([*sorted(words), *values]),
    )


def conflict_id(rule: str, records: Iterable[str]) -> ConflictId:
    """The id of what the rule with this id finds in these records, in whatever order."""
    return ConflictId(_digest([rule, *sorted(records)]))


def places(records: Iterable[Record]) -> tuple[Place, ...]:
    """Where the records stand first, one place each."""
    return tuple(Place(RecordId(record.id), record.anchors[0]) for record in records)


def _digest(parts: Iterable[str]) -> str:
    """Twelve hexadecimal digits that name ``parts``."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]
