"""The contents page."""

from collections.abc import Iterator

from exports.layout.galley import Column, Galley
from exports.layout.pages import Bookmark, Node, Role
from exports.layout.prose import Anchor
from exports.layout.strips import PageNumber
from templates.document import Contents, Section, plain, walk

# Room kept for the page number at the right, in ems.
_NUMBER_EM = 3.0
_LEVELS = 2


def contents(galley: Galley, block: Contents, parent: Node) -> None:
    """Its title and an entry for each section down to its depth, on pages of its own.

    Directly after the title block it begins on the first page.
    """
    if len(galley.strips) > galley.title_end:
        galley.break_page()
    node = parent.add(Role.CONTENTS, block.id)
    look = galley.look("contents-title")
    galley.name_next(block.id)
    title = galley.labels.get("contents", "")
    prose = galley.proses.plain(title, look, block.id)
    strips = galley.text(prose, look, node.add(Role.CAPTION, block.id), galley.extent(block.id))
    galley.add_text(strips, look)
    if strips:
        galley.bookmarks.append(Bookmark(0, title, block.id))
    for section, level in _entries(galley, block.depth):
        _entry(galley, block, section, level, node)
    galley.break_page()


def _entries(galley: Galley, depth: int) -> Iterator[tuple[Section, int]]:
    """The sections with a title, down to ``depth``."""
    for block in walk(galley.document.blocks):
        if isinstance(block, Section) and galley.numbers.levels[block.id] <= depth:
            yield block, galley.numbers.levels[block.id]


def _entry(galley: Galley, block: Contents, section: Section, level: int, node: Node) -> None:
    title = galley.numbers.headings[section.id] + plain(section.title)
    if not title:
        return
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
        strips[-1].parts[-1] = last._replace(owners=(last.owners[0],) * 2)
        strips[-1].number = PageNumber(section.id, look, outer.x + outer.width)
    galley.add_text(strips, look)
