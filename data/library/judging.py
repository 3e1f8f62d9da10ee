"""The conflicts between a library's records, and what was decided about them."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from data.errors import CannotError
from data.library.contents import Contents
from data.library.file import File
from data.model.record import Record

if TYPE_CHECKING:
    from data.evidence.conflicts.conflict import Conflict, ConflictId
    from data.evidence.conflicts.decision import Decision


class Judging(Contents):
    """The part of a library that tells what cannot all be right."""

    def __init__(self, file: File) -> None:
        super().__init__(file)
        self._conflicts: tuple[tuple[object, ...], tuple[Conflict, ...]] | None = None

    def conflicts(self) -> "tuple[Conflict, ...]":
        """What the rules find in all records; worked out again only when a record has changed."""
        # What knows of conflicts is loaded by those only who ask for them.
        from data.library import decisions, kept_conflicts

        with self._reading() as session:
            state = decisions.state(session)
            if self._conflicts is not None and self._conflicts[0] == state:
                return self._conflicts[1]
            kept = kept_conflicts.read(session, state)
            found = kept
            if found is None:
                found = decisions.conflicts(session, self._read_by(session))
        if kept is None:
            self._keep(state, found)
        self._conflicts = state, found
        return found

    def _keep(self, state: tuple[object, ...], found: "tuple[Conflict, ...]") -> None:
        """Keep what was found for the next time, unless somebody is writing or nobody may."""
        from data.library import kept_conflicts

        with suppress(CannotError), self._file.writing(wait=False) as session:
            kept_conflicts.write(session, state, found)

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

        Those there are without it are left out. Takes as long as :meth:`conflicts` does.
        """
        return _beyond(self._conflicts_with(record), self.conflicts())

    def brought_conflicts(self, former: Record) -> "tuple[Conflict, ...]":
        """The conflicts there are, and would not be with ``former`` in its record's place."""
        return _beyond(self.conflicts(), self._conflicts_with(former))

    def _conflicts_with(self, record: Record) -> "tuple[Conflict, ...]":
        from data.library import decisions

        with self._reading() as session:
            return decisions.conflicts(session, self._read_by(session), record)


def _beyond(found: "Sequence[Conflict]", known: "Sequence[Conflict]") -> "tuple[Conflict, ...]":
    """What of ``found`` is not ``known`` in the same words and numbers."""
    told = {(each.id, each.state) for each in known}
    return tuple(each for each in found if (each.id, each.state) not in told)
