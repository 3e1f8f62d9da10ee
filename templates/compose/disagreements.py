"""Conflicts as a briefing tells them: in a note at every record they are about.

What is printed follows the decision. Undecided contradictions are told with both values and their
sources; of two records one of which is preferred the other is left out; what was dismissed, and
what is only worth a look, is not told.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from data.evidence.conflicts.conflict import Conflict, Severity
from data.evidence.conflicts.decision import Decision, Verdict
from data.messages import Message
from data.model.ids import RecordId, SourceId
from data.model.record import Figure, Finding, Record

if TYPE_CHECKING:
    from templates.compose.library import AnyLibrary


class Disagreement(msgspec.Struct, frozen=True):
    """One conflict as it is told at one record.

    Attributes:
        how: the key of the label that introduces it.
        text: what does not fit, with the values, a whole sentence in the program's languages.
        reason: why it was decided so, ``""`` when nobody said.
        sources: where all sides of it stand.
        alone: whether the record contradicts itself only.
    """

    how: str
    text: Message
    reason: str
    sources: tuple[SourceId, ...]
    alone: bool = False


class Told(msgspec.Struct, frozen=True):
    """What is told at each record, and which record was preferred to another one."""

    at: Mapping[RecordId, Sequence[Disagreement]]
    preferred_to: Mapping[RecordId, RecordId]

    def about(self, record: Record) -> tuple[Disagreement, ...]:
        """What is told at ``record``; its own doubt need not be told twice."""
        here = self.at.get(RecordId(record.id), ())
        return tuple(each for each in here if not (each.alone and record.doubt))

    def behind(self, finding: Finding, figures: Iterable[Figure]) -> tuple[Disagreement, ...]:
        """What is told at a finding: that a value it repeats is disagreed about."""
        repeated = (f for f in figures if f.value_text in finding.text)
        told = list(self.about(finding))
        for figure in repeated:
            told += [each for each in self.about(figure) if each not in told]
        return tuple(told)

    def left_out(self, present: Iterable[RecordId]) -> frozenset[RecordId]:
        """Those of ``present`` that another one among them is preferred to."""
        ids = frozenset(present)
        return frozenset(r for r in ids if self.preferred_to.get(r) in ids)


def told(library: "AnyLibrary") -> Told:
    """What a briefing has to tell of the conflicts in ``library``."""
    conflicts = library.conflicts()
    decisions = library.decisions() if conflicts else {}
    at: dict[RecordId, list[Disagreement]] = {}
    preferred_to: dict[RecordId, RecordId] = {}
    for conflict in conflicts:
        decision = decisions.get(conflict.id)
        for record, told_here in _notes(conflict, decision):
            at.setdefault(record, []).append(told_here)
        preferred_to.update(_preferences(conflict, decision))
    return Told(at, preferred_to)


def _notes(
    conflict: Conflict, decision: Decision | None
) -> Iterator[tuple[RecordId, Disagreement]]:
    """What is told of ``conflict`` at each of its records."""
    if not _is_told(conflict, decision):
        return
    sources = tuple(
        dict.fromkeys(SourceId(p.anchor.source) for p in conflict.places if p.anchor.source)
    )
    text = conflict.explanation
    reason = decision.reason if decision else ""
    alone = len(conflict.records) == 1
    for record in conflict.records:
        how = _how(conflict, decision, record)
        yield record, Disagreement(how, text, reason, sources, alone)


def _is_told(conflict: Conflict, decision: Decision | None) -> bool:
    """Whether the reader is told: contradictions, and what was decided between several records."""
    if decision is None:
        return conflict.severity is Severity.HARD
    if decision.verdict is Verdict.DISMISS:
        return False
    return conflict.severity is Severity.HARD or len(conflict.records) > 1


def _how(conflict: Conflict, decision: Decision | None, record: RecordId) -> str:
    """The key of the label for what was decided, as it is told at ``record``."""
    if decision is None or decision.verdict is Verdict.OPEN:
        return "conflict-open"
    if decision.verdict is Verdict.PREFER:
        return "conflict-preferred" if decision.preferred == record else "conflict-other"
    return "conflict-both" if len(conflict.records) > 1 else "conflict-as-told"


def _preferences(
    conflict: Conflict, decision: Decision | None
) -> Iterator[tuple[RecordId, RecordId]]:
    """The record left out and the one that stands for it, where two speak of one thing.

    Of more than two (a density, its number, its area) none is another one's double.
    """
    if decision is None or decision.preferred is None or len(conflict.records) != 2:
        return
    for record in conflict.records:
        if record != decision.preferred:
            yield record, RecordId(decision.preferred)
