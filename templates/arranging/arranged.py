"""A composed tree of blocks under an arrangement.

Whatever the arrangement says, nothing is printed twice, nothing is lost but what was set aside, and
own notes are always there: an order that names what does not exist, or would put a section into
itself, is followed as far as it makes sense.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar, cast

from data.model.ids import RecordId
from templates.arranging.arrangement import TOP, Arrangement
from templates.arranging.own import Own, OwnSection, taken_from
from templates.document import (
    Bibliography,
    Block,
    BlockId,
    Chart,
    Contents,
    Endnotes,
    Inlines,
    KeyFigures,
    LeftOut,
    ListBlock,
    ListItem,
    Paragraph,
    QuotationBlock,
    Row,
    Section,
    Table,
    Text,
    Timeline,
    Unprinted,
    plain,
)

Written = Callable[[Own], tuple[Block, ...]]
"""What an own note becomes."""

Part = TypeVar("Part", Row, ListItem)


@dataclass(frozen=True, slots=True)
class Arranged:
    """The blocks to print, and what is not printed."""

    blocks: tuple[Block, ...]
    left_out: tuple[LeftOut, ...] = ()


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
        for parent, names in self._work.order.items():
            if parent in self._below:
                self._move(parent, [n for n in names if n in self._parents])
        return Arranged(tuple(self._built(TOP)), tuple(self._left_out))

    def _move(self, parent: str, names: list[str]) -> None:
        """Put ``names`` below ``parent`` in their order; what else is there keeps its neighbour."""
        names = [n for n in dict.fromkeys(names) if not self._holds(n, parent)]
        before = self._below[parent]
        behind = _neighbours(before, set(names))
        for name in names:
            self._below[self._parents[name]] = [
                other for other in self._below[self._parents[name]] if other != name
            ]
            self._parents[name] = parent
        self._below[parent] = _interleaved(names, behind)

    def _holds(self, name: str, parent: str) -> bool:
        """Whether ``parent`` is ``name`` or stands somewhere below it."""
        while parent != TOP:
            if parent == name:
                return True
            parent = self._parents[parent]
        return False

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
                yield from self._built_block(self._blocks[name])
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
                    yield replace(block, title=self._title(block), blocks=blocks)
            case Table(rows=rows) if rows:
                if rows := self._parts(block.id, rows):
                    yield replace(block, rows=rows)
            case ListBlock():
                if items := self._parts(block.id, block.items):
                    yield replace(block, items=items)
            case _:
                yield block

    def _title(self, section: Section) -> tuple[Text, ...]:
        renamed = self._work.titles.get(section.id)
        return (Text(renamed),) if renamed else cast("tuple[Text, ...]", section.title)

    def _parts(self, name: BlockId, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """The rows of a table or items of a list, in her order and without those set aside."""
        by_id: dict[str, Part] = {part.id: part for part in parts}
        names = [n for n in dict.fromkeys(self._work.order.get(name, ())) if n in by_id]
        behind = _neighbours([part.id for part in parts], set(names))
        order = _interleaved(names, behind)
        after: BlockId | None = None
        for each in order:
            if each in self._work.aside:
                part, why = by_id[each], Unprinted.ASIDE
                left = LeftOut(part.id, name, after, why, _words_of(part), part.records)
                self._left_out.append(left)
            after = BlockId(each)
        return tuple(by_id[each] for each in order if each not in self._work.aside)

    def _leave_out(self, name: str, parent: str, after: str | None, why: Unprinted) -> None:
        words, records = self._known_by(name)
        behind = None if after is None else BlockId(after)
        self._left_out.append(LeftOut(BlockId(name), BlockId(parent), behind, why, words, records))

    def _known_by(self, name: str) -> tuple[str, tuple[RecordId, ...]]:
        """The words a block is known by, and its records."""
        own = self._own.get(name)
        if own is None:
            block = self._blocks[name]
            return _words_of(block), getattr(block, "records", ())
        if isinstance(own, OwnSection):
            return own.title, ()
        return "".join(map(_words_of, self._write(own)[:1])), taken_from(own)


def _neighbours(names: Sequence[str], moved: set[str]) -> Mapping[str | None, list[str]]:
    """For each moved name (``None``: the front) what stays behind it, in order."""
    behind: dict[str | None, list[str]] = {}
    last: str | None = None
    for name in names:
        if name in moved:
            last = name
        else:
            behind.setdefault(last, []).append(name)
    return behind


def _interleaved(names: Sequence[str], behind: Mapping[str | None, list[str]]) -> list[str]:
    """``names`` in their order, each with what stays behind it."""
    order = list(behind.get(None, ()))
    for name in names:
        order += [name, *behind.get(name, ())]
    return order


def _words_of(part: Block | Row | ListItem) -> str:
    """A few words by which a person knows a block again."""
    inlines: Inlines = ()
    match part:
        case Section(title=line) | Paragraph(inlines=line) | QuotationBlock(inlines=line):
            inlines = line
        case ListItem(inlines=line) | Table(caption=line) | Chart(caption=line):
            inlines = line
        case Timeline(caption=line):
            inlines = line
        case Row(cells=lines):
            inlines = lines[0] if lines else ()
        case ListBlock(items=items):
            inlines = items[0].inlines
        case KeyFigures(items=figures):
            inlines = (*figures[0].value, *figures[0].label)
        case Contents() | Bibliography() | Endnotes():
            pass
    return plain(inlines)
