"""Errors that a person can do something about.

::

    UserError            a plain sentence and a remedy; shown in the message bar or on stderr
    ├── UsageError       the command or the request is off          (exit 2)
    ├── FindingsError    what was asked was done and found faults   (exit 1)
    └── CannotError      file, disk, database: it cannot be done    (exit 3)
    Cancelled            the person stopped the work; nothing is shown

Anything else that reaches the top is a bug and gets a report with a traceback.
"""

from data.messages import Message, told


class UserError(Exception):
    """Something the person can understand and mend.

    Attributes:
        sentence: what happened, without technical detail.
        remedy: what to do about it, or ``None`` when the sentence says it.
    """

    exit_code = 3

    def __init__(self, sentence: Message, remedy: Message | None = None) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence
        self.remedy = remedy

    def explain(self, language: str) -> str:
        """Sentence and remedy in ``language``, as it sets one after the other."""
        return told([self.sentence] + ([self.remedy] if self.remedy else []), language)


class UsageError(UserError):
    """The command line or a request is off."""

    exit_code = 2


class FindingsError(UserError):
    """The work was done and found something that must be looked at."""

    exit_code = 1


class CannotError(UserError):
    """A file, a disk or a database does not let the work be done."""


class Cancelled(Exception):  # noqa: N818 - not an error: the person asked for it
    """The person stopped the work."""
