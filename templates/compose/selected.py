"""A selection and what it found, in words."""

from collections.abc import Sequence

from data.model.record import Kind
from data.model.selection import Period, Selection
from templates.compose.chinese import chinese_date
from templates.compose.grouping import Grouping
from templates.compose.items import Item, of_kind
from templates.labels import labels


def selected(selection: Selection, regions: Grouping, themes: Grouping) -> str:
    """What was picked, as one clause: 地区为广东、上海；主题为人工智能与算力."""
    words = labels("zh-Hans")
    kinds = [words[f"kind-{kind}"] for kind in selection.kinds]
    parts = [
        _part("地区为", [regions.name(name) for name in selection.regions]),
        _part("主题为", [themes.name(name) for name in selection.themes]),
        _part("类别为", kinds),
        _part("时段为", [_period(selection.period)] if selection.period != Period() else []),
        f"检索词为“{selection.query}”" if selection.query else "",
    ]
    return "；".join(part for part in parts if part) or "全部地区、全部主题"


def counted(items: Sequence[Item]) -> str:
    """How much was found: 要点12条、数据98项、建议45条，引自公开来源11种."""
    words = labels("zh-Hans")
    numbers = {kind: len(of_kind(items, kind)) for kind in Kind}
    parts = [
        f"{words[f'kind-{kind}']}{number}{_COUNTERS[kind]}"
        for kind, number in numbers.items()
        if number
    ]
    sources = {name for item in items for name in item.sources}
    return f"{'、'.join(parts)}，引自公开来源{len(sources)}种"


_COUNTERS = {
    Kind.FINDING: "条",
    Kind.FIGURE: "项",
    Kind.PROPOSAL: "条",
    Kind.QUOTATION: "则",
    Kind.EVENT: "件",
    Kind.INSTITUTION: "家",
}


def _part(what: str, names: list[str]) -> str:
    return what + "、".join(names) if names else ""


def _period(period: Period) -> str:
    if period.start is None:
        return f"{chinese_date(period.end or '')}以前"
    if period.end is None:
        return f"{chinese_date(period.start)}以来"
    return f"{chinese_date(period.start)}至{chinese_date(period.end)}"
