"""The attributes of the briefing itself: which there are and what each may say.

They are checked here and not in the schema: libxml2 takes twice as long for every optional
attribute of one element.
"""

import datetime as dt
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from data.messages import message
from templates.markup.faults import MarkupFault
from templates.markup.parsing import line_of

if TYPE_CHECKING:
    from lxml import etree

_ANYTHING = r"(?s:.*)"
_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

ROOT_ATTRIBUTES: Mapping[str, str] = {
    "title": _ANYTHING,
    "subtitle": _ANYTHING,
    "issuer": _ANYTHING,
    "number": _ANYTHING,
    "date": _DAY,
    "language": "zh-Hans|zh-Hant|en",
    "notes": "footnotes|endnotes",
    "citations": "gbt7714-2025|gbt7714-2015",
    "quoted-ceiling": "[1-9]|[1-9][0-9]|100",
    "cover": "auto|yes|no",
    # Red head and imprint of official documents (GB/T 9704); an empty value counts as none.
    "red-head": "none|document|name",
    "signers": _ANYTHING,
    "recipients": _ANYTHING,
    "secrecy": "none|confidential|secret|top-secret",
    "secrecy-term": _ANYTHING,
    "urgency": "none|urgent|extra-urgent",
    "copy-number": _ANYTHING,
    "copies-to": _ANYTHING,
    "printed-by": _ANYTHING,
    "printed-on": f"({_DAY})?",
}
"""For each attribute a pattern of its whole value; all but the title may be left out."""

_DATES = ("date", "printed-on")


def root_attributes(root: "etree._Element") -> dict[str, str]:
    """The attributes of ``<briefing>``.

    Raises:
        MarkupFault: one is missing, unknown, or says what it may not.
    """
    given = {str(key): str(value) for key, value in root.attrib.items()}
    if "title" not in given:
        raise MarkupFault(message("the briefing has no title."), line_of(root))
    for name, value in given.items():
        pattern = ROOT_ATTRIBUTES.get(name)
        if pattern is None:
            why = message("a briefing has no attribute “{name}”.", name=name)
            raise MarkupFault(why, line_of(root))
        if re.fullmatch(pattern, value) is None or (name in _DATES and not _is_day(value)):
            why = message("the attribute “{name}” cannot be “{value}”.", name=name, value=value)
            raise MarkupFault(why, line_of(root))
    return given


def _is_day(value: str) -> bool:
    """Whether ``value`` is a day of the calendar, or empty."""
    try:
        return not value or bool(dt.date.fromisoformat(value))
    except ValueError:
        return False
