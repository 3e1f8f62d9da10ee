"""A source: one published text."""

import enum
from typing import Annotated

import msgspec

from data.model.ids import Line, PartialDate, Slug


class Script(enum.StrEnum):
    """The script a text is written in."""

    HANS = "Hans"
    HANT = "Hant"


class SourceKind(enum.StrEnum):
    """What kind of publication a source is (decides its code in GB/T 7714)."""

    NEWSPAPER = "newspaper"
    MAGAZINE = "magazine"
    WEB_PAGE = "web-page"
    REPORT = "report"
    DOCUMENT = "document"


class Inferred(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A bibliographic fact the text does not state: which field, and why we believe it."""

    field: Line
    reason: Line


class SourceText(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Which immutable text a source stands in.

    Attributes:
        sha256: of the whole text the source was read from, normalised (see ``data.evidence.text``)
            and encoded as UTF-8. Several sources may share one text (a newspaper page).
        extent: start and end (code points, end excluded) of this source within that text.
        characters: length of the whole text in code points.
    """

    sha256: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$")]
    extent: tuple[int, int]
    characters: int


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One published text with its bibliographic data; unknown stays ``None``.

    Attributes:
        title: as published, in the script of the source.
        authors: people who wrote it (reporters, correspondents), without 本报记者.
        publisher: the paper, magazine or site.
        published: the date printed or stated; ``accessed``: when a web page was read.
        pages: page of the newspaper, for the reference.
        inferred: the fields above that are inferred, with reasons.
    """

    id: Slug
    title: Line
    kind: SourceKind
    script: Script
    text: SourceText
    subtitle: Line | None = None
    publisher: Line | None = None
    authors: tuple[Line, ...] = ()
    published: PartialDate | None = None
    accessed: PartialDate | None = None
    pages: Line | None = None
    place: Line | None = None
    url: Line | None = None
    inferred: tuple[Inferred, ...] = ()
    note: Line | None = None
