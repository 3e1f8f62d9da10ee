"""What the last word of a query could become: fields, and the values of a field."""

from collections.abc import Mapping, Sequence

import msgspec

from data.library.folding import fold
from data.library.search_query import NAMES, Field

MOST = 8
"""Offers at a time."""


class Offer(msgspec.Struct, frozen=True):
    """A query to be put into the field, and the part of it that is new."""

    query: str
    shown: str


class Values(msgspec.Struct, frozen=True):
    """What can stand behind each field, by field."""

    by_field: Mapping[Field, Sequence[str]]


def offers(query: str, values: Values) -> list[Offer]:
    """What the last word of ``query`` could become."""
    before, word = _last_word(query)
    absent = word[:1] if word[:1] in ("-", "－") else ""
    name, colon, value = _split(word[len(absent) :])
    if not colon:
        return _fields(before + absent, name)
    field = NAMES.get(fold(name))
    if field is None:
        return []
    start = fold(value.strip('"“”'))
    fitting = [each for each in values.by_field.get(field, ()) if start in fold(each)]
    fitting.sort(key=lambda each: not fold(each).startswith(start))
    return [
        Offer(f"{before}{absent}{name}{colon}{_quoted(each)} ", each)
        for each in fitting[:MOST]
        if fold(each) != start
    ]


def _fields(before: str, start: str) -> list[Offer]:
    """Fields whose name begins with what was typed, two letters at least."""
    if len(start) < 2:
        return []
    folded = fold(start)
    return [
        Offer(f"{before}{field.value}:", f"{field.value}:")
        for field in Field
        if field.value.startswith(folded)
    ]


def _last_word(query: str) -> tuple[str, str]:
    """The query up to its last word, and that; quotation marks hold words together."""
    open_at = query.rfind('"') if query.count('"') % 2 else len(query)
    start = max(
        (place + 1 for place, each in enumerate(query[:open_at]) if each.isspace()), default=0
    )
    return query[:start], query[start:]


def _split(word: str) -> tuple[str, str, str]:
    for colon in (":", "："):
        if colon in word:
            return word.partition(colon)
    return word, "", ""


def _quoted(value: str) -> str:
    return f'"{value}"' if any(each.isspace() for each in value) else value
