"""A conflict as the desk shows it: plain values, made off the GUI thread."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.evidence.conflicts.conflict import Conflict, ConflictId, Severity
from data.evidence.conflicts.decision import Decision
from data.messages import Message
from data.model.ids import RecordId, SourceId

if TYPE_CHECKING:
    from data.library.library import Library


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One side: the record, what the source says, where it says it."""

    record: RecordId
    title: str
    exact: str
    source: str


@dataclass(frozen=True, slots=True)
class ConflictRow:
    """One conflict and the decision that holds for it."""

    id: ConflictId
    severity: Severity
    title: Message
    explanation: Message
    places: tuple[PlaceRow, ...]
    decision: Decision | None


def conflict_rows(library: "Library") -> list[ConflictRow]:
    """All conflicts of the library, as the rules list them (contradictions first)."""
    decisions = library.decisions()
    return [_row(library, each, decisions.get(each.id)) for each in library.conflicts()]


def _row(library: "Library", conflict: Conflict, decision: Decision | None) -> ConflictRow:
    places = []
    for place in conflict.places:
        source = library.source(SourceId(place.anchor.source or ""))
        published = "　".join(part for part in (source.publisher, source.published) if part)
        places.append(
            PlaceRow(
                place.record,
                library.entry(place.record).record.title,
                place.anchor.exact,
                f"《{source.title}》{published}",
            )
        )
    return ConflictRow(
        conflict.id,
        conflict.severity,
        conflict.rule.title,
        conflict.explanation,
        tuple(places),
        decision,
    )
