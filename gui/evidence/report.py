"""What attaching and verifying found, with everything needed to show it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from data.evidence.reports import AttachReport, VerifyReport
from data.model.anchor import AnchorState
from data.model.ids import RecordId

if TYPE_CHECKING:
    from data.library.library import Library


class EvidenceReport(msgspec.Struct, frozen=True):
    """The reports together.

    Attributes:
        attach: what became of the files; ``None`` when nothing was to be attached.
        titles: of the records that are to be looked at.
    """

    attach: AttachReport | None
    verify: VerifyReport
    titles: Mapping[RecordId, str]

    @property
    def sound(self) -> bool:
        """Whether every file was attached and nothing that could be verified is wrong."""
        return not self.wrong and (self.attach is None or self.attach.clean)

    @property
    def wrong(self) -> bool:
        """Whether an anchor does not hold, or a record has a fault."""
        counts = self.verify.counts
        bad = (AnchorState.AMBIGUOUS, AnchorState.NOT_FOUND)
        return bool(self.verify.faults) or any(counts.get(state) for state in bad)


def evidence_report(
    library: "Library", attach: AttachReport | None, verify: VerifyReport
) -> EvidenceReport:
    """The reports with the titles of the records they name."""
    named = {
        *(place.record for place in verify.not_exact),
        *(fault.record for fault in verify.faults),
        *(remark.record for remark in verify.remarks),
    }
    entries = library.entries(named)
    return EvidenceReport(
        attach, verify, {RecordId(each.record.id): each.record.title for each in entries}
    )
