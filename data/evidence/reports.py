"""What attaching and verifying tell."""

import enum
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import msgspec

from data.messages import Message
from data.model.anchor import AnchorState
from data.model.ids import RecordId, SourceId


class Outcome(enum.StrEnum):
    """What became of a file somebody wants to attach."""

    ATTACHED = "attached"
    ALREADY = "already-attached"
    UNKNOWN = "unknown"
    DIFFERS = "differs"
    UNREADABLE = "unreadable"

    @property
    def good(self) -> bool:
        """Whether the file's text is in the library now."""
        return self in (Outcome.ATTACHED, Outcome.ALREADY)


class FileResult(msgspec.Struct, frozen=True):
    """What became of one file.

    Attributes:
        sources: the sources that stand in it; for :attr:`Outcome.DIFFERS`, those it resembles.
        found, anchors: for :attr:`Outcome.DIFFERS`, how many of their anchors stand in the file.
        sentence: all that for people.
    """

    path: Path
    outcome: Outcome
    sentence: Message
    sources: tuple[SourceId, ...] = ()
    found: int = 0
    anchors: int = 0


class AttachReport(msgspec.Struct, frozen=True):
    """What became of every file.

    Attributes:
        skipped: how many files in the folders were passed over because they are no text files.
    """

    files: tuple[FileResult, ...]
    skipped: int = 0

    @property
    def clean(self) -> bool:
        """Whether the text of every file is in the library now."""
        return all(result.outcome.good for result in self.files)

    @property
    def sources(self) -> tuple[SourceId, ...]:
        """The sources whose text came in with these files."""
        new = (r.sources for r in self.files if r.outcome is Outcome.ATTACHED)
        return tuple(dict.fromkeys(source for sources in new for source in sources))

    def as_json(self) -> dict[str, object]:
        """The report in JSON's types."""
        return {
            "files": [
                {
                    "path": str(result.path),
                    "outcome": result.outcome.value,
                    "sources": list(result.sources),
                    "found": result.found,
                    "anchors": result.anchors,
                    "sentence": str(result.sentence),
                }
                for result in self.files
            ],
            "skipped": self.skipped,
        }


class NotExact(msgspec.Struct, frozen=True):
    """An anchor that verification did not find word for word.

    Attributes:
        position: which of the record's anchors, from 0.
    """

    source: SourceId
    record: RecordId
    position: int
    state: AnchorState
    exact: str


class RecordFault(msgspec.Struct, frozen=True):
    """Something in a record that cannot be right, whatever the source says."""

    record: RecordId
    sentence: Message


class Remark(msgspec.Struct, frozen=True):
    """Something a record says that its source does not; worth a look, maybe inferred rightly."""

    record: RecordId
    sentence: Message


class SourceReport(msgspec.Struct, frozen=True):
    """Verification of one source.

    Attributes:
        attached: whether its text is in the library.
        counts: how many of its anchors are in each state; states none is in are left out.
        quoted: the share of its characters that quotations and proposals print (0…1).
    """

    source: SourceId
    title: str
    attached: bool
    counts: Mapping[AnchorState, int]
    quoted: float


class VerifyReport(msgspec.Struct, frozen=True):
    """Verification of everything."""

    sources: tuple[SourceReport, ...]
    not_exact: tuple[NotExact, ...]
    faults: tuple[RecordFault, ...]
    remarks: tuple[Remark, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether every anchor is exact and no record faulty; remarks are none's fault."""
        return not self.not_exact and not self.faults

    @property
    def counts(self) -> Mapping[AnchorState, int]:
        """How many anchors are in each state."""
        total: Counter[AnchorState] = Counter()
        for source in self.sources:
            total.update(source.counts)
        return total

    def as_json(self) -> dict[str, object]:
        """The report in JSON's types."""
        return {
            "clean": self.clean,
            "counts": _by_name(self.counts),
            "sources": [
                {
                    "source": source.source,
                    "title": source.title,
                    "attached": source.attached,
                    "counts": _by_name(source.counts),
                    "quoted": round(source.quoted, 4),
                }
                for source in self.sources
            ],
            "not_exact": [
                {
                    "source": place.source,
                    "record": place.record,
                    "anchor": place.position,
                    "state": place.state.value,
                    "exact": place.exact,
                }
                for place in self.not_exact
            ],
            "faults": [
                {"record": fault.record, "sentence": str(fault.sentence)} for fault in self.faults
            ],
            "remarks": [
                {"record": remark.record, "sentence": str(remark.sentence)}
                for remark in self.remarks
            ],
        }


def _by_name(counts: Mapping[AnchorState, int]) -> dict[str, int]:
    """Counts by the state's name, in the order of the states."""
    return {state.value: counts[state] for state in AnchorState if counts.get(state)}
