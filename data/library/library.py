"""The library: what all the other rooms ask for records, sources, presets and evidence."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property, partial
from importlib.resources.abc import Traversable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from msgspec.structs import replace
from sqlalchemy import Connection, Engine, RowMapping

from data.evidence.reports import AttachReport, VerifyReport
from data.evidence.walking import walk
from data.library import (
    checking,
    editing,
    evidence,
    faults,
    history,
    notes,
    reading,
    search_index,
)
from data.library.checking import EditCheck
from data.library.editing import Change
from data.library.entry import Entry, Origin
from data.library.found import Found
from data.library.index import Index
from data.library.kept import Kept
from data.library.loading import is_newer, load_pack
from data.library.location import library_path
from data.library.matching import Matcher, Matching
from data.library.note import Note
from data.library.opening import look_at, open_engine
from data.library.ordering import Ordered, Ordering
from data.library.payload import Item
from data.library.revision import Revision
from data.library.shelves import Shelves
from data.library.sorter import Sorter
from data.library.sqlite import WRITES
from data.library.standing import Standing, standing
from data.library.traits import Traits
from data.messages import Message, message
from data.model.controlled import Region, Theme
from data.model.ids import RecordId, SourceId
from data.model.record import Record
from data.model.selection import Selection
from data.model.source import Source
from data.pack import shipped
from data.progress import QUIET, Progress

if TYPE_CHECKING:
    from data.evidence.conflicts.conflict import Conflict, ConflictId
    from data.evidence.conflicts.decision import Decision

_QUERIES_KEPT = 64


class Library(Shelves):
    """One library, open.

    It may be opened in one thread and used in another, but by one thread at a time: the desk does
    all of its work with it on one worker thread, the command line on the only one it has. Every
    method may raise a :class:`data.errors.CannotError` when the file or the disk fails.

    Attributes:
        location: the path of its file.
        notices: what the person should know of its opening, one sentence each.
    """

    notices: tuple[Message, ...] = ()

    def __init__(self, engine: Engine, location: str) -> None:
        self.location = location
        self._engine = engine
        self._matching: dict[str, Matching] = {}
        self._traits: Traits | None = None
        self._kept = Kept()
        self._conflicts: tuple[tuple[object, ...], tuple[Conflict, ...]] | None = None

    @classmethod
    def open(
        cls, location: str | Path | None = None, *, pack: Traversable | None = None
    ) -> "Library":
        """The library at ``location``, made when there is none there.

        One that is write-protected is opened for reading, which its notices tell.

        Args:
            location: a path or an address (``sqlite:///…``); ``None`` is the person's own library.
            pack: the folder of the pack to hold; ``None`` is the one that comes with the program.

        Raises:
            CannotError: the file cannot be used (see :mod:`data.library.faults`), or the pack.
        """
        path = library_path(location)
        writable = look_at(path)
        library = cls(open_engine(path, writable=writable), str(path))
        try:
            if writable:
                library._hold(pack or shipped())
            else:
                library.notices = (faults.for_reading(path),)
        except BaseException:
            library.close()
            raise
        return library

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def forget(self) -> None:
        """Give up the records and lists read so far: they are read again when they are needed.

        Thousands of them take as much memory as the briefing that was made of them.
        """
        self._kept.forget()

    def __enter__(self) -> "Library":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def regions(self) -> tuple[Region, ...]:
        """The regions, in the order of the list."""
        return self._kept.items(Region, self._items)

    def themes(self) -> tuple[Theme, ...]:
        """The themes, in the order of the list."""
        return self._kept.items(Theme, self._items)

    def sources(self) -> tuple[Source, ...]:
        """The sources, by id; without those the pack has given up."""
        return self._kept.items(Source, self._items)

    def source(self, id: SourceId) -> Source:
        """One source, also one the pack has given up.

        Raises:
            CannotError: there is none with this id.
        """
        with self._reading() as connection:
            return reading.source(connection, id)

    def entry(self, id: RecordId) -> Entry:
        """One record, also a retired one.

        Raises:
            CannotError: there is none with this id.
        """
        return self.entries([id])[0]

    def entries(self, ids: Iterable[RecordId]) -> list[Entry]:
        """The records with these ids, in the order asked.

        Raises:
            CannotError: there is none with one of them.
        """
        return self._kept.entries(list(ids), self._entries)

    def find(self, selection: Selection, among: Collection[RecordId] | None = None) -> Found:
        """What ``selection`` finds, newest first, and the counts for the pickers.

        Counts are of the records ``among`` those only, if it is given.
        """
        matching = self._matches(selection.query)
        found = self._index.find(selection, matching.records, among)
        return replace(found, by_sound=True) if matching.by_sound else found

    def order(self, ids: Sequence[RecordId], ordering: Ordering) -> Ordered:
        """Found records in another order, and in groups."""
        return self._sorter.order(ids, ordering)

    def records_in(self, source: SourceId) -> list[Record]:
        """The records with an anchor in ``source``."""
        with self._reading() as connection:
            return reading.records_in(connection, source)

    def source_text(self, source: SourceId) -> str | None:
        """The whole text that ``source`` stands in (anchors count in it), ``None`` unless attached.

        The source itself is the part of it that ``source.text.extent`` says.
        """
        with self._reading() as connection:
            return reading.source_text(connection, source)

    def attach(self, paths: Sequence[Path], progress: Progress = QUIET) -> AttachReport:
        """Recognise the files, and the text files in the folders, and keep the texts of sources.

        A file that is unknown or differs from the known text is told in the report, not attached.
        Afterwards everything is verified again.

        Raises:
            UsageError: there are too many files.
            Cancelled: the person stopped it; nothing was attached.
        """
        walked = walk(paths)
        with self._reading() as connection:
            known = evidence.known_texts(connection)
        recognised = []
        for number, path in enumerate(walked.files):
            progress.step(0.9 * number / len(walked.files), message("Reading {name}", name=path))
            recognised.append(known.recognise(path))
        with self._writing() as connection:
            evidence.keep_texts(connection, recognised)
            states = evidence.verification(connection, progress.part(0.9, 1.0)).states
            evidence.keep_states(connection, states)
        return AttachReport(tuple(each.result for each in recognised), walked.skipped)

    def verify(self, progress: Progress = QUIET) -> VerifyReport:
        """Verify every anchor against the attached texts, and remember what was found.

        Raises:
            Cancelled: the person stopped it; what was known before stays.
        """
        with self._reading() as connection:
            verification = evidence.verification(connection, progress)
        with self._writing() as connection:
            evidence.keep_states(connection, verification.states)
        return verification.report

    def standing(self) -> Standing:
        """How many anchors hold and how many sources are attached, as last verified."""
        with self._reading() as connection:
            return standing(connection)

    def conflicts(self) -> "tuple[Conflict, ...]":
        """What the rules find in all records; worked out again only when a record has changed."""
        # The rules are loaded by those only who ask for conflicts.
        from data.library import decisions

        with self._reading() as connection:
            state = decisions.state(connection)
            if self._conflicts is None or self._conflicts[0] != state:
                self._conflicts = state, decisions.conflicts(connection, self._read_by(connection))
        return self._conflicts[1]

    def decide(self, id: "ConflictId", decision: "Decision") -> "Decision":
        """Keep a decision on a conflict; what is kept. Former decisions stay in the history.

        Raises:
            UsageError: there is no such conflict, or the decision is not complete.
        """
        from data.library import decisions

        conflict = decisions.named(self.conflicts(), id)
        with self._writing() as connection:
            return decisions.decide(connection, conflict, decision)

    def decisions(self) -> "Mapping[ConflictId, Decision]":
        """The last decision on each conflict that holds: not taken back, nor out of date."""
        from data.library import decisions

        conflicts = self.conflicts()
        with self._reading() as connection:
            return decisions.holding(conflicts, decisions.history(connection))

    def decision_history(self, id: "ConflictId") -> "Sequence[Decision]":
        """All decisions on a conflict, the oldest first."""
        from data.library import decisions

        with self._reading() as connection:
            return decisions.history(connection).get(id, ())

    def check_edit(self, record: Record) -> EditCheck:
        """What speaks against putting ``record`` in the place of the one with its id.

        Raises:
            CannotError: there is none.
        """
        with self._reading() as connection:
            found = checking.check(connection, record)
        if found.faults:  # the rules need records that are sound
            return found
        return replace(found, conflicts=self._new_conflicts(record))

    def edit(self, record: Record, change: Change) -> Entry:
        """Put ``record`` in the place of the one with its id; its former revision is kept.

        Raises:
            EditError: what speaks against it is no mere remark.
            StaleError: somebody else has changed it since ``change.since``.
            CannotError: there is none with this id.
        """
        with self._changing(change.since, RecordId(record.id)) as (connection, row):
            checking.refuse_faults(connection, record)
            editing.edit(connection, row, record, change)
        return self.entry(RecordId(record.id))

    def restore(self, id: RecordId, revision: int, change: Change) -> Entry:
        """Make a record what it was in ``revision``, as a new revision.

        Raises:
            UsageError: there is no such revision, or a former version of the program kept it.
            StaleError: somebody else has changed the record since ``change.since``.
            CannotError: there is none with this id.
        """
        with self._changing(change.since, id) as (connection, row):
            editing.restore(connection, row, history.revision(connection, id, revision), change)
        return self.entry(id)

    def retire(self, id: RecordId, change: Change) -> Entry:
        """Take a record out of finds, counts and briefings; it keeps its history.

        Raises:
            StaleError: somebody else has changed it since ``change.since``.
            CannotError: there is none with this id.
        """
        with self._changing(change.since, id) as (connection, row):
            editing.retire(connection, row, change)
        return self.entry(id)

    def bring_back(self, id: RecordId, change: Change) -> Entry:
        """Undo :meth:`retire`, as a new revision; errors as there."""
        with self._changing(change.since, id) as (connection, row):
            editing.bring_back(connection, row, change)
        return self.entry(id)

    def history(self, id: RecordId) -> tuple[Revision, ...]:
        """All revisions of a record, the oldest first; the last is what it is now.

        Raises:
            CannotError: there is none with this id.
        """
        with self._reading() as connection:
            return history.revisions(connection, id)

    def notes(self) -> Mapping[RecordId, Note]:
        """The private notes, by record."""
        with self._reading() as connection:
            return notes.all_notes(connection)

    def put_note(self, id: RecordId, text: str, by: str) -> None:
        """Note ``text`` on a record instead of what was noted; nothing takes the note away.

        Raises:
            CannotError: there is none with this id.
        """
        with self._writing() as connection:
            notes.put(connection, editing.row(connection, id, None), text, by)
        self._matching.clear()

    def _hold(self, pack: Traversable) -> None:
        """See that the library holds ``pack`` or a newer one, and can be searched."""
        with self._reading() as connection:
            newer = is_newer(connection, pack)
            searchable = search_index.is_current(connection)
        if not newer and searchable:
            return
        with self._writing() as connection:
            loaded = load_pack(connection, pack) if is_newer(connection, pack) else None
            renamed = loaded is not None and loaded.renamed
            everything = renamed or not search_index.is_current(connection)
            reading.index_words(connection, None if everything else Origin.PACK)
            if evidence.has_texts(connection):
                evidence.keep_states(connection, evidence.verification(connection).states)
        if loaded is not None and loaded.kept:
            self.notices = (editing.kept_notice(loaded.kept),)

    @cached_property
    def _index(self) -> Index:
        with self._reading() as connection:
            return reading.index(connection)

    @cached_property
    def _sorter(self) -> Sorter:
        ids = self._index.ids
        with self._reading() as connection:
            return Sorter(self._known_traits(connection, ids), reading.orders(connection))

    def _known_traits(self, connection: Connection, ids: tuple[RecordId, ...]) -> Traits:
        """What records are arranged by; read when it is first needed."""
        if self._traits is None:
            self._traits = reading.traits(connection, ids)
        return self._traits

    def _matches(self, query: str) -> Matching:
        """The set of records ``query`` finds; a click on a picker does not search again."""
        if query not in self._matching:
            index = self._index
            with self._reading() as connection:
                found = self._matcher(connection, index).matching(query)
            if len(self._matching) >= _QUERIES_KEPT:
                self._matching.clear()
            self._matching[query] = found
        return self._matching[query]

    def _matcher(self, connection: Connection, index: Index) -> Matcher:
        return Matcher(
            connection,
            index,
            traits=lambda: self._known_traits(connection, index.ids),
            regions=lambda: self._kept.items(Region, partial(reading.items, connection)),
            themes=lambda: self._kept.items(Theme, partial(reading.items, connection)),
            sources=lambda: self._kept.items(Source, partial(reading.items, connection)),
        )

    def _new_conflicts(self, record: Record) -> "tuple[Conflict, ...]":
        """The conflicts that there would be with ``record`` and are not there without it."""
        from data.library import decisions

        known = {(each.id, each.state) for each in self.conflicts()}
        with self._reading() as connection:
            found = decisions.conflicts(connection, self._read_by(connection), record)
        return tuple(each for each in found if (each.id, each.state) not in known)

    @contextmanager
    def _changing(
        self, since: int | None, id: RecordId
    ) -> "Iterator[tuple[Connection, RowMapping]]":
        """A record's row to be changed; afterwards nothing remembers what it was."""
        with self._writing() as connection:
            yield connection, editing.row(connection, id, since)
        self._matching.clear()
        self._traits = None
        for known in ("_index", "_sorter"):
            self.__dict__.pop(known, None)

    def _items(self, kind: type[Item]) -> tuple[Item, ...]:
        with self._reading() as connection:
            return reading.items(connection, kind)

    def _read_by(self, connection: Connection) -> Callable[[Sequence[RecordId]], list[Entry]]:
        """What reads entries while a connection is open already."""
        return lambda ids: self._kept.entries(ids, partial(reading.entries, connection))

    def _entries(self, ids: Sequence[RecordId]) -> list[Entry]:
        with self._reading() as connection:
            return reading.entries(connection, ids)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with (
            self._engine.connect().execution_options(**WRITES) as connection,
            connection.begin(),
        ):
            yield connection
        self._kept.forget()
