"""Blocks in the script of a briefing, kept from one briefing to the next."""

from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

from templates.compose.pruning import all_inlines
from templates.document import Block, Text

ROOM = 200_000
"""Characters whose blocks are kept, those of some three hundred pages; each takes about as much
memory as the block it was made of, which is kept as well."""
_LEAST = 50
"""So much of the room is taken by any block beside its characters."""


class _Kept(NamedTuple):
    """A block, what was made of it, and the room it takes."""

    block: Block
    told: Block
    weight: int


class KeptScripts:
    """What was made of blocks lately; blocks count as the very same ones.

    Comparing whole tables would take as long as converting them, and blocks that did not change
    are the same ones as before (see :class:`templates.markup.kept_blocks.KeptBlocks`).

    Attributes:
        size: how much of the room is taken.
    """

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._under: tuple[object, ...] = ()
        self._kept: OrderedDict[int, _Kept] = OrderedDict()
        self.size = 0

    def under(self, *circumstances: object) -> "KeptScripts":
        """Itself, emptied when other ``circumstances`` (the language) hold now."""
        if self._under != circumstances:
            self._under = circumstances
            self._kept.clear()
            self.size = 0
        return self

    def block(self, block: Block, make: Callable[[Block], Block]) -> Block:
        """What ``make`` makes of ``block``."""
        kept = self._kept.get(id(block))
        if kept is not None:
            self._kept.move_to_end(id(block))
            return kept.told
        # Blocks are known by where they are in memory, so they have to stay there.
        kept = self._kept[id(block)] = _Kept(block, make(block), _weight(block))
        self.size += kept.weight
        while self.size > self._room:
            self.size -= self._kept.popitem(last=False)[1].weight
        return kept.told


def _weight(block: Block) -> int:
    texts = (inline for inline in all_inlines((block,)) if isinstance(inline, Text))
    return _LEAST + sum(len(text.text) for text in texts)
