"""Charts, time lines and strips of key figures: what stands between caption and note.

Bars are drawings that refer to a part of their own; heat maps, time lines and key figures are real
tables, so that their words can be read, marked and edited like all others.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from exports.docx import style_ids
from exports.docx.charts.drawing import chart_reference, inline
from exports.docx.charts.part import chart_workbook, chart_xml, finite
from exports.docx.colours import shade
from exports.docx.inlines import InlineWriter, Shared
from exports.docx.looks import shading, text_width
from exports.docx.styles import east_asian
from exports.docx.xml import TWIPS, attribute, paragraph, run
from templates.document import (
    Align,
    Chart,
    ChartKind,
    Evidence,
    Inlines,
    KeyFigures,
    Point,
    Text,
    Timeline,
    plain,
)
from templates.style import Style

# Heights of drawings in points; a bar takes so many ems of its label's type.
_BAR_EM, _AROUND = 2.1, 16.0
_COLUMNS_SHARE, _LOWEST, _HIGHEST = 0.46, 90.0, 560.0
_LEGEND = 24.0
_DATE_EM = 9.0
_HEAT_FIRST = 2.0  # how much wider than the others the column of categories is


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart part on its way into the package."""

    relationship: str
    xml: str
    workbook: bytes


class FigureWriter:
    """Writes what charts, time lines and key figures consist of.

    Attributes:
        drawn: the chart parts that the drawings refer to, in order.
    """

    def __init__(self, shared: Shared, style: Style, language: str, inlines: InlineWriter) -> None:
        self._shared = shared
        self._style = style
        self._language = east_asian(language)
        self._inlines = inlines
        self.drawn: list[Drawn] = []

    def drawing(self, chart: Chart) -> str:
        """The paragraph with a chart that Word draws."""
        number = len(self.drawn) + 1
        relationship = f"rIdChart{number}"
        xml = chart_xml(chart, self._style.paragraph("cell").size, self._language)
        self.drawn.append(Drawn(relationship, xml, chart_workbook(chart)))
        size = text_width(self._style) / TWIPS, self._height(chart)
        graphic = chart_reference(relationship)
        return paragraph(
            style_ids.DRAWING, inline(number, f"Chart {number}", chart.alt, size, graphic)
        )

    def _height(self, chart: Chart) -> float:
        """Room for every bar and its label; standing bars get a share of the width."""
        legend = _LEGEND if len(chart.series) > 1 else 0.0
        if chart.kind is ChartKind.COLUMNS:
            return text_width(self._style) / TWIPS * _COLUMNS_SHARE + legend
        bars = len(chart.categories) * max(len(chart.series), 1)
        height = bars * self._style.paragraph("cell").size * _BAR_EM + _AROUND
        return min(max(height, _LOWEST), _HIGHEST) + legend

    def heat_map(self, chart: Chart) -> str:
        """A table whose cells are the darker the larger their values are."""
        values = [finite(point) for series in chart.series for point in series.points]
        known = [value for value in values if value is not None]
        span = (min([0.0, *known]), max([0.0, *known]))
        widths = _shares(text_width(self._style), [_HEAT_FIRST, *[1.0] * len(chart.series)])
        head = self._heat_head(chart, widths)
        rows = (
            self._heat_row(chart, index, span, widths) for index in range(len(chart.categories))
        )
        return _table(
            style_ids.HEAT_TABLE, widths, f"{head}{''.join(rows)}", plain(chart.caption), chart.alt
        )

    def _heat_head(self, chart: Chart, widths: Sequence[int]) -> str:
        names = [chart.unit, *(series.name for series in chart.series)]
        head = self._shared.ids["cell-head"]
        style = style_ids.aligned(head, Align.CENTER)
        cells = "".join(
            _cell(width, paragraph(style if at else head, run(name)))
            for at, (name, width) in enumerate(zip(names, widths, strict=True))
        )
        return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"

    def _heat_row(
        self, chart: Chart, index: int, span: tuple[float, float], widths: Sequence[int]
    ) -> str:
        cell = self._shared.ids["cell"]
        centred = style_ids.aligned(cell, Align.CENTER)
        out = [_cell(widths[0], paragraph(cell, run(chart.categories[index])))]
        for series, width in zip(chart.series, widths[1:], strict=True):
            point = series.points[index]
            words = self._inlines.write(_printed(point), self._style.paragraph("cell"))
            out.append(_cell(width, paragraph(centred, words), self._fill(point, span)))
        return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(out)}</w:tr>"

    def _fill(self, point: Point, span: tuple[float, float]) -> str:
        value = finite(point)
        least, most = span
        if value is None or most == least:
            return ""
        return shading(shade(self._style, (value - least) / (most - least)))

    def timeline(self, line: Timeline) -> str:
        """A table of dates and what happened."""
        total = text_width(self._style)
        size = self._style.paragraph("cell").size
        date = min(round(size * _DATE_EM * TWIPS), total // 2)
        widths = [date, total - date]
        rows = "".join(
            "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            + _cell(widths[0], paragraph(style_ids.MOMENT_DATE, run(moment.shown)))
            + _cell(widths[1], self._words(style_ids.MOMENT_TEXT, "cell", moment.label))
            + "</w:tr>"
            for moment in line.moments
        )
        return _table(style_ids.PLAIN_TABLE, widths, rows, plain(line.caption), line.alt)

    def key_figures(self, strip: KeyFigures) -> str:
        """A row of large numbers, each with what it says below it."""
        widths = _shares(text_width(self._style), [1.0] * len(strip.items))
        cells = "".join(
            _cell(
                width,
                self._words(style_ids.KEY_VALUE, "heading-1", item.value)
                + self._words(style_ids.KEY_LABEL, "cell", item.label),
            )
            for item, width in zip(strip.items, widths, strict=True)
        )
        row = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
        words = [f"{plain(item.value)} {plain(item.label)}" for item in strip.items]
        return _table(style_ids.PLAIN_TABLE, widths, row, words[0], "; ".join(words))

    def _words(self, style: str, key: str, inlines: Inlines) -> str:
        return paragraph(style, self._inlines.write(inlines, self._style.paragraph(key)))


def _printed(point: Point) -> Inlines:
    """What stands in a cell, marked where it is a record's own value."""
    words: Inlines = (Text(point.shown),) if point.shown else ()
    if point.evidence is None or not words:
        return words
    return (Evidence(point.evidence, words),)


def _shares(total: int, weights: Sequence[float]) -> list[int]:
    """``total`` twips in parts by weight."""
    whole = sum(weights)
    edges = [round(total * sum(weights[:at]) / whole) for at in range(len(weights) + 1)]
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
