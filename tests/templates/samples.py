"""A small library in memory, and builders for records, so that a test says only what it is about."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec
from msgspec.structs import replace

from data.evidence.conflicts.conflict import Conflict, ConflictId
from data.evidence.conflicts.decision import Decision
from data.evidence.text import fingerprint
from data.library.entry import Entry, Origin
from data.library.found import Facets, Found
from data.library.preset_row import PresetRow
from data.model.anchor import Anchor, AnchorState
from data.model.controlled import Names, Region, RegionLevel, Theme
from data.model.ids import PresetId, RecordId, RegionId, ThemeId
from data.model.record import (
    Event,
    Figure,
    Finding,
    Institution,
    Proposal,
    Quotation,
    Record,
    Speech,
)
from data.model.selection import Selection
from data.model.source import Script, Source, SourceKind, SourceText

AS_OF = dt.date(2026, 1, 5)


def _region(region: str, zh: str, parent: str | None = None) -> Region:
    level = RegionLevel.CITY if parent else RegionLevel.PROVINCE
    return Region(
        id=RegionId(region),
        names=Names(zh=zh, en=region),
        level=level,
        parent=RegionId(parent) if parent else None,
    )


def _theme(theme: str, zh: str) -> Theme:
    parent = ThemeId(theme.rpartition(".")[0]) if "." in theme else None
    return Theme(id=ThemeId(theme), names=Names(zh=zh, en=theme), parent=parent)


REGIONS = (
    _region("CN-GD", "广东"),
    _region("CN-GD-4401", "广州", "CN-GD"),
    _region("CN-SH", "上海"),
)
THEMES = (
    _theme("facilities", "大科学装置"),
    _theme("facilities.access", "开放共享"),
    _theme("facilities.funding", "经费投入"),
    _theme("transfer", "成果转化"),
)


def source(name: str = "daily", script: Script = Script.HANS, **fields: object) -> Source:
    """A source; what is not said is nothing special."""
    text = SourceText(sha256=fingerprint(name), extent=(0, 1000), characters=1000)
    given: dict[str, object] = {
        "title": "样报文章",
        "kind": SourceKind.NEWSPAPER,
        "published": "2024-01-19",
        **fields,
    }
    return msgspec.convert({"id": name, "script": script, "text": text, **given}, Source)


def anchor(exact: str = "原文", name: str = "daily", start: int = 10) -> Anchor:
    """An anchor; where it stands matters to few tests."""
    return Anchor(exact=exact, at=(start, start + len(exact)), source=name)


def _common(fields: dict[str, object], name: str, exact: str) -> dict[str, object]:
    """What every record must have."""
    base: dict[str, object] = {
        "id": name,
        "title": f"题目{name}",
        "regions": (RegionId("CN-GD"),),
        "themes": (ThemeId("facilities"),),
        "anchors": (anchor(exact),),
    }
    return base | fields


def finding(name: str = "finding", **fields: object) -> Finding:
    """A finding."""
    given: dict[str, object] = {
        "text": "广州的装置建设取得进展。",
        "stands_on": ("figure",),
        **fields,
    }
    return msgspec.convert(_common(given, name, "取得进展"), Finding)


def figure(name: str = "figure", **fields: object) -> Figure:
    """A figure: 120 hundred million yuan invested in Guangzhou."""
    given: dict[str, object] = {
        "subject": "大科学装置",
        "measure": "投入",
        "value": 120,
        "value_text": "120亿元",
        "unit": "亿元",
        "territory": "广州",
        **fields,
    }
    return msgspec.convert(_common(given, name, "投入120亿元"), Figure)


def quotation(name: str = "quotation", exact: str = "平台要开放", **fields: object) -> Quotation:
    """Direct speech of Director Chen."""
    given: dict[str, object] = {
        "speaker": "陈某",
        "office": "院长",
        "occasion": "接受采访",
        "speech": Speech.DIRECT,
        **fields,
    }
    return msgspec.convert(_common(given, name, exact), Quotation)


def proposal(name: str = "proposal", exact: str = "设立专项", **fields: object) -> Proposal:
    """A proposal of Director Chen."""
    given: dict[str, object] = {
        "speaker": "陈某",
        "office": "院长",
        "occasion": "接受采访",
        "speech": Speech.DIRECT,
        "text": "设一个专项",
        **fields,
    }
    return msgspec.convert(_common(given, name, exact), Proposal)


def event(name: str = "event", **fields: object) -> Event:
    """An event of January 2024."""
    given: dict[str, object] = {"text": "装置开工", "date": "2024-01", **fields}
    return msgspec.convert(_common(given, name, "开工"), Event)


def institution(name: str = "institution", **fields: object) -> Institution:
    """An institution."""
    given: dict[str, object] = {"name": "某实验室", "text": "研究装置", "type": "实验室", **fields}
    return msgspec.convert(_common(given, name, "某实验室"), Institution)


ONE_OF_EACH: tuple[Record, ...] = (
    finding(),
    figure(),
    proposal(),
    quotation(),
    event(),
    institution(),
)


@dataclass
class MemoryLibrary:
    """Records, presets and lists in memory, asked like a library."""

    records: Sequence[Record] = ONE_OF_EACH
    known_sources: Sequence[Source] = (source(),)
    known_regions: Sequence[Region] = REGIONS
    known_themes: Sequence[Theme] = THEMES
    states: dict[str, AnchorState] = field(default_factory=dict)
    rows: dict[PresetId, PresetRow] = field(default_factory=dict)
    found_conflicts: Sequence[Conflict] = ()
    decided: dict[ConflictId, Decision] = field(default_factory=dict)

    def find(self, selection: Selection) -> Found:
        ids = tuple(RecordId(r.id) for r in self.records if _picked(r, selection))
        return Found(ids, Facets({}, {}, {}, len(ids)), ids)

    def entries(self, ids: Iterable[RecordId]) -> list[Entry]:
        known = {record.id: record for record in self.records}
        return [self._entry(known[name]) for name in ids]

    def _entry(self, record: Record) -> Entry:
        return Entry(record, 1, Origin.PACK, self._states(record), False, "2024")

    def _states(self, record: Record) -> tuple[AnchorState, ...]:
        state = self.states.get(record.id, AnchorState.EXACT)
        return (state,) * len(record.anchors)

    def regions(self) -> Sequence[Region]:
        return self.known_regions

    def themes(self) -> Sequence[Theme]:
        return self.known_themes

    def sources(self) -> Sequence[Source]:
        return self.known_sources

    def conflicts(self) -> Sequence[Conflict]:
        return self.found_conflicts

    def decisions(self) -> Mapping[ConflictId, Decision]:
        return self.decided

    def preset_rows(self) -> list[PresetRow]:
        return sorted(self.rows.values(), key=lambda row: row.position)

    def save_preset_row(self, row: PresetRow) -> None:
        if row.is_default:
            self.rows = {name: replace(old, is_default=False) for name, old in self.rows.items()}
        self.rows[row.id] = row

    def delete_preset_row(self, id: PresetId) -> None:
        self.rows.pop(id, None)

    def reorder_preset_rows(self, ids: Sequence[PresetId]) -> None:
        order = [*ids, *(row.id for row in self.preset_rows() if row.id not in ids)]
        self.rows = {
            name: replace(self.rows[name], position=position) for position, name in enumerate(order)
        }


def _picked(record: Record, selection: Selection) -> bool:
    if record.id in (*selection.excluded, *selection.pinned):
        return record.id not in selection.excluded
    return (
        _within(record.regions, selection.regions, "-")
        and _within(record.themes, selection.themes, ".")
        and (not selection.kinds or record.kind in selection.kinds)
        and selection.query in record.title
    )


def _within(own: Sequence[str], picked: Sequence[str], separator: str) -> bool:
    """Whether one of ``own`` is, or lies below, one of ``picked``."""
    if not picked:
        return True
    return any(o == p or o.startswith(p + separator) for o in own for p in picked)
