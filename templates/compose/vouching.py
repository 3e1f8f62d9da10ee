"""Whether printed words can be vouched for: found where they should stand, with edits that fit."""

import enum
from collections.abc import Sequence

import msgspec

from data.errors import UserError
from data.messages import Message
from data.model.anchor import AnchorState
from data.model.record import Figure, Proposal, Quotation, Record

BROKEN = frozenset({AnchorState.NOT_FOUND, AnchorState.AMBIGUOUS})
"""A source that is not attached proves nothing and disproves nothing: its words may be printed."""


class FaultKind(enum.StrEnum):
    """Why words cannot be vouched for; ``fault-<kind>`` among the labels says it in print."""

    NOT_FOUND = "not-found"
    AMBIGUOUS = "ambiguous"
    EDITS = "edits"
    VALUE = "value"


class Fault(msgspec.Struct, frozen=True):
    """What is wrong with a record's words; ``why`` where there is more to say than the kind."""

    kind: FaultKind
    why: Message | None = None


def fault_of(
    record: Record, states: Sequence[AnchorState], edits: UserError | None
) -> Fault | None:
    """What is wrong with the words printed for ``record``, ``None`` when nothing is.

    Only kinds that print a source's words or value can be at fault. ``edits`` is what was raised
    when the words were made.
    """
    if not isinstance(record, Quotation | Proposal | Figure):
        return None
    if edits is not None:
        return Fault(FaultKind.EDITS, edits.sentence)
    if isinstance(record, Figure) and record.value_text not in record.anchors[0].exact:
        return Fault(FaultKind.VALUE)
    # Words and values are printed from the first anchor; the others only support it.
    state = states[0] if states else AnchorState.NOT_ATTACHED
    return Fault(FaultKind(state.value)) if state in BROKEN else None
