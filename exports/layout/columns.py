"""Standing bars in groups, one group a category, with quiet lines behind and values above."""

import math
from collections.abc import Sequence

import msgspec

from exports.layout.galley import Galley
from exports.layout.lettering import Letterer, Lettering
from exports.layout.strips import Extent, Fill, Rule, Strip
from templates.document import Align, Chart, Point

# The height of the drawing, in ems of labels; how many lines a category's name may take.
_HEIGHT_EM, _MOST_LINES = 14.0, 3
# Which share of a group's width its columns take; a column is at most so many ems wide.
_GROUP_SHARE, _WIDEST_EM = 0.8, 4.0
# Between words and what they belong to, in ems.
_BLANK = 0.35
_AXIS, _LINE = 0.6, 0.4
_TICKS = 4
_NONE = "—"


class _Plot(msgspec.Struct, frozen=True):
    """The drawing's place on its strip and its scale.

    Attributes:
        left, width: of all groups; ``group``, ``column``: widths of one of them.
        zero: how far below the strip's top the zero line is; ``unit``: points for each unit.
    """

    left: float
    width: float
    group: float
    column: float
    zero: float
    unit: float


def columns(galley: Galley, block: Chart, letterer: Letterer) -> list[Strip] | None:
    """The drawing as one strip; ``None`` where names or values do not fit upright."""
    style = galley.style.chart
    em = style.size
    low, high = _bounds(block)
    ticks = _ticks(low, high)
    muted = letterer.look(colour=style.muted)
    left = letterer.widest([_plain(tick) for tick in ticks], muted) + _BLANK * em
    width = galley.geometry.width - left
    group = width / len(block.categories)
    column = min(group * _GROUP_SHARE / len(block.series), _WIDEST_EM * em)
    look = letterer.look(style.value_face)
    shown = [_bare(point, block.unit) for series in block.series for point in series.points]
    names = [letterer.set(n, group - em, align=Align.CENTER) for n in block.categories]
    if max(len(name.lines) for name in names) > _MOST_LINES:
        return None
    if letterer.widest(shown, look) > (column if len(block.series) > 1 else group - em / 2):
        return None
    height = _HEIGHT_EM * em
    span = max(high, ticks[-1]) - min(low, ticks[0])
    unit = height / span
    above, below = style.leading, style.leading if low < 0 else 0.0
    plot = _Plot(left, width, group, column, above + max(high, ticks[-1]) * unit, unit)
    strip = Strip(above + height + below)
    _lines(strip, plot, ticks, galley, letterer)
    for index, name in enumerate(names):
        _group(strip, plot, index, block, galley, letterer)
        letterer.put(strip, name, left + index * group + em / 2, strip.height + _BLANK * em)
    strip.height += max(name.height for name in names) + 2 * _BLANK * em
    return [strip]


def _bounds(block: Chart) -> tuple[float, float]:
    """The lowest and the highest value, zero among them."""
    values = [p.value for series in block.series for p in series.points if p.value is not None]
    return min(0.0, *values, 0.0), max(0.0, *values, 0.0)


def _ticks(low: float, high: float) -> list[float]:
    """Round values from ``low`` to ``high``, zero among them, a few."""
    reach = (high - low) or 1.0
    rough = reach / _TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough - 1e-9)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [round(step * number, 12) for number in range(first, max(last, first + 1) + 1)]


def _lines(
    strip: Strip, plot: _Plot, ticks: Sequence[float], galley: Galley, letterer: Letterer
) -> None:
    """A quiet line with its value for each tick, the zero line dark."""
    style = galley.style.chart
    look = letterer.look(colour=style.muted)
    for tick in ticks:
        y = plot.zero - tick * plot.unit
        if tick:  # behind the columns, where rules are not
            strip.fills += (Fill(plot.left, y, plot.width, _LINE, style.gridline),)
        else:
            strip.rules += (Rule(plot.left, y, plot.left + plot.width, y, _AXIS, style.axis),)
        words = letterer.set(_plain(tick), plot.left, look)
        x = plot.left - _BLANK * style.size - words.width
        letterer.put(strip, words, x, y - words.height / 2)


def _group(
    strip: Strip, plot: _Plot, index: int, block: Chart, galley: Galley, letterer: Letterer
) -> None:
    """The columns of one category."""
    count = len(block.series)
    x = plot.left + index * plot.group + (plot.group - count * plot.column) / 2
    records: list[str] = []
    for place, series in enumerate(block.series):
        _column(strip, plot, x, series.points[index], place, block.unit, galley, letterer)
        records += series.points[index].records
        x += plot.column
    if records:
        named = tuple(dict.fromkeys(r for s in block.series for r in s.points[index].records))
        left = plot.left + index * plot.group
        strip.extents += (Extent(block.id, left, plot.group, named),)


def _column(
    strip: Strip, plot: _Plot, x: float, point: Point, place: int, unit: str,
    galley: Galley, letterer: Letterer,
) -> None:  # fmt: skip
    """A column and its value above (below where it hangs down)."""
    style = galley.style.chart
    value = point.value or 0.0
    height = abs(value) * plot.unit
    top = plot.zero - height if value >= 0 else plot.zero
    if height:
        colour = style.series[place % len(style.series)]
        gap = min(plot.column * 0.06, 1.0)
        strip.fills += (Fill(x + gap, top, plot.column - 2 * gap, height, colour),)
    missing = point.value is None
    look = letterer.look(
        None if missing else style.value_face, style.muted if missing else "#000000"
    )
    words = letterer.set(_bare(point, unit), plot.group, look)
    _centred(
        strip,
        words,
        x + plot.column / 2,
        top - words.height if value >= 0 else top + height,
        letterer,
    )


def _centred(strip: Strip, words: Lettering, middle: float, top: float, letterer: Letterer) -> None:
    letterer.put(strip, words, middle - words.width / 2, top)


def _bare(point: Point, unit: str) -> str:
    """What is printed for a value, without the unit, which stands above the chart."""
    shown = point.shown.removesuffix(unit) if unit else point.shown
    return shown or point.shown or _NONE


def _plain(value: float) -> str:
    """A tick's number without an exponent."""
    return f"{value:.12g}" if abs(value) < 1e12 else f"{value:.0f}"
