"""Records: the curated items, one type per kind.

Our own words stand in ``title``, ``text``, ``note``; the source's words stand in the anchors only.
"""

import enum
from typing import Annotated, ClassVar

import msgspec

from data.model.anchor import Anchor
from data.model.edit import Edit
from data.model.ids import Line, PartialDate, RegionId, Slug, ThemeId

Title = Annotated[str, msgspec.Meta(min_length=2, max_length=24, pattern=r"^[^\r\n]*$")]
Gist = Annotated[str, msgspec.Meta(min_length=2, max_length=60, pattern=r"^[^\r\n]*$")]
Prose = Annotated[str, msgspec.Meta(min_length=8, max_length=300, pattern=r"^[^\r\n]*$")]


class Kind(enum.StrEnum):
    """The kinds of record, in the order they are listed."""

    FINDING = "finding"
    FIGURE = "figure"
    PROPOSAL = "proposal"
    QUOTATION = "quotation"
    EVENT = "event"
    INSTITUTION = "institution"


class Status(enum.StrEnum):
    """How real the thing is, according to the source; what somebody proposes does not exist."""

    STATED = "stated"
    PROPOSED = "proposed"
    PLANNED = "planned"
    APPROVED = "approved"
    UNDER_CONSTRUCTION = "under-construction"
    PROTOTYPE = "prototype"
    TRIAL = "trial"
    OPERATING = "operating"
    COMPLETED = "completed"
    ENDED = "ended"


class Review(enum.StrEnum):
    """How far a record has been looked at."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    DOUBTFUL = "doubtful"


class Speech(enum.StrEnum):
    """Whose wording a span is: four different things, never confused.

    DIRECT: words inside quotation marks, or a signed speech printed in the first person.
    INTERVIEW: an answer in a printed interview.
    PARAPHRASE: the reporter's words for what somebody said; never printed with quotation marks.
    DOCUMENT: the wording of a document (a plan, a report).
    """

    DIRECT = "direct"
    INTERVIEW = "interview"
    PARAPHRASE = "paraphrase"
    DOCUMENT = "document"


# Values without a way back to themselves, in tens of thousands: Python need not look through them
# for garbage, which takes the window's thread a tenth of a second.
class _Base(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """What all kinds share.

    Attributes:
        title: names the item in our words (2–24 characters).
        regions, themes: at least one of each; a city implies its province.
        anchors: where it stands; the first is the one printed. A second anchor in another source
            makes the record corroborated.
        note: for the reader, in our words; printed as a note. ``doubt`` says why it is doubtful.
    """

    kind: ClassVar[Kind]

    id: Slug
    title: Title
    regions: Annotated[tuple[RegionId, ...], msgspec.Meta(min_length=1)]
    themes: Annotated[tuple[ThemeId, ...], msgspec.Meta(min_length=1)]
    anchors: Annotated[tuple[Anchor, ...], msgspec.Meta(min_length=1)]
    status: Status = Status.STATED
    review: Review = Review.REVIEWED
    note: Line | None = None
    doubt: Line | None = None


class Finding(_Base, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A statement in our own words, standing on records."""

    kind: ClassVar[Kind] = Kind.FINDING
    text: Prose
    stands_on: Annotated[tuple[Slug, ...], msgspec.Meta(min_length=1)]
    as_of: PartialDate | None = None


class Figure(_Base, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A number with everything that makes it true.

    Attributes:
        subject: what is measured; ``measure``: which of its quantities.
        value: number, ``(low, high)``, or ``None`` where the source gives no number (百餘).
        value_text: number and unit in the source's own characters, a part of the first anchor.
        unit: as the source counts, magnitude included (亿元, 万人次, 家); ``""`` for a rank.
        qualifier: 约 逾 近 超 余 突破 … in Simplified, as printed; ``""`` when there is none.
        territory: what it covers, in words (深圳园区, 全市, 该院, 全国).
        as_of: the moment it holds for; ``period``: the span it covers, in words (2018年以来).
        basis: 累计, 同比, 占比, 排名, 计划 … ; ``""`` when plain.
        rank_of: for a rank, what is ranked and among whom.
    """

    kind: ClassVar[Kind] = Kind.FIGURE
    subject: Line
    measure: Line
    value: float | int | tuple[float | int, float | int] | None = None
    value_text: Line
    unit: str
    territory: Line
    qualifier: str = ""
    as_of: PartialDate | None = None
    period: Line | None = None
    basis: str = ""
    rank_of: Line | None = None
    speaker: Line | None = None


class Institution(_Base, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A laboratory, platform, facility, zone, company, programme … and how real it is."""

    kind: ClassVar[Kind] = Kind.INSTITUTION
    name: Line
    text: Gist
    type: Line
    short_names: tuple[Line, ...] = ()
    place: Line | None = None


class Event(_Base, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What happened when.

    Attributes:
        date: when it happened, as exactly as known; ``None`` when only a vague word is given.
        date_text: the source's own words for it (去年8月, 近日), ``""`` when inferred.
        reported: the date it was learned or reported, which is not the date it happened.
    """

    kind: ClassVar[Kind] = Kind.EVENT
    text: Gist
    date: PartialDate | None = None
    date_text: str = ""
    reported: PartialDate | None = None


class _Spoken(_Base, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What quotations and proposals share: who said it, where, in whose wording.

    Attributes:
        speaker: name as printed (Simplified); ``None`` when unattributed.
        office: the office held then, as the source gives it (Simplified), ``None`` if not given.
        occasion: where and when it was said, in our words.
        edits: from the first anchor's span to the printed words.
    """

    speaker: Line | None = None
    office: Line | None = None
    occasion: Line
    speech: Speech
    joint_with: tuple[Line, ...] = ()
    edits: tuple[Edit, ...] = ()

    @property
    def direct(self) -> bool:
        """Whether the span is what the speaker said, word for word."""
        return self.speech in (Speech.DIRECT, Speech.INTERVIEW)


class Quotation(_Spoken, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody's words, short and attributed."""

    kind: ClassVar[Kind] = Kind.QUOTATION


class Proposal(_Spoken, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What somebody proposes: gist in our words, the operative clause as quoted span.

    Attributes:
        text: the gist in our words (≤ 60 characters).
        addressee: to whom, ``None`` when not said.
    """

    kind: ClassVar[Kind] = Kind.PROPOSAL
    text: Gist
    addressee: Line | None = None


Record = Finding | Figure | Proposal | Quotation | Event | Institution
RECORD_TYPES: dict[Kind, type[Record]] = {
    record_type.kind: record_type
    for record_type in (Finding, Figure, Proposal, Quotation, Event, Institution)
}
