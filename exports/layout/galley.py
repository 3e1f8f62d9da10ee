"""The galley: the strips of a document one after the other, and how text becomes strips."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from data.model.ids import RecordId, SourceId
from data.model.source import Source
from exports.fonts.font import PER_EM
from exports.layout.cache import NO_LIMIT, LineCache
from exports.layout.geometry import Geometry
from exports.layout.lines import Shape, TextLine
from exports.layout.pages import Bookmark, Node, Role
from exports.layout.prose import Prose, ProseMaker, Span
from exports.layout.series import Columns, series_of
from exports.layout.strips import Extent, Part, Strip, baseline_drop
from exports.numbering import Note, Numbers
from templates.document import Align, Block, BlockId, CitationStyle, Document, Inlines
from templates.style import ParagraphStyle, Style

# Chinese and Latin text stand a quarter of an em apart (W3C clreq); on the character grid half of
# that, so that lines of 28 characters change as little as possible.
_LATIN_GAP_EM = 0.25
_LATIN_GAP_ON_GRID_EM = 0.125
# How many lines stay together at the beginning and at the end of a paragraph.
_TOGETHER = 2
_SAME_PITCH = 0.1
# Of so few characters it is known how wide they are; what fits so well (points) fits in any case.
_SHORT, _SURE = 24, 1.0


class Column(msgspec.Struct, frozen=True):
    """Where a paragraph stands: its left edge in the type area and its width."""

    x: float
    width: float


class Galley:
    """Collects the strips of one document.

    Attributes:
        strips: in reading order.
        notes: the strips of every note by its number.
        bookmarks: of the sections so far.
        title_end: how many strips the title block takes.
        series: the tables that look alike; ``column_widths``: of those put in so far;
            ``measured_rows``: the words of rows that were measured and are not put in yet.
        previous: the block put in last.
        step: called for every block, so that work can be stopped.
    """

    def __init__(
        self,
        document: Document,
        style: Style,
        numbers: Numbers,
        proses: ProseMaker,
        cache: LineCache,
        *,
        reference: Callable[[Source, CitationStyle], str],
        step: Callable[[], None],
    ) -> None:
        self.document = document
        self.style = style
        self.numbers = numbers
        self.proses = proses
        self.geometry = Geometry.of(style)
        self.strips: list[Strip] = []
        self.notes: dict[int, list[Strip]] = {}
        self.bookmarks: list[Bookmark] = []
        self.title_end = 0
        self.series = series_of(document.blocks)
        self.column_widths: dict[Columns, list[float]] = {}
        self.measured_rows: dict[BlockId, list[Prose]] = {}
        self.previous: Block | None = None
        self.step = step
        self._reference = reference
        self._cache = cache
        on_grid = self.geometry.pitch is not None
        self._gap = _LATIN_GAP_ON_GRID_EM if on_grid else _LATIN_GAP_EM
        self._flush_end = not on_grid
        self._roomy: dict[float, Shape] = {}
        self._after = 0.0
        self._keep = False
        self._names: tuple[str, ...] = ()
        self._page_break = False

    @property
    def labels(self) -> Mapping[str, str]:
        """The furniture's words in the document's language."""
        return self.document.meta.labels

    @property
    def red_headed(self) -> bool:
        """Whether the document has a red head, and the style prints it."""
        return self.style.red_head is not None and self.document.meta.head is not None

    @property
    def column(self) -> Column:
        """The whole width of the type area."""
        return Column(0.0, self.geometry.width)

    def look(self, name: str) -> ParagraphStyle:
        """The paragraph style called ``name``."""
        return self.style.paragraph(name)

    def reference(self, source: SourceId) -> str:
        """The entry of a source in the list of references."""
        return self._reference(self.document.sources[source], self.document.citations)

    # Putting strips in

    def name_next(self, name: str) -> None:
        """Let the next strip be the destination ``name``."""
        self._names += (name,)

    def break_page(self) -> None:
        """Let the next strip begin a page."""
        self._page_break = True

    def keep_next(self) -> None:
        """Let the next strip stand on the page of the last one."""
        self._keep = True

    def forget_above(self) -> None:
        """Let the next strip be the first of a page: nothing stands above it."""
        self._after, self._keep = 0.0, False

    def add(
        self,
        strips: list[Strip],
        *,
        before: float = 0.0,
        after: float = 0.0,
        keep_with_next: bool = False,
    ) -> None:
        """Append the strips of a block; of two spaces that meet the larger one counts."""
        if not strips:
            return
        first = strips[0]
        first.space = max(self._after, before)
        first.names = self._names + first.names
        first.page_break = self._page_break and bool(self.strips)
        first.keep = self._keep and not first.page_break
        self.strips += strips
        self._after, self._keep = after, keep_with_next
        self._names, self._page_break = (), False

    def add_text(self, strips: list[Strip], look: ParagraphStyle) -> None:
        """Append a paragraph with the spaces its style asks for."""
        self.add(strips, before=look.before, after=look.after, keep_with_next=look.keep_with_next)

    # Making strips

    def prose(
        self,
        inlines: Inlines,
        look: ParagraphStyle,
        block: BlockId,
        records: tuple[RecordId, ...] = (),
        notes: Iterator[Note] | None = None,
    ) -> Prose:
        """The prose of a block; its notes are the next of ``notes``, else those of ``block``."""
        notes = self.notes_of(block) if notes is None else notes
        return self.proses.make(inlines, look, block, records, notes)

    def notes_of(self, block: BlockId) -> Iterator[Note]:
        """The notes called in ``block``, in reading order."""
        return iter(self.numbers.block_notes.get(block, ()))

    def broken(
        self, prose: Prose, look: ParagraphStyle, width: float, *,
        first: float = 0.0, align: Align | None = None,
    ) -> tuple[TextLine, ...]:  # fmt: skip
        """The lines of ``prose`` in ``width``, the first one indented by ``first`` points."""
        shape = Shape(width, look.size, first, align or look.align, self._gap, self._flush_end)
        return self._cache.lines(prose.spans, shape)

    def cell(
        self, prose: Prose, look: ParagraphStyle, width: float, align: Align
    ) -> tuple[TextLine, ...]:
        """The lines of ``prose`` in a column of ``width``.

        Short words at the left edge come to the same in any column they fit into.
        """
        if align is Align.LEFT and length(prose) <= _SHORT:
            lines = self._unbroken(prose, look)
            if len(lines) == 1 and _width(lines[0]) <= width - _SURE:
                return lines
        return self.broken(prose, look, width, align=align)

    def on_one_line(self, prose: Prose, look: ParagraphStyle) -> TextLine:
        """All of ``prose`` on one line, however long."""
        lines = self._unbroken(prose, look)
        return lines[0] if lines else TextLine(())

    def _unbroken(self, prose: Prose, look: ParagraphStyle) -> tuple[TextLine, ...]:
        """The lines of ``prose`` where there is room for all of it."""
        shape = self._roomy.get(look.size)
        if shape is None:
            shape = Shape(NO_LIMIT, look.size, 0.0, Align.LEFT, self._gap, self._flush_end)
            self._roomy[look.size] = shape
        return self._cache.lines(prose.spans, shape)

    def width_of(self, prose: Prose, look: ParagraphStyle) -> float:
        """How wide ``prose`` is on one line."""
        return _width(self.on_one_line(prose, look))

    def longest_word(self, span: Span) -> float:
        """How wide the widest word of ``span`` is, a number with its unit among them.

        Addresses do not count, they may be broken.
        """
        return self._cache.longest_word(span.text, span.font) * span.size / PER_EM

    def text(
        self,
        prose: Prose,
        look: ParagraphStyle,
        node: Node,
        extent: Extent,
        *,
        column: Column | None = None,
        first: float | None = None,
    ) -> list[Strip]:
        """The strips of a paragraph, indented as its style says unless ``first`` says otherwise."""
        column = self.indented(look) if column is None else column
        first = look.first_indent_em * look.size if first is None else first
        lines = self.broken(prose, look, column.width, first=first)
        return self.set_lines(lines, prose, look, owners(prose, node), extent, column.x)

    def set_lines(
        self,
        lines: Sequence[TextLine],
        prose: Prose,
        look: ParagraphStyle,
        owned: tuple[Node, ...],
        extent: Extent,
        x: float,
    ) -> list[Strip]:
        """A strip for each line; two stay together at either end (widows and orphans)."""
        drop = baseline_drop(look.leading, look.size)
        extents = (extent,)
        strips = [
            Strip(look.leading, [Part(x, drop, look.size, line, prose, owned)], extents=extents)
            for line in lines
        ]
        if strips:
            pitch = self.geometry.pitch
            strips[0].snap = pitch is not None and abs(look.leading - pitch) < _SAME_PITCH
            for strip in (*strips[1:_TOGETHER], *strips[len(strips) - _TOGETHER + 1 :]):
                strip.keep = strip is not strips[0]
        for strip, line in zip(strips, lines, strict=True):
            if prose.has_notes:
                note_calls(strip, line, prose)
            if line.forced:
                strip.cut = "".join(segment.text for segment in line.segments)
        return strips

    def indented(self, look: ParagraphStyle) -> Column:
        """Where a paragraph of this style stands."""
        left, right = look.left_em * look.size, look.right_em * look.size
        return Column(left, self.geometry.width - left - right)

    def extent(self, block: BlockId, records: tuple[RecordId, ...] = ()) -> Extent:
        """The place of a block as wide as the type area."""
        return Extent(block, 0.0, self.geometry.width, records)


def length(prose: Prose) -> int:
    """How many characters ``prose`` has."""
    spans = prose.spans
    return len(spans[0].text) if len(spans) == 1 else sum([len(span.text) for span in spans])


def _width(line: TextLine) -> float:
    """How far ``line`` reaches."""
    return line.segments[-1].x + line.segments[-1].width if line.segments else 0.0


def owners(prose: Prose, node: Node) -> tuple[Node, ...]:
    """The structure nodes of the prose's anchors, in order, then ``node`` for everything else."""
    links: list[Node] = []
    for anchor in prose.anchors:
        parent = node.add(Role.REFERENCE, node.block) if anchor.reference else node
        links.append(parent.add(Role.LINK, node.block))
    return (*links, node)


def note_calls(strip: Strip, line: TextLine, prose: Prose) -> None:
    """Let ``strip`` know which notes are called on it."""
    for segment in line.segments:
        index = prose.spans[segment.span].anchor
        if index < 0:
            continue
        anchor = prose.anchors[index]
        if anchor.note is not None and anchor.note.number not in strip.notes:
            strip.notes += (anchor.note.number,)
            strip.names += (anchor.name,)
