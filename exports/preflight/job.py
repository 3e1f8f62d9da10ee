"""What a check looks at."""

from collections.abc import Iterable, Mapping
from functools import cached_property

import msgspec

from data.model.ids import RecordId
from exports.layout.pages import LaidOut, Place
from exports.preflight.facts import Facts
from exports.preflight.remark import Spot
from exports.prepared import Prepared
from templates.document import BlockId, Document


class Job(msgspec.Struct, frozen=True, dict=True):
    """A briefing on its pages and the facts about it."""

    prepared: Prepared
    facts: Facts

    @property
    def document(self) -> Document:
        """The briefing."""
        return self.prepared.document

    @property
    def laid(self) -> LaidOut:
        """Its pages."""
        return self.prepared.laid

    def spot(self, blocks: Iterable[BlockId] = (), records: Iterable[RecordId] = ()) -> Spot:
        """The first of ``records``, else of ``blocks``, that stands on a page."""
        for record in records:
            if (place := self._records.get(record)) is not None:
                return Spot(place.page, place.block, record)
        for block in blocks:
            if (page := self._page(block)) is not None:
                return Spot(page, block, next(iter(records), None))
        return Spot(None, next(iter(blocks), None), next(iter(records), None))

    def _page(self, block: BlockId) -> int | None:
        place = self._blocks.get(block)
        if place is not None:
            return place.page
        destination = self.laid.destinations.get(block)
        return destination.page if destination else None

    def records_of(self, block: BlockId) -> tuple[RecordId, ...]:
        """The records behind a block."""
        place = self._blocks.get(block)
        return tuple(place.records) if place else ()

    @cached_property
    def printed(self) -> frozenset[RecordId]:
        """The records behind anything that is printed."""
        return frozenset(entry.record for entry in self.document.manifest)

    @cached_property
    def _blocks(self) -> Mapping[BlockId, Place]:
        """The first place of each block."""
        return {place.block: place for place in reversed(self.laid.places)}

    @cached_property
    def _records(self) -> Mapping[RecordId, Place]:
        """The first place of each record."""
        return {r: place for place in reversed(self.laid.places) for r in place.records}
