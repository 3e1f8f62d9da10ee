"""What can be wrong with a template, told so that its author finds the place."""

from collections.abc import Mapping

import msgspec

from data.errors import FindingsError, UserError
from data.messages import Message, message
from data.model.ids import RecordId


class Spot(msgspec.Struct, frozen=True):
    """Where in a template something is: its line (from 1) and the record it was about."""

    template: str
    line: int | None = None
    record: RecordId | None = None

    def __str__(self) -> str:
        """``name, line, record`` as far as they are known."""
        return ", ".join(str(part) for part in (self.template, self.line, self.record) if part)


class TemplateError(UserError):
    """A template that cannot be read, filled or understood."""

    def __init__(self, why: Message, spot: Spot) -> None:
        super().__init__(_sentence(why, spot), message("Correct the template and try again."))
        self.why = why
        self.spot = spot

    def __reduce__(self) -> tuple[type["TemplateError"], tuple[Message, Spot]]:
        """What makes it anew in another process."""
        return type(self), (self.why, self.spot)


class VerbatimError(FindingsError):
    """Quoted words or values that cannot be vouched for.

    Attributes:
        places: one sentence for each record, in the order they would have been printed; the
            error's own sentence tells the first one only.
    """

    def __init__(
        self, sentence: Message, remedy: Message | None, places: Mapping[RecordId, Message]
    ) -> None:
        super().__init__(sentence, remedy)
        self.places = places

    def __reduce__(
        self,
    ) -> tuple[type["VerbatimError"], tuple[Message, Message | None, Mapping[RecordId, Message]]]:
        """What makes it anew in another process."""
        return type(self), (self.sentence, self.remedy, self.places)


def _sentence(why: Message, spot: Spot) -> Message:
    """The fault with as much of its place as is known."""
    if spot.line is None and spot.record is None:
        return message("Template “{template}”: {why}", template=spot.template, why=why)
    if spot.record is None:
        return message(
            "Template “{template}”, line {line}: {why}",
            template=spot.template,
            line=spot.line,
            why=why,
        )
    return message(
        "Template “{template}”, line {line}, record {record}: {why}",
        template=spot.template,
        line=spot.line or "?",
        record=spot.record,
        why=why,
    )
