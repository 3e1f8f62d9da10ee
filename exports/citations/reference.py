"""One entry of the reference list (GB/T 7714, numeric system).

A reference is copied as the source has it, in the source's own script. What the source does not
state and somebody inferred stands in brackets (GB/T 7714-2015 §7.2, “自拟的信息”; for dates
§8.4.3.3).
"""

import re
from collections.abc import Callable, Mapping

import msgspec

from data.evidence.edits import printed
from data.model.edit import FullWidth
from data.model.source import Script, Source, SourceKind
from exports.citations.edition import EDITIONS, Edition
from templates.document import CitationStyle

_STOP = ". "
_NAMED_AUTHORS = 3  # of more, the first three stand for all (§8.1.2)
_LATIN_COLON = ": "  # inside a title, which keeps its own language's marks in both editions

# A Western author as the standard writes one: the surname, then initials (``Brandeis L D``).
_WESTERN = re.compile(r"(?P<surname>[^\W\d_][\w’' -]*?)(?P<initials>(?: [A-Z](?:-[A-Z])?)+)")


def reference(source: Source, style: CitationStyle) -> str:
    """The entry for ``source``, such as ``作者. 题名[N]. 报名，2024-01-19（2）.``, unnumbered."""
    return _Entry(source, EDITIONS[style]).text()


class _Words(msgspec.Struct, frozen=True):
    """What is printed in place of something unknown, and for the authors not named."""

    others: str
    place: str
    publisher: str
    newspaper: str
    magazine: str


_HANS = _Words("等", "出版地不详", "出版者不详", "报纸名不详", "刊名不详")
_HANT = _Words("等", "出版地不詳", "出版者不詳", "報紙名不詳", "刊名不詳")
_LATIN = _Words("et al", "S.l.", "s.n.", "newspaper unknown", "journal unknown")


def _words(source: Source) -> _Words:
    """The words in the language of the source."""
    if not any(character >= "\u2e80" for character in source.title):
        return _LATIN
    return _HANT if source.script is Script.HANT else _HANS


def _capital_surname(name: str) -> str:
    """The name with its surname in capitals when initials tell which part that is."""
    western = _WESTERN.fullmatch(name)
    return western["surname"].upper() + western["initials"] if western else name


class _Entry:
    """One reference on its way."""

    def __init__(self, source: Source, edition: Edition) -> None:
        self._source = source
        self._edition = edition
        self._words = _words(source)
        self._inferred = {each.field for each in source.inferred}
        self._online = bool(source.url or source.accessed or source.kind is SourceKind.WEB_PAGE)
        self._code = self._type_code()

    def text(self) -> str:
        """Everything, with the final stop."""
        parts = (
            self._authors(),
            f"{self._title()}[{self._code}{'/OL' if self._online else ''}]",
            _FORMS[self._code](self),
            self._source.url or "",
        )
        # “et al.” brings its stop along.
        return _STOP.join(part.removesuffix(".") for part in parts if part) + "."

    def _type_code(self) -> str:
        """The code of the kind of publication (appendix B); a document online is a web resource."""
        if self._source.kind is SourceKind.DOCUMENT:
            return "EB" if self._online else "Z"
        return _CODES[self._source.kind]

    def _field(self, name: str) -> str:
        """A field as printed, in brackets when it is inferred, or ``""``."""
        value: str | None = getattr(self._source, name)
        if not value:
            return ""
        return f"[{value}]" if name in self._inferred else value

    def _authors(self) -> str:
        names = list(self._source.authors)
        if self._edition.capital_surnames:
            names = [_capital_surname(name) for name in names]
        if len(names) > _NAMED_AUTHORS:
            names = [*names[:_NAMED_AUTHORS], self._words.others]
        joined = self._edition.comma.join(names)
        return f"[{joined}]" if joined and "authors" in self._inferred else joined

    def _title(self) -> str:
        titles = filter(None, (self._field("title"), self._field("subtitle")))
        colon = _LATIN_COLON if self._words is _LATIN else self._edition.colon
        return colon.join(printed(title, (FullWidth(),)) for title in titles)

    def newspaper(self) -> str:
        """``报名，2024-01-19（2）[access]``: the page directly after the date (§8.8.5)."""
        edition = self._edition
        pages = self._field("pages")
        page = f"{edition.opening}{pages}{edition.closing}" if pages else ""
        name = self._field("publisher") or f"[{self._words.newspaper}]"
        return self._joined(name, self._field("published")) + page + self._accessed()

    def magazine(self) -> str:
        """``刊名，2024-01-19：5-9[access]``; the date stands for volume and issue."""
        name = self._field("publisher") or f"[{self._words.magazine}]"
        return self._joined(name, self._field("published")) + self._colon_pages() + self._accessed()

    def monograph(self) -> str:
        """``地：者，2024：5`` or, online, the date as the edition wants it."""
        if self._online and self._code in self._edition.dated_in_parentheses:
            return self._dated()
        date = self._field("published") if self._online else self._year()
        return self._joined(self._imprint(), date) + self._colon_pages() + self._accessed()

    def web_page(self) -> str:
        """``（2024-01-19）[access]``; without an address the publisher is what leads to it."""
        return self._dated()

    def _dated(self) -> str:
        """Imprint, date of the last change in parentheses, day of access."""
        edition = self._edition
        imprint = "" if self._source.url and self._code == "EB" else self._imprint()
        date = self._field("published")
        year_only = bool(imprint) and len(self._source.published or "") == len("2024")
        # A date that is estimated stands in brackets (§8.4.3.3); around them no parentheses.
        changed = f"{edition.opening}{date}{edition.closing}" if date[:1] not in ("", "[") else date
        changed = "" if year_only else changed
        year = self._year() if imprint else ""
        return self._joined(imprint, year) + self._colon_pages() + changed + self._accessed()

    def _imprint(self) -> str:
        """Place and publisher; a publisher that is the author is not repeated."""
        place, publisher = self._field("place"), self._field("publisher")
        if self._source.publisher in self._source.authors:
            publisher = ""
        elif self._edition.says_unknown and not self._online:
            place = place or f"[{self._words.place}]"
            publisher = publisher or f"[{self._words.publisher}]"
        return self._edition.colon.join(filter(None, (place, publisher)))

    def _year(self) -> str:
        year = (self._source.published or "")[:4]
        return f"[{year}]" if year and "published" in self._inferred else year

    def _colon_pages(self) -> str:
        pages = self._field("pages")
        return self._edition.colon + pages if pages else ""

    def _accessed(self) -> str:
        if self._code not in self._edition.accessed or not self._source.accessed:
            return ""
        return f"[{self._source.accessed}]"

    def _joined(self, *parts: str) -> str:
        joined = self._edition.comma.join(filter(None, parts))
        # Neighbours that are both inferred share their brackets, as in [S.l.: s.n.].
        return joined.replace(f"]{self._edition.comma}[", self._edition.comma)


_CODES: Mapping[SourceKind, str] = {
    SourceKind.NEWSPAPER: "N",
    SourceKind.MAGAZINE: "J",
    SourceKind.WEB_PAGE: "EB",
    SourceKind.REPORT: "R",
}

_FORMS: Mapping[str, Callable[[_Entry], str]] = {
    "N": _Entry.newspaper,
    "J": _Entry.magazine,
    "R": _Entry.monograph,
    "Z": _Entry.monograph,
    "EB": _Entry.web_page,
}
"""How what follows the title is written, by type code."""
