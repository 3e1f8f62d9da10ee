"""Charts, time lines and strips of key figures: what stands between caption and note.

Bars are drawings that refer to a part of their own; heat maps, time lines and key figures are real
tables, so that their words can be read, marked and edited like all others.
"""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from exports.docx import style_ids
from exports.docx.charts.drawing import chart_reference, inline
from exports.docx.charts.part import ChartType, chart_workbook, chart_xml, finite
from exports.docx.charts.values import ValueWriter, fits, value_styles
from exports.docx.colours import wants_light_ink
from exports.docx.ems import ems
from exports.docx.figure_styles import FOLD_EM
from exports.docx.inlines import InlineWriter, Shared
from exports.docx.links import Links
from exports.docx.looks import shading, text_width
from exports.docx.xml import TWIPS, attribute, east_asian, paragraph, run
from exports.layout.lettering import shade
from exports.layout.timeline import halves
from templates.document import (
    Chart,
    ChartKind,
    Evidence,
    Inlines,
    KeyFigures,
    Moment,
    Point,
    Text,
    Timeline,
    plain,
)
from templates.style import Style

# Heights of drawings in ems of labels (points for the rest), near those on the PDF's pages.
_BAR_EM, _CLOSE_EM, _MANY, _AROUND = 1.95, 1.65, 16, 8.0
_COLUMNS_EM, _LEGEND_EM = 17.0, 2.0
_LOWEST, _HIGHEST = 40.0, 560.0
_LABELS_SHARE = 0.3  # of the width, for the names of a heat map's rows
_LABEL_AROUND_EM = 2.0
# For the gaps between digits and Chinese words in a date.
_DATE_GAPS_EM = 1.6
_LETTER_EM = 0.5  # a letter of a Latin word
_NONE = "—"
_END_OF_CELL = paragraph(style_ids.SPACER, "")


class Drawn(msgspec.Struct, frozen=True):
    """A chart part on its way into the package."""

    relationship: str
    xml: str
    workbook: bytes


class FigureWriter:
    """Writes what charts, time lines and key figures consist of.

    Args:
        unit: how the unit of a chart is told (``单位：{unit}``).

    Attributes:
        drawn: the chart parts that the drawings refer to, in order.
    """

    def __init__(
        self,
        shared: Shared,
        style: Style,
        language: str,
        inlines: InlineWriter,
        links: Links,
        unit: str,
    ) -> None:
        self._shared = shared
        self._style = style
        self._language = east_asian(language)
        self._inlines = inlines
        self._links = links
        self._unit = unit
        self.drawn: list[Drawn] = []

    def drawing(self, chart: Chart) -> str:
        """The paragraph with a chart that Word draws, below the unit where that is not printed."""
        number = len(self.drawn) + 1
        relationship = f"rIdChart{number}"
        look = ChartType(self._style.chart, self._language)
        self.drawn.append(Drawn(relationship, chart_xml(chart, look), chart_workbook(chart)))
        size = text_width(self._style) / TWIPS, self._height(chart)
        graphic = chart_reference(relationship)
        drawn = inline(number, f"Chart {number}", chart.alt, size, graphic)
        return self._unit_of(chart) + paragraph(style_ids.DRAWING, drawn)

    def _unit_of(self, chart: Chart) -> str:
        """“单位：亿元”; nothing where every value is printed with its unit."""
        shown = [point.shown for series in chart.series for point in series.points if point.shown]
        if not chart.unit or all(chart.unit in words for words in shown):
            return ""
        return paragraph(style_ids.CHART_UNIT, run(self._unit.format(unit=chart.unit)))

    def _height(self, chart: Chart) -> float:
        """Room for every bar and its label; standing bars are as high as on the PDF's pages."""
        em = self._style.chart.size
        legend = _LEGEND_EM * em if len(chart.series) > 1 else 0.0
        if chart.kind is ChartKind.COLUMNS:
            return _COLUMNS_EM * em + legend
        bars = len(chart.categories) * max(len(chart.series), 1)
        between = _CLOSE_EM if bars >= _MANY else _BAR_EM
        return min(max(bars * between * em + _AROUND, _LOWEST), _HIGHEST) + legend

    def heat_map(self, chart: Chart) -> str:
        """A table whose cells are the darker the larger their values are."""
        values = [finite(point) or 0.0 for series in chart.series for point in series.points]
        most = max(map(abs, values), default=0.0)
        widths = self._heat_widths(chart)
        names = [self._corner(chart), *(series.name for series in chart.series)]
        head = self._heat_head(names, widths)
        rows = (
            self._heat_row(chart, index, most, widths) for index in range(len(chart.categories))
        )
        return _table(
            style_ids.HEAT_TABLE, widths, f"{head}{''.join(rows)}", plain(chart.caption), chart.alt
        )

    def _corner(self, chart: Chart) -> str:
        """What stands above the names of a heat map's rows: the unit."""
        return self._unit.format(unit=chart.unit) if chart.unit else ""

    def _heat_widths(self, chart: Chart) -> list[int]:
        """The names of rows and the unit take what they need, the cells share the rest."""
        total = text_width(self._style)
        widest = max(map(ems, (self._corner(chart), *chart.categories))) + _LABEL_AROUND_EM
        left = min(widest * self._style.chart.size * TWIPS, total * _LABELS_SHARE)
        rest = total - round(left)
        return [round(left), *_shares(rest, len(chart.series))]

    def _heat_head(self, names: Sequence[str], widths: Sequence[int]) -> str:
        style = style_ids.HEAT_DARK if self._holds(names[1:], widths[-1]) else style_ids.HEAT_SMALL
        cells = "".join(
            _cell(width, paragraph(style if at else style_ids.CHART_UNIT, run(name)))
            for at, (name, width) in enumerate(zip(names, widths, strict=True))
        )
        return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"

    def _holds(self, names: Sequence[str], width: int) -> bool:
        """Whether the longest Latin word of ``names`` stands on a line in a cell of ``width``."""
        words = (word for name in names for word in name.split() if word.isascii())
        longest = max(map(len, words), default=0) * _LETTER_EM * self._style.chart.size
        return longest <= width / TWIPS - 2 * self._style.table.padding

    def _heat_row(self, chart: Chart, index: int, most: float, widths: Sequence[int]) -> str:
        name = paragraph(style_ids.CATEGORY, run(chart.categories[index]))
        out = [_cell(widths[0], name)]
        for series, width in zip(chart.series, widths[1:], strict=True):
            point = series.points[index]
            fill = shade(self._style.chart, abs(finite(point) or 0.0) / most if most else 0.0)
            style = style_ids.HEAT_LIGHT if wants_light_ink(fill) else style_ids.HEAT_DARK
            words = self._inlines.write(_printed(point), self._style.paragraph("cell"))
            out.append(_cell(width, paragraph(style, words), shading(fill)))
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(out)}</w:tr>"

    def timeline(self, line: Timeline) -> str:
        """A table of dates and what happened, or two of them side by side."""
        columns = halves(line)
        if len(columns) == 1:
            return self._moments(line, columns[0], text_width(self._style))
        widths = self._apart(len(columns))
        room = round(self._gap * TWIPS)
        cells = "".join(
            _cell(width, self._moments(line, moments, width - room) + _END_OF_CELL)
            for moments, width in zip(columns, widths, strict=True)
        )
        row = f"<w:tr>{cells}</w:tr>"
        return _table(style_ids.KEY_TABLE, widths, row, plain(line.caption), line.alt)

    def _moments(self, line: Timeline, moments: Sequence[Moment], total: int) -> str:
        """A table of dates and what happened, ``total`` twips wide."""
        widest = max(ems(moment.shown) for moment in moments) + _DATE_GAPS_EM + FOLD_EM
        date = min(round(self._style.chart.size * widest * TWIPS), total // 2)
        widths = [date, total - date]
        rows = "".join(
            "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            + _cell(widths[0], paragraph(style_ids.MOMENT_DATE, run(moment.shown)))
            + _cell(widths[1], self._words(style_ids.MOMENT_TEXT, "cell", moment.label))
            + "</w:tr>"
            for moment in moments
        )
        return _table(style_ids.PLAIN_TABLE, widths, rows, plain(line.caption), line.alt)

    def key_figures(self, strip: KeyFigures) -> str:
        """A row of large numbers, each with what it says below it."""
        widths = self._apart(len(strip.items))
        chart = self._style.chart
        small = not fits(strip.items, chart, min(widths) / TWIPS - self._gap)
        style, unit = value_styles(small=small)
        values = ValueWriter(self._shared, self._links, unit)
        cell = self._style.paragraph("cell")
        cells = "".join(
            _cell(
                width,
                paragraph(style, values.write(item.value, cell))
                + self._words(style_ids.KEY_LABEL, "cell", item.label),
            )
            for item, width in zip(strip.items, widths, strict=True)
        )
        row = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
        words = [f"{plain(item.value)} {plain(item.label)}" for item in strip.items]
        return _table(style_ids.KEY_TABLE, widths, row, words[0], "; ".join(words))

    @property
    def _gap(self) -> float:
        """Between columns that stand side by side, in points."""
        return 2 * FOLD_EM * self._style.chart.size

    def _apart(self, columns: int) -> list[int]:
        """The cells of columns that fill the type area, half a gap at either side of each."""
        return _shares(text_width(self._style) + round(self._gap * TWIPS), columns)

    def _words(self, style: str, key: str, inlines: Inlines) -> str:
        return paragraph(style, self._inlines.write(inlines, self._style.paragraph(key)))


def _printed(point: Point) -> Inlines:
    """What stands in a cell, marked where it is a record's own value."""
    words: Inlines = (Text(point.shown or _NONE),)
    if point.evidence is None or not point.shown:
        return words
    return (Evidence(point.evidence, words),)


def _shares(total: int, parts: int) -> list[int]:
    """``total`` twips in equal parts."""
    edges = [round(total * at / parts) for at in range(parts + 1)]
    return [after - before for before, after in pairwise(edges)]


def _cell(width: int, content: str, fill: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{fill}</w:tcPr>{content}</w:tc>'


def _table(style: str, widths: Sequence[int], rows: str, caption: str, alt: str) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0400" w:firstRow="0" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{attribute(caption)}"/>'
        f'<w:tblDescription w:val="{attribute(alt)}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )
