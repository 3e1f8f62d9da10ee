"""What a person decides about a conflict."""

import enum

import msgspec

from data.errors import UsageError
from data.evidence.conflicts.conflict import Conflict
from data.messages import message
from data.model.ids import Line, Slug

SHIPPED = 0
"""The revision of decisions that come with the pack."""


class Verdict(enum.StrEnum):
    """What is to be done with a conflict.

    KEEP_BOTH: both stand, each with its source.
    PREFER: one record is right; the others are printed as what else is told, or not at all.
    DISMISS: there is no conflict, for the reason given.
    OPEN: nothing is decided any more; takes a former decision back.
    """

    KEEP_BOTH = "keep-both"
    PREFER = "prefer"
    DISMISS = "dismiss"
    OPEN = "open"


class Decision(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One decision; a later one does not erase it.

    Attributes:
        by: who decided.
        preferred: the record that is right, for :attr:`Verdict.PREFER`.
        reason: why; must be given for :attr:`Verdict.DISMISS`.
        at: when (ISO 8601, UTC); the library says so.
        about: the state of the conflict that was decided (:attr:`Conflict.state`).
        revision: 1 for the first decision a person makes on a conflict, one more with each; 0 for
            the one that comes with the pack.
    """

    verdict: Verdict
    by: Line
    preferred: Slug | None = None
    reason: str = ""
    at: str = ""
    about: str = ""
    revision: int = 0

    @property
    def shipped(self) -> bool:
        """Whether it came with the pack; every decision of the person's own goes before it."""
        return self.revision == SHIPPED

    def settles(self, conflict: Conflict) -> bool:
        """Whether it holds for ``conflict`` as it is now."""
        return self.verdict is not Verdict.OPEN and self.about == conflict.state

    def as_json(self) -> dict[str, object]:
        """The decision in JSON's types."""
        return {
            "verdict": self.verdict.value,
            "preferred": self.preferred,
            "reason": self.reason,
            "by": self.by,
            "at": self.at,
            "revision": self.revision,
            "shipped": self.shipped,
        }


def check_decision(decision: Decision, conflict: Conflict) -> None:
    """See that the decision says what its verdict needs.

    Raises:
        UsageError: it does not.
    """
    prefers = decision.verdict is Verdict.PREFER
    if prefers != (decision.preferred is not None) or (
        prefers and decision.preferred not in conflict.records
    ):
        raise UsageError(
            message("The decision must name one of the conflict's records as the right one."),
            message("Choose one of: {names}.", names=", ".join(conflict.records)),
        )
    if decision.verdict is Verdict.DISMISS and not decision.reason.strip():
        raise UsageError(
            message("The conflict cannot be dismissed without a reason."),
            message("Say why both can stand."),
        )
