"""Changing what a template's declaration says of itself, leaving every other line as it is."""

import json
import re
import tomllib
from collections.abc import Callable

from data.errors import UsageError
from data.messages import message
from data.model.controlled import Names
from templates.template import DECLARATION

_ID = re.compile(r"(?m)^id[ \t]*=[^\n]*$")
_NAMES = re.compile(r"(?m)^names[ \t]*=[ \t]*\{[^\n]*\}[ \t]*$")
_BASED = re.compile(r"(?m)^based_on[ \t]*=[^\n]*\n?")


def with_id(declaration: str, template_id: str) -> str:
    """``declaration`` for a template called ``template_id``.

    Raises:
        UsageError: it is no declaration whose id stands on a line of its own.
    """
    line = f"id = {_quoted(template_id)}"
    return _changed(declaration, _ID, line, lambda raw: raw.get("id") == template_id)


def with_names(declaration: str, names: Names) -> str:
    """``declaration`` with other names.

    Raises:
        UsageError: it is no declaration whose names stand on one line.
    """
    expected = {"zh": names.zh, "en": names.en}
    line = f"names = {{ zh = {_quoted(names.zh)}, en = {_quoted(names.en)} }}"
    return _changed(declaration, _NAMES, line, lambda raw: raw.get("names") == expected)


def with_origin(declaration: str, template_id: str) -> str:
    """``declaration`` that says which template it was copied from."""
    bare = _BASED.sub("", declaration, count=1)
    return f"based_on = {_quoted(template_id)}\n{bare}"


def _changed(
    text: str, place: re.Pattern[str], line: str, right: Callable[[dict[str, object]], bool]
) -> str:
    """``text`` with the first line that ``place`` finds exchanged, if that does what it should."""
    changed = place.sub(lambda _match: line, text, count=1)
    try:
        if right(tomllib.loads(changed)):
            return changed
    except tomllib.TOMLDecodeError:
        pass
    raise UsageError(
        message("The declaration in “{file}” cannot be changed from here.", file=DECLARATION),
        message("Correct the file in the editor first."),
    )


def _quoted(text: str) -> str:
    """``text`` as a basic string of TOML."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
