"""Tables: caption above with a running number, head repeated on every page, a note below."""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest
from math import ceil

from data.progress import may_stop
from exports.docx import style_ids
from exports.docx.captions import CaptionWriter
from exports.docx.ems import ems
from exports.docx.inlines import InlineWriter, Shared
from exports.docx.looks import text_width
from exports.docx.xml import TWIPS, attribute, paragraph
from exports.layout.kinsoku import QUANTITY
from exports.layout.rows import TOP_LINES, WHOLE_LINES
from exports.layout.series import Columns, columns_of, together
from exports.layout.widths import Need, column_widths
from templates.document import Align, Column, Inlines, Table, plain
from templates.style import Style

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
        rows = self._rows(table, widths)
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
        cells = "".join(
            self._cell("cell-head", column.head, width,
                       column.align if follows_column else Align.LEFT)
            for column, width in zip(table.columns, widths, strict=True)
        )  # fmt: skip
        return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"

    def _rows(self, table: Table, widths: Sequence[int]) -> str:
        """All rows; in a grid with a high one all text stands at the top."""
        placed = [
            list(zip_longest(row.cells[: len(table.columns)], table.columns, widths))
            for row in table.rows
        ]
        lines = [max(self._lines(cell[0] or (), cell[2]) for cell in row) for row in placed]
        at_top = max(lines, default=0) > TOP_LINES
        return "".join(
            self._row(row, at_top=at_top, whole=count <= WHOLE_LINES)
            for row, count in zip(placed, lines, strict=True)
        )

    def _row(
        self, placed: Sequence[tuple[Inlines | None, Column, int]], *, at_top: bool, whole: bool
    ) -> str:
        """A row; what it lacks is empty. One that is ``whole`` is not parted between pages."""
        cells = "".join(
            self._cell("cell", inlines or (), width, column.align, at_top=at_top)
            for inlines, column, width in placed
        )
        kept = "<w:trPr><w:cantSplit/></w:trPr>" if whole else ""
        return f"<w:tr>{kept}{cells}</w:tr>"

    def _lines(self, inlines: Inlines, width: int) -> int:
        """About how many lines a cell of ``width`` twips takes."""
        room = width / TWIPS - 2 * self._style.table.padding
        size = self._style.paragraph("cell").size
        words = plain(inlines)
        if "\n" not in words:
            return _lines_of(words, size, room)
        return sum(_lines_of(line, size, room) for line in words.split("\n"))

    def _cell(
        self, key: str, inlines: Inlines, width: int, align: Align, *, at_top: bool = False
    ) -> str:
        style = style_ids.aligned(self._shared.ids[key], align)
        content = self._inlines.write(inlines, self._style.paragraph(key))
        top = '<w:vAlign w:val="top"/>' if at_top and self._style.table.grid else ""
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{top}</w:tcPr>'
            f"{paragraph(style, content)}</w:tc>"
        )

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
        cells = [plain(row.cells[index]) for row in table.rows if index < len(row.cells)]
        wide = head.size * _HEAD_SHARE
        texts = [(plain(column.head), wide), *((text, cell.size) for text in cells)]
        padding = 2 * self._style.table.padding
        return Need(
            column.weight,
            _widest(texts, _longest_word) + padding,
            _widest(texts, _natural) + padding,
            cell.size,
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


def _lines_of(line: str, size: float, room: float) -> int:
    return max(ceil(ems(line) * size / max(room, 1.0)), 1)


def _longest_word(text: str) -> float:
    """The width of what cannot be broken, in ems; addresses may be."""
    words = (word for word in QUANTITY.findall(text) if "/" not in word)
    return max(max(map(_natural, words), default=0.0), _LEAST_EM)


def _natural(text: str) -> float:
    """The width of ``text`` on one line, in ems, with the gaps between Chinese and Latin text."""
    return ems(text) + _GAP_EM * len(_SEAM.findall(text))
