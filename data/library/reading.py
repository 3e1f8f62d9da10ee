"""Reading values out of the tables."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from data.errors import CannotError
from data.library.entry import Entry, Origin
from data.library.index import Index, Key, Links
from data.library.payload import decode, decode_item
from data.library.search_words import Surroundings
from data.library.session import Session
from data.library.sorter import Orders
from data.library.statement import Statement
from data.library.traits import Traits, trait_of
from data.messages import message
from data.model.anchor import AnchorState
from data.model.controlled import Region, Theme
from data.model.ids import RecordId, SourceId
from data.model.record import Kind, Record
from data.model.source import Source
from data.progress import may_stop

Item = TypeVar("Item", Region, Theme, Source)
_LISTS: dict[type[Any], tuple[Statement, Statement]] = {
    Region: (Statement.REGIONS, Statement.REGIONS_EVER),
    Theme: (Statement.THEMES, Statement.THEMES_EVER),
    Source: (Statement.SOURCES, Statement.SOURCES_EVER),
}
_AT_ONCE = 500
"""Records asked for in one question; between two of them the work can be stopped."""
_KINDS = {kind.value: kind for kind in Kind}
_ORIGINS = {origin.value: origin for origin in Origin}
_NO_STATES: Mapping[int, AnchorState] = {}


def items(session: Session, of: type[Item], *, retired: bool = False) -> tuple[Item, ...]:
    """A list the pack holds, in its order; with those it has given up when ``retired``."""
    standing, ever = _LISTS[of]
    payloads = session.column(ever if retired else standing)
    return tuple(decode_item(of, payload) for payload in payloads)


def source(session: Session, source_id: SourceId) -> Source:
    """The source with this id."""
    payload = session.value(Statement.SOURCE, source=source_id)
    if payload is None:
        raise CannotError(message("There is no source “{id}” in the library.", id=source_id))
    return decode_item(Source, payload)


def source_text(session: Session, source_id: SourceId) -> str | None:
    """The whole text a source stands in, if somebody has attached it."""
    version = source(session, source_id).text.sha256
    text: str | None = session.value(Statement.TEXT, version=version)
    return text


def entries(session: Session, ids: Sequence[RecordId]) -> list[Entry]:
    """The records with these ids, in that order."""
    found: dict[str, Entry] = {}
    for start in range(0, len(ids), _AT_ONCE):
        may_stop()
        found.update(_entries(session, ids[start : start + _AT_ONCE]))
    missing = next((record_id for record_id in ids if record_id not in found), None)
    if missing is not None:
        raise CannotError(message("There is no record “{id}” in the library.", id=missing))
    return [found[record_id] for record_id in ids]


def records_in(session: Session, source_id: SourceId) -> list[Record]:
    """The records with an anchor in this source, without the retired."""
    named = re.sub("[/%_]", r"/\g<0>", source_id)  # what would stand for something else
    found = session.rows(Statement.RECORDS_NAMING, words=f'%"source":"{named}"%')
    return [decode(_KINDS[kind], payload) for kind, payload in found]


def _entries(session: Session, ids: Sequence[RecordId]) -> Iterator[tuple[str, Entry]]:
    for id, kind, payload, revision, origin, retired, date, held in session.rows(
        Statement.ENTRIES, ids=list(ids)
    ):
        record = decode(_KINDS[kind], payload)
        known = _states(held) if held else _NO_STATES
        states = tuple([known.get(i, AnchorState.NOT_ATTACHED) for i in range(len(record.anchors))])
        yield id, Entry(record, revision, _ORIGINS[origin], states, bool(retired), date)


def _states(held: str) -> dict[int, AnchorState]:
    """The states of a record's anchors by their positions."""
    pairs = (each.split("=") for each in held.split(","))
    return {int(position): AnchorState(state) for position, state in pairs}


def index(session: Session) -> Index:
    """The index over all records that are not retired."""
    keys = session.rows(Statement.KEYS)
    links = Links(
        session.rows(Statement.REGIONS_OF_RECORDS),
        session.rows(Statement.THEMES_OF_RECORDS),
        {r.id: r.parent for r in items(session, Region, retired=True) if r.parent},
        {t.id: t.parent for t in items(session, Theme, retired=True) if t.parent},
    )
    return Index([Key(n, i, _KINDS[k], d, s, p) for n, i, k, d, s, p in keys], links)


def traits(session: Session, ids: tuple[RecordId, ...]) -> Traits:
    """What records are arranged by, in the order of ``ids``."""
    rows = session.each(Statement.TRAITS)
    made = {id: trait_of(_KINDS[kind], date, payload) for id, kind, date, payload in rows}
    return Traits(ids, [made[record] for record in ids])


def orders(session: Session) -> Orders:
    """The order of what records refer to."""
    known_regions = items(session, Region, retired=True)
    known_themes = items(session, Theme, retired=True)
    return Orders(
        {region.id: place for place, region in enumerate(known_regions)},
        {theme.id: place for place, theme in enumerate(known_themes)},
        {region.id: region.parent for region in known_regions if region.parent},
        {theme.id: theme.parent for theme in known_themes if theme.parent},
        {source.id: source.title for source in items(session, Source, retired=True)},
    )


def surroundings(session: Session) -> Surroundings:
    """What records may refer to, also what the pack has given up."""
    return Surroundings(
        {region.id: region for region in items(session, Region, retired=True)},
        {theme.id: theme for theme in items(session, Theme, retired=True)},
        {source.id: source for source in items(session, Source, retired=True)},
    )
