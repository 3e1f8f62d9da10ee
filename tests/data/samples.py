"""A small world to test in: three sources in two texts, a handful of records, and a pack writer."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from data.evidence.text import fingerprint
from data.model.anchor import Anchor
from data.model.controlled import Names, Region, RegionLevel, Theme
from data.model.edit import FullWidth, ToHans
from data.model.ids import RegionId, ThemeId
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
from data.model.source import Script, Source, SourceKind, SourceText

# Two articles on one page, then a text of its own in Traditional characters.
_FIRST = "广州获批建设国家重大科技基础设施4个，累计投入逾120亿元。院长陈某说：“平台要开放共享。”\n"
_SECOND = "厦门软件业去年8月挂牌，已有企业约𠮷3000家。\n"
PAGE = _FIRST + _SECOND
HETAO = "深圳園區引進機構逾150個,香港園區啟動建設。委員建議設立跨境平臺,共享裝置(R&D)。\n"

NATION, GD, CANTON, SZ, FJ = map(RegionId, ("CN", "CN-GD", "CN-GD-4401", "CN-GD-4403", "CN-FJ"))
FACILITIES, ACCESS, INDUSTRY, SOFTWARE = map(
    ThemeId, ("facilities", "facilities.access", "industry", "industry.software")
)


def _region(
    region: RegionId, zh: str, en: str, level: RegionLevel, parent: RegionId | None = None
) -> Region:
    return Region(id=region, names=Names(zh=zh, en=en), level=level, parent=parent)


REGIONS = (
    _region(NATION, "全国", "Nationwide", RegionLevel.NATION),
    _region(GD, "广东", "Guangdong", RegionLevel.PROVINCE),
    _region(CANTON, "广州", "Guangzhou", RegionLevel.CITY, GD),
    _region(SZ, "深圳", "Shenzhen", RegionLevel.CITY, GD),
    _region(FJ, "福建", "Fujian", RegionLevel.PROVINCE),
)
THEMES = (
    Theme(id=FACILITIES, names=Names(zh="大科学装置", en="Big science facilities")),
    Theme(id=ACCESS, names=Names(zh="开放共享", en="Access and sharing"), parent=FACILITIES),
    Theme(id=INDUSTRY, names=Names(zh="战略产业", en="Strategic industries")),
    Theme(id=SOFTWARE, names=Names(zh="软件与信息", en="Software"), parent=INDUSTRY),
)

GUANGZHOU = Source(
    id="page-guangzhou",
    title="广州建设大装置",
    kind=SourceKind.NEWSPAPER,
    script=Script.HANS,
    publisher="样报",
    published="2024-01-19",
    text=SourceText(sha256=fingerprint(PAGE), extent=(0, len(_FIRST)), characters=len(PAGE)),
)
XIAMEN = Source(
    id="page-xiamen",
    title="厦门软件名城",
    kind=SourceKind.NEWSPAPER,
    script=Script.HANS,
    publisher="样报",
    published="2024-01-19",
    text=SourceText(
        sha256=fingerprint(PAGE), extent=(len(_FIRST), len(PAGE)), characters=len(PAGE)
    ),
)
ZONE = Source(
    id="zone",
    title="小河套",
    kind=SourceKind.MAGAZINE,
    script=Script.HANT,
    text=SourceText(sha256=fingerprint(HETAO), extent=(0, len(HETAO)), characters=len(HETAO)),
)
SOURCES = (GUANGZHOU, XIAMEN, ZONE)
TEXTS = {GUANGZHOU.id: PAGE, XIAMEN.id: PAGE, ZONE.id: HETAO}


def anchor(source: Source, exact: str) -> Anchor:
    """The anchor of the only place where ``exact`` stands in ``source``."""
    text = TEXTS[source.id]
    assert text.count(exact) == 1, exact
    start = text.index(exact)
    return Anchor(exact=exact, at=(start, start + len(exact)), source=source.id)


INVESTED = Figure(
    id="invested",
    title="广州累计投入",
    regions=(CANTON,),
    themes=(FACILITIES,),
    anchors=(anchor(GUANGZHOU, "累计投入逾120亿元"),),
    subject="重大科技基础设施",
    measure="投入",
    value=120,
    value_text="120亿元",
    unit="亿元",
    territory="广州",
    qualifier="逾",
    as_of="2023",
)
OPENED = Quotation(
    id="open-up",
    title="平台要开放",
    regions=(CANTON,),
    themes=(ACCESS,),
    anchors=(anchor(GUANGZHOU, "平台要开放共享"),),
    speaker="陈某",
    office="院长",
    occasion="接受采访",
    speech=Speech.DIRECT,
)
LISTED = Event(
    id="listed",
    title="软件名城挂牌",
    regions=(FJ,),
    themes=(SOFTWARE,),
    anchors=(anchor(XIAMEN, "去年8月挂牌"),),
    text="厦门挂牌",
    date="2023-08",
    date_text="去年8月",
)
SHARED_PLATFORM = Proposal(
    id="shared-platform",
    title="建议共用平台",
    regions=(SZ,),
    themes=(ACCESS, INDUSTRY),
    anchors=(anchor(ZONE, "設立跨境平臺,共享裝置(R&D)"),),
    text="设立跨境的共用平台",
    occasion="委员通道",
    speech=Speech.PARAPHRASE,
    edits=(ToHans(), FullWidth()),
)
PARK = Institution(
    id="park",
    title="香港园区",
    regions=(SZ,),
    themes=(FACILITIES,),
    anchors=(anchor(ZONE, "香港園區啟動建設"),),
    name="河套香港园区",
    text="河套的香港一侧",
    type="园区",
)
SUMMARY = Finding(
    id="summary",
    title="两地都在建设",
    regions=(GD,),
    themes=(FACILITIES,),
    anchors=(anchor(GUANGZHOU, "国家重大科技基础设施"),),
    text="广东的设施建设投入很大。",
    stands_on=("invested",),
)
RECORDS: tuple[Record, ...] = (INVESTED, OPENED, LISTED, SHARED_PLATFORM, PARK, SUMMARY)


def write_pack(
    folder: Path,
    records: Sequence[Record] = RECORDS,
    *,
    version: int = 1,
    sources: Sequence[Source] = SOURCES,
    regions: Sequence[Region] = REGIONS,
    themes: Sequence[Theme] = THEMES,
) -> Path:
    """A pack in ``folder`` (made anew), each record in the file of its first anchor's source."""
    (folder / "sources").mkdir(parents=True, exist_ok=True)
    for old in (folder / "sources").iterdir():
        old.unlink()
    info = {"name": "sample", "version": version, "title": {"zh": "样本", "en": "Sample"}}
    _write(folder / "pack.toml", {"pack": info})
    _write(folder / "regions.toml", {"region": _plain(regions)})
    _write(folder / "themes.toml", {"theme": _plain(themes)})
    for source in sources:
        tables: dict[str, object] = {"source": msgspec.to_builtins(source)}
        for record in records:
            if record.anchors[0].source == source.id:
                same = tables.setdefault(record.kind.value, [])
                assert isinstance(same, list)
                same.append(msgspec.to_builtins(record))
        _write(folder / "sources" / f"{source.id}.toml", tables)
    return folder


def write_texts(folder: Path) -> Path:
    """The sources' texts as files in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "page.txt").write_text(PAGE, encoding="utf-8")
    (folder / "zone.txt").write_text(HETAO, encoding="utf-8")
    return folder


def _plain(items: Sequence[msgspec.Struct]) -> list[object]:
    return [msgspec.to_builtins(item) for item in items]


def _write(path: Path, tables: Mapping[str, object]) -> None:
    lines = [f"{name} = {toml(value)}" for name, value in tables.items()]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def toml(value: object) -> str:
    """``value`` as an inline value of TOML; nulls are left out."""
    match value:
        case dict():
            pairs = (f"{key} = {toml(each)}" for key, each in value.items() if each is not None)
            return "{ " + ", ".join(pairs) + " }"
        case list() | tuple():
            return "[" + ", ".join(map(toml, value)) + "]"
        case _:
            return json.dumps(value, ensure_ascii=False)
