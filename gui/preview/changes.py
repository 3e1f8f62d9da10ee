"""Which blocks of a briefing read differently than they did on the pages shown before."""

from collections.abc import Mapping
from itertools import pairwise

from exports.layout.pages import LaidOut, Node, Place
from gui.preview.area import Area, joined
from gui.preview.words import Words
from templates.document import BlockId

Prints = Mapping[BlockId, int]
"""A number for what each block says."""
_MOST = 0.5
"""When more of the blocks than this differ, it is another briefing and nothing is pointed at."""
_UNTOLD = frozenset({BlockId("contents"), BlockId("bibliography")})


def prints(words: Words) -> Prints:
    """What every block says, without reference marks: those are numbered anew with every change."""
    said: dict[BlockId, list[str]] = {}
    for piece in words.pieces:
        owner = piece.run.owner
        if not piece.mark and isinstance(owner, Node) and owner.block is not None:
            said.setdefault(owner.block, []).append(piece.run.text)
    return {block: hash("".join(parts)) for block, parts in said.items()}


def changed(before: Prints, after: Prints) -> frozenset[BlockId]:
    """The blocks that are new or say something else; none when nearly everything is different."""
    different = {
        block for block, said in after.items() if block not in _UNTOLD and before.get(block) != said
    }
    return frozenset(different if len(different) <= _MOST * max(len(after), 1) else ())


def areas_of(blocks: frozenset[BlockId], laid: LaidOut) -> dict[int, list[Area]]:
    """Where ``blocks`` stand, by page."""
    found: dict[tuple[int, BlockId], list[Area]] = {}
    for place in laid.places:
        if place.block in blocks:
            found.setdefault((place.page, place.block), []).append(area_of(place))
    pages: dict[int, list[Area]] = {}
    for (page, _block), areas in found.items():
        pages.setdefault(page, []).extend(areas if _apart(areas) else [joined(areas)])
    return pages


def area_of(place: Place) -> Area:
    """The rectangle of a place."""
    return place.x, place.y, place.width, place.height


def _apart(areas: list[Area]) -> bool:
    """Whether a block stands in the text and in the notes at the page foot as well."""
    ordered = sorted(areas, key=lambda area: -area[1])
    return any(above[1] > below[1] + below[3] + above[3] for above, below in pairwise(ordered))
