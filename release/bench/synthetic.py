"""Synthetic packs: valid records of all kinds from many sources, the same for the same number.

Shares of the kinds, lengths of texts, and how many records a source has are those of the shipped
pack. Every anchor stands in its source's text, so verification has its full work to do.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from data.evidence.edits import converter
from data.evidence.text import fingerprint, normalise
from data.model.anchor import Anchor
from data.model.controlled import Region, RegionLevel, Theme
from data.model.edit import Edit, FullWidth, ToHans
from data.model.record import (
    Event,
    Figure,
    Finding,
    Institution,
    Kind,
    Proposal,
    Quotation,
    Record,
    Speech,
    Status,
)
from data.model.source import Script, Source, SourceKind, SourceText
from release.bench.prose import Prose

OF_A_SOURCE = 40
"""Records a source has."""

SHARES = {
    Kind.INSTITUTION: 28,
    Kind.FIGURE: 22,
    Kind.PROPOSAL: 21,
    Kind.QUOTATION: 16,
    Kind.FINDING: 7,
    Kind.EVENT: 6,
}
"""Of a hundred records, how many are of each kind."""

UNITS = ("亿元", "家", "项", "个", "万人", "%", "平方公里", "件")
QUALIFIERS = ("", "", "", "约", "超", "近")
FIRST_DAY = dt.date(2015, 1, 1)
DAYS = 4000


@dataclass(frozen=True)
class Stock:
    """One source with its text and its records."""

    source: Source
    text: str
    records: tuple[Record, ...]


@dataclass(frozen=True)
class Lists:
    """The controlled lists that records refer to, the ones most written of first."""

    regions: Sequence[Region]
    themes: Sequence[Theme]


def lists_for(records: int, regions: Sequence[Region], themes: Sequence[Theme]) -> Lists:
    """The lists for ``records`` records: a small pack is about few regions."""
    order = (RegionLevel.PROVINCE, RegionLevel.CITY, RegionLevel.AREA, RegionLevel.NATION)
    ranked = sorted(regions, key=lambda region: order.index(region.level))
    return Lists(ranked[: 4 + records // 60], themes)


def stocks(records: int, lists: Lists) -> Iterator[Stock]:
    """Sources with ``records`` records in all, one after another."""
    for number, start in enumerate(range(0, records, OF_A_SOURCE)):
        yield _Author(number, lists).stock(min(OF_A_SOURCE, records - start))


class _Author:
    """Makes one source; later sources do not depend on earlier ones."""

    def __init__(self, number: int, lists: Lists) -> None:
        self._prose = Prose(f"source {number}")
        self._chance = self._prose.chance
        self._id = f"s{number:06d}"
        self._lists = lists
        self._hant = number % 3 == 0
        self._text: list[str] = []
        self._length = 0
        self._ids: list[str] = []
        self._day = FIRST_DAY + dt.timedelta(days=self._chance.randrange(DAYS))
        self._speakers = [(self._prose.name(), self._prose.words(8, 24)) for _ in range(6)]
        self._regions = self._some([region.id for region in lists.regions], 3)
        self._themes = self._some([theme.id for theme in lists.themes], 4)

    def stock(self, count: int) -> Stock:
        """The source with ``count`` records."""
        title = self._prose.words(10, 26)
        self._put(title + "\n")
        kinds = self._chance.choices(
            list(SHARES), cum_weights=list(accumulate(SHARES.values())), k=count
        )
        # A finding stands on other records, so it cannot be the only one.
        kinds[0] = Kind.FIGURE
        records = tuple(self._record(kind) for kind in sorted(kinds, key=_findings_last))
        text = "".join(self._text)
        return Stock(self._source(title, text), text, records)

    def _source(self, title: str, text: str) -> Source:
        newspaper = self._chance.random() < 0.5
        return Source(
            id=self._id,
            title=title,
            kind=SourceKind.NEWSPAPER if newspaper else SourceKind.WEB_PAGE,
            script=Script.HANT if self._hant else Script.HANS,
            publisher=self._prose.words(4, 6),
            authors=tuple(self._prose.name() for _ in range(self._chance.randint(1, 3))),
            published=self._day.isoformat(),
            pages="02" if newspaper else None,
            accessed=None if newspaper else self._day.isoformat(),
            text=SourceText(
                sha256=fingerprint(normalise(text)), extent=(0, len(text)), characters=len(text)
            ),
        )

    def _record(self, kind: Kind) -> Record:
        record_id = f"{self._id}-{kind.value}-{len(self._ids):02d}"
        record = _MAKERS[kind](self, record_id)
        self._ids.append(record_id)
        return record

    # What the kinds share

    def _common(self, record_id: str) -> dict[str, Any]:
        return {
            "id": record_id,
            "title": self._prose.words(7, 17),
            "regions": self._some(self._regions, 2),
            "themes": self._some(self._themes, 2),
            "note": self._prose.clauses(14, 50) if self._chance.random() < 0.2 else None,
        }

    def _some(self, ids: Sequence[str], most: int) -> tuple[str, ...]:
        """One to ``most`` of ``ids``, the earlier ones more often."""
        picked = {
            int(len(ids) * self._chance.random() ** 2) for _ in range(self._chance.randint(1, most))
        }
        return tuple(ids[place] for place in sorted(picked))

    def _anchors(self, words: str) -> tuple[Anchor, ...]:
        """The anchor of ``words``, put into the text here."""
        self._put(self._prose.clauses(6, 40) + "。")
        exact = self._script(words)
        start = self._length
        self._put(exact)
        self._put("。" if self._chance.random() < 0.8 else "。\n")
        return (Anchor(exact=exact, at=(start, start + len(exact)), source=self._id),)

    def _put(self, text: str) -> None:
        self._text.append(text)
        self._length += len(text)

    def _script(self, text: str) -> str:
        """``text`` in the script of the source, character by character."""
        if not self._hant:
            return text
        convert = converter("s2t").convert
        return "".join(map(str, map(convert, text)))

    # The kinds

    def finding(self, record_id: str) -> Finding:
        return Finding(
            **self._common(record_id),
            text=self._prose.clauses(50, 95) + "。",
            stands_on=tuple(self._chance.sample(self._ids, min(3, len(self._ids)))),
            as_of=self._day.isoformat()[:7],
            anchors=self._anchors(self._prose.words(8, 20)),
        )

    def figure(self, record_id: str) -> Figure:
        value = self._chance.randint(2, 9900)
        unit = self._chance.choice(UNITS)
        qualifier = self._chance.choice(QUALIFIERS)
        return Figure(
            **self._common(record_id),
            subject=self._prose.words(4, 10),
            measure=self._prose.words(2, 6),
            value=value,
            value_text=self._script(f"{value}{unit}"),
            unit=unit,
            qualifier=qualifier,
            territory=self._prose.words(2, 6),
            as_of=self._day.isoformat()[:7],
            basis=self._chance.choice(("", "", "累计", "同比")),
            anchors=self._anchors(f"{self._prose.words(3, 8)}{qualifier}{value}{unit}"),
        )

    def institution(self, record_id: str) -> Institution:
        return Institution(
            **self._common(record_id),
            name=self._prose.words(6, 16),
            text=self._prose.clauses(12, 30),
            type=self._chance.choice(("实验室", "平台", "设施", "园区", "企业")),
            place=self._prose.words(2, 4),
            status=self._chance.choice((Status.OPERATING, Status.PLANNED, Status.STATED)),
            anchors=self._anchors(self._prose.words(6, 14)),
        )

    def event(self, record_id: str) -> Event:
        return Event(
            **self._common(record_id),
            text=self._prose.clauses(18, 36),
            date=(self._day - dt.timedelta(days=self._chance.randrange(200))).isoformat(),
            date_text="近日",
            reported=self._day.isoformat(),
            anchors=self._anchors(self._prose.words(10, 24)),
        )

    def proposal(self, record_id: str) -> Proposal:
        return Proposal(
            **self._common(record_id),
            **self._spoken(),
            text=self._prose.clauses(16, 34),
            anchors=self._anchors(self._prose.clauses(16, 38)),
        )

    def quotation(self, record_id: str) -> Quotation:
        return Quotation(
            **self._common(record_id),
            **self._spoken(),
            anchors=self._anchors(self._prose.clauses(20, 48)),
        )

    def _spoken(self) -> dict[str, Any]:
        speaker, office = self._chance.choice(self._speakers)
        edits: tuple[Edit, ...] = (ToHans(), FullWidth()) if self._hant else ()
        return {
            "speaker": speaker,
            "office": office,
            "occasion": self._prose.words(12, 36),
            "speech": self._chance.choice((Speech.DIRECT, Speech.DIRECT, Speech.PARAPHRASE)),
            "edits": edits,
        }


def _findings_last(kind: Kind) -> bool:
    """Findings stand on the others and so come after them."""
    return kind is Kind.FINDING


_MAKERS: dict[Kind, Callable[[_Author, str], Record]] = {
    Kind.FINDING: _Author.finding,
    Kind.FIGURE: _Author.figure,
    Kind.INSTITUTION: _Author.institution,
    Kind.EVENT: _Author.event,
    Kind.PROPOSAL: _Author.proposal,
    Kind.QUOTATION: _Author.quotation,
}
