"""The conflicts between a library's records, and what was decided about them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from data.errors import CannotError
from data.library.contents import Contents
from data.library.file import File
from data.library.session import Session
from data.model.ids import RecordId
from data.model.record import Record

if TYPE_CHECKING:
    from data.evidence.conflicts.conflict import Conflict, ConflictId
    from data.evidence.conflicts.decision import Decision
    from data.library.near_conflicts import Near

State = tuple[object, ...]
"""What a library's records are, told by a few numbers."""
_Keep = Callable[[Session, str], None]
"""Keeps the index of a state, by its origin."""
_Judged = tuple[tuple["Conflict", ...], _Keep]


class _Step(msgspec.Struct, frozen=True):
    """A change of one record, and the library's state before and after it."""

    before: State
    record: RecordId
    after: State


class Judging(Contents):
    """The part of a library that tells what cannot all be right."""

    def __init__(self, file: File) -> None:
        super().__init__(file)
        self._conflicts: tuple[State, tuple[Conflict, ...]] | None = None
        self._steps: list[_Step] = []

    def conflicts(self) -> "tuple[Conflict, ...]":
        """What the rules find in all records.

        When records have been changed here, only what is near to them is looked at again.
        """
        # What knows of conflicts is loaded by those only who ask for them.
        from data.library import decisions, kept_conflicts

        with self._reading() as session:
            state = decisions.state(session)
            if self._conflicts is not None and self._conflicts[0] == state:
                return self._conflicts[1]
            found = kept_conflicts.read(session, state)
            if found is None:
                found, keep = self._amended(session, state) or self._found(session)
            else:
                keep = None
        if keep is not None:
            self._keep(state, found, keep)
        self._conflicts = state, found
        return found

    def _found(self, session: Session) -> _Judged:
        """What the rules find in all records, and how to keep an index of them."""
        from data.evidence.conflicts import finding
        from data.library import conflict_index, decisions

        seen = decisions.seen(session, self._read_by(session))
        rows = conflict_index.rows(seen)
        return (
            finding.conflicts_in(seen),
            lambda session, of: conflict_index.make(session, of, rows),
        )

    def _amended(self, session: Session, state: State) -> _Judged | None:
        """What is kept from before the last changes, with what these have done to it."""
        from data.library import conflict_index, kept_conflicts

        if not self._steps or self._steps[-1].after != state:
            return None
        from_here = self._steps[0].before
        before = kept_conflicts.read(session, from_here)
        if before is None or not conflict_index.is_of(session, kept_conflicts.origin(from_here)):
            return None
        near = self._near(session, {each.record for each in self._steps})
        if near is None:
            return None
        return (
            near.amend(before),
            lambda session, of: conflict_index.change(session, of, near.keys),
        )

    def _near(
        self, session: Session, changed: Collection[str], given: Record | None = None
    ) -> "Near | None":
        from data.library import near_conflicts

        return near_conflicts.look(session, self._read_by(session), changed, given)

    def _keep(self, state: State, found: "tuple[Conflict, ...]", keep: _Keep) -> None:
        """Keep what was found for the next time, unless somebody is writing or nobody may."""
        from data.library import decisions, kept_conflicts

        with suppress(CannotError), self._file.writing(wait=False) as session:
            if decisions.state(session) != state:
                return  # changed meanwhile: the index there may be another's, of what is now
            if kept_conflicts.write(session, state, found):
                keep(session, kept_conflicts.origin(state) or "")
                self._steps.clear()

    def _stepped(self, before: State, record: RecordId, after: State) -> None:
        """A record was changed here, and nothing else."""
        if self._steps and self._steps[-1].after != before:
            self._steps.clear()  # somebody else has changed something in between
        self._steps.append(_Step(before, record, after))

    def decide(self, id: "ConflictId", decision: "Decision") -> "Decision":
        """Keep a decision on a conflict; what is kept. Former decisions stay in the history.

        Raises:
            UsageError: there is no such conflict, or the decision is not complete.
        """
        from data.library import decisions

        conflict = decisions.named(self.conflicts(), id)
        with self._writing() as session:
            return decisions.decide(session, conflict, decision)

    def decisions(self) -> "Mapping[ConflictId, Decision]":
        """The last decision on each conflict that holds: not taken back, nor out of date."""
        from data.library import decisions

        conflicts = self.conflicts()
        with self._reading() as session:
            return decisions.holding(conflicts, decisions.history(session))

    def decision_history(self, id: "ConflictId") -> "Sequence[Decision]":
        """All decisions on a conflict, the oldest first."""
        from data.library import decisions

        with self._reading() as session:
            return decisions.history(session).get(id, ())

    def new_conflicts(self, record: Record) -> "tuple[Conflict, ...]":
        """The conflicts there would be with ``record`` in the place of the one with its id.

        Those there are without it are left out. Quick, unless :meth:`conflicts` is not.
        """
        return _beyond(self._conflicts_with(record), self.conflicts())

    def brought_conflicts(self, former: Record) -> "tuple[Conflict, ...]":
        """The conflicts there are, and would not be with ``former`` in its record's place."""
        return _beyond(self.conflicts(), self._conflicts_with(former))

    def _conflicts_with(self, record: Record) -> "tuple[Conflict, ...]":
        from data.library import conflict_index, decisions, kept_conflicts

        present = self.conflicts()
        with self._reading() as session:
            state = decisions.state(session)
            unchanged = self._conflicts is not None and self._conflicts[0] == state
            if unchanged and conflict_index.is_of(session, kept_conflicts.origin(state)):
                near = self._near(session, {record.id}, record)
                if near is not None:
                    return near.amend(present)
            return decisions.conflicts(session, self._read_by(session), record)


def _beyond(found: "Sequence[Conflict]", known: "Sequence[Conflict]") -> "tuple[Conflict, ...]":
    """What of ``found`` is not ``known`` in the same words and numbers."""
    told = {(each.id, each.state) for each in known}
    return tuple(each for each in found if (each.id, each.state) not in told)
