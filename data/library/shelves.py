"""What a library keeps beside its records: searches, issues, presets."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from data.library import issues, presets, saved_searches
from data.library.part import Part
from data.library.preset_row import PresetRow
from data.library.saved_search import SavedSearch
from data.model.ids import PresetId, RecordId
from data.model.issue import Issue, IssueId

_NOTHING: Mapping[str, str] = MappingProxyType({})


class Shelves(Part):
    """The part of a library that knows nothing of what is in the records."""

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """The searches somebody keeps, in their order."""
        with self._reading() as session:
            return saved_searches.all_searches(session)

    def save_search(self, search: SavedSearch) -> None:
        """Keep a search, new or instead of the one with its id."""
        with self._writing() as session:
            saved_searches.put(session, search)

    def delete_search(self, id: str) -> None:
        """Forget a search; nothing happens when there is none with this id."""
        with self._writing() as session:
            saved_searches.remove(session, id)

    def issues(self) -> tuple[Issue, ...]:
        """What was exported, the newest first."""
        with self._reading() as session:
            return issues.all_issues(session)

    def issue(self, id: IssueId) -> Issue:
        """One issue.

        Raises:
            CannotError: there is none with this id.
        """
        with self._reading() as session:
            return issues.issue(session, id)

    def issues_with(self, record: RecordId) -> tuple[Issue, ...]:
        """The issues that printed a record, in any revision, the newest first."""
        with self._reading() as session:
            return issues.issues_with(session, record)

    def record_issue(self, issue: Issue, enclosures: Mapping[str, str] = _NOTHING) -> None:
        """Keep what was exported, and what it was made with by the digests the issue names.

        Raises:
            CannotError: it names a record the library does not have.
        """
        with self._writing() as session:
            issues.keep(session, issue, enclosures)

    def enclosure(self, digest: str) -> str:
        """What an issue was made with, as it was given to :meth:`record_issue`.

        Raises:
            CannotError: there is nothing under this digest.
        """
        with self._reading() as session:
            return issues.enclosure(session, digest)

    def preset_rows(self) -> list[PresetRow]:
        """The presets, in their order."""
        with self._reading() as session:
            return presets.rows(session)

    def save_preset_row(self, row: PresetRow) -> None:
        """Keep ``row``, new or instead of the one with its id."""
        with self._writing() as session:
            presets.save(session, row)

    def delete_preset_row(self, id: PresetId) -> None:
        """Forget a preset; nothing happens when there is none with this id."""
        with self._writing() as session:
            presets.delete_row(session, id)

    def reorder_preset_rows(self, ids: Sequence[PresetId]) -> None:
        """Put the presets in the order of ``ids``; others follow in the order they had."""
        with self._writing() as session:
            presets.reorder(session, ids)
