"""What is told only once, decided when it is known what is printed, and in which order.

An office stands behind a name where that is printed first, an occasion where it is another than
before. What is set aside or moved by hand changes which place that is, so templates write the words
at every place (``<once>``), and here those stay that say something new.
"""

from collections.abc import Iterator
from operator import is_
from typing import NamedTuple, TypeVar, cast

import msgspec
from msgspec.structs import replace

from templates.compose.kept_scripts import weight
from templates.document import Block, Footnote, Once, Section, Text
from templates.lately import Lately

ROOM = 200_000
"""Characters whose blocks are kept, those of some three hundred pages."""
_VARIANTS = 4
"""How many forms of one block are kept."""

_LEAVES = frozenset((str, int, float, bool, type(None)))
"""What most values are, and has nothing within it: it is not asked further."""
_NO_TEXT, _NO_NOTE = Text(""), Footnote(())

T = TypeVar("T")
_Answers = tuple[bool, ...]
"""For each of a block's conditions whether its words are printed."""


class _Kept(NamedTuple):
    """A block, its conditions in reading order, and what it becomes by their answers."""

    block: Block
    conditions: tuple[Once, ...]
    told: dict[_Answers, Block]


class KeptTellings:
    """What blocks became lately; blocks count as the very same ones.

    Those that did not change are the same ones as before
    (see :class:`templates.markup.kept_blocks.KeptBlocks`).
    """

    def __init__(self, room: int = ROOM) -> None:
        self._kept: Lately[int, _Kept] = Lately(room)

    def told(self, block: Block, said: dict[str, str]) -> Block:
        """``block`` for a reader who was told ``said``, which grows by what it tells."""
        kept = self._kept.get(id(block))
        if kept is None:
            # Blocks are known by where they are in memory, so they have to stay there.
            kept = _Kept(block, _conditions(block), {})
            self._kept.keep(id(block), kept, weight(block))
        if not kept.conditions:
            return block
        answers = tuple([_is_new(each, said) for each in kept.conditions])
        told = kept.told.get(answers)
        if told is None:
            if len(kept.told) >= _VARIANTS:
                kept.told.clear()
            told = kept.told[answers] = _decided(block, iter(answers))
        return told


def told_once(blocks: tuple[Block, ...], kept: KeptTellings | None = None) -> tuple[Block, ...]:
    """``blocks`` as they are printed; what is in ``kept`` is not made again."""
    said = dict[str, str]()

    def told(block: Block) -> Block:
        if not isinstance(block, Section):
            return _answered(block, said) if kept is None else kept.told(block, said)
        title = _answered(block.title, said)
        below = tuple(map(told, block.blocks))
        same = title is block.title and all(map(is_, below, block.blocks))
        return block if same else replace(block, title=title, blocks=below)

    return tuple(map(told, blocks))


def _answered(value: T, said: dict[str, str]) -> T:
    """``value`` for a reader who was told ``said``; the very same one where nothing is decided."""
    answers = [_is_new(each, said) for each in _conditions(value)]
    return _decided(value, iter(answers)) if answers else value


def _is_new(once: Once, said: dict[str, str]) -> bool:
    """Whether ``once`` says of what it is about another thing than ``said`` last; notes that."""
    last = said.get(once.about, once.before)
    said[once.about] = once.says
    return last != once.says


def _conditions(value: object) -> tuple[Once, ...]:
    """The conditions within ``value``, in the order of its fields, which is that of print."""
    found: list[Once] = []
    _gather(value, found)
    return tuple(found)


def _gather(value: object, found: list[Once]) -> None:
    """Add the conditions within ``value`` to ``found``; a long briefing has 100,000 values."""
    if isinstance(value, Text):
        if value.once is not None:
            found.append(value.once)
        return
    parts = value if isinstance(value, tuple) else _parts(value)
    for part in parts:
        if part.__class__ not in _LEAVES:
            _gather(part, found)


def _parts(value: object) -> list[object]:
    """What the fields of ``value`` hold."""
    return [getattr(value, name) for name in _fields(value)]


def _fields(value: object) -> tuple[str, ...]:
    """The names of the fields of ``value``, none of what is no record of fields."""
    return value.__struct_fields__ if isinstance(value, msgspec.Struct) else ()


def _decided(value: T, answers: Iterator[bool]) -> T:
    """``value`` with its conditions answered in the order of :func:`_conditions`."""
    if value.__class__ in _LEAVES:
        return value
    if isinstance(value, Text):
        if value.once is None:
            return value
        text = value.text if next(answers) else value.once.otherwise
        return cast("T", replace(value, text=text, once=None))
    if isinstance(value, tuple):
        parts = [_decided(each, answers) for each in value]
        return cast("T", tuple([part for part in parts if not _says_nothing(part)]))
    held = _parts(value)
    decided = [_decided(part, answers) for part in held]
    if all(map(is_, held, decided)):
        return value
    fields = dict(zip(_fields(value), decided, strict=True))
    return cast("T", replace(cast("msgspec.Struct", value), **fields))


def _says_nothing(part: object) -> bool:
    """Whether ``part`` is a text or a note of which nothing is left."""
    return part in (_NO_TEXT, _NO_NOTE)
