"""The library at the desk: questions to it run on the library lane, answers come back as values."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec
from PySide6.QtCore import QObject, Signal

from data.errors import UserError
from data.messages import Message
from data.model.controlled import Region, Theme
from data.model.ids import RecordId, RegionId, SourceId
from data.model.selection import Selection
from data.model.source import Source
from data.progress import Progress
from gui.tasks import Lane, Task

if TYPE_CHECKING:
    from data.library.library import Library
    from gui.records.card import Card

T = TypeVar("T")


class Holdings(msgspec.Struct, frozen=True):
    """What does not change while the desk is open.

    Attributes:
        stocked: the regions that any record is about, with the number of records.
    """

    regions: tuple[Region, ...]
    themes: tuple[Theme, ...]
    sources: Mapping[SourceId, Source]
    stocked: Mapping[RegionId, int]


class Archive(QObject):
    """The one way from the desk to the library.

    The library is opened on its lane by the first question; SQLAlchemy and the rest are imported
    there, after the window is on the screen.

    Signals:
        noticed: opening the library told something the person should know; carries the sentence.
    """

    noticed = Signal(object)

    def __init__(self, location: str | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lane = Lane(self)
        self._location = location
        self._library: Library | None = None
        self._sources: Mapping[SourceId, Source] = {}

    @property
    def own(self) -> bool:
        """Whether it is the person's own library, not one she named."""
        return self._location is None

    @property
    def path(self) -> Path | None:
        """The library's file, ``None`` where what was named is none."""
        from data.library.location import library_path

        try:
            return library_path(self._location)
        except UserError:
            return None

    def ask(
        self,
        question: "Callable[[Library, Progress], T]",
        success: Callable[[T], None],
        failure: Callable[[UserError], None] | None = None,
        *,
        key: str | None = None,
        progress: Callable[[float, Message | None], None] | None = None,
        stopped: Callable[[], None] | None = None,
        urgent: bool = False,
        yields: bool = False,
    ) -> Task[T]:
        """Ask the library something off the GUI thread (see :meth:`Lane.run`)."""
        return self.lane.run(
            lambda told: question(self._open(), told),
            success,
            failure,
            key=key,
            progress=progress,
            stopped=stopped,
            urgent=urgent,
            yields=yields,
        )

    def holdings(self, success: Callable[[Holdings], None]) -> None:
        """The controlled lists and the sources."""

        def read(library: "Library", _progress: Progress) -> Holdings:
            sources = {SourceId(source.id): source for source in library.sources()}
            self._sources = sources
            stocked = library.find(Selection()).facets.regions
            return Holdings(library.regions(), library.themes(), sources, stocked)

        self.ask(read, success)

    def cards(self, ids: "Sequence[RecordId]", success: "Callable[[Sequence[Card]], None]") -> None:
        """The cards of records, which somebody wants to see now."""
        self.ask(lambda library, _progress: self.cards_in(library, ids), success, urgent=True)

    def cards_in(self, library: "Library", ids: "Sequence[RecordId]") -> "list[Card]":
        """The cards of records, for a question that is being answered on the library's lane."""
        from gui.records.card_making import card_of

        return [card_of(entry, self._sources) for entry in library.entries(ids)]

    def close(self) -> None:
        """Finish what is running and let go of the file."""
        self.lane.close()
        if self._library is not None:
            self._library.close()

    def _open(self) -> "Library":
        """The library; called on its lane only."""
        if self._library is None:
            from data.library.library import Library

            self._library = Library.open(self._location)
            for notice in self._library.notices:
                self.noticed.emit(notice)
        return self._library
