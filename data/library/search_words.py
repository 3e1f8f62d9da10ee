"""What a record is found by: its words, the source's words, the names of what it belongs to."""

from collections.abc import Iterator, Mapping

import msgspec

from data.evidence.edits import EditError, printed
from data.library.folding import fold
from data.model.controlled import Names, Region, Theme
from data.model.record import Event, Figure, Finding, Institution, Proposal, Quotation, Record
from data.model.source import Source

BETWEEN = "\n"
"""Stands between the parts; no word that is looked for has it, so none is found across two."""


class Surroundings(msgspec.Struct, frozen=True):
    """What records refer to by id."""

    regions: Mapping[str, Region]
    themes: Mapping[str, Theme]
    sources: Mapping[str, Source]


def search_text(record: Record, around: Surroundings, note: str = "") -> str:
    """Everything ``record`` is found by, folded, part after part; ``note`` is a private one."""
    parts = (fold(part) for part in (*_parts(record, around), note) if part)
    return BETWEEN.join(dict.fromkeys(parts))


def _parts(record: Record, around: Surroundings) -> Iterator[str | None]:
    yield record.title
    yield from _own(record)
    for anchor in record.anchors:
        yield anchor.exact
    for source_id in dict.fromkeys(anchor.source or "" for anchor in record.anchors):
        source = around.sources.get(source_id)
        if source is not None:
            yield from (source.title, source.subtitle, source.publisher)
    yield from _names(record.regions, around.regions)
    yield from _names(record.themes, around.themes)


def _own(record: Record) -> Iterator[str | None]:
    """The words that records of this kind have."""
    match record:
        case Finding():
            yield record.text
        case Figure():
            yield from (record.subject, record.measure, record.territory, record.speaker)
        case Event():
            yield record.text
        case Institution():
            yield from (record.name, record.text, record.type, record.place, *record.short_names)
        case Proposal() | Quotation():
            yield from (record.speaker, record.office, record.occasion, *record.joint_with)
            yield _printed(record)
            if isinstance(record, Proposal):
                yield from (record.text, record.addressee)


def _printed(record: Proposal | Quotation) -> str | None:
    """The printed words, where they differ from the source's; edits that do not fit give none."""
    try:
        return printed(record.anchors[0].exact, record.edits) if record.edits else None
    except EditError:
        return None


def _names(
    ids: tuple[str, ...], known: Mapping[str, Region] | Mapping[str, Theme]
) -> Iterator[str]:
    """The names of ``ids`` and of what they lie in."""
    for value in ids:
        item = known.get(value)
        parent = known.get(item.parent) if item is not None and item.parent else None
        for named in (item, parent):
            if named is not None:
                yield from _both(named.names)


def _both(names: Names) -> tuple[str, str]:
    return names.zh, names.en
