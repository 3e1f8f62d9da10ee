"""Which blocks of a briefing read differently than they did on the pages shown before."""

from collections.abc import Mapping

from data.progress import may_stop
from exports.layout.pages import Node, Place
from gui.preview.area import Area, joined
from gui.preview.words import Words, line_of
from templates.document import BlockId

Prints = Mapping[BlockId, int]
"""A number for what each block says."""
_MOST = 0.5
"""When more of the blocks than this differ, it is another briefing and nothing is pointed at."""
_FAR = 24.0
"""Lines of a block that are further apart than this, in points, are lit by themselves."""
_UNTOLD = frozenset({BlockId("contents"), BlockId("bibliography")})


def prints(words: Words) -> Prints:
    """What every block says, without reference marks: those are numbered anew with every change."""
    said: dict[BlockId, list[str]] = {}
    for piece in words.pieces:
        may_stop()
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


def areas_of(blocks: frozenset[BlockId], words: Words) -> dict[int, list[Area]]:
    """Where the words of ``blocks`` stand, by page; text and notes at the foot by themselves."""
    found: dict[tuple[int, BlockId], list[Area]] = {}
    for piece in words.pieces:
        owner = piece.run.owner
        if isinstance(owner, Node) and owner.block in blocks:
            found.setdefault((piece.page, owner.block), []).append(line_of(piece.run))
    pages: dict[int, list[Area]] = {}
    for (page, _block), areas in found.items():
        pages.setdefault(page, []).extend(_gathered(areas))
    return pages


def _gathered(areas: list[Area]) -> list[Area]:
    """Lines that are near each other as one area."""
    ordered = sorted(areas, key=lambda area: -area[1])
    groups = [[ordered[0]]]
    for area in ordered[1:]:
        lowest = min(each[1] for each in groups[-1])
        if lowest - (area[1] + area[3]) > _FAR:
            groups.append([])
        groups[-1].append(area)
    return [joined(group) for group in groups]


def area_of(place: Place) -> Area:
    """The rectangle of a place."""
    return place.x, place.y, place.width, place.height
