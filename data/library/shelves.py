"""What a library keeps beside its records: searches, issues, presets."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from types import MappingProxyType

from sqlalchemy import Connection

from data.library import issues, presets, saved_searches
from data.library.preset_row import PresetRow
from data.library.saved_search import SavedSearch
from data.model.ids import PresetId, RecordId
from data.model.issue import Issue, IssueId

_NOTHING: Mapping[str, str] = MappingProxyType({})


class Shelves(ABC):
    """The half of a library that knows nothing of what is in the records."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[Connection]:
        """A connection to read with."""

    @abstractmethod
    def _writing(self) -> AbstractContextManager[Connection]:
        """A connection to write with, in one transaction."""

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """The searches somebody keeps, in their order."""
        with self._reading() as connection:
            return saved_searches.all_searches(connection)

    def save_search(self, search: SavedSearch) -> None:
        """Keep a search, new or instead of the one with its id."""
        with self._writing() as connection:
            saved_searches.put(connection, search)

    def delete_search(self, id: str) -> None:
        """Forget a search; nothing happens when there is none with this id."""
        with self._writing() as connection:
            saved_searches.remove(connection, id)

    def issues(self) -> tuple[Issue, ...]:
        """What was exported, the newest first."""
        with self._reading() as connection:
            return issues.all_issues(connection)

    def issue(self, id: IssueId) -> Issue:
        """One issue.

        Raises:
            CannotError: there is none with this id.
        """
        with self._reading() as connection:
            return issues.issue(connection, id)

    def issues_with(self, record: RecordId) -> tuple[Issue, ...]:
        """The issues that printed a record, in any revision, the newest first."""
        with self._reading() as connection:
            return issues.issues_with(connection, record)

    def record_issue(self, issue: Issue, enclosures: Mapping[str, str] = _NOTHING) -> None:
        """Keep what was exported, and what it was made with by the digests the issue names.

        Raises:
            CannotError: it names a record the library does not have.
        """
        with self._writing() as connection:
            issues.keep(connection, issue, enclosures)

    def enclosure(self, digest: str) -> str:
        """What an issue was made with, as it was given to :meth:`record_issue`.

        Raises:
            CannotError: there is nothing under this digest.
        """
        with self._reading() as connection:
            return issues.enclosure(connection, digest)

    def preset_rows(self) -> list[PresetRow]:
        """The presets, in their order."""
        with self._reading() as connection:
            return presets.rows(connection)

    def save_preset_row(self, row: PresetRow) -> None:
        """Keep ``row``, new or instead of the one with its id."""
        with self._writing() as connection:
            presets.save(connection, row)

    def delete_preset_row(self, id: PresetId) -> None:
        """Forget a preset; nothing happens when there is none with this id."""
        with self._writing() as connection:
            presets.delete_row(connection, id)

    def reorder_preset_rows(self, ids: Sequence[PresetId]) -> None:
        """Put the presets in the order of ``ids``; others follow in the order they had."""
        with self._writing() as connection:
            presets.reorder(connection, ids)
