"""What a template asks for that does not fit, or that templates may not do."""

from jinja2.exceptions import SecurityError

from data.messages import Message


class Unfit(ValueError):  # noqa: N818 - filling turns it into a TemplateError
    """A value that a filter, a sentence or the page cannot take.

    Attributes:
        why: the end of a sentence, without a full stop.
    """

    def __init__(self, why: Message) -> None:
        super().__init__(str(why))
        self.why = why


class NotPossible(SecurityError):  # noqa: N818 - likewise
    """What no template may do.

    Attributes:
        why: the end of a sentence, without a full stop.
        line: of the template's file (from 1), where only its text was read.
    """

    def __init__(self, why: Message, line: int | None = None) -> None:
        super().__init__(str(why))
        self.why = why
        self.line = line
