"""Colours made from a style's own: tints for series and cells."""

from templates.style import Colour, Style

SERIES = 6
_TINTS = (
    0.0,
    0.45,
    0.7,
    0.25,
    0.58,
    0.82,
)  # neighbours differ clearly, on paper without colour too
_DARKEST = 0.4  # the text on the darkest cell of a heat map still reads at 4.5 : 1 and more
_GREY = "#404040"


def tint(colour: Colour, share: float) -> Colour:
    """``colour`` mixed with ``share`` (0…1) of white."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * share):02x}" for part in parts)


def series_colours(style: Style) -> tuple[Colour, ...]:
    """The colours of a chart's series, in order; black styles draw in greys."""
    base = _GREY if style.accent == "#000000" else style.accent
    return tuple(tint(base, share) for share in _TINTS)


def shade(style: Style, share: float) -> Colour:
    """The background of a heat map's cell: white at 0, the style's accent, lightened, at 1."""
    base = _GREY if style.accent == "#000000" else style.accent
    return tint(base, 1 - share * (1 - _DARKEST))
