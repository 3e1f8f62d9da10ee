"""Blocks read from markup, kept from one briefing to the next.

The markup of a block says everything about it but the ids of blocks around it: where a name is
taken already, another one is found, or a fault. So each block is read as if it stood alone, and
what was read is used wherever none of the names asked for is taken.
"""

from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from templates.document import Block, BlockId
from templates.markup.block_ids import BlockIds
from templates.markup.faults import MarkupFault
from templates.markup.parsing import written

if TYPE_CHECKING:
    from lxml import etree

_Key = tuple[BlockId, bytes]


class _Kept(NamedTuple):
    """A block that was read alone, and the ids given to it and to its parts."""

    block: Block
    ids: BlockIds


class KeptBlocks:
    """The blocks read lately, by their markup and what they stand below."""

    def __init__(self, capacity: int = 6_000) -> None:
        self._capacity = capacity
        self._kept: OrderedDict[_Key, _Kept] = OrderedDict()

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
        if kept is not None:
            self._kept.move_to_end(key)
        else:
            alone = BlockIds()
            try:
                kept = self._kept[key] = _Kept(read(alone), alone)
            except MarkupFault:
                return read(ids)  # which fault comes first depends on the ids
            if len(self._kept) > self._capacity:
                self._kept.popitem(last=False)
        return kept.block if ids.join(kept.ids) else read(ids)
