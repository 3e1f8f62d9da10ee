"""What became of one marked place, and of its words."""

import enum
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from data.model.ids import RecordId
from exports.reading.story import ChangeKind, Piece, Tracked


class State(enum.StrEnum):
    """What became of the words of a mark."""

    SAME = "same"
    PROPOSED = "proposed"  # changed, but tracked: rejecting the changes gives the words issued
    CHANGED = "changed"  # changed without a trace, or beyond what the traces tell
    MISSING = "missing"


class FoundBy(enum.StrEnum):
    """By what a mark was found again."""

    BOTH = "both"
    BOOKMARK = "bookmark"
    CONTROL = "control"
    NOTHING = "nothing"


class Change(NamedTuple):
    """One tracked change: what was done to which words, by whom, when (as the file has it)."""

    kind: ChangeKind
    text: str
    author: str
    date: str


class Comment(NamedTuple):
    """A comment: its number, who wrote it when, and what."""

    number: str
    author: str
    date: str
    text: str


class Passage(msgspec.Struct, frozen=True):
    """The words of one mark, then and now.

    Attributes:
        exported: as issued; ``None`` when the file no longer says.
        accepted: now, with all tracked changes accepted; ``rejected``: with all of them rejected.
        copies: what stands at other places that were copied from here, changes accepted.
        within: the passage around this one, as its index among all; ``None`` where there is none.
        told_inside: whether all that is not as issued stands in passages inside, which tell it.
    """

    bookmark: str
    record: RecordId
    revision: int | None
    verbatim: bool
    exported: str | None
    accepted: str
    rejected: str
    found: FoundBy
    changes: tuple[Change, ...] = ()
    comments: tuple[Comment, ...] = ()
    copies: tuple[str, ...] = ()
    within: int | None = None
    told_inside: bool = False

    @property
    def issued(self) -> str:
        """The words as issued, as far as the file says: else without what was tracked."""
        return self.rejected if self.exported is None else self.exported

    @property
    def state(self) -> State:
        """What became of the words; without the words issued, whatever is untracked is the same."""
        if self.found is FoundBy.NOTHING or not (self.accepted or self.rejected or self.changes):
            return State.MISSING
        if self.rejected != self.issued:
            return State.CHANGED
        return State.PROPOSED if self.changes else State.SAME


def words(pieces: Sequence[Piece], *, accepted: bool) -> str:
    """The text of pieces, changes accepted or rejected, reference marks left out."""
    shown = (
        piece.text
        for piece in pieces
        if not piece.mark and (piece.accepted if accepted else piece.rejected)
    )
    return "".join(shown).strip("\n")


def changes(pieces: Sequence[Piece]) -> tuple[Change, ...]:
    """The tracked changes in pieces; what one person did to words side by side is one change."""
    found: list[tuple[Tracked, list[str]]] = []
    before: tuple[Tracked, ...] = ()
    for piece in pieces:
        if piece.mark:
            continue
        for tracked in piece.tracked:
            if tracked in before and found and found[-1][0] == tracked:
                found[-1][1].append(piece.text)
            else:
                found.append((tracked, [piece.text]))
        before = piece.tracked
    return tuple(
        Change(tracked.kind, "".join(texts), tracked.author, tracked.date)
        for tracked, texts in found
    )
