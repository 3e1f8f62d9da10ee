"""Filters for values that are written in the language of the briefing."""

import datetime as dt
from collections.abc import Iterable

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from templates.compose.writing import Writing

_ONCE = Markup("</once>")
"""The end of words that are told only once."""


@pass_context
def date(context: Context, value: str | dt.date) -> str:
    """A date as exactly as it is known."""
    return _writing(context).date(value)


@pass_context
def listed(context: Context, words: Iterable[str], last: str = "") -> str:
    """Names with the word ``last`` (else the language's “and”) before the last one."""
    spoken = _writing(context)
    return spoken.listed(words, last or spoken.labels["list-last"])


@pass_context
def joined(context: Context, words: Iterable[str]) -> str:
    """Names one after the other, with the mark of the language between them."""
    return _writing(context).joined(words)


@pass_context
def enumerated(context: Context, words: Iterable[str]) -> str:
    """Names as they stand in a sentence or title: English has a word before the last one."""
    return _writing(context).enumerated(words)


@pass_context
def clauses(context: Context, words: Iterable[str]) -> str:
    """Phrases one after the other, with the mark of the language between clauses."""
    return _writing(context).in_row(words, "between-clauses")


@pass_context
def term(context: Context, word: str) -> str:
    """A word of a controlled kind (a type, a territory); one that is not known stays Chinese."""
    return _writing(context).term(word)


@pass_context
def sentence(context: Context, text: str) -> str:
    """``text`` with a full stop, unless it ends a sentence already.

    That of words which are told only once belongs to them, and is left out with them.
    """
    spoken = _writing(context)
    if not (isinstance(text, Markup) and text.endswith(_ONCE)):
        return spoken.sentence(text)
    return Markup(spoken.sentence(str(text.removesuffix(_ONCE)))) + _ONCE


def _writing(context: Context) -> Writing:
    spoken: Writing = context["writing"]
    return spoken
