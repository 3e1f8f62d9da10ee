"""The verbatim rule: no quoted words leave the house that cannot be vouched for."""

from collections.abc import Sequence

from data.messages import Message, message
from data.model.anchor import AnchorState
from data.model.record import Proposal, Quotation
from templates.compose.items import Item
from templates.errors import VerbatimError

BROKEN = (AnchorState.NOT_FOUND, AnchorState.AMBIGUOUS)
"""A source that is not attached proves nothing and disproves nothing: its words may be printed."""


def check_words(items: Sequence[Item]) -> None:
    """Refuse quotations whose words are not in their source or whose edits do not fit.

    Raises:
        VerbatimError: naming the records and what can be done.
    """
    faults = [fault for item in items if (fault := _fault(item)) is not None]
    if not faults:
        return
    remedy = message(
        "Correct the anchor or the edits of the record, or leave the record out of the selection."
    )
    if len(faults) == 1:
        raise VerbatimError(faults[0], remedy)
    more = len(faults) - 1
    raise VerbatimError(
        message("{first} {more} more quotations have such faults.", first=faults[0], more=more),
        remedy,
    )


def _fault(item: Item) -> Message | None:
    """What is wrong with the words of ``item``, ``None`` when nothing is."""
    record = item.record
    if not isinstance(record, Quotation | Proposal):
        return None
    names = {"record": record.id, "title": record.title}
    if item.fault is not None:
        return message(
            "The words of “{title}” ({record}) cannot be printed: {why}",
            **names,
            why=item.fault.sentence,
        )
    state = item.states[0] if item.states else AnchorState.NOT_ATTACHED
    if state is AnchorState.NOT_FOUND:
        return message("The words of “{title}” ({record}) are not in their source.", **names)
    if state is AnchorState.AMBIGUOUS:
        return message(
            "The words of “{title}” ({record}) stand in their source more than once.", **names
        )
    return None
