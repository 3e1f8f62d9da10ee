"""A selection and what it found, in words."""

from collections.abc import Sequence

from data.model.record import Kind
from data.model.selection import Period, Selection
from templates.compose.grouping import Grouping
from templates.compose.items import Item, of_kind
from templates.compose.writing import Writing


def selected(selection: Selection, regions: Grouping, themes: Grouping, spoken: Writing) -> str:
    """What was picked, as one clause: 地区为广东、上海；主题为人工智能与算力."""
    names = {
        "picked-regions": [regions.name(name) for name in selection.regions],
        "picked-themes": [themes.name(name) for name in selection.themes],
        "picked-kinds": [spoken.labels[f"kind-{kind}"] for kind in selection.kinds],
        "picked-period": [_period(selection.period, spoken)],
        "picked-query": [selection.query],
    }
    parts = [
        spoken.text(key, names=spoken.joined(told)) for key, told in names.items() if any(told)
    ]
    return spoken.labels["between-clauses"].join(parts) or spoken.labels["picked-nothing"]


def counted(items: Sequence[Item], spoken: Writing) -> str:
    """How much was found: 要点12条、数据98项、建议45条，引自公开来源11种."""
    numbers = {kind: len(of_kind(items, kind)) for kind in Kind}
    kinds = [
        spoken.text(f"count-{kind}", count=number) for kind, number in numbers.items() if number
    ]
    sources = {name for item in items for name in item.sources}
    return spoken.text("count-sources", records=spoken.enumerated(kinds), count=len(sources))


def _period(period: Period, spoken: Writing) -> str:
    """The span of time, ``""`` for all of it."""
    start = spoken.date(period.start) if period.start else ""
    end = spoken.date(period.end) if period.end else ""
    if start and end:
        return spoken.text("period-between", start=start, end=end)
    if start:
        return spoken.text("period-since", start=start)
    return spoken.text("period-until", end=end) if end else ""
