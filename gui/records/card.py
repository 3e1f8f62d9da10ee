"""What a card shows of a record: plain values, made off the GUI thread."""

from collections.abc import Iterator, Mapping

import msgspec

from data.evidence.corroboration import Corroboration, corroboration
from data.evidence.edits import printed
from data.library.entry import Entry
from data.model.ids import RecordId, SourceId
from data.model.record import (
    Event,
    Figure,
    Institution,
    Kind,
    Proposal,
    Quotation,
    Record,
)
from data.model.source import Source
from exports.listing import figure_words, words
from gui.records.badge import Badge, badges_of
from templates.compose.figures import indicator, moment


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


def card_of(entry: Entry, sources: Mapping[SourceId, Source]) -> Card:
    """The card of a record."""
    record = entry.record
    source = sources.get(SourceId(record.anchors[0].source or ""))
    return Card(
        id=RecordId(record.id),
        kind=record.kind,
        title=record.title,
        lead=_lead(entry),
        body=_body(entry),
        quoted=isinstance(record, Quotation) and record.direct,
        who=_who(entry),
        source=_source_line(source),
        date=entry.date,
        badges=badges_of(entry),
        corroboration=corroboration(record, sources),
        elsewhere=tuple(_elsewhere(entry.record)),
        entry=entry,
        sources={
            SourceId(known.id): known
            for anchor in record.anchors
            if (known := sources.get(SourceId(anchor.source or "")))
        },
    )


def _lead(entry: Entry) -> str:
    match entry.record:
        case Figure() as figure:
            return figure_words(figure)
        case Event(date=date):
            return date or ""
        case _:
            return ""


def _body(entry: Entry) -> str:
    match entry.record:
        case Figure() as figure:
            parts = (indicator(figure), figure.territory, figure.basis, moment(figure))
            return " · ".join(dict.fromkeys(part for part in parts if part not in ("", "—")))
        case Quotation() as quotation:
            return printed(quotation.anchors[0].exact, quotation.edits)
        case record:
            return words(record)


def _who(entry: Entry) -> str:
    match entry.record:
        case Proposal() | Quotation() as spoken:
            names = "、".join(name for name in (spoken.speaker, *spoken.joint_with) if name)
            return "　".join(part for part in (names, spoken.office) if part)
        case Institution(type=kind, place=place):
            return " · ".join(part for part in (kind, place) if part)
        case _:
            return ""


def _elsewhere(record: Record) -> Iterator[str]:
    """The source's own words first, then what else belongs to the record."""
    for anchor in record.anchors:
        yield anchor.exact
    match record:
        case Proposal() | Quotation():
            yield record.occasion
            if isinstance(record, Proposal) and record.addressee:
                yield record.addressee
        case Institution():
            yield " · ".join((record.name, *record.short_names))
        case Figure(speaker=str(speaker)):
            yield speaker
        case _:
            pass


def _source_line(source: Source | None) -> str:
    if source is None:
        return ""
    return "　".join(part for part in (source.publisher, f"《{source.title}》") if part)
