"""What the preflight has to say."""

import enum

import msgspec

from data.messages import Message, render, told
from data.model.ids import RecordId
from templates.document import BlockId


class Severity(enum.StrEnum):
    """Whether a briefing may be exported as it is."""

    ERROR = "error"
    WARNING = "warning"


class Way(enum.StrEnum):
    """Where at the desk something can be mended; :attr:`Remark.target` says which one there."""

    OPTION = "option"  # a key
    EVIDENCE = "evidence"  # a record
    CONFLICT = "conflict"  # a conflict
    RECORD = "record"  # a record
    EDIT = "edit"  # a record, to be corrected
    LEAVE_OUT = "leave-out"  # a record
    MARK = "mark"  # nothing: all words that cannot be vouched for
    HEADING = "heading"  # a block, to be renamed
    ASIDE = "aside"  # a block
    LETTERHEAD = "letterhead"  # nothing


class Spot(msgspec.Struct, frozen=True):
    """Where something stands, as far as that is known.

    Attributes:
        page: 0-based.
    """

    page: int | None = None
    block: BlockId | None = None
    record: RecordId | None = None


class Remark(msgspec.Struct, frozen=True):
    """One thing that a person should mend or know before a briefing leaves the house.

    Attributes:
        check: the id of the check that made it.
        sentence: what is wrong; ``remedy``: what can be done about it.
        way, target: where it can be mended best; ``others``: what else can be done.
    """

    check: str
    severity: Severity
    sentence: Message
    remedy: Message
    spot: Spot = Spot()
    way: Way | None = None
    target: str = ""
    others: tuple[tuple[Way, str], ...] = ()

    @property
    def ways(self) -> tuple[tuple[Way, str], ...]:
        """Everything that can be done at the desk, with its target; the best first."""
        first = ((self.way, self.target),) if self.way is not None else ()
        return first + self.others

    @property
    def blocks(self) -> bool:
        """Whether nothing may be exported before it is mended."""
        return self.severity is Severity.ERROR

    def explain(self, language: str) -> str:
        """Sentence and remedy in ``language``, as it sets one after the other."""
        return told((self.sentence, self.remedy), language)

    def as_json(self, language: str = "en") -> dict[str, object]:
        """The remark in JSON's types; pages are counted from 1."""
        page = None if self.spot.page is None else self.spot.page + 1
        return {
            "check": self.check,
            "severity": self.severity.value,
            "sentence": render(self.sentence, language),
            "remedy": render(self.remedy, language),
            "page": page,
            "block": self.spot.block,
            "record": self.spot.record,
        }
