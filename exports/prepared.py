"""A briefing ready for every writer: document, style, fonts and finished pages."""

from collections.abc import Callable, Mapping
from functools import partial

import msgspec
from msgspec.structs import replace

from data.progress import QUIET, Progress, stoppable
from exports.fitting import fitted, tightened
from exports.fonts.fontset import FontSet
from exports.fonts.installed import InstalledFonts
from exports.fonts.missing import Where
from exports.layout.cache import LineCache
from exports.layout.cover import only_cover
from exports.layout.engine import Covered, lay_out, refuse
from exports.layout.pages import LaidOut
from templates.brief import Brief
from templates.document import Document
from templates.letterhead import Letterhead, with_letterhead
from templates.red_head import text_first
from templates.style import Style, accented, load_style
from templates.unspread import unspread


class Prepared(msgspec.Struct, frozen=True):
    """What the writers and the preview share, so that what is previewed is what is exported.

    Attributes:
        missing: characters that are in no font, where those may pass.
    """

    document: Document
    style: Style
    fonts: FontSet
    laid: LaidOut
    missing: Mapping[str, Where] = msgspec.field(default_factory=dict)

    def identified(self, identifier: str) -> "Prepared":
        """The same for files that say which briefing they are (see :mod:`exports.naming`)."""
        meta = replace(self.document.meta, identifier=identifier)
        return replace(self, document=replace(self.document, meta=meta))


class Workshop:
    """Fonts and broken paragraphs, kept from one layout to the next, for one thread.

    Args:
        installed: the machine's own fonts, which a style may prefer to the shipped ones.
        lenient: whether characters that no font has may pass, to be told by the preflight.
        lasting: whether more than one layout is expected of it.
    """

    def __init__(
        self,
        installed: InstalledFonts | None = None,
        *,
        lenient: bool = False,
        lasting: bool = True,
    ) -> None:
        self._lenient = lenient
        self._lasting = lasting
        self._installed = installed or InstalledFonts()
        self._caches: dict[str, LineCache] = {}
        self._covers: dict[str, LineCache] = {}

    def prepare(
        self,
        document: Document | Brief,
        style_id: str,
        progress: Progress = QUIET,
        letterhead: Letterhead | None = None,
        show_cover: Callable[[Prepared], None] | None = None,
    ) -> Prepared:
        """Lay ``document`` out in the style called ``style_id``; a brief is fitted to its pages.

        ``letterhead`` is whose paper it is printed on; ``show_cover`` gets the cover alone, before
        the pages behind it are there.

        Raises:
            StyleError: there is no such style.
            MissingGlyphs: a character is in no font, and the workshop is not lenient.
        """
        style = accented(load_style(style_id), letterhead.accent if letterhead else None)
        if style_id not in self._caches:
            with stoppable(progress):
                fonts = FontSet.for_style(style, self._installed)
            self._caches[style_id] = LineCache(fonts, lasting=self._lasting)
        cache = self._caches[style_id]
        absent: dict[str, Where] = {}
        missing = absent.update if self._lenient else refuse

        def laid_out(
            tried: Document, style: Style, told: Progress, covered: Covered | None = None
        ) -> LaidOut:
            tried = with_letterhead(tried, letterhead)
            style = unspread(style, tried.meta.language)
            return lay_out(
                tried, style, cache.fonts, told, cache=cache, missing=missing, covered=covered
            )

        if isinstance(document, Brief):
            document = fitted(document, partial(laid_out, style=tightened(style), told=QUIET))
            absent.clear()
        document = with_letterhead(document, letterhead)
        if style.red_head is not None and document.meta.head is not None:
            document = replace(document, blocks=text_first(document.blocks))
        style = unspread(style, document.meta.language)
        covered = None
        if show_cover is not None:
            covered = partial(self._show_cover, document, style_id, style, show_cover)
        laid = laid_out(document, style, progress, covered)
        return Prepared(document, style, cache.fonts, laid, absent)

    def _show_cover(
        self, document: Document, style_id: str, style: Style, show: Callable[[Prepared], None]
    ) -> None:
        """Show the cover of ``document``, in a ``style`` that has one."""
        fonts = self._caches[style_id].fonts
        # Not with the lines of the text: prose is kept for documents with references, or without.
        cache = self._covers.setdefault(style_id, LineCache(fonts, lasting=self._lasting))
        alone = only_cover(document)
        laid = lay_out(alone, style, fonts, cache=cache, missing=lambda _absent: None)
        show(Prepared(alone, style, fonts, laid))


def prepare(
    document: Document | Brief,
    style_id: str,
    progress: Progress = QUIET,
    *,
    lenient: bool = False,
    letterhead: Letterhead | None = None,
) -> Prepared:
    """Lay one document out, with nothing kept from or for others (see :class:`Workshop`)."""
    # A brief is laid out several times, to see how much of it fits.
    workshop = Workshop(lenient=lenient, lasting=isinstance(document, Brief))
    return workshop.prepare(document, style_id, progress, letterhead)
