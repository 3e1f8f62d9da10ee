"""Decisions that curators have made on the conflicts of their pack, and that come with it."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from data.evidence.conflicts.conflict import Conflict, ConflictId, conflict_id
from data.evidence.conflicts.decision import SHIPPED, Decision, Verdict
from data.model.ids import Line, Slug


class CuratedDecision(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A ``[[decision]]`` of a pack's ``conflicts.toml``.

    Attributes:
        rule: the rule that finds the conflict.
        records: the records it is found in, all of them, in any order.
        about: the state of the conflict the curator looked at (:attr:`Conflict.state`); when words
            or numbers change, somebody has to look again.
        preferred: the record that is right, for :attr:`Verdict.PREFER`.
        reason: why, in our words; always given, because nobody can ask the curator.
    """

    rule: Slug
    records: tuple[Slug, ...]
    about: Line
    verdict: Verdict
    reason: Line
    preferred: Slug | None = None

    @property
    def conflict(self) -> ConflictId:
        """The conflict it is about."""
        return conflict_id(self.rule, self.records)

    @property
    def name(self) -> str:
        """What the entry is called where it is faulty."""
        return f"{self.rule}: {', '.join(self.records)}"

    def decision(self, by: str) -> Decision:
        """The decision of the pack called ``by``."""
        return Decision(
            verdict=self.verdict,
            by=by,
            preferred=self.preferred,
            reason=self.reason,
            about=self.about,
            revision=SHIPPED,
        )

    def oddities(self, known: Iterable[str]) -> Iterator[tuple[str, str]]:
        """What cannot be right among the records ``known``: the field, and what is expected."""
        if not self.records:
            yield "records", "names no record"
        unknown = set(self.records) - set(known)
        yield from (("records", f"no such id: {each}") for each in sorted(unknown))
        if self.verdict is Verdict.OPEN:
            yield "verdict", "leave out what is not decided"
        if (self.verdict is Verdict.PREFER) != (self.preferred is not None):
            yield "preferred", "is given for the verdict prefer, and for no other"
        elif self.preferred is not None and self.preferred not in self.records:
            yield "preferred", f"is none of the records: {self.preferred}"


def outdated(
    decisions: Sequence[CuratedDecision], conflicts: Iterable[Conflict]
) -> Iterator[tuple[CuratedDecision, str, str]]:
    """Decisions that fit none of ``conflicts`` any more: the field, and what is expected."""
    states = {each.id: each.state for each in conflicts}
    for decision in decisions:
        state = states.get(decision.conflict)
        if state is None:
            yield decision, "records", "the rule finds nothing in exactly these records"
        elif state != decision.about:
            yield decision, "about", f"words or numbers have changed; look again: {state}"
