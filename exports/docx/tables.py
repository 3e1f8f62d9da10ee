"""Tables: caption above with a running number, head repeated on every page, a note below."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import repeat
from math import ceil

from data.progress import may_stop
from exports.docx import style_ids
from exports.docx.captions import CaptionWriter
from exports.docx.ems import ems
from exports.docx.inlines import InlineWriter, Shared
from exports.docx.looks import text_width
from exports.docx.xml import TWIPS, attribute, paragraph
from exports.layout.kinsoku import QUANTITY
from exports.layout.rows import IN_ORDER_LINES, TOP_LINES, WHOLE_LINES
from exports.layout.series import Columns, columns_of, together
from exports.layout.widths import Need, column_widths
from templates.document import Align, Cite, Column, Footnote, Inlines, Table, Text, plain
from templates.style import ParagraphStyle, Style

# The narrowest column; what Word sets Chinese and Latin text apart, once in a date or value.
_LEAST_EM, _GAP_EM = 2.0, 0.25
_SEAM = re.compile("[\x00-\x7f](?=[^\x00-\x7f])|[^\x00-\x7f](?=[\x00-\x7f])")
# Heads are bold, and on machines without Word's fonts much wider than there.
_HEAD_SHARE = 1.12
_LOOK = (
    '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
    'w:noHBand="0" w:noVBand="1"/>'
)


class TableWriter:
    """Writes the tables of one document.

    Args:
        series: the tables that look alike.
    """

    def __init__(
        self,
        shared: Shared,
        style: Style,
        labels: tuple[str, str],
        inlines: InlineWriter,
        series: Mapping[Columns, Sequence[Table]],
    ) -> None:
        self._series = series
        self._known_widths: dict[Columns, list[int]] = {}
        self._shared = shared
        self._style = style
        label, self._separator = labels
        self._captions = CaptionWriter(shared, style.paragraph("caption"), label, inlines)
        self._inlines = inlines

    def caption(self, table: Table, properties: str) -> str:
        """The caption with the table's number."""
        return self._captions.write(
            self._shared.numbers.tables[table.id], table.caption, properties
        )

    def table(self, table: Table) -> str:
        """The table itself; its alternative text says what it shows."""
        widths = self._widths(table)
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        rows = "".join(self._rows(table, widths))
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_ids.TABLE}"/>'
            f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{_LOOK}'
            f'<w:tblCaption w:val="{attribute(plain(table.caption))}"/>'
            f'<w:tblDescription w:val="{attribute(self._description(table))}"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{self._head(table, widths)}{rows}</w:tbl>"
        )

    def note(self, table: Table) -> str:
        """The note below the table."""
        look = self._style.paragraph("table-note")
        content = self._inlines.write((*table.note, *table.legend), look)
        return paragraph(self._shared.ids["table-note"], content)

    def _description(self, table: Table) -> str:
        """What the columns are, in the document's own punctuation."""
        heads = (plain(column.head) for column in table.columns)
        return self._separator.join(head for head in heads if head)

    def _head(self, table: Table, widths: Sequence[int]) -> str:
        look = self._style.paragraph("cell-head")
        follows_column = look.align is Align.LEFT
        sides = [column.align if follows_column else Align.LEFT for column in table.columns]
        cells = map(self._cell, self._openings("cell-head", sides, widths),
                    (column.head for column in table.columns), repeat(look))  # fmt: skip
        return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"

    def _rows(self, table: Table, widths: Sequence[int]) -> Iterator[str]:
        """All rows; in a grid with a high one all text stands at the top.

        What a row lacks is empty. One that is not too high is not parted between pages.
        """
        look, sides = self._style.paragraph("cell"), [column.align for column in table.columns]
        empty: tuple[Inlines, ...] = ((),) * len(widths)
        rows = [(*row.cells, *empty)[: len(widths)] for row in table.rows]
        rooms = [width / TWIPS - 2 * self._style.table.padding for width in widths]
        lines = [max(map(self._lines, cells, rooms)) for cells in rows]
        at_top = self._style.table.grid and max(lines, default=0) > TOP_LINES
        openings = self._openings("cell", sides, widths, at_top=at_top)
        for cells, count in zip(rows, lines, strict=True):
            kept = "<w:trPr><w:cantSplit/></w:trPr>" if _is_whole(cells, count) else ""
            yield f"<w:tr>{kept}{''.join(map(self._cell, openings, cells, repeat(look)))}</w:tr>"

    def _lines(self, inlines: Inlines, room: float) -> int:
        """About how many lines a cell takes whose words have ``room`` (points)."""
        size = self._style.paragraph("cell").size
        words = _words(inlines)
        if "\n" not in words:
            return _lines_of(words, size, room) if len(words) * size > room else 1
        return sum(_lines_of(line, size, room) for line in words.split("\n"))

    def _openings(
        self, key: str, sides: Sequence[Align], widths: Sequence[int], *, at_top: bool = False
    ) -> list[str]:
        """What each cell of a row begins with, up to its words."""
        top = '<w:vAlign w:val="top"/>' if at_top else ""
        identifier = self._shared.ids[key]
        return [
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{top}</w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="{style_ids.aligned(identifier, side)}"/></w:pPr>'
            for side, width in zip(sides, widths, strict=True)
        ]

    def _cell(self, opening: str, inlines: Inlines, look: ParagraphStyle) -> str:
        return f"{opening}{self._inlines.write(inlines, look)}</w:p></w:tc>"

    def _widths(self, table: Table) -> list[int]:
        """By content and weight, the same in all tables of a series; the type area's width."""
        columns = columns_of(table)
        if columns not in self._known_widths:
            total = text_width(self._style)
            needs = together([self._needs(each) for each in self._series[columns]])
            widths = [round(width * TWIPS) for width in column_widths(total / TWIPS, needs)]
            widths[-1] += total - sum(widths)
            self._known_widths[columns] = widths
        return self._known_widths[columns]

    def _needs(self, table: Table) -> list[Need]:
        """What the columns need so that no word is cut that need not be."""
        return [self._need(table, i, column) for i, column in enumerate(table.columns)]

    def _need(self, table: Table, index: int, column: Column) -> Need:
        """What a column needs, in points."""
        may_stop()
        cell, head = self._style.paragraph("cell"), self._style.paragraph("cell-head")
        cells = {_words(row.cells[index]) for row in table.rows if index < len(row.cells)}
        wide = head.size * _HEAD_SHARE
        texts = [(plain(column.head), wide), *zip(cells, repeat(cell.size))]
        padding = 2 * self._style.table.padding
        return Need(
            column.weight,
            _widest(texts, _longest_word) + padding,
            _widest(texts, _natural) + padding,
            cell.size,
        )


def _is_whole(cells: Sequence[Inlines], lines: int) -> bool:
    """Whether a row is not parted: it is low, or its notes would be called out of order."""
    if lines <= WHOLE_LINES or lines > IN_ORDER_LINES:
        return lines <= WHOLE_LINES
    return sum(map(_calls_note, cells)) > 1


def _calls_note(inlines: Inlines) -> bool:
    """Whether a note is called in a cell."""
    return any(
        isinstance(inline, Footnote)
        or (not isinstance(inline, Text | Cite) and _calls_note(inline.children))
        for inline in inlines
    )


def _widest(texts: Sequence[tuple[str, float]], width: Callable[[str], float]) -> float:
    """The largest of the widths, asked only of texts so long that theirs may be.

    No ``width`` is more than an em and a gap for each character, nor less than ``_LEAST_EM`` where
    it is that of a word.
    """
    most = sorted(
        ((max(len(text) * (1 + _GAP_EM), _LEAST_EM) * size, text, size) for text, size in texts),
        reverse=True,
    )
    widest = 0.0
    for bound, text, size in most:
        if bound <= widest:
            break
        widest = max(widest, width(text) * size)
    return widest


def _words(inlines: Inlines) -> str:
    """The characters of a cell, without notes and reference numbers."""
    if len(inlines) == 1 and isinstance(inlines[0], Text):  # as most are
        return inlines[0].text
    return plain(inlines)


def _lines_of(line: str, size: float, room: float) -> int:
    return max(ceil(ems(line) * size / max(room, 1.0)), 1)


def _longest_word(text: str) -> float:
    """The width of what cannot be broken, in ems; addresses may be."""
    words = (word for word in QUANTITY.findall(text) if "/" not in word)
    return max(max(map(_natural, words), default=0.0), _LEAST_EM)


def _natural(text: str) -> float:
    """The width of ``text`` on one line, in ems, with the gaps between Chinese and Latin text."""
    return ems(text) + _GAP_EM * len(_SEAM.findall(text))
