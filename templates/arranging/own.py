"""What a person writes herself: sections and notes, with words and values taken from records.

Words taken from a record are not copied: a note names the record, and what is printed is computed
from it whenever the briefing is composed, so that it changes with the record.
"""

import enum
import unicodedata
from typing import Annotated

import msgspec

from data.model.ids import RecordId

MAX_RUN = 20_000
"""Characters of one run; a paragraph nobody reads is far shorter."""


class Taken(enum.StrEnum):
    """What a note takes from a record."""

    WORDS = "words"  # the quoted words or the value, with the reference
    TITLE = "title"  # its title
    REFERENCE = "reference"  # only the number of the source


class OwnWords(msgspec.Struct, frozen=True, kw_only=True, tag="words", forbid_unknown_fields=True):
    """Characters she typed."""

    text: Annotated[str, msgspec.Meta(max_length=MAX_RUN)]
    strong: bool = False


class FromRecord(
    msgspec.Struct, frozen=True, kw_only=True, tag="record", forbid_unknown_fields=True
):
    """Something taken from a record, which stays linked to it."""

    record: RecordId
    taken: Taken = Taken.WORDS


Run = OwnWords | FromRecord


class Shape(enum.StrEnum):
    """How a paragraph of a note is set."""

    BODY = "body"
    BULLET = "bullet"
    NUMBER = "number"


class OwnParagraph(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One paragraph, or one item of a list."""

    runs: tuple[Run, ...] = ()
    shape: Shape = Shape.BODY


class OwnNote(msgspec.Struct, frozen=True, kw_only=True, tag="note", forbid_unknown_fields=True):
    """A text of her own."""

    id: str
    paragraphs: tuple[OwnParagraph, ...] = ()


class OwnSection(
    msgspec.Struct, frozen=True, kw_only=True, tag="section", forbid_unknown_fields=True
):
    """A section of her own; what stands in it is said by the order."""

    id: str
    title: str


Own = OwnNote | OwnSection


def typed(text: str) -> str:
    """``text`` in one line and without what cannot be printed: breaks become spaces."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    # What a character is is asked once of each: a long note is read after every pause in typing.
    sorts = {c: unicodedata.category(c) for c in set(whole)}
    others = {c: _PRINTED[sort] for c, sort in sorts.items() if sort in _PRINTED}
    for character, instead in {**others, OBJECT: ""}.items():
        whole = whole.replace(character, instead)
    return whole


OBJECT = "\ufffc"
"""Stands in an editor for what is no character."""
_PRINTED = {"Cc": " ", "Zl": " ", "Zp": " ", "Cs": "", "Cn": ""}


def runs_of(text: str, *, strong: bool = False) -> tuple[OwnWords, ...]:
    """The runs of characters somebody typed, none longer than :data:`MAX_RUN`."""
    said = typed(text)
    starts = range(0, len(said), MAX_RUN)
    return tuple(OwnWords(text=said[at : at + MAX_RUN], strong=strong) for at in starts)


def note_of(text: str) -> tuple[OwnParagraph, ...]:
    """The paragraphs of plain ``text``, one a line; blank lines are left out."""
    lines = [line.strip() for line in text.splitlines()]
    return tuple(OwnParagraph(runs=(OwnWords(text=line),)) for line in lines if line)


def taken_from(own: Own) -> tuple[RecordId, ...]:
    """The records a note takes something from, in its order."""
    if isinstance(own, OwnSection):
        return ()
    runs = (run for paragraph in own.paragraphs for run in paragraph.runs)
    return tuple(dict.fromkeys(run.record for run in runs if isinstance(run, FromRecord)))
