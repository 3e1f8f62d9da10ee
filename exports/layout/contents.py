"""The contents page."""

from collections.abc import Iterator

from msgspec import structs

from exports.layout.galley import Column, Galley
from exports.layout.pager import Pager, Sheet
from exports.layout.pages import Bookmark, Node, Role
from exports.layout.prose import Anchor
from exports.layout.strips import PageNumber
from templates.document import Contents, Section, plain, walk

# The text begins on a page that the contents fill to no more than so much of it, so many lines of
# text below them.
_ROOMY, _AFTER_LINES = 0.6, 0.7
# Room kept for the page number at the right, in ems.
_NUMBER_EM = 3.0
_LEVELS = 2


def contents(galley: Galley, block: Contents, parent: Node) -> None:
    """Its title and an entry for each section down to its depth; the text begins a page after it.

    Below the title block they stand on its page, which would be all but empty; with a red head even
    behind some text, if they fit there. Others begin a page. Where they leave much of a page, the
    text goes on below them (GB/T 9704 §7.3.2 wants some on the first).
    """
    node = parent.add(Role.CONTENTS, block.id)
    begin = len(galley.strips)
    galley.name_next(block.id)
    _title(galley, block, node)
    entries = list(_sections(galley, block.depth))
    after = galley.look("body").leading * _AFTER_LINES
    for at, (section, level) in enumerate(entries, 1):
        _entry(galley, block, section, level, node, after if at == len(entries) else 0.0)
    if begin == len(galley.strips):
        return
    fits = galley.red_headed and _fits_on_a_page(galley)
    if begin != galley.title_end and not fits:
        first = galley.strips[begin]
        first.page_break, first.keep = begin > 0, False
    if _filled(galley) > _ROOMY:
        galley.break_page()


def _sheets(galley: Galley) -> list[Sheet]:
    """The pages of everything so far."""
    geometry = galley.geometry
    return Pager(geometry.height, geometry.pitch, {}, 0.0).sheets(galley.strips)


def _fits_on_a_page(galley: Galley) -> bool:
    """Whether everything so far stands on one page."""
    return len(_sheets(galley)) == 1


def _filled(galley: Galley) -> float:
    """How much of the last page is filled so far."""
    last = _sheets(galley)[-1].body[-1]
    return (last.top + last.strip.height) / galley.geometry.height


def _title(galley: Galley, block: Contents, node: Node) -> None:
    look = galley.look("contents-title")
    title = galley.labels.get("contents", "")
    prose = galley.proses.plain(title, look, block.id)
    strips = galley.text(prose, look, node.add(Role.CAPTION, block.id), galley.extent(block.id))
    if strips:
        galley.bookmarks.append(Bookmark(0, title, block.id))
    galley.add_text(strips, look)


def _sections(galley: Galley, depth: int) -> Iterator[tuple[Section, int]]:
    """The sections with a title, down to ``depth``."""
    for block in walk(galley.document.blocks):
        if isinstance(block, Section):
            level = galley.numbers.levels[block.id]
            titled = galley.numbers.headings[block.id] or plain(block.title)
            if titled and level <= depth:
                yield block, level


def _entry(
    galley: Galley, block: Contents, section: Section, level: int, node: Node, after: float
) -> None:
    """An entry with at least ``after`` points blank below it."""
    title = galley.numbers.headings[section.id] + plain(section.title)
    look = galley.look(f"contents-{min(level, _LEVELS)}")
    item = node.add(Role.CONTENTS_ITEM, block.id).add(Role.REFERENCE, block.id)
    anchor = Anchor(f"#{section.id}", title, reference=False)
    prose = galley.proses.plain(title, look, block.id, anchor)
    outer = galley.indented(look)
    deeper = max(level - _LEVELS, 0) * (look.left_em or 1) * look.size
    column = Column(outer.x + deeper, outer.width - deeper - _NUMBER_EM * look.size)
    strips = galley.text(prose, look, item, galley.extent(block.id), column=column)
    if strips:
        # The number is part of the words that lead to the section.
        last = strips[-1].parts[-1]
        strips[-1].parts[-1] = structs.replace(last, owners=(last.owners[0],) * 2)
        strips[-1].number = PageNumber(section.id, look, outer.x + outer.width)
    galley.add(strips, before=look.before, after=max(look.after, after))
