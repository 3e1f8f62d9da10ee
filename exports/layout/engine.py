"""Lays a document out: document, style and fonts in, finished pages out.

Four steps, each linear in the length of the document: number everything; turn blocks into strips
(breaking paragraphs into lines); distribute strips over pages; draw the pages, when the page
number of every heading is known, so that a contents page needs no second pass.
"""

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from itertools import count

from data.model.source import Source
from data.progress import QUIET, Progress, stoppable
from exports.citations import reference as gbt_reference
from exports.fonts.fontset import FontSet
from exports.fonts.missing import MissingGlyphs, Where
from exports.garbage import no_garbage
from exports.layout.back import unplaced_endnotes
from exports.layout.blocks import add_block
from exports.layout.cache import LineCache
from exports.layout.cover import has_cover, put_cover
from exports.layout.drawing import Drawer
from exports.layout.furniture import Furniture, running
from exports.layout.galley import Galley
from exports.layout.imprint import add_imprint
from exports.layout.leaders import LeaderMaker
from exports.layout.pager import Pager, Sheet
from exports.layout.pages import LaidOut, Node, Page, Role
from exports.layout.prose import ProseMaker, Setting
from exports.layout.red_head import signature
from exports.layout.title import title_block, written_date
from exports.numbering import Numbers, number
from templates.document import Bibliography, CitationStyle, Contents, Document, walk
from templates.red_head import body_length
from templates.style import Style

Reference = Callable[[Source, CitationStyle], str]
Covered = Callable[[], None]
"""Called as soon as it is certain that there is a cover; part of the text is set by then."""
Missing = Callable[[Mapping[str, Where]], None]
"""Gets the characters that no font has; what it raises stops the layout."""

# Between the text and the notes at the page foot, in lines of notes; the rule is in its middle.
_NOTE_GAP_LINES = 1.0
# At least so much of the last page is filled.
_LAST_SHARE = 0.12
# Which part of the whole work each step is.
_STRIPS, _PAGES = 0.7, 0.8


def refuse(where: Mapping[str, Where]) -> None:
    """Let nothing pass that cannot be printed.

    Raises:
        MissingGlyphs: always.
    """
    raise MissingGlyphs(where)


def lay_out(
    document: Document,
    style: Style,
    fonts: FontSet,
    progress: Progress = QUIET,
    *,
    cache: LineCache | None = None,
    reference: Reference = gbt_reference,
    missing: Missing = refuse,
    covered: Covered | None = None,
) -> LaidOut:
    """The pages of ``document`` in ``style``.

    ``cache`` holds paragraphs broken before with the same fonts, which makes laying out again
    quick; ``reference`` gives the text of a source in the list of references; ``missing`` is told
    of characters that are in no font, for which 〓 stands on the pages; ``covered`` is told of a
    cover before the pages behind it are there.

    Raises:
        MissingGlyphs: a character is in no font, and ``missing`` does not let that pass.
        Cancelled: the person stopped it.
    """
    if cache is None or cache.fonts is not fonts:
        cache = LineCache(fonts)
    with no_garbage(), stoppable(progress):
        numbers = number(document, style)
        setting = Setting(style, fonts, numbers, document.meta.labels, _has_list(document))
        proses = _proses(setting, cache)
        galley = _galley(document, style, numbers, proses, cache, reference, progress)
        if covered is not None:
            galley.step = _telling(galley, galley.step, covered)
        root = _fill(galley)
        progress.step(_STRIPS)
        drawer, sheets, cover = _paged(galley, root, proses, cache)
        pages = tuple(_draw(drawer, sheets, progress))
    if proses.absent.where:
        missing(proses.absent.places())
    return LaidOut(
        galley.geometry.paper_width,
        galley.geometry.paper_height,
        pages,
        root,
        drawer.destinations,
        tuple(galley.bookmarks),
        tuple(drawer.places),
        tuple(sorted(drawer.fonts)),
        tuple(drawer.overflows),
        cover,
    )


def _fill(galley: Galley) -> Node:
    """Put the whole document into the galley and return its structure."""
    root = Node(Role.DOCUMENT)
    title_block(galley, root)
    document = galley.document
    head = document.meta.head if galley.style.red_head is not None else None
    body = body_length(document.blocks)
    for index, block in enumerate(document.blocks, start=1):
        add_block(galley, block, root)
        if index == body and head is not None:
            signature(galley, head, written_date(document.meta.date, document.meta.language), root)
    unplaced_endnotes(galley, root)
    return root


def _paged(
    galley: Galley, root: Node, proses: ProseMaker, cache: LineCache
) -> tuple[Drawer, deque[Sheet], bool]:
    """What draws the pages, what stands on them, and whether the first is a cover.

    The galley gives up its strips: nobody else may hold what is given up page by page.
    """
    cover = has_cover(galley)
    if cover:
        put_cover(galley, root)
    paged = _pager(galley).sheets(galley.strips)
    bare = add_imprint(galley, paged, root)
    furniture = Furniture(galley.document, galley.style, galley.geometry, proses, cache)
    furniture.leave_bare(bare | ({0} if cover else set()))
    furniture.run_heads(running(galley.bookmarks, paged, _contents(galley.document)))
    galley.strips.clear()
    galley.notes.clear()
    sheets = deque(paged)
    drawer = Drawer(galley.geometry, furniture, LeaderMaker(proses, cache), sheets)
    return drawer, sheets, cover


def _draw(drawer: Drawer, sheets: deque[Sheet], progress: Progress) -> Iterator[Page]:
    """Draw one page after the other; what a page was made from is given up with it."""
    total = len(sheets)
    for index in range(total):
        progress.step(_PAGES + (1 - _PAGES) * index / total)
        yield drawer.page(index, sheets.popleft())


def _proses(setting: Setting, cache: LineCache) -> ProseMaker:
    """What makes the document's prose, or finds it in ``cache``."""
    if cache.proses is not None:
        cache.proses.begin(setting)
    return ProseMaker(setting, cache.proses)


def _has_list(document: Document) -> bool:
    """Whether reference marks have something to lead to."""
    return any(isinstance(block, Bibliography) for block in walk(document.blocks))


def _galley(
    document: Document,
    style: Style,
    numbers: Numbers,
    proses: ProseMaker,
    cache: LineCache,
    reference: Reference,
    progress: Progress,
) -> Galley:
    """An empty galley that reports each block it gets."""
    total = sum(1 for _ in walk(document.blocks)) or 1
    blocks = count(1)

    def step() -> None:
        progress.step(_STRIPS * next(blocks) / total)

    return Galley(document, style, numbers, proses, cache, reference=reference, step=step)


def _telling(galley: Galley, step: Callable[[], None], covered: Covered) -> Callable[[], None]:
    """``step``, and once there is enough text for a cover, ``covered``: text only grows."""

    def tell() -> None:
        step()
        if has_cover(galley):
            galley.step = step
            covered()

    return tell


def _pager(galley: Galley) -> Pager:
    geometry = galley.geometry
    gap = galley.look("footnote").leading * _NOTE_GAP_LINES
    least = geometry.height * _LAST_SHARE
    return Pager(geometry.height, geometry.pitch, galley.notes, gap, least)


def _contents(document: Document) -> frozenset[str]:
    """The destinations of the contents."""
    return frozenset(block.id for block in document.blocks if isinstance(block, Contents))
