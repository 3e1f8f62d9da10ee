"""What a template sees of a record."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import msgspec

from data.errors import UserError
from data.evidence.edits import EditError, printed
from data.model.anchor import AnchorState
from data.model.edit import Edit, OutputEdit
from data.model.ids import RecordId, SourceId
from data.model.record import Figure, Kind, Proposal, Quotation, Record
from data.model.source import Script, Source
from data.progress import may_stop
from templates.compose.disagreements import Disagreement
from templates.compose.figures import value_words
from templates.compose.library import AnyEntry
from templates.compose.vouching import BROKEN, Fault, fault_of


class Item(msgspec.Struct, frozen=True):
    """A record as templates see it, with everything computed that depends on evidence.

    Attributes:
        record: the curated fields (:mod:`data.model.record`).
        kind: its kind's name, such as ``"figure"``.
        sources: ids of the sources it stands in, each once, the printed anchor's first; one that
            does not hold the words of its anchor is no source.
        words: what is printed for a quotation or proposal (span and edits), a figure's value;
            ``""`` for the other kinds. Where the edits do not fit, the span as it is.
        edits: what is done between the span and ``words``, as it is declared.
        fault: why the words cannot be vouched for, ``None`` when they can.
        disagreements: what it is in conflict with, as far as the reader is told.
    """

    record: Record
    revision: int
    origin: str
    states: tuple[AnchorState, ...]
    kind: str
    sources: tuple[SourceId, ...]
    words: str
    edits: tuple[OutputEdit, ...] = ()
    fault: Fault | None = None
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def id(self) -> RecordId:
        """The record's id."""
        return RecordId(self.record.id)


def make_item(
    entry: AnyEntry,
    sources: Mapping[SourceId, Source],
    disagreements: tuple[Disagreement, ...] = (),
) -> Item:
    """The item of a library entry."""
    may_stop()
    record = entry.record
    names = _holding(record, entry.states)
    words, unfit = _words(record, [sources[name] for name in names if name in sources])
    return Item(
        record=record,
        revision=entry.revision,
        origin=str(entry.origin),
        states=entry.states,
        kind=record.kind.value,
        sources=names,
        words=words,
        edits=record.edits if isinstance(record, Quotation | Proposal) else (),
        fault=fault_of(record, entry.states, unfit),
        disagreements=disagreements,
    )


def _holding(record: Record, states: Sequence[AnchorState]) -> tuple[SourceId, ...]:
    """The sources of the first anchor and of the others that were not found to be wrong."""
    first, *others = record.anchors
    if not others:
        return (SourceId(first.source),) if first.source else ()
    broken = {i for i, state in enumerate(states) if state in BROKEN}
    kept = [first, *(anchor for i, anchor in enumerate(others, 1) if i not in broken)]
    return tuple(dict.fromkeys(SourceId(a.source) for a in kept if a.source))


def _words(record: Record, sources: Sequence[Source]) -> tuple[str, UserError | None]:
    """The words printed for a record, and why there are none."""
    match record:
        case Quotation() | Proposal():
            try:
                return _printed(record.anchors[0].exact, record.edits), None
            except EditError as error:
                return record.anchors[0].exact, error
        case Figure():
            return value_words(record, sources[0].script if sources else Script.HANS), None
        case _:
            return "", None


@lru_cache(maxsize=50_000)
def _printed(exact: str, edits: tuple[Edit, ...]) -> str:
    """The words of a span under its edits; the same spans are composed again and again."""
    return printed(exact, edits)


def of_kind(items: Sequence[Item], kind: Kind | str) -> tuple[Item, ...]:
    """The items of one kind, in their order."""
    return tuple(item for item in items if item.kind == kind)
