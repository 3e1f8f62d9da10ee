"""Making a briefing fit the number of pages its template declares.

A template prints fewer records when there is less room; type and spacing stay as the style has
them. How much fits is found by laying out: as many of the first measure as possible, then of the
second beside them. The numbers tried depend on nothing but the briefing, so that the same input
gives the same page.
"""

from collections.abc import Callable, Mapping

import msgspec
from msgspec.structs import replace

from data.messages import message
from exports.layout.pages import LaidOut
from templates.brief import Brief
from templates.document import Document
from templates.style import Style
from templates.template import Fit

SPARE_MM = 14.0
"""Height kept free at the foot of a page that must hold everything: Word and its kin break some
lines elsewhere than we do, and a line too many would begin another page."""

LayOut = Callable[[Document], LaidOut]
Fits = Callable[[Document], bool]


def fitted(brief: Brief, lay_out: LayOut) -> Document:
    """``brief`` with as many records as there is room for on the pages its template declares.

    ``lay_out`` makes the pages, :func:`tightened` ones. Where not even the least fits, that is what
    comes back, with a warning.
    """
    fit = brief.template.fit
    if fit is None:
        return brief.document()

    def fits(document: Document) -> bool:
        return len(lay_out(document).pages) <= fit.pages

    room = dict.fromkeys(fit.measures, 0)
    best = brief.document(room)
    if not fits(best):
        return _overfull(best, fit)
    for measure in fit.measures:
        room[measure], best = _most(brief, room, measure, best, fits, fit.most)
    return best


def tightened(style: Style) -> Style:
    """``style`` on pages that are lower by :data:`SPARE_MM`."""
    page = style.page
    lower = msgspec.structs.replace(page, bottom_mm=page.bottom_mm + SPARE_MM)
    return msgspec.structs.replace(style, page=lower)


def _most(
    brief: Brief, room: Mapping[str, int], measure: str, least: Document, fits: Fits, most: int
) -> tuple[int, Document]:
    """The largest number for ``measure`` that fits beside ``room``, and what it makes.

    Doubled until it does not fit, then halved into between.
    """
    low, best, high = room[measure], least, most + 1
    step = 1
    while high - low > 1:
        tried = min(low + step, high - 1)
        document = brief.document({**room, measure: tried})
        # What prints nothing more need not be laid out again.
        if document == best or fits(document):
            low, best = tried, document
        else:
            high = tried
        step = step * 2 if high > most else max((high - low) // 2, 1)
    return low, best


def _overfull(document: Document, fit: Fit) -> Document:
    """``document`` with the warning that it is longer than it should be."""
    warning = message(
        "With no record but one's own words, the briefing takes more than {pages} page(s).",
        pages=fit.pages,
    )
    return replace(document, warnings=(*document.warnings, warning))
