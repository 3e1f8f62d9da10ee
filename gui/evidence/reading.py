"""Reads a record's evidence from the library, on the library lane."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from data.evidence.anchors import locate
from data.evidence.conflicts.conflict import Conflict, Severity
from data.evidence.conflicts.decision import Decision
from data.evidence.corroboration import corroboration
from data.evidence.edits import Segment, segments
from data.library.entry import Entry
from data.model.ids import RecordId, SourceId
from data.model.record import Event, Figure, Finding, Institution, Proposal, Quotation, Record
from data.model.source import Source
from exports.citations import reference
from exports.listing import words
from gui.evidence.evidence import (
    AnchorFact,
    AttachedText,
    ConflictFact,
    Evidence,
    Link,
    Mark,
    SourceFact,
)
from gui.evidence.utf16 import Units
from templates.compose.figures import moment
from templates.document import CitationStyle

if TYPE_CHECKING:
    from data.library.library import Library

TEXTS_KEPT = 4


class EvidenceReader:
    """Reads evidence; keeps the last few texts with everything that stands in them.

    Used on the library lane only. When anchors or texts changed, a new reader takes its place.
    """

    def __init__(self) -> None:
        self._texts: dict[str, AttachedText] = {}

    def read(self, library: "Library", record_id: RecordId) -> Evidence:
        """The evidence of a record.

        Raises:
            CannotError: there is no record with this id.
        """
        entry = library.entry(record_id)
        record = entry.record
        ids = dict.fromkeys(SourceId(anchor.source or "") for anchor in record.anchors)
        sources = {id_: library.source(id_) for id_ in ids}
        return Evidence(
            entry=entry,
            words=words(record),
            details=" · ".join(dict.fromkeys(part for part in _details(record) if part)),
            segments=_segments(record),
            sources=tuple(self._source(library, source, entry) for source in sources.values()),
            corroboration=corroboration(record, sources),
            stands_on=_stands_on(library, record),
        )

    def _source(self, library: "Library", source: Source, entry: Entry) -> SourceFact:
        text = self._text(library, source)
        units = Units(text.text if text else "")
        return SourceFact(
            source=source,
            reference=reference(source, CitationStyle.GBT_2025),
            anchors=tuple(_anchors(entry, source, text, units)),
            text=text,
            extent=units.span(*source.text.extent),
        )

    def _text(self, library: "Library", source: Source) -> AttachedText | None:
        """The text ``source`` stands in, from memory when it was read lately."""
        sha256 = source.text.sha256
        if sha256 not in self._texts:
            text = library.source_text(SourceId(source.id))
            if text is None:
                return None
            while len(self._texts) >= TEXTS_KEPT:
                del self._texts[next(iter(self._texts))]
            sharing = [each for each in library.sources() if each.text.sha256 == sha256]
            self._texts[sha256] = AttachedText(sha256, text, _marks(library, text, sharing))
        return self._texts[sha256]


def conflicts_of(library: "Library", record_id: RecordId) -> tuple[ConflictFact, ...]:
    """The conflicts a record is part of; the first call works out those of the whole library."""
    decisions = library.decisions()
    return tuple(
        _conflict(library, conflict, record_id, decisions.get(conflict.id))
        for conflict in library.conflicts()
        if record_id in conflict.records
    )


def _conflict(
    library: "Library", conflict: Conflict, own: RecordId, decision: Decision | None
) -> ConflictFact:
    links = {
        each: Link(each, entry.record.title)
        for each, entry in zip(conflict.records, library.entries(conflict.records), strict=True)
    }
    return ConflictFact(
        hard=conflict.severity is Severity.HARD,
        explanation=conflict.explanation,
        own=links.pop(own),
        others=tuple(links.values()),
        decision=decision,
    )


def _anchors(
    entry: Entry, source: Source, text: AttachedText | None, units: Units
) -> Iterator[AnchorFact]:
    """The anchors of a record that stand in ``source``."""
    for position, (anchor, state) in enumerate(
        zip(entry.record.anchors, entry.states, strict=True)
    ):
        if anchor.source == source.id:
            span = None
            if text is not None and state.verified:
                place = locate(anchor, text.text, source.text.extent)
                if place.start is not None and place.end is not None:
                    span = units.span(place.start, place.end)
            yield AnchorFact(position, anchor, state, span)


def _marks(library: "Library", text: str, sources: Sequence[Source]) -> tuple[Mark, ...]:
    """Where the records of ``sources``, which share ``text``, stand in it."""
    units = Units(text)
    marks = [
        Mark(units.span(place.start, place.end), Link(RecordId(record.id), record.title))
        for source in sources
        for record in library.records_in(SourceId(source.id))
        for anchor in record.anchors
        if anchor.source == source.id
        and (place := locate(anchor, text, source.text.extent)).start is not None
        and place.end is not None
    ]
    return tuple(sorted(marks, key=lambda mark: mark.span))


def _segments(record: Record) -> tuple[Segment, ...]:
    if not isinstance(record, Quotation | Proposal):
        return ()
    return tuple(segments(record.anchors[0].exact, record.edits))


def _stands_on(library: "Library", record: Record) -> tuple[Link, ...]:
    if not isinstance(record, Finding):
        return ()
    entries = library.entries([RecordId(each) for each in record.stands_on])
    return tuple(Link(RecordId(each.record.id), each.record.title) for each in entries)


def _details(record: Record) -> tuple[str, ...]:
    """What stands beside the words, in Chinese as everything that is printed."""
    match record:
        case Quotation() | Proposal():
            names = "、".join(name for name in (record.speaker, *record.joint_with) if name)
            return names, record.office or "", record.occasion
        case Figure():
            return record.territory, record.basis, moment(record).replace("—", "")
        case Event():
            return record.date or "", record.date_text
        case Institution():
            return record.name, record.type, record.place or ""
        case Finding():
            return (record.as_of or "",)
