"""What is known of a record's evidence at a glance: badges, by shape, colour and words."""

import enum
from collections.abc import Iterable, Mapping

from data.evidence.conflicts.conflict import Conflict, ConflictId, Severity
from data.library.entry import Entry
from data.model.anchor import AnchorState
from data.model.ids import RecordId
from data.model.record import Finding, Proposal, Quotation, Review
from gui.common.making import QT_TRANSLATE_NOOP
from gui.common.sign import Sign


class Badge(enum.IntFlag):
    """Badges, in the order they stand on a card from the right.

    Where there is one for every record they are kept as plain numbers, which are quick to count.
    """

    VERIFIED = enum.auto()
    NOT_ATTACHED = enum.auto()
    BROKEN = enum.auto()
    CONFLICT = enum.auto()
    NOTICE = enum.auto()
    DOUBTFUL = enum.auto()
    CORROBORATED = enum.auto()
    EDITED = enum.auto()
    PINNED = enum.auto()
    NEW = enum.auto()


NO_BADGES = Badge(0)

SIGNS: Mapping[Badge, Sign] = {
    Badge.VERIFIED: Sign(
        "verified",
        "success",
        QT_TRANSLATE_NOOP("Signs", "Verified: every anchored word stands in the source"),
    ),
    Badge.NOT_ATTACHED: Sign(
        "unattached", "muted", QT_TRANSLATE_NOOP("Signs", "Not verified: a source is not attached")
    ),
    Badge.BROKEN: Sign(
        "unverified",
        "danger",
        QT_TRANSLATE_NOOP("Signs", "Not verified: words are not found, or not found once only"),
    ),
    Badge.CONFLICT: Sign(
        "conflict", "danger", QT_TRANSLATE_NOOP("Signs", "Contradiction: not decided yet")
    ),
    Badge.NOTICE: Sign(
        "notice", "warning", QT_TRANSLATE_NOOP("Signs", "A rule found something worth a look")
    ),
    Badge.DOUBTFUL: Sign("doubtful", "warning", QT_TRANSLATE_NOOP("Signs", "Doubtful")),
    Badge.CORROBORATED: Sign(
        "corroborated", "success", QT_TRANSLATE_NOOP("Signs", "Several sources say it")
    ),
    Badge.EDITED: Sign(
        "edited", "accent", QT_TRANSLATE_NOOP("Signs", "Printed with declared edits")
    ),
    Badge.PINNED: Sign(
        "pin", "accent", QT_TRANSLATE_NOOP("Signs", "Pinned: always in, whatever is picked")
    ),
    Badge.NEW: Sign(
        "new", "success", QT_TRANSLATE_NOOP("Signs", "New: found since you last worked on this")
    ),
}


def badges_of(entry: Entry) -> Badge:
    """What an entry itself tells."""
    record = entry.record
    badges = _verification(entry.states)
    if isinstance(record, Quotation | Proposal) and record.edits:
        badges |= Badge.EDITED
    several = len({anchor.source for anchor in record.anchors}) > 1
    if several and not isinstance(record, Finding):  # made from several, which repeat nothing
        badges |= Badge.CORROBORATED
    if record.doubt or record.review is Review.DOUBTFUL:
        badges |= Badge.DOUBTFUL
    return badges


def _verification(states: Iterable[AnchorState]) -> Badge:
    kinds = set(states)
    if kinds & {AnchorState.AMBIGUOUS, AnchorState.NOT_FOUND}:
        return Badge.BROKEN
    return Badge.NOT_ATTACHED if AnchorState.NOT_ATTACHED in kinds else Badge.VERIFIED


def conflict_badges(
    conflicts: Iterable[Conflict], decided: Mapping[ConflictId, object]
) -> dict[RecordId, Badge]:
    """What the conflicts that nobody has decided say of their records."""
    badges: dict[RecordId, Badge] = {}
    for conflict in conflicts:
        if conflict.id not in decided:
            badge = Badge.CONFLICT if conflict.severity is Severity.HARD else Badge.NOTICE
            for record in conflict.records:
                badges[record] = badges.get(record, NO_BADGES) | badge
    return badges


def words_of(badges: Badge) -> str:
    """All badges in words, for screen readers."""
    return "; ".join(sign.words for badge, sign in SIGNS.items() if badge & badges)
