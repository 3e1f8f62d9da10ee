"""The steps of a draft, as one frozen value: what was done, and which of it is undone."""

import msgspec
from msgspec.structs import replace

from templates.presets.preset import Preset

LIMIT = 200
"""Steps that are kept; what is older cannot be undone any more."""


class Step(msgspec.Struct, frozen=True):
    """One change.

    Attributes:
        name: as the Undo menu names it, in the language it was made in.
        preset: the draft after it.
        outside: it changed a record in the library, not the draft.
    """

    name: str
    preset: Preset
    outside: bool = False


class History(msgspec.Struct, frozen=True):
    """Steps one after another, numbered from ``first + 1``.

    Attributes:
        start: the draft before the oldest step that is kept.
        first: the number of ``start``.
        at: the number of the step that was done last; what follows is undone.
    """

    start: Preset
    first: int = 0
    steps: tuple[Step, ...] = ()
    at: int = 0

    @property
    def last(self) -> int:
        """The number of the newest step."""
        return self.first + len(self.steps)

    @property
    def done(self) -> tuple[Step, ...]:
        """The steps that are not undone."""
        return self.steps[: self.at - self.first]

    @property
    def state(self) -> Preset:
        """The draft as it is now."""
        done = self.done
        return done[-1].preset if done else self.start

    def stepped(self, step: Step) -> "History":
        """With one step more; what was undone before it is gone."""
        steps = (*self.done, step)
        surplus = max(0, len(steps) - LIMIT)
        start = steps[surplus - 1].preset if surplus else self.start
        return History(start, self.first + surplus, steps[surplus:], self.at + 1)

    def moved(self, to: int) -> "History":
        """With everything up to step ``to`` done and the rest undone."""
        return replace(self, at=min(max(to, self.first), self.last))

    def within_draft(self) -> "History":
        """The part that the draft alone can undo and redo.

        A change of a record is kept by the library, with a history of its own, and others may have
        changed the record since: it counts as done. Undoing must not jump over it, so the history
        ends there on either side.
        """
        here = self.at - self.first
        outside = [place for place, step in enumerate(self.steps) if step.outside]
        begin = max((place + 1 for place in outside if place < here), default=0)
        end = min((place for place in outside if place >= here), default=len(self.steps))
        start = self.steps[begin - 1].preset if begin else self.start
        return History(start, self.first + begin, self.steps[begin:end], self.at)
