"""Blocks in the script of a briefing, kept from one briefing to the next."""

from collections.abc import Callable
from typing import NamedTuple

from templates.compose.pruning import all_inlines
from templates.document import Block, Text
from templates.lately import Lately

ROOM = 200_000
"""Characters whose blocks are kept, those of some three hundred pages; each takes about as much
memory as the block it was made of, which is kept as well."""
_LEAST = 50
"""So much of the room is taken by any block beside its characters."""


class _Kept(NamedTuple):
    """A block and what was made of it."""

    block: Block
    told: Block


class KeptScripts:
    """What was made of blocks lately; blocks count as the very same ones.

    Comparing whole tables would take as long as converting them, and blocks that did not change
    are the same ones as before (see :class:`templates.markup.kept_blocks.KeptBlocks`).
    """

    def __init__(self, room: int = ROOM) -> None:
        self._under: tuple[object, ...] = ()
        self._kept: Lately[int, _Kept] = Lately(room)

    @property
    def size(self) -> int:
        """How much of the room is taken."""
        return self._kept.size

    def under(self, *circumstances: object) -> "KeptScripts":
        """Itself, emptied when other ``circumstances`` (the language) hold now."""
        if self._under != circumstances:
            self._under = circumstances
            self._kept.clear()
        return self

    def block(self, block: Block, make: Callable[[Block], Block]) -> Block:
        """What ``make`` makes of ``block``."""
        kept = self._kept.get(id(block))
        if kept is None:
            # Blocks are known by where they are in memory, so they have to stay there.
            kept = _Kept(block, make(block))
            self._kept.keep(id(block), kept, weight(block))
        return kept.told


def weight(block: Block) -> int:
    """How much room a block takes: its characters, and a little."""
    texts = (inline for inline in all_inlines((block,)) if isinstance(inline, Text))
    return _LEAST + sum(len(text.text) for text in texts)
