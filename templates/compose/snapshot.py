"""A library asked only once what costs it most, while one briefing is composed."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from data.evidence.conflicts.conflict import Conflict, ConflictId
from data.evidence.conflicts.decision import Decision
from data.library.found import Found
from data.model.controlled import Region, Theme
from data.model.ids import RecordId
from data.model.selection import Selection
from data.model.source import Source
from templates.compose.library import AnyEntry, AnyLibrary


class Snapshot:
    """What composing asks of ``library``; finds, conflicts and decisions are of the first time.

    To know whether its conflicts still hold a library looks at all records and decisions.
    """

    def __init__(self, library: AnyLibrary) -> None:
        self._library = library
        self._found: tuple[Selection, Found] | None = None

    @cached_property
    def _conflicts(self) -> Sequence[Conflict]:
        return self._library.conflicts()

    @cached_property
    def _decisions(self) -> Mapping[ConflictId, Decision]:
        return self._library.decisions()

    def conflicts(self) -> Sequence[Conflict]:
        """What does not fit together in all records."""
        return self._conflicts

    def decisions(self) -> Mapping[ConflictId, Decision]:
        """What was decided about conflicts and still holds."""
        return self._decisions

    def find(self, selection: Selection) -> Found:
        """The ids a selection finds, in the order they are printed."""
        if self._found is None or self._found[0] != selection:
            self._found = selection, self._library.find(selection)
        return self._found[1]

    def entries(self, ids: Iterable[RecordId]) -> Sequence[AnyEntry]:
        """The entries of ``ids``, in that order."""
        return self._library.entries(ids)

    def regions(self) -> Sequence[Region]:
        """The regions, in the order of the list."""
        return self._library.regions()

    def themes(self) -> Sequence[Theme]:
        """The themes, in the order of the list."""
        return self._library.themes()

    def sources(self) -> Sequence[Source]:
        """All sources."""
        return self._library.sources()
