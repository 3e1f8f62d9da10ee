"""A composed tree of blocks under an arrangement.

Whatever the arrangement says, nothing is printed twice, nothing is lost but what was set aside, and
own notes are always there: an order that names what does not exist, or would put a section into
itself, is followed as far as it makes sense.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from data.model.ids import RecordId
from templates.arranging.arrangement import TOP, Arrangement
from templates.arranging.known_by import records_of, words_of
from templates.arranging.ordering import follow, ordered
from templates.arranging.own import Own, OwnSection, taken_from
from templates.document import (
    Block,
    BlockId,
    LeftOut,
    ListBlock,
    ListItem,
    Row,
    Section,
    Table,
    Text,
    Unprinted,
)

Written = Callable[[Own], tuple[Block, ...]]
"""What an own note becomes."""

Part = TypeVar("Part", Row, ListItem)


class Arranged(msgspec.Struct, frozen=True):
    """The blocks to print, and what is not printed.

    Attributes:
        order: the ids below each section, table and list as the template put them; empty where
            nothing was changed.
    """

    blocks: tuple[Block, ...]
    left_out: tuple[LeftOut, ...] = ()
    order: Mapping[str, tuple[str, ...]] = msgspec.field(default_factory=dict)


def arranged(blocks: tuple[Block, ...], work: Arrangement, write: Written) -> Arranged:
    """``blocks`` as ``work`` wants them; ``write`` makes the blocks of her own notes."""
    if work.untouched:
        return Arranged(blocks)
    return _Arranging(blocks, work, write).done()


class _Arranging:
    """One tree being arranged.

    Every block is known by its id, with the parent it has and the ids that follow one another
    below each parent; the arrangement changes these, then the tree is built again.
    """

    def __init__(self, blocks: tuple[Block, ...], work: Arrangement, write: Written) -> None:
        self._work = work
        self._write = write
        self._blocks: dict[str, Block] = {}
        self._below: dict[str, list[str]] = {TOP: []}
        self._parents: dict[str, str] = {}
        self._left_out: list[LeftOut] = []
        self._own = {own.id: own for own in work.own}
        self._take(blocks, TOP)
        self._take_own()
        self._natural = {parent: tuple(below) for parent, below in self._below.items()}

    def _take(self, blocks: Sequence[Block], parent: str) -> None:
        for block in blocks:
            self._blocks[block.id] = block
            self._parents[block.id] = parent
            self._below[parent].append(block.id)
            if isinstance(block, Section):
                self._below[block.id] = []
                self._take(block.blocks, block.id)

    def _take_own(self) -> None:
        """Own pieces begin in front of what is not numbered at the end; the order moves them."""
        for own in self._work.own:
            self._parents[own.id] = TOP
            self._below[TOP].insert(self._end_of_text(), own.id)
            if isinstance(own, OwnSection):
                self._below[own.id] = []

    def _end_of_text(self) -> int:
        """How many blocks of the top level stand before references, notes and annex."""
        top = self._below[TOP]
        at = len(top)
        while at and self._is_back_matter(self._blocks.get(top[at - 1])):
            at -= 1
        return at

    def _is_back_matter(self, block: Block | None) -> bool:
        return isinstance(block, Section) and not block.numbered

    def done(self) -> Arranged:
        """The tree built again."""
        follow(self._work.order, self._below, self._parents)
        return Arranged(tuple(self._built(TOP)), tuple(self._left_out), self._natural)

    def _built(self, parent: str) -> Iterator[Block]:
        after: str | None = None
        for name in self._below[parent]:
            if name in self._work.aside:
                self._leave_out(name, parent, after, Unprinted.ASIDE)
            elif name in self._own:
                blocks = self._built_own(self._own[name])
                if not blocks:
                    self._leave_out(name, parent, after, Unprinted.EMPTY)
                yield from blocks
            else:
                built = tuple(self._built_block(self._blocks[name]))
                if not built and not _was_empty(self._blocks[name]):
                    self._leave_out(name, parent, after, Unprinted.EMPTY)
                yield from built
            after = name

    def _built_own(self, own: Own) -> tuple[Block, ...]:
        if not isinstance(own, OwnSection):
            return self._write(own)
        blocks = tuple(self._built(own.id))
        return (Section(BlockId(own.id), (Text(own.title),), blocks),) if blocks else ()

    def _built_block(self, block: Block) -> Iterator[Block]:
        match block:
            case Section():
                if blocks := tuple(self._built(block.id)):
                    yield replace(self._titled(block), blocks=blocks)
            case Table(rows=rows) if rows:
                if rows := self._parts(block.id, rows):
                    yield replace(block, rows=rows)
            case ListBlock():
                if items := self._parts(block.id, block.items):
                    yield replace(block, items=items)
            case _:
                yield block

    def _titled(self, section: Section) -> Section:
        """``section`` with its heading as it was renamed."""
        renamed = self._work.titles.get(section.id)
        return replace(section, title=(Text(renamed),)) if renamed else section

    def _parts(self, name: BlockId, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """The rows of a table or items of a list, in her order and without those set aside."""
        by_id: dict[str, Part] = {part.id: part for part in parts}
        self._natural[name] = tuple(by_id)
        order = ordered(list(by_id), self._work.order.get(name, ()))
        after: BlockId | None = None
        for each in order:
            if each in self._work.aside:
                part, why = by_id[each], Unprinted.ASIDE
                left = LeftOut(part.id, name, after, why, words_of(part), part.records)
                self._left_out.append(left)
            after = BlockId(each)
        return tuple(by_id[each] for each in order if each not in self._work.aside)

    def _leave_out(self, name: str, parent: str, after: str | None, why: Unprinted) -> None:
        words, records = self._known_by(name)
        behind = None if after is None else BlockId(after)
        section = isinstance(self._own.get(name) or self._blocks[name], OwnSection | Section)
        left = LeftOut(BlockId(name), BlockId(parent), behind, why, words, records, section=section)
        self._left_out.append(left)

    def _known_by(self, name: str) -> tuple[str, tuple[RecordId, ...]]:
        """The words a block is known by, and its records."""
        own = self._own.get(name)
        if own is None:
            block = self._blocks[name]
            known = self._titled(block) if isinstance(block, Section) else block
            return words_of(known), tuple(dict.fromkeys(records_of(block)))
        if isinstance(own, OwnSection):
            return own.title, ()
        return "".join(map(words_of, self._write(own)[:1])), taken_from(own)


def _was_empty(block: Block) -> bool:
    """Whether the template itself left ``block`` without anything in it."""
    return isinstance(block, Section) and not block.blocks
