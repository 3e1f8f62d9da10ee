"""The line above a chart: what the colours stand for, and the unit."""

from exports.layout.galley import Galley
from exports.layout.lettering import Letterer
from exports.layout.strips import Fill, Strip
from templates.document import Chart

# The side of a colour's square, and the blanks behind it and behind each name, in ems.
_SQUARE, _BLANK, _BETWEEN = 0.8, 0.4, 1.2
# Below the line, as a share of its leading.
_BELOW = 0.35


def chart_key(galley: Galley, block: Chart, letterer: Letterer, *, bare: bool) -> list[Strip]:
    """The unit where values are printed ``bare`` of it, a key where there are several series."""
    unit = unit_words(galley, block, bare=bare)
    named = block.series if len(block.series) > 1 else ()
    if not unit and not named:
        return []
    look = letterer.look(colour=galley.style.chart.muted)
    em, width = look.size, galley.geometry.width
    strip, x = Strip(look.leading), 0.0
    if unit:
        words = letterer.set(unit, width, look)
        letterer.put(strip, words, x, 0.0)
        x += words.width + _BETWEEN * em
    colours = galley.style.chart.series
    for index, series in enumerate(named):
        words = letterer.set(series.name, width - (_SQUARE + _BLANK) * em)
        if x and x + words.width + (_SQUARE + _BLANK) * em > width:
            x = 0.0
            strip.height += look.leading
        top = strip.height - look.leading
        drop = top + (look.leading - _SQUARE * em) / 2
        square = Fill(x, drop, _SQUARE * em, _SQUARE * em, colours[index % len(colours)])
        strip.fills += (square,)
        x += (_SQUARE + _BLANK) * em
        letterer.put(strip, words, x, top)
        x += words.width + _BETWEEN * em
        strip.height += words.height - look.leading
    strip.height += _BELOW * look.leading
    return [strip]


def unit_words(galley: Galley, block: Chart, *, bare: bool) -> str:
    """“单位：亿元”; nothing where every value is printed with its unit."""
    shown = [point.shown for series in block.series for point in series.points if point.shown]
    if not block.unit or (not bare and all(block.unit in words for words in shown)):
        return ""
    return galley.labels.get("unit", "{unit}").format(unit=block.unit)
