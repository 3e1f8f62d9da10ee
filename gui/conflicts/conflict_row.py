"""A conflict as the desk shows it: plain values, made off the GUI thread."""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from data.evidence.conflicts.conflict import Conflict, ConflictId, Place, Severity
from data.evidence.conflicts.decision import Decision
from data.evidence.surroundings import Surroundings, surroundings
from data.messages import Message
from data.model.anchor import AnchorState
from data.model.ids import RecordId, SourceId
from gui.conflicts.facets import Facet, Facts, clashing, facts_of

if TYPE_CHECKING:
    from data.library.library import Library

Text = Callable[[SourceId], str | None]


class PlaceRow(msgspec.Struct, frozen=True):
    """One side of a conflict.

    Attributes:
        facts: what the record says, told apart; nothing where one record is all sides.
        said: the source's words in their sentence.
        source: which source, its publisher and date.
        state: whether the words were verified in it.
    """

    record: RecordId
    title: str
    facts: Facts
    said: Surroundings
    source: str
    state: AnchorState


class ConflictRow(msgspec.Struct, frozen=True):
    """One conflict and the decision that holds for it; ``clash`` is what does not go together."""

    id: ConflictId
    severity: Severity
    title: Message
    explanation: Message
    places: tuple[PlaceRow, ...]
    clash: frozenset[Facet]
    decision: Decision | None


def conflict_rows(library: "Library") -> list[ConflictRow]:
    """All conflicts of the library, as the rules list them (contradictions first)."""
    decisions = library.decisions()
    text = cache(library.source_text)  # many places stand in one text
    return [_row(library, each, decisions.get(each.id), text) for each in library.conflicts()]


def _row(
    library: "Library", conflict: Conflict, decision: Decision | None, text: Text
) -> ConflictRow:
    alone = len(conflict.places) > len(conflict.records) == 1
    places = tuple(_place(library, place, text, alone=alone) for place in conflict.places)
    return ConflictRow(
        conflict.id,
        conflict.severity,
        conflict.rule.title,
        conflict.explanation,
        places,
        clashing(conflict.rule.id, [place.facts for place in places]),
        decision,
    )


def _place(library: "Library", place: Place, text: Text, *, alone: bool) -> PlaceRow:
    id_ = SourceId(place.anchor.source or "")
    source = library.source(id_)
    entry = library.entry(place.record)
    states = dict(zip(entry.record.anchors, entry.states, strict=True))
    published = "　".join(part for part in (source.publisher, source.published) if part)
    return PlaceRow(
        place.record,
        entry.record.title,
        {} if alone else facts_of(entry.record, source.script),
        surroundings(place.anchor, text(id_), source.text.extent),
        f"《{source.title}》{published}",
        states.get(place.anchor, AnchorState.NOT_ATTACHED),
    )
