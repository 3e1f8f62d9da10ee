"""The tables of evidence: what was printed, where it stands, what was changed, what was checked.

One table for each source, so that whoever checks opens each source once. A record has one number
wherever it stands; what a second source says in support of it stands in that source's table.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from data.model.anchor import Anchor, AnchorState
from data.model.edit import Edit, Elide, Insert, Remove, Sic
from data.model.ids import RecordId, SourceId
from data.model.record import Figure, Proposal, Quotation
from data.model.source import Script, Source
from templates.compose.chinese import chinese_date
from templates.compose.figures import in_simplified
from templates.compose.items import Item
from templates.compose.vouching import FaultKind
from templates.document import Align, BlockId, Cite, Column, Inlines, Row, Table, Text
from templates.markup.reading import Shown

_COLUMNS = (
    ("编号", 0.8, Align.CENTER),
    ("印出文字、数值", 4.8, Align.LEFT),
    ("位置", 1.9, Align.CENTER),
    ("处理", 2.0, Align.LEFT),
    ("核对状态", 1.8, Align.LEFT),
)

_NO_STATE = (FaultKind.EDITS, FaultKind.VALUE)
"""Faults of the record itself, which no state of an anchor tells."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the tables are made from."""

    items: Mapping[RecordId, Item]
    sources: Mapping[SourceId, Source]
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Place:
    """One anchor of a record that stands in the briefing; ``words`` are those printed."""

    number: int
    item: Item
    position: int
    words: str

    @property
    def anchor(self) -> Anchor:
        return self.item.record.anchors[self.position]

    @property
    def source(self) -> SourceId:
        return SourceId(self.anchor.source or "")


def annex_tables(name: BlockId, shown: Sequence[Shown], known: Known) -> tuple[Table, ...]:
    """A table for each source of the words and values that stand in the briefing.

    Sources and records stand in the order of their first use.
    """
    first = {entry.record: entry.words for entry in reversed(shown)}
    order = dict.fromkeys(entry.record for entry in shown)
    places = [
        _Place(number, known.items[record], position, first[record])
        for number, record in enumerate(order, 1)
        for position in range(len(known.items[record].record.anchors))
    ]
    columns = tuple(Column((Text(head),), weight, align) for head, weight, align in _COLUMNS)
    return tuple(
        _table(BlockId(f"{name}.{source}"), columns, known.sources[source], places, known)
        for source in dict.fromkeys(place.source for place in places)
        if source in known.sources
    )


def _table(
    name: BlockId,
    columns: tuple[Column, ...],
    source: Source,
    places: Sequence[_Place],
    known: Known,
) -> Table:
    rows = tuple(_row(name, place, known) for place in places if place.source == source.id)
    return Table(name, _source_line(source), columns, rows)


def _source_line(source: Source) -> Inlines:
    """The source in one line: title, publisher, date, and its number among the references."""
    told = [source.publisher or "", chinese_date(source.published) if source.published else ""]
    where = "，".join(part for part in told if part)
    line = f"《{source.title}》（{where}）" if where else f"《{source.title}》"
    return (Text(line), Cite(SourceId(source.id)))


def _row(table: BlockId, place: _Place, known: Known) -> Row:
    """What stands in the briefing for a record, and what is known of it."""
    start, end = place.anchor.at
    edits = _edits(place, known) if place.position == 0 else ()
    cells = (
        str(place.number),
        _words(place, known),
        f"{start + 1}—{end}",
        "、".join(edits) or known.labels["edit-none"],
        _state(place, known.labels),
    )
    return Row(
        BlockId(f"{table}.{place.item.id}.{place.position}"),
        tuple((Text(cell),) for cell in cells),
        (place.item.id,),
    )


def _words(place: _Place, known: Known) -> str:
    """The printed words, a value with its name; for a further anchor what it says in support."""
    if place.position:
        return f"{_support(place, known)}：{_simplified(place, place.anchor.exact, known)}"
    record = place.item.record
    return f"{record.title}：{place.words}" if isinstance(record, Figure) else place.words


def _support(place: _Place, known: Known) -> str:
    """How far a further anchor is from the first: another publisher counts most."""
    first = SourceId(place.item.record.anchors[0].source or "")
    if first == place.source:
        return "同文另处"
    publishers = [known.sources[name].publisher for name in (first, place.source)]
    return "同一媒体佐证" if publishers[0] == publishers[1] else "其他媒体佐证"


def _state(place: _Place, labels: Mapping[str, str]) -> str:
    """What verification says; for printed words also why they cannot be vouched for."""
    states = place.item.states
    state = states[place.position] if place.position < len(states) else AnchorState.NOT_ATTACHED
    fault = place.item.fault
    if place.position == 0 and fault is not None and fault.kind in _NO_STATE:
        return labels[f"fault-{fault.kind}-short"]
    return labels[f"state-{state}"]


def _edits(place: _Place, known: Known) -> tuple[str, ...]:
    """What was done between the source's words and those printed, each in a few words."""
    record = place.item.record
    if isinstance(record, Quotation | Proposal):
        return tuple(dict.fromkeys(_told(edit, known.labels) for edit in record.edits))
    return tuple(_changes(place, known))


def _changes(place: _Place, known: Known) -> Iterator[str]:
    """How a value was written anew from its words."""
    exact = place.anchor.exact
    simple = _simplified(place, exact, known)
    if place.words not in simple:
        yield known.labels["edit-composed"]
    elif place.words not in exact:
        yield known.labels["edit-to-hans"]


def _simplified(place: _Place, text: str, known: Known) -> str:
    source = known.sources.get(place.source)
    return in_simplified(text, source.script if source else Script.HANS)


def _told(edit: Edit, labels: Mapping[str, str]) -> str:
    """One declared change in words; what was taken out is counted, never shown."""
    name = labels[f"edit-{edit.__struct_config__.tag}"]
    match edit:
        case Elide(at=(start, end)):
            return f"{name}{end - start}字"
        case Remove(at=(start, end), why=why):
            return f"{name}{end - start}字（{why}）"
        case Insert(text=text):
            return f"{name}“{text}”"
        case Sic(why=why):
            return f"{name}（{why}）"
        case _:
            return name
