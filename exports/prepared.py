"""A briefing ready for every writer: document, style, fonts and finished pages."""

from dataclasses import dataclass

from data.progress import QUIET, Progress
from exports.fonts.fontset import FontSet
from exports.layout.engine import lay_out
from exports.layout.pages import LaidOut
from templates.document import Document
from templates.style import Style, load_style


@dataclass(frozen=True, slots=True)
class Prepared:
    """What the writers and the preview share, so that what is previewed is what is exported."""

    document: Document
    style: Style
    fonts: FontSet
    laid: LaidOut


def prepare(document: Document, style_id: str, progress: Progress = QUIET) -> Prepared:
    """Lay ``document`` out in the style called ``style_id``.

    Raises:
        StyleError: there is no such style.
        MissingGlyphs: a character is in no font.
    """
    style = load_style(style_id)
    fonts = FontSet.for_style(style)
    return Prepared(document, style, fonts, lay_out(document, style, fonts, progress))
