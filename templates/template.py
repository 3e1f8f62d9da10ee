"""Templates: how a briefing is structured, as folders of ``template.toml`` and ``body.xml.j2``."""

import datetime as dt
import enum
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Annotated

import msgspec

from data.errors import UsageError
from data.messages import Message, message
from data.model.controlled import Names
from data.model.ids import Line, Slug
from templates.errors import Spot, TemplateError
from templates.presets.preset import OptionValue

DECLARATION = "template.toml"
BODY = "body.xml.j2"

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


class Option(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something the analyst may set, declared once; form, defaults and checks derive from it.

    Attributes:
        key: its name in templates (``options.<key>``) and presets.
        default: a date's default ``""`` means the date of the issue; a title's ``""`` means that
            the template makes one from what was picked.
        multiline: whether a text may have several paragraphs.
        minimum, maximum: the range of an integer.
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

    def fault(self, value: object) -> Message | None:
        """Why ``value`` cannot be this option's value, ``None`` when it can."""
        return _CHECKS[self.type](self, value)


@dataclass(frozen=True, slots=True)
class Template:
    """A template as loaded: what it declares and the folder its text stands in."""

    id: str
    names: Names
    about: Names
    options: tuple[Option, ...]
    folder: Traversable

    def defaults(self) -> dict[str, OptionValue]:
        """Every option's default by key."""
        return {option.key: option.default for option in self.options}


class OptionError(UsageError):
    """An option's value that does not fit its declaration."""


class _Declaration(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What ``template.toml`` holds."""

    id: Slug
    names: Names
    about: Names
    options: tuple[Option, ...] = ()


def template_ids(folder: Traversable | None = None) -> tuple[str, ...]:
    """The ids of the templates in ``folder`` (the built-in ones by default), sorted."""
    places = (folder or _builtin()).iterdir()
    return tuple(sorted(p.name for p in places if p.is_dir() and p.joinpath(DECLARATION).is_file()))


def load_template(template_id: str, folder: Traversable | None = None) -> Template:
    """The template ``template_id`` of ``folder`` (of the built-in ones by default).

    Raises:
        UsageError: there is no such template.
        TemplateError: its declaration is not what it should be.
    """
    if template_id not in template_ids(folder):
        raise UsageError(
            message("There is no template called “{name}”.", name=template_id),
            message("Choose one of: {names}.", names=", ".join(template_ids(folder))),
        )
    return _shipped(template_id) if folder is None else _read(folder.joinpath(template_id))


def resolve_options(template: Template, given: Mapping[str, OptionValue]) -> dict[str, OptionValue]:
    """Every option of ``template`` with its value: what is given, else the default.

    Keys the template does not declare are left aside: they belong to a template used before.

    Raises:
        OptionError: a value does not fit.
    """
    return {option.key: _value(option, given) for option in template.options}


def _value(option: Option, given: Mapping[str, OptionValue]) -> OptionValue:
    """The option's value among those ``given``, else its default."""
    value = given.get(option.key, option.default)
    if (why := option.fault(value)) is not None:
        raise OptionError(
            message("The option “{key}” cannot be used: {why}", key=option.key, why=why)
        )
    return value


def _builtin() -> Traversable:
    return files("templates").joinpath("builtin")


@cache
def _shipped(template_id: str) -> Template:
    """A built-in template; its files do not change while the program runs."""
    return _read(_builtin().joinpath(template_id))


def _read(folder: Traversable) -> Template:
    """The template that stands in ``folder``."""
    try:
        text = folder.joinpath(DECLARATION).read_text(encoding="utf-8")
        declared = msgspec.convert(tomllib.loads(text), _Declaration)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise TemplateError(
            message("“{file}” cannot be read: {why}.", file=DECLARATION, why=str(error)),
            Spot(folder.name),
        ) from error
    _check(declared, folder)
    return Template(declared.id, declared.names, declared.about, declared.options, folder)


def _check(declared: _Declaration, folder: Traversable) -> None:
    """Refuse a declaration that contradicts itself."""
    keys = [option.key for option in declared.options]
    faults = [
        message("the option “{key}” is declared twice.", key=key)
        for key in sorted({key for key in keys if keys.count(key) > 1})
    ]
    faults += [
        message("the default of the option “{key}”: {why}", key=option.key, why=why)
        for option in declared.options
        if (why := option.fault(option.default)) is not None
    ]
    if declared.id != folder.name:
        faults.append(message("its id must be the name of its folder."))
    if faults:
        raise TemplateError(faults[0], Spot(folder.name))


def _text_fault(option: Option, value: object) -> Message | None:
    if not isinstance(value, str):
        return message("a text is expected.")
    if "\n" in value and not option.multiline:
        return message("a single line is expected.")
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
