"""The tables of evidence: what was printed, where it stands, what was changed, what was checked.

One table for each source, so that whoever checks opens each source once. A record has one number
wherever it stands; what a second source says in support of it stands in that source's table.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from data.evidence.corroboration import Independence, support
from data.evidence.traditional import traditional
from data.model.anchor import Anchor, AnchorState
from data.model.edit import Elide, Insert, OutputEdit, Remove, Sic
from data.model.ids import RecordId, SourceId
from data.model.record import Figure, Proposal, Quotation
from data.model.source import Script, Source
from data.progress import may_stop
from templates.compose.figures import in_simplified
from templates.compose.items import Item
from templates.compose.vouching import FaultKind
from templates.compose.writing import DEFAULT, Writing
from templates.document import (
    Align,
    Block,
    BlockId,
    Cite,
    Column,
    Inlines,
    Row,
    Section,
    Table,
    Text,
)

_COLUMNS = (
    ("annex-number", 0.8, Align.CENTER),
    ("annex-words", 4.8, Align.LEFT),
    ("annex-place", 1.9, Align.CENTER),
    ("annex-edits", 2.0, Align.LEFT),
    ("annex-state", 1.8, Align.LEFT),
)
"""The labels of the heads, the shares of the width."""

Shown = Mapping[RecordId, Sequence[str]]
"""The words that stand in the briefing for each record, in the order of their first use."""

_NO_STATE = (FaultKind.EDITS, FaultKind.VALUE)
"""Faults of the record itself, which no state of an anchor tells."""

_SUPPORT = {
    Independence.SINGLE: "support-same-text",
    Independence.INDEPENDENT: "support-other-publisher",
    Independence.SAME_PUBLISHER: "support-same-publisher",
    Independence.SAME_WORDS: "support-same-words",
    Independence.UNKNOWN: "support-unknown",
}
"""What a further anchor is called, by how far it is from the first."""


class Known(msgspec.Struct, frozen=True):
    """What the tables are made from."""

    items: Mapping[RecordId, Item]
    sources: Mapping[SourceId, Source]
    spoken: Writing

    @property
    def lang(self) -> str | None:
        """The language of quoted words, where it is not simply the document's."""
        return None if self.spoken.language == DEFAULT else self.spoken.quoting


class _Place(msgspec.Struct, frozen=True):
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


def with_annexes(
    blocks: tuple[Block, ...], annexes: Collection[BlockId], shown: Shown, known: Known
) -> tuple[Block, ...]:
    """``blocks`` with the tables of the evidence in the place of each of ``annexes``."""
    out: list[Block] = []
    for block in blocks:
        if isinstance(block, Section):
            out.append(replace(block, blocks=with_annexes(block.blocks, annexes, shown, known)))
        elif block.id in annexes:
            out += annex_tables(block.id, shown, known)
        else:
            out.append(block)
    return tuple(out)


def annex_tables(name: BlockId, shown: Shown, known: Known) -> tuple[Table, ...]:
    """A table for each source of the words and values that stand in the briefing.

    Sources and records stand in the order of their first use.
    """
    places = [
        _Place(number, known.items[record], position, words[0])
        for number, (record, words) in enumerate(shown.items(), 1)
        for position in range(len(known.items[record].record.anchors))
    ]
    columns = tuple(
        Column((Text(known.spoken.labels[head]),), weight, align)
        for head, weight, align in _COLUMNS
    )
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
    return Table(name, _source_line(source, known.spoken), columns, rows)


def _source_line(source: Source, spoken: Writing) -> Inlines:
    """The source in one line: title, publisher, date, and its number among the references.

    Title and publisher stand as published, in whatever script.
    """
    script = f"zh-{source.script}"
    lang = None if script == spoken.language else script
    told = [source.publisher or "", spoken.date(source.published) if source.published else ""]
    where = spoken.labels["between-parts"].join(part for part in told if part)
    line: Inlines = (Text(f"《{source.title}》", lang),)
    if where:
        line += (Text(spoken.text("aside", words=where), None if spoken.is_english else lang),)
    return (*line, Cite(SourceId(source.id)))


def _row(table: BlockId, place: _Place, known: Known) -> Row:
    """What stands in the briefing for a record, and what is known of it."""
    may_stop()
    start, end = place.anchor.at
    edits = _edits(place, known) if place.position == 0 else ()
    labels = known.spoken.labels
    cells: tuple[Inlines, ...] = (
        (Text(str(place.number)),),
        _words(place, known),
        (Text(f"{start + 1}—{end}"),),
        (Text(known.spoken.joined(edits) or labels["edit-none"]),),
        (Text(_state(place, labels)),),
    )
    return Row(
        BlockId(f"{table}.{place.item.id}.{place.position}"),
        cells,
        (place.item.id,),
    )


def _words(place: _Place, known: Known) -> Inlines:
    """The printed words, a value with its name; for a further anchor what it says in support."""
    if place.position:
        words = Text(_in_script(place, place.anchor.exact, known), known.lang)
        return _named(_support(place, known), words, known)
    words = Text(place.words, known.lang)
    record = place.item.record
    return _named(record.title, words, known) if isinstance(record, Figure) else (words,)


def _named(name: str, words: Text, known: Known) -> Inlines:
    """``words`` behind what they are."""
    return (Text(known.spoken.text("introduced", what=name, words="")), words)


def _support(place: _Place, known: Known) -> str:
    """How far a further anchor is from the first: an independent publisher counts most."""
    found = support(place.anchor, place.item.record.anchors[0], known.sources)
    return known.spoken.labels[_SUPPORT[found]]


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
    if isinstance(place.item.record, Quotation | Proposal):
        return tuple(dict.fromkeys(_told(edit, known.spoken) for edit in place.item.edits))
    return tuple(_changes(place, known))


def _changes(place: _Place, known: Known) -> Iterator[str]:
    """How a value was written anew from its words."""
    labels = known.spoken.labels
    if place.words not in _in_script(place, place.anchor.exact, known):
        yield labels["edit-composed"]
    elif place.words not in place.anchor.exact:
        yield labels["edit-to-hant" if known.spoken.is_traditional else "edit-to-hans"]


def _in_script(place: _Place, text: str, known: Known) -> str:
    """A source's words in the script that the briefing quotes in."""
    source = known.sources.get(place.source)
    script = source.script if source else Script.HANS
    if known.spoken.is_traditional:
        return text if script is Script.HANT else traditional(text)
    return in_simplified(text, script)


def _told(edit: OutputEdit, spoken: Writing) -> str:
    """One declared change in words; what was taken out is counted, never shown."""
    name = spoken.labels[f"edit-{edit.__struct_config__.tag}"]
    match edit:
        case Elide(at=(start, end)):
            return spoken.text("edit-characters", edit=name, count=end - start)
        case Remove(at=(start, end), why=why):
            taken = spoken.text("edit-characters", edit=name, count=end - start)
            return spoken.text("edit-why", edit=taken, why=why)
        case Insert(text=text):
            return spoken.text("edit-text", edit=name, text=text)
        case Sic(why=why):
            return spoken.text("edit-why", edit=name, why=why)
        case _:
            return name
