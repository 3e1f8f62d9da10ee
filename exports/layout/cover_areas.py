"""The areas of colour on a cover: a field across the upper part of the paper, thin bands below."""

from collections.abc import Iterator
from typing import NamedTuple

from templates.document import Meta
from templates.style import Colour, Style, mixed

# Lighter tones of the field towards the right: where they begin, as a share of the paper's width,
# and their share of the accent.
_TONES = ((0.0, 1.0), (0.7, 0.92), (0.86, 0.84))
# Below the field: blank, height, share of the accent.
_BANDS = ((1.8, 2.4, 0.45), (1.4, 1.2, 0.2))
# Between a logo, which stands on white, and the field.
_BELOW_LOGO = 12.0


class Area(NamedTuple):
    """A rectangle, in millimetres from the upper left corner of the paper."""

    x: float
    top: float
    width: float
    height: float
    colour: Colour


def cover_areas(style: Style, meta: Meta) -> Iterator[Area]:
    """The areas behind a cover's words; nothing in styles without covers."""
    look, width = style.cover, style.page.width_mm
    if look is None:
        return
    logo = meta.letterhead.logo if meta.letterhead is not None else None
    top = style.page.top_mm + logo.size_mm()[1] + _BELOW_LOGO if logo is not None else 0.0
    reached = max(look.field_mm, top)
    for start, share in _TONES:
        left = start * width
        yield Area(left, top, width - left, reached - top, mixed(style.accent, share))
    for blank, height, share in _BANDS:
        yield Area(0.0, reached + blank, width, height, mixed(style.accent, share))
        reached += blank + height
