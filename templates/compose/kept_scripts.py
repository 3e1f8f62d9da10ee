"""Blocks in the script of a briefing, kept from one briefing to the next."""

from collections.abc import Callable

from templates.document import Block

_MOST = 6_000


class KeptScripts:
    """What was made of blocks lately; blocks count as the very same ones.

    Comparing whole tables would take as long as converting them, and blocks that did not change
    are the same ones as before (see :class:`templates.markup.kept_blocks.KeptBlocks`).
    """

    def __init__(self) -> None:
        self._under: tuple[object, ...] = ()
        self._made: dict[int, tuple[Block, Block]] = {}

    def under(self, *circumstances: object) -> "KeptScripts":
        """Itself, emptied when other ``circumstances`` (the language) hold now."""
        if self._under != circumstances:
            self._under = circumstances
            self._made.clear()
        return self

    def block(self, block: Block, make: Callable[[Block], Block]) -> Block:
        """What ``make`` makes of ``block``."""
        kept = self._made.get(id(block))
        if kept is None:
            if len(self._made) >= _MOST:
                self._made.clear()
            # Blocks are known by where they are in memory, so they have to stay there.
            kept = self._made[id(block)] = block, make(block)
        return kept[1]
