"""Reading values out of the tables."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TypeVar

from sqlalchemy import BindParameter, Connection, Table, Text, bindparam, cast, func, select

from data.errors import CannotError
from data.library import search_index
from data.library.entry import Entry, Origin
from data.library.index import Index, Key, Links
from data.library.payload import decode, decode_item
from data.library.quick import Question
from data.library.search_words import Surroundings, search_text
from data.library.sorter import Orders
from data.library.tables import (
    anchor_states,
    record_notes,
    record_regions,
    record_themes,
    records,
    regions,
    source_texts,
    sources,
    themes,
)
from data.library.traits import Traits, trait_of
from data.messages import message
from data.model.anchor import AnchorState
from data.model.controlled import Region, Theme
from data.model.ids import RecordId, RegionId, SourceId, ThemeId
from data.model.record import Kind, Record
from data.model.source import Source
from data.progress import may_stop

Item = TypeVar("Item", Region, Theme, Source)
_LISTS: dict[type[Region] | type[Theme] | type[Source], Table] = {
    Region: regions,
    Theme: themes,
    Source: sources,
}
_SIZES = (1, 12, 60, 200, 500)
"""How many ids a question is for; the last is repeated where there are fewer."""
_AT_ONCE = _SIZES[-1]
"""Ids in one question; databases have a limit."""
_KINDS = {kind.value: kind for kind in Kind}
_ORIGINS = {origin.value: origin for origin in Origin}
_NO_STATES: Mapping[int, AnchorState] = {}


def items(connection: Connection, of: type[Item], *, retired: bool = False) -> tuple[Item, ...]:
    """A list the pack holds, in its order; with those it has given up when ``retired``."""
    table = _LISTS[of]
    question = select(table.c.payload).order_by(table.c.position, table.c.id)
    if not retired:
        question = question.where(~table.c.retired)
    return tuple(decode_item(of, payload) for payload in connection.scalars(question))


def source(connection: Connection, source_id: SourceId) -> Source:
    """The source with this id."""
    payload = connection.scalar(select(sources.c.payload).where(sources.c.id == source_id))
    if payload is None:
        raise CannotError(message("There is no source “{id}” in the library.", id=source_id))
    return decode_item(Source, payload)


def source_text(connection: Connection, source_id: SourceId) -> str | None:
    """The whole text a source stands in, if somebody has attached it."""
    version = source(connection, source_id).text.sha256
    text: str | None = connection.scalar(
        select(source_texts.c.text).where(source_texts.c.sha256 == version)
    )
    return text


def entries(connection: Connection, ids: Sequence[RecordId]) -> list[Entry]:
    """The records with these ids, in that order."""
    found: dict[str, Entry] = {}
    for start in range(0, len(ids), _AT_ONCE):
        may_stop()
        found.update(_entries(connection, ids[start : start + _AT_ONCE]))
    missing = next((record_id for record_id in ids if record_id not in found), None)
    if missing is not None:
        raise CannotError(message("There is no record “{id}” in the library.", id=missing))
    return [found[record_id] for record_id in ids]


def records_in(connection: Connection, source_id: SourceId) -> list[Record]:
    """The records with an anchor in this source, without the retired."""
    mentions = records.c.payload.contains(f'"source":"{source_id}"', autoescape=True)
    question = select(records.c.kind, records.c.payload).where(~records.c.retired, mentions)
    return [decode(Kind(kind), payload) for kind, payload in connection.execute(question)]


def _entries(connection: Connection, ids: Sequence[RecordId]) -> Iterator[tuple[str, Entry]]:
    size = next(size for size in _SIZES if size >= len(ids))
    wanted = [*ids, *[ids[-1]] * (size - len(ids))]
    named = {f"id_{number}": record_id for number, record_id in enumerate(wanted)}
    for id, kind, payload, revision, origin, retired, date, held in _entries_of(size).rows(
        connection, named
    ):
        record = decode(_KINDS[kind], payload)
        known = _states(held) if held else _NO_STATES
        states = tuple([known.get(i, AnchorState.NOT_ATTACHED) for i in range(len(record.anchors))])
        yield id, Entry(record, revision, _ORIGINS[origin], states, bool(retired), date)


@cache
def _entries_of(size: int) -> Question:
    """The question for so many records, with the states of their anchors in one text each."""
    columns, state = records.c, anchor_states.c
    held = (
        select(func.aggregate_strings(cast(state.position, Text) + "=" + state.state, ","))
        .where(state.record == columns.number)
        .scalar_subquery()
    )
    ids: list[BindParameter[str]] = [bindparam(f"id_{number}", "") for number in range(size)]
    return Question(
        select(
            columns.id, columns.kind, columns.payload, columns.revision,
            columns.origin, columns.retired, columns.date, held,
        ).where(columns.id.in_(ids))
    )  # fmt: skip


def _states(held: str) -> dict[int, AnchorState]:
    """The states of a record's anchors by their positions."""
    pairs = (each.split("=") for each in held.split(","))
    return {int(position): AnchorState(state) for position, state in pairs}


def index(connection: Connection) -> Index:
    """The index over all records that are not retired."""
    columns = records.c
    keys = connection.execute(
        select(
            columns.number, columns.id, columns.kind, columns.date, columns.source, columns.place
        ).where(~columns.retired)
    ).all()
    links = Links(
        [(n, RegionId(v)) for n, v in connection.execute(select(record_regions)).all()],
        [(n, ThemeId(v)) for n, v in connection.execute(select(record_themes)).all()],
        {r.id: r.parent for r in items(connection, Region, retired=True) if r.parent},
        {t.id: t.parent for t in items(connection, Theme, retired=True) if t.parent},
    )
    return Index((Key(n, RecordId(i), Kind(k), d, s, p) for n, i, k, d, s, p in keys), links)


def traits(connection: Connection, ids: tuple[RecordId, ...]) -> Traits:
    """What records are arranged by, in the order of ``ids``."""
    columns = records.c
    rows = connection.execute(
        select(columns.id, columns.kind, columns.date, columns.payload).where(~columns.retired)
    )
    made = {RecordId(i): trait_of(Kind(kind), date, payload) for i, kind, date, payload in rows}
    return Traits(ids, [made[record] for record in ids])


def orders(connection: Connection) -> Orders:
    """The order of what records refer to."""
    known_regions = items(connection, Region, retired=True)
    known_themes = items(connection, Theme, retired=True)
    return Orders(
        {region.id: place for place, region in enumerate(known_regions)},
        {theme.id: place for place, theme in enumerate(known_themes)},
        {region.id: region.parent for region in known_regions if region.parent},
        {theme.id: theme.parent for theme in known_themes if theme.parent},
        {source.id: source.title for source in items(connection, Source, retired=True)},
    )


def surroundings(connection: Connection) -> Surroundings:
    """What records may refer to, also what the pack has given up."""
    return Surroundings(
        {region.id: region for region in items(connection, Region, retired=True)},
        {theme.id: theme for theme in items(connection, Theme, retired=True)},
        {source.id: source for source in items(connection, Source, retired=True)},
    )


def index_words(connection: Connection, origin: Origin | None = None) -> None:
    """Let the records of ``origin``, or all, be found by their words."""
    around = surroundings(connection)
    columns = (records.c.number, records.c.kind, records.c.payload, record_notes.c.text)
    question = select(*columns).select_from(records.outerjoin(record_notes))
    if origin is not None:
        question = question.where(records.c.origin == origin.value)
    search_index.put(
        connection,
        {
            number: search_text(decode(Kind(kind), payload), around, note or "")
            for number, kind, payload, note in connection.execute(question).all()
        },
    )
