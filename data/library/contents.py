"""What a library holds: lists, sources, records."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from data.library import reading
from data.library.entry import Entry
from data.library.part import Part
from data.library.payload import Item
from data.library.session import Session
from data.model.controlled import Region, Theme
from data.model.ids import RecordId, SourceId
from data.model.record import Record
from data.model.source import Source


class Contents(Part):
    """The part of a library that gives what is asked for by its id."""

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
        with self._reading() as session:
            return reading.source(session, id)

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

    def records_in(self, source: SourceId) -> list[Record]:
        """The records with an anchor in ``source``."""
        with self._reading() as session:
            return reading.records_in(session, source)

    def source_text(self, source: SourceId) -> str | None:
        """The whole text that ``source`` stands in (anchors count in it), ``None`` unless attached.

        The source itself is the part of it that ``source.text.extent`` says.
        """
        with self._reading() as session:
            return reading.source_text(session, source)

    def _items(self, kind: type[Item]) -> tuple[Item, ...]:
        with self._reading() as session:
            return reading.items(session, kind)

    def _read_by(self, session: Session) -> Callable[[Sequence[RecordId]], list[Entry]]:
        """What reads entries while a connection is open already."""
        return lambda ids: self._kept.entries(ids, partial(reading.entries, session))

    def _entries(self, ids: Sequence[RecordId]) -> list[Entry]:
        with self._reading() as session:
            return reading.entries(session, ids)
