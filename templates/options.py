"""Options: what the analyst may set in a template, declared once and checked everywhere."""

import datetime as dt
import enum
from collections.abc import Mapping
from typing import Annotated

import msgspec

from data.errors import UsageError
from data.messages import Message, message
from data.model.controlled import Names
from data.model.ids import Line, Slug
from templates.presets.preset import OptionValue

Key = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]


class OptionType(enum.StrEnum):
    """What kind of value an option takes, and so which field the desk shows for it."""

    TEXT = "text"
    BOOL = "bool"
    CHOICE = "choice"
    DATE = "date"
    INTEGER = "integer"


class Choice(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of the values a choice allows."""

    value: Line
    label: Names


class OptionGroup(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A heading in the form of options; ``open``: whether its options show at first."""

    key: Key
    label: Names
    open: bool = False


class Option(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something the analyst may set, declared once; form, defaults and checks derive from it.

    Attributes:
        key: its name in templates (``options.<key>``) and presets.
        default: a date's default ``""`` means the date of the issue; a title's ``""`` means that
            the template makes one from what was picked.
        multiline: whether a text may have several paragraphs.
        minimum, maximum: the range of an integer.
        longest: how many characters a text may have, 0 for as many as one likes.
        group: the key of the heading it stands under.
        when: for other options, by key, the values with which this one has an effect.
        styles: the ids of the styles with which it has one; empty for all.
    """

    key: Key
    type: OptionType
    default: OptionValue
    label: Names
    help: Names
    choices: tuple[Choice, ...] = ()
    multiline: bool = False
    minimum: int = 0
    maximum: int = 999
    longest: int = 0
    group: Key = "content"
    when: Mapping[Key, tuple[OptionValue, ...]] = {}
    styles: tuple[Slug, ...] = ()

    def applies(self, values: Mapping[str, OptionValue], style: str) -> bool:
        """Whether it has an effect with ``style`` and all the options' ``values``, defaults too."""
        fits = all(values.get(key) in allowed for key, allowed in self.when.items())
        return fits and (not self.styles or not style or style in self.styles)

    def fault(self, value: object) -> Message | None:
        """Why ``value`` cannot be this option's value, ``None`` when it can."""
        return _CHECKS[self.type](self, value)


class OptionError(UsageError):
    """An option's value that does not fit its declaration."""


def _text_fault(option: Option, value: object) -> Message | None:
    if not isinstance(value, str):
        return message("a text is expected.")
    if "\n" in value and not option.multiline:
        return message("a single line is expected.")
    if option.longest and len(value) > option.longest:
        return message("at most {count} characters are expected.", count=option.longest)
    return None


def _bool_fault(_option: Option, value: object) -> Message | None:
    return None if isinstance(value, bool) else message("yes or no is expected.")


def _choice_fault(option: Option, value: object) -> Message | None:
    allowed = [choice.value for choice in option.choices]
    if value in allowed:
        return None
    return message("one of these is expected: {names}.", names=", ".join(allowed))


def _date_fault(_option: Option, value: object) -> Message | None:
    expectation = message("a date like 2026-01-31 is expected.")
    if not isinstance(value, str):
        return expectation
    try:
        dt.date.fromisoformat(value or "2026-01-31")
    except ValueError:
        return expectation
    return None


def _integer_fault(option: Option, value: object) -> Message | None:
    whole = isinstance(value, int) and not isinstance(value, bool)
    if whole and value in range(option.minimum, option.maximum + 1):
        return None
    return message(
        "a whole number from {low} to {high} is expected.", low=option.minimum, high=option.maximum
    )


_CHECKS = {
    OptionType.TEXT: _text_fault,
    OptionType.BOOL: _bool_fault,
    OptionType.CHOICE: _choice_fault,
    OptionType.DATE: _date_fault,
    OptionType.INTEGER: _integer_fault,
}
