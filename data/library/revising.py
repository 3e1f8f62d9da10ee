"""Changing the records of a library; every change is a new revision."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from data.library import history, notes
from data.library.editing import Change
from data.library.entry import Entry
from data.library.finding import Finding
from data.library.judging import Judging
from data.library.note import Note
from data.library.revision import Revision
from data.model.ids import RecordId
from data.model.record import Record

if TYPE_CHECKING:
    from sqlalchemy import RowMapping

    from data.library.checking import EditCheck
    from data.library.portable import Portable


class Revising(Finding, Judging):
    """The part of a library that changes records, keeps what they were, and notes on them.

    What makes changes is loaded when the first one is made.
    """

    def check_edit(self, record: Record) -> "EditCheck":
        """What speaks against putting ``record`` in the place of the one with its id.

        Only the record itself is looked at, so it is quick in a library of any size; what else
        there is to say of a sound record is for :meth:`new_conflicts`.

        Raises:
            CannotError: there is none.
        """
        from data.library import checking

        with self._reading() as session:
            return checking.check(session, record)

    def edit(self, record: Record, change: Change) -> Entry:
        """Put ``record`` in the place of the one with its id; its former revision is kept.

        Raises:
            EditError: what speaks against it is no mere remark.
            StaleError: somebody else has changed it since ``change.since``.
            CannotError: there is none with this id.
        """
        from data.library import changing, checking

        with self._changing(change.since, RecordId(record.id)) as (session, row):
            checking.refuse_faults(session, record)
            changing.edit(session, row, record, change)
        return self.entry(RecordId(record.id))

    def restore(self, id: RecordId, revision: int, change: Change) -> Entry:
        """Make a record what it was in ``revision``, as a new revision.

        Raises:
            UsageError: there is no such revision, or a former version of the program kept it.
            StaleError: somebody else has changed the record since ``change.since``.
            CannotError: there is none with this id.
        """
        from data.library import changing

        with self._changing(change.since, id) as (session, row):
            changing.restore(session, row, history.revision(session, id, revision), change)
        return self.entry(id)

    def retire(self, id: RecordId, change: Change) -> Entry:
        """Take a record out of finds, counts and briefings; it keeps its history.

        Raises:
            StaleError: somebody else has changed it since ``change.since``.
            CannotError: there is none with this id.
        """
        from data.library import changing

        with self._changing(change.since, id) as (session, row):
            changing.retire(session, row, change)
        return self.entry(id)

    def bring_back(self, id: RecordId, change: Change) -> Entry:
        """Undo :meth:`retire`, as a new revision; errors as there."""
        from data.library import changing

        with self._changing(change.since, id) as (session, row):
            changing.bring_back(session, row, change)
        return self.entry(id)

    def history(self, id: RecordId) -> tuple[Revision, ...]:
        """All revisions of a record, the oldest first; the last is what it is now.

        Raises:
            CannotError: there is none with this id.
        """
        with self._reading() as session:
            return history.revisions(session, id)

    def notes(self) -> Mapping[RecordId, Note]:
        """The private notes, by record."""
        with self._reading() as session:
            return notes.all_notes(session)

    def put_note(self, id: RecordId, text: str, by: str) -> None:
        """Note ``text`` on a record instead of what was noted; nothing takes the note away.

        Raises:
            CannotError: there is none with this id.
        """
        with self._writing() as session:
            notes.put(session, id, text, by)
        self._matching.clear()

    @contextmanager
    def _changing(self, since: int | None, id: RecordId) -> "Iterator[tuple[Portable, RowMapping]]":
        """A record's row to be changed; afterwards nothing remembers what it was."""
        from data.library import changing, decisions

        with self._composing() as session:
            before = decisions.state(session)
            yield session, changing.row(session, id, since)
            after = decisions.state(session)
        self._stepped(before, id, after)
        self._find_anew()
