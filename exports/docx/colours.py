"""Colours made from a style's own: those of series and of a heat map's cells."""

from itertools import cycle, islice

from exports.layout.lettering import ink, tint
from templates.style import Colour, Style

SERIES = 6
"""How many colours a theme has for series."""

# The lightest shade that is not blank, as on the PDF's pages.
_LIGHTEST = 0.12
_BLANK = "#f4f4f4"


def series_colours(style: Style) -> tuple[Colour, ...]:
    """The colours of a chart's series, in order."""
    return tuple(islice(cycle(style.chart.series), SERIES))


def shade(style: Style, share: float) -> Colour:
    """The background of a heat map's cell; ``share`` is that of the largest value."""
    if not share:
        return _BLANK
    return tint(style.chart.heat, _LIGHTEST + (1 - _LIGHTEST) * share)


def wants_light_ink(fill: Colour) -> bool:
    """Whether white stands out more on ``fill`` than black."""
    return ink(fill) != "#000000"
