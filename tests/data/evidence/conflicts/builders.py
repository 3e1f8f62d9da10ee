"""Records made short, and what a rule finds among them."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

import msgspec

from data.evidence.conflicts.finding import find_conflicts
from data.library.entry import Entry, Origin
from data.model.record import (
    Event,
    Figure,
    Finding,
    Institution,
    Quotation,
    Record,
)
from data.model.source import Script, Source, SourceKind, SourceText

Kind = TypeVar("Kind", Event, Figure, Finding, Institution, Quotation)
Given = Mapping[str, object]

PAPER = Source(
    id="paper",
    title="日报",
    kind=SourceKind.NEWSPAPER,
    script=Script.HANS,
    published="2024-01",
    text=SourceText(sha256="0" * 64, extent=(0, 9000), characters=9000),
)
WEEKLY = msgspec.structs.replace(PAPER, id="weekly", title="周刊", published="2024")
SOURCES = (PAPER, WEEKLY)


def anchor(exact: str, start: int = 0, source: str = "paper", prefix: str = "") -> Given:
    return {
        "exact": exact,
        "at": [start, start + len(exact)],
        "source": source,
        "prefix": prefix,
    }


def _made(kind: type[Kind], id: str, *given: Given) -> Kind:
    """A record of all that is given, the later before the earlier; somewhere in the paper."""
    more = {name: value for each in given for name, value in each.items()}
    start = sum(map(ord, id)) * 20 % 8000
    exact, source = more.pop("exact", id), more.pop("source", "paper")
    common = {
        "id": id,
        "title": "一条记录",
        "regions": ["CN-GD"],
        "themes": ["platforms"],
        "anchors": [anchor(str(exact), start, str(source))],
    }
    return msgspec.convert(common | more, kind)


def figure(id: str, said: str, of: str = "甲院 人数", **more: object) -> Figure:
    """A figure from words such as ``逾15 亿元``: qualifier and number, then the unit.

    ``of`` names subject and measure. The figure's words are made so that they fit.
    """
    subject, _, measure = of.partition(" ")
    number, _, unit = said.partition(" ")
    bare = number.strip("约逾超近多余左右级")
    before, _, after = number.partition(bare)
    low, _, high = bare.partition("至")
    words = f"{bare}{after}{unit}" if after in ("多", "余") else f"{bare}{unit}{after}"
    given = {
        "subject": subject,
        "measure": measure,
        "value": [_number(low), _number(high)] if high else _number(low),
        "value_text": words,
        "unit": unit,
        "qualifier": before or after,
        "territory": "广东",
        "exact": f"{before}{words}",
    }
    return _made(Figure, id, given, more)


def _number(text: str) -> float | int:
    return float(text) if "." in text else int(text)


def first(id: str, words: str, subject: str = "甲院", **more: object) -> Figure:
    """A superlative."""
    given = {
        "subject": subject,
        "measure": "先后",
        "value": 1,
        "value_text": words,
        "unit": "",
        "territory": "全国",
        "basis": "首创",
        "rank_of": f"{subject}之类，按先后",
        "exact": words,
    }
    return _made(Figure, id, given, more)


def institution(id: str, name: str, *short: str, **more: object) -> Institution:
    given = {
        "name": name,
        "short_names": short,
        "type": "研究机构",
        "text": "一个机构",
        "exact": name,
    }
    return _made(Institution, id, given, more)


def event(id: str, title: str, date: str | None, **more: object) -> Event:
    return _made(Event, id, {"title": title, "text": title, "date": date}, more)


def finding(id: str, text: str, *stands_on: str, **more: object) -> Finding:
    return _made(Finding, id, {"text": text, "stands_on": stands_on}, more)


def quotation(id: str, speaker: str, office: str | None = None, **more: object) -> Quotation:
    given = {"speaker": speaker, "office": office, "occasion": "采访", "speech": "direct"}
    return _made(Quotation, id, given, more)


def entries(records: Sequence[Record], *, retired: bool = False) -> list[Entry]:
    return [Entry(record, 1, Origin.PACK, (), retired, "") for record in records]


def found(rule: str, *records: Record, sources: Sequence[Source] = SOURCES) -> list[set[str]]:
    """The ids of the records in each conflict that ``rule`` finds."""
    conflicts = find_conflicts(entries(records), sources)
    return [set(each.records) for each in conflicts if each.rule.id == rule]
