"""What is known of one record's evidence: plain values, made off the GUI thread."""

import msgspec

from data.evidence.conflicts.decision import Decision
from data.evidence.corroboration import Corroboration
from data.evidence.edits import Segment
from data.library.entry import Entry
from data.messages import Message
from data.model.anchor import Anchor, AnchorState
from data.model.ids import RecordId
from data.model.source import Source

Span = tuple[int, int]
"""Start and end in UTF-16 units, end excluded: positions in a ``QTextDocument``."""


class Link(msgspec.Struct, frozen=True):
    """Another record, by id and title."""

    record: RecordId
    title: str


class Mark(msgspec.Struct, frozen=True):
    """Where words of a record stand in a text."""

    span: Span
    link: Link


class AttachedText(msgspec.Struct, frozen=True):
    """A whole attached text and everything in the library that stands in it, by place."""

    sha256: str
    text: str
    marks: tuple[Mark, ...]


class AnchorFact(msgspec.Struct, frozen=True):
    """One anchor: which of the record's it is, its state, and where it was found."""

    position: int
    anchor: Anchor
    state: AnchorState
    span: Span | None


class SourceFact(msgspec.Struct, frozen=True):
    """One of the record's sources.

    Attributes:
        reference: its bibliographic line.
        text: the text it stands in, ``None`` unless attached.
        extent: the part of that text that is this source.
    """

    source: Source
    reference: str
    anchors: tuple[AnchorFact, ...]
    text: AttachedText | None
    extent: Span


class ConflictFact(msgspec.Struct, frozen=True):
    """A conflict the record is part of.

    Attributes:
        hard: whether it is a contradiction; else it is worth a look.
        own, others: the record itself and the other records of the conflict.
        decision: the one that holds, ``None`` while nobody has decided.
    """

    hard: bool
    explanation: Message
    own: Link
    others: tuple[Link, ...]
    decision: Decision | None


class Evidence(msgspec.Struct, frozen=True):
    """Everything the evidence view shows of a record.

    Attributes:
        words: what the record says in our words, or the words it quotes as they are printed.
        details: who said it, what it covers, when: what stands beside the words.
        segments: the quoted span piece by piece, printed beside original; empty unless the record
            quotes.
        corroboration: what several sources of it prove.
        stands_on: the records a finding is made from.
    """

    entry: Entry
    words: str
    details: str
    segments: tuple[Segment, ...]
    sources: tuple[SourceFact, ...]
    corroboration: Corroboration
    stands_on: tuple[Link, ...]

    @property
    def record(self) -> RecordId:
        """The record's id."""
        return RecordId(self.entry.record.id)

    @property
    def anchors(self) -> tuple[tuple[SourceFact, AnchorFact], ...]:
        """All anchors with their sources, in the record's order."""
        pairs = [(source, anchor) for source in self.sources for anchor in source.anchors]
        return tuple(sorted(pairs, key=lambda pair: pair[1].position))
