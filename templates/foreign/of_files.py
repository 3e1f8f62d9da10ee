"""Why a declaration in TOML cannot be read: the file, its encoding, its form, its values."""

from functools import cache

import msgspec

from data.messages import Message, message
from data.os_faults import os_fault
from templates.foreign.patterns import Pattern, pattern, retold


def fault_in_file(error: Exception) -> Message:
    """Why, as the end of a sentence without a full stop."""
    if isinstance(error, OSError):
        return os_fault(error)
    if isinstance(error, UnicodeDecodeError):
        return message("it is not written in UTF-8")
    if isinstance(error, RecursionError):
        return message("lists lie too deep in each other")
    known = _of_values() if isinstance(error, msgspec.ValidationError) else _of_toml()
    return retold(str(error), known)


def _place(said: str) -> object:
    """Where in the text, of the parser's ``at line 3, column 5`` or ``at end of document``."""
    if not said.startswith("line "):
        return message("at the end of the file")
    line, _, column = said.removeprefix("line ").partition(", column ")
    return message("in line {line}, at character {column}", line=line, column=column)


_AT = r" \(at (?P<place>[^()]*)\)"


@cache
def _of_toml() -> tuple[Pattern, ...]:
    forms = (
        (
            "Expected '=' after a key in a key/value pair",
            message("{place} = is missing after a name"),
        ),
        ("Expected '\\]\\]?' at the end of .*", message("{place} a heading is not ended by ]")),
        (
            "Expected newline or end of document after a statement",
            message("{place} there is more than one value in the line"),
        ),
        (
            "Invalid (?:initial character for a key part|statement)",
            message("{place} a name is expected"),
        ),
        ("Invalid (?:value|date or datetime|hex value)", message(
            "{place} a value is expected: a text in quotation marks, a number, true, false, a list"
        )),
        ("Unclosed (?:array|inline table)", message("{place} a list is not ended")),
        (
            "(?:Unterminated string|Expected [\"'].*|Illegal character .*)",
            message("{place} a text is not ended, or holds what it cannot hold"),
        ),
        (
            "(?:Unescaped .* in a string|Escaped character is not .*)",
            message("{place} a backslash in a text must be doubled"),
        ),
        (
            "(?:Cannot (?:overwrite|declare|redefine|mutate)|Duplicate inline table key).*",
            message("{place} a name or heading occurs a second time"),
        ),
    )  # fmt: skip
    return tuple(pattern(theirs + _AT, ours, place=_place) for theirs, ours in forms)


def _field(said: str) -> str:
    """A place like ``$.options[0].key`` as it stands in the file."""
    return said.strip("`").removeprefix("$").lstrip(".") or "…"


def _type(said: str) -> object:
    """What kind of value is meant."""
    kinds = {
        "str": message("a text"),
        "int": message("a number"),
        "float": message("a number"),
        "bool": message("yes or no"),
        "array": message("a list"),
        "object": message("a list by names"),
        "null": message("an empty value"),
    }
    found = [part.strip("` ") for part in said.split("|")]
    known = [kinds.get(part) for part in found if part != "null"]
    return known[0] if known and known[0] is not None else said.replace("`", "")


@cache
def _of_values() -> tuple[Pattern, ...]:
    at = r"(?: - at `(?P<field>[^`]*)`)?"
    return tuple(
        pattern(theirs + at, ours, field=_field, wanted=_type, found=_type)
        for theirs, ours in (
            (
                r"Object missing required field `(?P<name>[^`]*)`(?! - at)",
                message("“{name}” is missing"),
            ),
            (
                r"Object missing required field `(?P<name>[^`]*)`",
                message("“{name}” is missing in “{field}”"),
            ),
            (
                r"Object contains unknown field `(?P<name>[^`]*)`(?! - at)",
                message("“{name}” is unknown"),
            ),
            (
                r"Object contains unknown field `(?P<name>[^`]*)`",
                message("“{name}” in “{field}” is unknown"),
            ),
            (
                r"Expected (?P<wanted>`[^`]*`|array|object), got (?P<found>`[^`]*`)",
                message("at “{field}” {wanted} is expected, not {found}"),
            ),
            (
                r"Invalid enum value (?P<value>.*?)",
                message("at “{field}” the value {value} is none that can be chosen"),
            ),
            (
                r"Invalid value (?P<value>.*?)",
                message("at “{field}” the value {value} is none that can be chosen"),
            ),
            (
                r"Expected `[^`]*` of length <= (?P<most>\d+)",
                message("“{field}” may have at most {most} characters or parts"),
            ),
            (
                r"Expected `[^`]*` of length >= (?P<least>\d+)",
                message("“{field}” must have at least {least} characters or parts"),
            ),
            (
                r"Expected `[^`]*` (?P<bound>[<>]=? [-\d.]+)",
                message("the number at “{field}” must be {bound}"),
            ),
            (
                r"Expected `str` matching regex .*?",
                message("“{field}” is not written as it must be"),
            ),
        )
    )
