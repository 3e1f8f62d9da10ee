"""What somebody means by what she typed into the search field.

Plain words always work; the rest is a bonus: ``"words in a row"``, ``-not this``, ``region:…`` and
the other fields, also by their Chinese names and with full-width marks. Whatever fits no rule is
plain text, and nothing raises.
"""

import enum
import re
from collections.abc import Mapping

import msgspec

from data.library.folding import fold


class Field(enum.StrEnum):
    """Where a word is to stand when somebody says so."""

    REGION = "region"
    THEME = "theme"
    SPEAKER = "speaker"
    SOURCE = "source"
    KIND = "kind"
    NOTE = "note"


NAMES: Mapping[str, Field] = {field.value: field for field in Field} | {
    "地区": Field.REGION,
    "区域": Field.REGION,
    "主题": Field.THEME,
    "讲者": Field.SPEAKER,
    "发言人": Field.SPEAKER,
    "来源": Field.SOURCE,
    "类型": Field.KIND,
    "类别": Field.KIND,
    "种类": Field.KIND,
    "附注": Field.NOTE,
    "批注": Field.NOTE,
    "备注": Field.NOTE,
}
"""What a field can be called, folded."""


class Term(msgspec.Struct, frozen=True):
    """One thing that is looked for, folded.

    Attributes:
        field: where it has to stand; ``None`` is anywhere.
        absent: whether it must not be there.
    """

    text: str
    field: Field | None = None
    absent: bool = False


class Query(msgspec.Struct, frozen=True):
    """All terms of a query; every one of them has to hold."""

    terms: tuple[Term, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """What has to stand anywhere."""
        return tuple(t.text for t in self.terms if t.field is None and not t.absent)

    @property
    def without(self) -> tuple[str, ...]:
        """What must stand nowhere."""
        return tuple(t.text for t in self.terms if t.field is None and t.absent)

    @property
    def fields(self) -> tuple[Term, ...]:
        """What is said of fields."""
        return tuple(term for term in self.terms if term.field is not None)

    @property
    def marked(self) -> tuple[str, ...]:
        """What is to be marked where it stands."""
        told = (Field.SPEAKER, Field.SOURCE, Field.NOTE)
        return tuple(
            term.text
            for term in self.terms
            if not term.absent and (term.field is None or term.field in told)
        )


_QUOTED = r"\"(?P<straight>[^\"]+)(?:\"|$)|“(?P<curly>[^”]+)(?:”|$)|「(?P<corner>[^」]+)(?:」|$)"
_TERM = re.compile(
    rf"(?P<absent>[-－−](?=\S))?(?:(?P<field>[^\s:：\"“「]+)[:：])?(?:{_QUOTED}|(?P<plain>\S+))?"
)


def parse_query(text: str) -> Query:
    """The query that ``text`` means."""
    terms: dict[Term, None] = {}
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        found = _TERM.match(text, at)
        if found is None or found.end() == at:
            found = re.compile(r"\S+").match(text, at)
            assert found is not None  # a character that is no space stands here
            terms.update(dict.fromkeys(_plain(found.group())))
        else:
            terms.update(dict.fromkeys(_terms(found)))
        at = found.end()
    return Query(tuple(terms))


def _terms(found: re.Match[str]) -> tuple[Term, ...]:
    """What one part of the query looks for; an unfinished ``region:`` looks for nothing yet."""
    parts = found.groupdict()
    quoted = parts["straight"] or parts["curly"] or parts["corner"]
    field = NAMES.get(fold(parts["field"] or ""))
    absent = bool(parts["absent"])
    if parts["field"] and field is None:  # 12:30 is no field
        return _plain(found.group())
    value = " ".join(fold(quoted or parts["plain"] or "").split())
    if not value:
        return () if field else _plain(found.group())
    if quoted is None and field is None:
        return tuple(Term(word, None, absent) for word in value.split())
    return (Term(value, field, absent),)


def _plain(text: str) -> tuple[Term, ...]:
    return tuple(Term(word) for word in fold(text).split())
