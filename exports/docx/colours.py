"""Colours made from a style's own: those of series, and of words on a coloured ground."""

from itertools import cycle, islice

from exports.layout.lettering import ink
from templates.style import Colour, Style

SERIES = 6
"""How many colours a theme has for series."""


def series_colours(style: Style) -> tuple[Colour, ...]:
    """The colours of a chart's series, in order."""
    return tuple(islice(cycle(style.chart.series), SERIES))


def wants_light_ink(fill: Colour) -> bool:
    """Whether white stands out more on ``fill`` than black."""
    return ink(fill) != "#000000"
