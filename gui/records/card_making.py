"""Makes cards of records, off the GUI thread; loaded when the first ones are wanted."""

from collections.abc import Iterator, Mapping

from data.evidence.corroboration import corroboration
from data.evidence.edits import printed
from data.library.entry import Entry
from data.model.ids import RecordId, SourceId
from data.model.record import (
    Event,
    Figure,
    Institution,
    Proposal,
    Quotation,
    Record,
)
from data.model.source import Source
from exports.listing import figure_words, words
from gui.records.badge import badges_of
from gui.records.card import Card
from templates.compose.figures import indicator, moment


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
