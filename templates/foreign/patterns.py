"""Sentences of others, recognised by their form and said anew."""

import re
from collections.abc import Callable, Iterable

import msgspec

from data.messages import Message, message

Value = Callable[[str], object]
"""Makes of a word of theirs what is put into our sentence."""


class Pattern(msgspec.Struct, frozen=True):
    """A form of their sentences, and ours.

    Attributes:
        theirs: the whole sentence without its full stop; what it names is in groups.
        ours: an end of a sentence; its placeholders are the names of the groups.
        values: what becomes of a group before it is put in; as it stands by default.
    """

    theirs: re.Pattern[str]
    ours: Message
    values: dict[str, Value] = {}

    def said(self, text: str) -> Message | None:
        """Our sentence for ``text``, ``None`` when it has another form."""
        found = self.theirs.fullmatch(text)
        if found is None:
            return None
        named = {
            name: self.values.get(name, str)(value or "")
            for name, value in found.groupdict().items()
        }
        return Message(self.ours.template, {**self.ours.values, **named})


def pattern(theirs: str, ours: Message, **values: Value) -> Pattern:
    """A pattern; ``theirs`` is a regular expression."""
    return Pattern(re.compile(theirs, re.DOTALL), ours, values)


def retold(text: str, patterns: Iterable[Pattern]) -> Message:
    """What ``text`` says, as the end of a sentence without a full stop.

    What is not known stands in quotation marks, so that it is seen to be another's words.
    """
    plain = text.strip().rstrip(".")
    for each in patterns:
        said = each.said(plain)
        if said is not None:
            return said
    return message("this cannot be understood: “{words}”", words=plain)
