"""A library as it was when an issue was made: former revisions, and nothing that came later."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from data.errors import CannotError
from data.evidence.conflicts.conflict import Conflict, ConflictId
from data.evidence.conflicts.decision import Decision
from data.library.entry import Entry
from data.library.found import Found
from data.library.library import Library
from data.library.revision import Revision
from data.messages import message
from data.model.anchor import AnchorState
from data.model.controlled import Region, Theme
from data.model.ids import RecordId
from data.model.issue import Issue
from data.model.selection import Selection
from data.model.source import Source
from exports.reissuing.enclosing import Settled, conflicts_in


class AsIssued:
    """Answers what composing asks with the records of an issue as they were then.

    What was printed comes in the revision noted; what was found without being printed in the last
    revision of that day. Conflicts and decisions are those the issue keeps; those of today where it
    was made before they were kept.
    """

    def __init__(self, library: Library, issue: Issue) -> None:
        self._library = library
        self._issue = issue
        self._printed = {each.record: each.revision for each in issue.records}
        self._former: dict[RecordId, Entry | None] = {}
        self._settled: Settled | None = None
        if issue.conflicts is not None:
            self._settled = conflicts_in(library.enclosure(issue.conflicts))

    def find(self, selection: Selection) -> Found:
        """What the selection found then, as far as it can be told."""
        found = self._library.find(selection)
        then = [record for record in found.ids if self._entry(record) is not None]
        gone = [record for record in self._printed if record not in set(found.ids)]
        return replace(found, ids=(*then, *gone))

    def entries(self, ids: Iterable[RecordId]) -> Sequence[Entry]:
        """The entries of ``ids`` as they were."""
        return [self._entry(record) or self._library.entry(record) for record in ids]

    def regions(self) -> Sequence[Region]:
        """The regions."""
        return self._library.regions()

    def themes(self) -> Sequence[Theme]:
        """The themes."""
        return self._library.themes()

    def sources(self) -> Sequence[Source]:
        """All sources."""
        return self._library.sources()

    def conflicts(self) -> Sequence[Conflict]:
        """What did not fit together among the records found."""
        return self._settled.conflicts if self._settled else self._library.conflicts()

    def decisions(self) -> Mapping[ConflictId, Decision]:
        """What was decided on it."""
        return self._settled.decisions if self._settled else self._library.decisions()

    def _entry(self, record: RecordId) -> Entry | None:
        """A record as it was; ``None`` when it was not there yet."""
        if record not in self._former:
            self._former[record] = self._read(record)
        return self._former[record]

    def _read(self, record: RecordId) -> Entry | None:
        entry = self._library.entry(record)
        wanted = self._printed.get(record)
        if wanted == entry.revision:
            return entry
        former = _then(self._library.history(record), wanted, self._issue.issued_at)
        return _as_entry(entry, former) if former is not None else None


def _then(history: Sequence[Revision], wanted: int | None, moment: str) -> Revision | None:
    """The revision that was printed, else the last one made until ``moment``."""
    if wanted is not None:
        for revision in history:
            if revision.number == wanted and revision.record is not None:
                return revision
        raise CannotError(
            message("The revision that was printed is no longer readable."),
            message("Build the preset again as of now."),
        )
    made = [each for each in history if each.at <= moment and each.record is not None]
    return made[-1] if made and not made[-1].retired else None


def _as_entry(now: Entry, former: Revision) -> Entry:
    """An entry with a former revision; anchors that are the same keep what verification said."""
    if former.number == now.revision or former.record is None:
        return now
    known = dict(zip(now.record.anchors, now.states, strict=True))
    states = tuple(known.get(anchor, AnchorState.NOT_ATTACHED) for anchor in former.record.anchors)
    return replace(
        now, record=former.record, revision=former.number, origin=former.origin, states=states
    )
