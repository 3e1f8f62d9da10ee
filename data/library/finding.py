"""Finding records in a library, and arranging what was found."""

from collections.abc import Iterable, Sequence
from functools import cached_property, partial

from msgspec.structs import replace

from data.library import reading
from data.library.contents import Contents
from data.library.file import File
from data.library.found import Crossed, Found, Union
from data.library.index import Index
from data.library.matching import Matcher, Matching
from data.library.ordering import Ordered, Ordering
from data.library.session import Session
from data.library.sorter import Sorter
from data.library.traits import Traits
from data.model.controlled import Region, Theme
from data.model.ids import RecordId, RegionId, ThemeId
from data.model.record import Kind
from data.model.selection import Selection
from data.model.source import Source

_QUERIES_KEPT = 64


class Finding(Contents):
    """The part of a library that answers selections, mostly from memory."""

    def __init__(self, file: File) -> None:
        super().__init__(file)
        self._matching: dict[str, Matching] = {}
        self._traits: Traits | None = None

    def find(
        self, selection: Selection, among: Union | None = None, groups: Sequence[Union] = ()
    ) -> Found:
        """What ``selection`` finds, newest first, and the counts for the pickers.

        Only records ``among`` those are listed and counted, if it is given; how many are in each
        of ``groups`` is told as well.
        """
        matching = self._matches(selection.query)
        found = self._index.find(selection, matching.records, among, groups)
        return replace(found, by_sound=True) if matching.by_sound else found

    def crossed(
        self,
        regions: Iterable[RegionId | None],
        themes: Sequence[ThemeId | None],
        kinds: Sequence[Kind] = (),
    ) -> Crossed:
        """How many records each region has of each theme and these kinds, and the newest.

        ``None`` stands for all regions or themes; where there is nothing, nothing is told.
        """
        return self._index.crossed(regions, themes, kinds)

    def order(self, ids: Sequence[RecordId], ordering: Ordering) -> Ordered:
        """Found records in another order, and in groups."""
        return self._sorter.order(ids, ordering)

    def _find_anew(self) -> None:
        """Records were changed: nothing remembers what they were."""
        self._matching.clear()
        self._traits = None
        for known in ("_index", "_sorter"):
            self.__dict__.pop(known, None)

    @cached_property
    def _index(self) -> Index:
        with self._reading() as session:
            return reading.index(session)

    @cached_property
    def _sorter(self) -> Sorter:
        ids = self._index.ids
        with self._reading() as session:
            return Sorter(self._known_traits(session, ids), reading.orders(session))

    def _known_traits(self, session: Session, ids: tuple[RecordId, ...]) -> Traits:
        """What records are arranged by; read when it is first needed."""
        if self._traits is None:
            self._traits = reading.traits(session, ids)
        return self._traits

    def _matches(self, query: str) -> Matching:
        """The set of records ``query`` finds; a click on a picker does not search again."""
        if query not in self._matching:
            index = self._index
            with self._reading() as session:
                found = self._matcher(session, index).matching(query)
            if len(self._matching) >= _QUERIES_KEPT:
                self._matching.clear()
            self._matching[query] = found
        return self._matching[query]

    def _matcher(self, session: Session, index: Index) -> Matcher:
        return Matcher(
            session,
            index,
            traits=lambda: self._known_traits(session, index.ids),
            regions=lambda: self._kept.items(Region, partial(reading.items, session)),
            themes=lambda: self._kept.items(Theme, partial(reading.items, session)),
            sources=lambda: self._kept.items(Source, partial(reading.items, session)),
        )
