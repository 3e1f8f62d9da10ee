"""Numbers that depend on order: headings, references, tables, charts, notes.

The Word and the PDF writer take all of them from here, so that they agree.
"""

from collections.abc import Callable, Iterator, Mapping

import msgspec

from data.model.ids import SourceId
from data.progress import may_stop
from templates.document import (
    Block,
    BlockId,
    Chart,
    Cite,
    Document,
    Emphasis,
    Evidence,
    Footnote,
    Inlines,
    KeyFigures,
    Link,
    ListBlock,
    Paragraph,
    QuotationBlock,
    Section,
    Strong,
    Table,
    Text,
    Timeline,
)
from templates.style import Numbering, Style

_DIGITS = "零一二三四五六七八九"


class Note(msgspec.Struct, frozen=True):
    """A note with its number (from 1) and the block it is called in."""

    number: int
    block: BlockId
    footnote: Footnote


class CiteMark(msgspec.Struct, frozen=True):
    """A piece of a reference mark such as ``[1,4]``; ``source`` when the piece is a number."""

    text: str
    source: SourceId | None = None


class Numbers(msgspec.Struct, frozen=True):
    """All numbers of a document.

    Attributes:
        headings: what stands before each section's title (一、 or 1.2 with its space), maybe empty.
        levels: each section's depth, from 1.
        references: each cited source's number, in the order of the numbers.
        tables: each table's number; ``figures``: that of each chart and time line.
        notes: all notes in order, but a note within a note has no number: it is printed there in
            parentheses. ``block_notes``: those called in a block (for tables: in caption, head and
            note; rows, items, moments and key figures have their own ids), in reading order.
    """

    headings: Mapping[BlockId, str] = msgspec.field(default_factory=dict)
    levels: Mapping[BlockId, int] = msgspec.field(default_factory=dict)
    references: Mapping[SourceId, int] = msgspec.field(default_factory=dict)
    tables: Mapping[BlockId, int] = msgspec.field(default_factory=dict)
    figures: Mapping[BlockId, int] = msgspec.field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    block_notes: Mapping[BlockId, tuple[Note, ...]] = msgspec.field(default_factory=dict)

    def mark(self, cites: tuple[Cite, ...]) -> tuple[CiteMark, ...]:
        """The mark for references side by side: ``[1]``, ``[1,4]``, ``[1-3]``, ``[2]35``.

        The page quoted stands after the bracket, so a reference with one stands alone
        (GB/T 7714, numeric system).
        """
        marks: list[CiteMark] = []
        together: list[SourceId] = []
        for cite in cites:
            if cite.locator is None:
                together.append(cite.source)
                continue
            marks += self._bracket(together) + self._bracket([cite.source])
            marks.append(CiteMark(cite.locator))
            together = []
        return tuple(marks + self._bracket(together))

    def _bracket(self, sources: list[SourceId]) -> list[CiteMark]:
        """Numbers in one pair of brackets; three or more in a row as a range."""
        if not sources:
            return []
        named = {self.references[source]: source for source in sources}
        marks: list[CiteMark] = []
        for first, last in _ranges(sorted(named)):
            marks += [CiteMark(","), CiteMark(str(first), named[first])]
            if last != first:
                joint = "-" if last - first > 1 else ","
                marks += [CiteMark(joint), CiteMark(str(last), named[last])]
        return [CiteMark("["), *marks[1:], CiteMark("]")]


def number(document: Document, style: Style) -> Numbers:
    """Number everything in ``document`` in reading order."""
    counter = _Counter(style, document.meta.language)
    counter.blocks(document.blocks, ())
    return Numbers(
        counter.headings,
        counter.levels,
        counter.references,
        counter.tables,
        counter.figures,
        tuple(counter.notes),
        {block: tuple(notes) for block, notes in counter.block_notes.items()},
    )


def chinese_number(value: int) -> str:
    """``value`` (1…99, as headings need it) in Chinese: 一, 十, 二十一; larger ones in digits."""
    tens, ones = divmod(value, 10)
    if not 0 < value < 100:
        return str(value)
    head = "" if tens == 0 else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones else "")


_PREFIXES: Mapping[Numbering, Callable[[tuple[int, ...]], str]] = {
    Numbering.NONE: lambda _counts: "",
    Numbering.CHINESE: lambda counts: f"{chinese_number(counts[-1])}、",
    Numbering.CHINESE_PARENTHESES: lambda counts: f"（{chinese_number(counts[-1])}）",
    Numbering.ARABIC: lambda counts: f"{counts[-1]}. ",
    Numbering.ARABIC_PARENTHESES: lambda counts: f"（{counts[-1]}）",
    Numbering.DECIMAL: lambda counts: ".".join(str(count) for count in counts if count) + " ",
}
"""What stands before a title, from the numbers of its ancestors and its own."""


def _abroad(kind: Numbering) -> Numbering:
    """How a level is numbered where the document is not Chinese: its numerals are foreign there."""
    return kind if kind is Numbering.NONE else Numbering.DECIMAL


class _Counter:
    """Walks a document once and counts."""

    def __init__(self, style: Style, language: str) -> None:
        chinese = language.startswith("zh")
        self._numbering = style.numbering if chinese else tuple(map(_abroad, style.numbering))
        self.headings: dict[BlockId, str] = {}
        self.levels: dict[BlockId, int] = {}
        self.references: dict[SourceId, int] = {}
        self.tables: dict[BlockId, int] = {}
        self.figures: dict[BlockId, int] = {}
        self.notes: list[Note] = []
        self.block_notes: dict[BlockId, list[Note]] = {}

    def blocks(self, blocks: tuple[Block, ...], counts: tuple[int, ...]) -> None:
        """Number ``blocks``; ``counts`` are the numbers of the sections around them (0: none)."""
        sections = 0
        for block in blocks:
            if isinstance(block, Section):
                sections += block.numbered
                self._section(block, (*counts, sections if block.numbered else 0))
            else:
                self._block(block)

    def _section(self, section: Section, counts: tuple[int, ...]) -> None:
        level = len(counts)
        kind = self._numbering[level - 1] if level <= len(self._numbering) else Numbering.NONE
        self.levels[section.id] = level
        self.headings[section.id] = _PREFIXES[kind](counts) if section.numbered else ""
        self._inlines(section.id, section.title)
        self.blocks(section.blocks, counts)

    def _block(self, block: Block) -> None:
        may_stop()
        match block:
            case Paragraph():
                self._inlines(block.id, block.inlines)
            case QuotationBlock():
                self._inlines(block.id, block.inlines + block.attribution)
            case ListBlock():
                for item in block.items:
                    self._inlines(item.id, item.inlines)
            case Table():
                self._table(block)
            case Chart():
                self.figures[block.id] = len(self.figures) + 1
                self._inlines(block.id, block.caption + block.note)
            case Timeline():
                self._timeline(block)
            case KeyFigures():
                for figure in block.items:
                    self._inlines(figure.id, figure.value + figure.label)
            case _:
                pass

    def _table(self, table: Table) -> None:
        self.tables[table.id] = len(self.tables) + 1
        self._inlines(table.id, table.caption)
        for column in table.columns:
            self._inlines(table.id, column.head)
        for row in table.rows:
            for cell in row.cells:
                self._inlines(row.id, cell)
        self._inlines(table.id, table.note + table.legend)

    def _timeline(self, line: Timeline) -> None:
        self.figures[line.id] = len(self.figures) + 1
        self._inlines(line.id, line.caption)
        for moment in line.moments:
            self._inlines(moment.id, moment.label)
        self._inlines(line.id, line.note)

    def _inlines(self, block: BlockId, inlines: Inlines, *, in_note: bool = False) -> None:
        for inline in inlines:
            match inline:
                case Text():
                    pass
                case Cite():
                    self.references.setdefault(inline.source, len(self.references) + 1)
                case Footnote():
                    if not in_note:
                        self._note(block, inline)
                    self._inlines(block, inline.children, in_note=True)
                case Strong() | Emphasis() | Link() | Evidence():
                    self._inlines(block, inline.children, in_note=in_note)

    def _note(self, block: BlockId, footnote: Footnote) -> None:
        note = Note(len(self.notes) + 1, block, footnote)
        self.notes.append(note)
        self.block_notes.setdefault(block, []).append(note)


def _ranges(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Runs of consecutive numbers, first and last."""
    first = last = numbers[0]
    for value in numbers[1:]:
        if value != last + 1:
            yield first, last
            first = value
        last = value
    yield first, last
