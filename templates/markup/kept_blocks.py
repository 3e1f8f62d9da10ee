"""Blocks read from markup, kept from one briefing to the next.

The markup of a block says everything about it but the ids of blocks around it: where a name is
taken already, another one is found, or a fault. So each block is read as if it stood alone, and
what was read is used wherever none of the names asked for is taken.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from templates.document import Block, BlockId
from templates.lately import Lately
from templates.markup.block_ids import BlockIds
from templates.markup.faults import MarkupFault
from templates.markup.parsing import written

if TYPE_CHECKING:
    from lxml import etree

ROOM = 4_000_000
"""Bytes of markup whose blocks are kept; in memory they are some seven times as much."""

_Key = tuple[BlockId, bytes]


class _Kept(NamedTuple):
    """A block that was read alone, and the ids given to it and to its parts."""

    block: Block
    ids: BlockIds


class KeptBlocks:
    """The blocks read lately, by their markup and what they stand below.

    Args:
        room: for how many bytes of markup; a table of all records is as much as all paragraphs.
    """

    def __init__(self, room: int = ROOM) -> None:
        self._kept: Lately[_Key, _Kept] = Lately(room)

    @property
    def size(self) -> int:
        """Bytes of markup whose blocks are kept."""
        return self._kept.size

    def block(
        self,
        element: "etree._Element",
        parent: BlockId,
        ids: BlockIds,
        read: Callable[[BlockIds], Block],
    ) -> Block:
        """The block that ``read`` makes of ``element`` where ``ids`` are given already.

        Raises:
            MarkupFault: as ``read`` does.
        """
        key = parent, written(element)
        kept = self._kept.get(key)
        if kept is None:
            alone = BlockIds()
            try:
                kept = _Kept(read(alone), alone)
            except MarkupFault:
                return read(ids)  # which fault comes first depends on the ids
            self._kept.keep(key, kept, len(key[1]))
        return kept.block if ids.join(kept.ids) else read(ids)
