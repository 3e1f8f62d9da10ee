"""What a card shows of a record: plain values."""

from collections.abc import Mapping

import msgspec

from data.evidence.corroboration import Corroboration
from data.library.entry import Entry
from data.model.ids import RecordId, SourceId
from data.model.record import Kind
from data.model.source import Source
from gui.records.badge import Badge


class Card(msgspec.Struct, frozen=True):
    """One record as it is read in the list.

    Attributes:
        lead: what stands out: a figure's number, an event's date, else empty.
        body: the words below the title; ``quoted``: they are verbatim words and get their marks.
        who: speaker and office, or what else attributes it.
        source, date: where it stands and when.
        badges: what the record itself tells of its evidence.
        corroboration: what several sources of it prove.
        elsewhere: what the record is found by and the card does not show.
        entry: the record with what the library knows of it.
        sources: of its anchors, by id.
    """

    id: RecordId
    kind: Kind
    title: str
    lead: str
    body: str
    quoted: bool
    who: str
    source: str
    date: str
    badges: Badge
    corroboration: Corroboration
    elsewhere: tuple[str, ...]
    entry: Entry
    sources: Mapping[SourceId, Source]

    @property
    def foot(self) -> str:
        """Who, where it stands, when: the last line."""
        return "　".join(part for part in (self.who, self.source, self.date) if part)

    @property
    def spoken(self) -> str:
        """What stands below the title in one sentence, for screen readers."""
        parts = (self.lead, self.body, self.who, self.source, self.date)
        return "，".join(part for part in parts if part)
