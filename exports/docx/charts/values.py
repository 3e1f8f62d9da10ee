"""Large numbers: their digits large, the words beside them smaller."""

import re
from collections.abc import Sequence

from exports.docx import style_ids
from exports.docx.ems import ems
from exports.docx.inlines import InlineWriter, Shared
from exports.docx.links import Links
from exports.docx.xml import run
from templates.document import KeyFigure, plain
from templates.style import ChartLook

_PIECE = re.compile(r"[0-9][0-9.,%～~–—-]*|[^0-9]+")
# A digit, and what Word sets digits and words apart; fonts are not asked, so a little more.
_DIGIT_EM, _GAP_EM, _SAFE = 0.62, 0.25, 1.04


class ValueWriter(InlineWriter):
    """Writes large numbers; ``unit`` is the character style of the words beside the digits."""

    def __init__(self, shared: Shared, links: Links, unit: str) -> None:
        super().__init__(shared, links)
        self._unit = unit

    def _text(self, text: str, style: str) -> str:
        return "".join(
            run(piece[0], style if piece[0][0].isdigit() else style or self._unit)
            for piece in _PIECE.finditer(text)
        )


def fits(items: Sequence[KeyFigure], look: ChartLook, width: float) -> bool:
    """Whether all values are narrower than ``width`` (points) in large digits."""
    widths = (_width(plain(item.value), look.key_words) for item in items)
    return all(each * look.key_size <= width for each in widths)


def value_styles(*, small: bool) -> tuple[str, str]:
    """The paragraph style of a value and the character style of its words."""
    if small:
        return style_ids.KEY_SMALL, style_ids.KEY_SMALL_UNIT
    return style_ids.KEY_VALUE, style_ids.KEY_UNIT


def _width(text: str, words: float) -> float:
    """About how wide a value is, in ems of its digits; ``words`` is the share of those beside."""
    total = 0.0
    for piece in _PIECE.finditer(text):
        if piece[0][0].isdigit():
            total += len(piece[0]) * _DIGIT_EM
        else:
            total += (ems(piece[0]) + _GAP_EM) * words
    return total * _SAFE
