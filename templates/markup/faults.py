"""What can be wrong with markup."""

from data.messages import Message


class MarkupFault(Exception):  # noqa: N818 - composing turns it into a TemplateError
    """Markup that cannot be read.

    Attributes:
        why: what is wrong.
        line, column: where in the markup (from 1), ``column`` 0 when only the line is known.
    """

    def __init__(self, why: Message, line: int, column: int = 0) -> None:
        super().__init__(str(why))
        self.why = why
        self.line = line
        self.column = column
