"""What composing asks of a library; :class:`data.library.library.Library` answers all of it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from data.evidence.conflicts.conflict import Conflict, ConflictId
from data.evidence.conflicts.decision import Decision
from data.library.found import Found
from data.model.anchor import AnchorState
from data.model.controlled import Region, Theme
from data.model.ids import RecordId
from data.model.record import Record
from data.model.selection import Selection
from data.model.source import Source


class AnyEntry(Protocol):
    """A record as it stands in a library."""

    @property
    def record(self) -> Record:
        """The item itself."""

    @property
    def revision(self) -> int:
        """1 when it came in, one more with each change."""

    @property
    def origin(self) -> str:
        """Who it came from."""

    @property
    def states(self) -> tuple[AnchorState, ...]:
        """What verification said, one for each anchor."""


class AnyLibrary(Protocol):
    """Where records come from."""

    def find(self, selection: Selection) -> Found:
        """The ids a selection finds, in the order they are printed."""

    def entries(self, ids: Iterable[RecordId]) -> Sequence[AnyEntry]:
        """The entries of ``ids``, in that order."""

    def regions(self) -> Sequence[Region]:
        """The regions, in the order of the list."""

    def themes(self) -> Sequence[Theme]:
        """The themes, in the order of the list."""

    def sources(self) -> Sequence[Source]:
        """All sources."""

    def conflicts(self) -> Sequence[Conflict]:
        """What does not fit together in all records."""

    def decisions(self) -> Mapping[ConflictId, Decision]:
        """What was decided about conflicts and still holds."""
