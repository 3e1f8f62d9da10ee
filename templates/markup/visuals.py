"""From markup to charts, time lines and strips of key figures."""

import datetime as dt
import math
from typing import TYPE_CHECKING

from data.messages import message
from data.model.ids import RecordId
from templates.document import (
    BlockId,
    Chart,
    ChartKind,
    ChartSeries,
    KeyFigure,
    KeyFigures,
    Moment,
    Point,
    Timeline,
    plain,
)
from templates.markup.block_ids import BlockIds
from templates.markup.elements import inlines_below, records_of
from templates.markup.faults import MarkupFault
from templates.markup.inlines import read_inlines
from templates.markup.parsing import line_of

if TYPE_CHECKING:
    from lxml import etree

# Beyond these nothing real is measured, and a scale could not be reckoned.
_SMALLEST, _LARGEST = 1e-9, 1e15
MOST_KEY_FIGURES = 5
"""Large numbers beside one another; more of them are a table."""


def chart(element: "etree._Element", parent: BlockId, ids: BlockIds) -> Chart:
    """A chart whose series have a point for each category.

    Raises:
        MarkupFault: its kind is unknown, its values do not fit its categories, or it has no
            alternative text.
    """
    caption = inlines_below(element, "caption")
    kind = _kind(element)
    categories = tuple(plain(read_inlines(child)) for child in element.iterfind("category"))
    series = tuple(_series(child, len(categories), kind) for child in element.iterfind("series"))
    if kind is ChartKind.BARS and len(series) > 1:
        raise MarkupFault(message("a chart of bars has one series only."), line_of(element))
    return Chart(
        ids.of(element, parent, lambda: plain(caption)),
        kind,
        caption,
        element.get("unit", ""),
        categories,
        series,
        _alt(element),
        inlines_below(element, "chart-note"),
        records_of(element),
    )


def timeline(element: "etree._Element", parent: BlockId, ids: BlockIds) -> Timeline:
    """A time line, its moments in the order of their dates.

    Raises:
        MarkupFault: a date is none, or there is no alternative text.
    """
    caption = inlines_below(element, "caption")
    name = ids.of(element, parent, lambda: plain(caption))
    moments = [_moment(child, name, ids) for child in element.iterfind("moment")]
    return Timeline(
        name,
        caption,
        tuple(sorted(moments, key=lambda moment: moment.date)),
        _alt(element),
        inlines_below(element, "timeline-note"),
        records_of(element),
    )


def key_figures(element: "etree._Element", parent: BlockId, ids: BlockIds) -> KeyFigures:
    """A strip of large numbers.

    Raises:
        MarkupFault: there are too many of them to stand side by side.
    """
    if len(element) > MOST_KEY_FIGURES:
        most = message("a strip has at most {most} key figures.", most=MOST_KEY_FIGURES)
        raise MarkupFault(most, line_of(element[MOST_KEY_FIGURES]))
    name = ids.of(element, parent, lambda: _words(element))
    items = tuple(_key_figure(child, name, ids) for child in element)
    return KeyFigures(name, items, records_of(element))


def _words(element: "etree._Element") -> str:
    """What a strip says."""
    return "".join(plain(read_inlines(part)) for child in element for part in child)


def _kind(element: "etree._Element") -> ChartKind:
    """What kind of chart it is to be."""
    kind = element.get("kind", "")
    if kind not in tuple(ChartKind):
        known = ", ".join(ChartKind)
        why = message("there is no chart of kind “{kind}”, only {known}.", kind=kind, known=known)
        raise MarkupFault(why, line_of(element))
    return ChartKind(kind)


def _alt(element: "etree._Element") -> str:
    """What the picture shows, in words."""
    alt = element.get("alt", "").strip()
    if not alt:
        why = message("it needs an alternative text (alt) for readers who cannot see it.")
        raise MarkupFault(why, line_of(element))
    return alt


def _series(element: "etree._Element", categories: int, kind: ChartKind) -> ChartSeries:
    if len(element) != categories:
        why = message(
            "a series has {count} points instead of {wanted}.",
            count=len(element),
            wanted=categories,
        )
        raise MarkupFault(why, line_of(element))
    name = element.get("name", "")
    if kind is not ChartKind.BARS and not name:
        raise MarkupFault(message("this series needs a name."), line_of(element))
    return ChartSeries(name, tuple(_point(child) for child in element))


def _point(element: "etree._Element") -> Point:
    """A value and what is printed for it, its own characters where nothing else is said."""
    given = element.get("value")
    value = _number(element, given) if given is not None else None
    shown = plain(read_inlines(element)) or given or ""
    evidence = element.find("evidence")
    records = records_of(element)
    if evidence is None:
        return Point(value, shown, records)
    record = RecordId(evidence.get("record", ""))
    return Point(value, shown, tuple(dict.fromkeys((record, *records))), record)


def _number(element: "etree._Element", given: str) -> float:
    try:
        value = float(given)
    except ValueError:
        value = math.nan
    if value and not _SMALLEST <= abs(value) <= _LARGEST:
        why = message("“{value}” is no number a chart could draw.", value=given)
        raise MarkupFault(why, line_of(element))
    return value


def _moment(element: "etree._Element", parent: BlockId, ids: BlockIds) -> Moment:
    label = read_inlines(element)
    given = element.get("date", "")
    shown = element.get("shown") or given
    name = ids.of(element, parent, lambda: shown + plain(label))
    return Moment(name, _date(element, given), shown, label, records_of(element))


def _date(element: "etree._Element", given: str) -> dt.date:
    """A day written in full; Python would take weeks and days without hyphens too."""
    try:
        date = dt.date.fromisoformat(given)
    except ValueError:
        date = None
    if date is None or date.isoformat() != given:
        raise MarkupFault(
            message("“{date}” is no date like 2026-01-31.", date=given), line_of(element)
        )
    return date


def _key_figure(element: "etree._Element", parent: BlockId, ids: BlockIds) -> KeyFigure:
    value, label = inlines_below(element, "value"), inlines_below(element, "label")
    name = ids.of(element, parent, lambda: plain(value) + plain(label))
    return KeyFigure(name, value, label, records_of(element))
