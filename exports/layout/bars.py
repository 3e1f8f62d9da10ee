"""Lying bars: a row for each category, the values printed behind the bars."""

import msgspec

from exports.layout.galley import Galley
from exports.layout.lettering import Letterer, Lettering
from exports.layout.strips import Extent, Fill, Rule, Strip
from templates.document import Chart, Point

# Category labels take at most this share of the width.
_LABELS_SHARE = 0.43
# A bar's thickness, the blank between bars of a group, between rows, and beside words, in ems.
_BAR, _BETWEEN_BARS, _BETWEEN_ROWS, _BLANK = 1.15, 0.2, 0.75, 0.5
# Rows stand closer from this many on.
_MANY, _CLOSE = 16, 0.45
_AXIS = 0.6
_NONE = "—"


class _Scale(msgspec.Struct, frozen=True):
    """Where values lie, in points from the left edge of the type area."""

    zero: float
    unit: float

    def bar(self, value: float) -> tuple[float, float]:
        """Left edge and width of the bar of ``value``."""
        length = abs(value) * self.unit
        return (self.zero if value >= 0 else self.zero - length), length


def bars(galley: Galley, block: Chart, letterer: Letterer) -> list[Strip]:
    """A strip for each category."""
    em = galley.style.chart.size
    room = galley.geometry.width * _LABELS_SHARE
    labels = [letterer.set(name, room) for name in block.categories]
    left = max(label.width for label in labels) + _BLANK * em
    scale = _scale(galley, block, letterer, left)
    between = _CLOSE if len(labels) * len(block.series) >= _MANY else _BETWEEN_ROWS
    strips = []
    for index, label in enumerate(labels):
        points = [series.points[index] for series in block.series]
        strips.append(_row(galley, block, letterer, label, points, scale, between * em))
    return strips


def _scale(galley: Galley, block: Chart, letterer: Letterer, left: float) -> _Scale:
    """The scale on which the longest bar and its value just fit beside the labels."""
    em, width = galley.style.chart.size, galley.geometry.width
    look = letterer.look(galley.style.chart.value_face)
    points = [point for series in block.series for point in series.points]
    words = {point: letterer.width(point.shown or _NONE, look) + _BLANK * em for point in points}
    below = max((words[p] for p in points if p.value is not None and p.value < 0), default=0.0)
    above = max((words[p] for p in points if p.value is None or p.value >= 0), default=0.0)
    values = [point.value for point in points if point.value is not None]
    low, high = min(0.0, *values, 0.0), max(0.0, *values, 0.0)
    room = max(width - left - below - above, em)
    unit = room / (high - low) if high > low else 0.0
    return _Scale(left + below - low * unit, unit)


def _row(
    galley: Galley,
    block: Chart,
    letterer: Letterer,
    label: Lettering,
    points: list[Point],
    scale: _Scale,
    between: float,
) -> Strip:
    """The label, a bar for each series, the values."""
    look = galley.style.chart
    em, count = look.size, len(points)
    stack = (count * _BAR + (count - 1) * _BETWEEN_BARS) * em
    named = label.height if len(label.lines) > 1 else 0.0
    strip = Strip(max(named, stack) + between)
    middle = strip.height / 2
    letterer.put(strip, label, 0.0, middle - label.height / 2)
    top = middle - stack / 2
    for index, point in enumerate(points):
        colour = look.series[index % len(look.series)]
        _bar(galley, letterer, strip, point, scale, top, colour)
        top += (_BAR + _BETWEEN_BARS) * em
    strip.rules = (Rule(scale.zero, 0.0, scale.zero, strip.height, _AXIS, look.axis),)
    records = tuple(dict.fromkeys(record for point in points for record in point.records))
    if records:
        strip.extents = (Extent(block.id, 0.0, galley.geometry.width, records),)
    return strip


def _bar(
    galley: Galley,
    letterer: Letterer,
    strip: Strip,
    point: Point,
    scale: _Scale,
    top: float,
    colour: str,
) -> None:
    """A bar and its value, or a dash where there is no value."""
    style = galley.style.chart
    x, length = scale.bar(point.value or 0.0)
    if length:
        strip.fills += (Fill(x, top, length, _BAR * style.size, colour),)
    missing = point.value is None
    look = letterer.look(
        None if missing else style.value_face, style.muted if missing else "#000000"
    )
    words = letterer.set(point.shown or _NONE, galley.geometry.width, look)
    beside = (
        x - words.width - _BLANK * style.size
        if (point.value or 0) < 0
        else (x + length + _BLANK * style.size)
    )
    letterer.put(strip, words, beside, top + (_BAR * style.size - words.height) / 2)
