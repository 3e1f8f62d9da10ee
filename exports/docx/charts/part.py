"""The part of a chart: bars that Word draws from the numbers of an embedded workbook.

The order of the elements is the schema's (ECMA-376 part 1, §21.2). Fonts and colours are the
theme's, so that whoever changes the theme changes the charts.
"""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from exports.docx.charts.workbook import Cell, number, reference, workbook
from exports.docx.colours import SERIES
from exports.docx.xml import HEADER, text
from templates.document import Chart, ChartKind, ChartSeries, Point
from templates.style import ChartLook, Face

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WORKBOOK_RELATIONSHIP = "rId1"

_NAMESPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_CATEGORIES, _VALUES = 1001, 1002  # ids of the axes
_NO_FILL = "<a:noFill/><a:ln><a:noFill/></a:ln>"
_SHOWN = (
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
_ONE_LINE = '<a:bodyPr wrap="none"/>'
_END = '<a:endParaRPr lang="en-US"/>'


def finite(point: Point) -> float | None:
    """The value of a point that can be drawn."""
    return point.value if point.value is not None and math.isfinite(point.value) else None


class ChartType(NamedTuple):
    """The type of a chart's words, and the language they are in (Word's tag)."""

    look: ChartLook
    language: str


def chart_xml(chart: Chart, type_: ChartType) -> str:
    """The part."""
    bold = type_.look.value_face in (Face.HEI_BOLD, Face.SONG_BOLD)
    legend = _legend() if len(chart.series) > 1 else ""
    return (
        f'{HEADER}<c:chartSpace {_NAMESPACES}><c:date1904 val="0"/><c:lang val="{type_.language}"/>'
        '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea><c:layout/>{_bars(chart, bold=bold)}{_category_axis(chart)}"
        f'{_value_axis(chart)}</c:plotArea>{legend}<c:plotVisOnly val="1"/>'
        '<c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr>{_NO_FILL}</c:spPr>{_type(type_.look)}"
        f'<c:externalData r:id="{WORKBOOK_RELATIONSHIP}"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    )


def chart_workbook(chart: Chart) -> bytes:
    """The numbers behind a chart, and beside them the words printed for them."""
    worded = [series for series in chart.series if any(map(_words, series.points))]
    head: list[Cell] = [chart.unit, *(s.name for s in chart.series), *(s.name for s in worded)]
    rows = [head]
    for index, category in enumerate(chart.categories):
        values: list[Cell] = [finite(series.points[index]) for series in chart.series]
        words: list[Cell] = [series.points[index].shown for series in worded]
        rows.append([category, *values, *words])
    return workbook(rows)


def _bars(chart: Chart, *, bold: bool) -> str:
    lying = chart.kind is ChartKind.BARS
    series = "".join(
        _series(chart, each, index, bold=bold) for index, each in enumerate(chart.series)
    )
    overlap = '<c:overlap val="-10"/>' if len(chart.series) > 1 else ""
    return (
        f'<c:barChart><c:barDir val="{"bar" if lying else "col"}"/>'
        f'<c:grouping val="clustered"/><c:varyColors val="0"/>{series}<c:gapWidth val="60"/>'
        f'{overlap}<c:axId val="{_CATEGORIES}"/><c:axId val="{_VALUES}"/></c:barChart>'
    )


def _series(chart: Chart, series: ChartSeries, index: int, *, bold: bool) -> str:
    last = len(chart.categories) + 1
    name = _strings(reference(index + 1, 1, 1), [series.name])
    categories = _strings(reference(0, 2, last), chart.categories)
    accent = f'<a:schemeClr val="accent{index % SERIES + 1}"/>'
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx>{name}</c:tx>'
        f"<c:spPr><a:solidFill>{accent}</a:solidFill></c:spPr>"
        f'<c:invertIfNegative val="0"/>{_labels(series.points, bold=bold)}'
        f"<c:cat>{categories}</c:cat>"
        f"<c:val>{_numbers(reference(index + 1, 2, last), series.points)}</c:val></c:ser>"
    )


def _strings(cells: str, values: Sequence[str]) -> str:
    points = "".join(
        f'<c:pt idx="{index}"><c:v>{text(value)}</c:v></c:pt>' for index, value in enumerate(values)
    )
    return (
        f"<c:strRef><c:f>{cells}</c:f><c:strCache>"
        f'<c:ptCount val="{len(values)}"/>{points}</c:strCache></c:strRef>'
    )


def _numbers(cells: str, points: Sequence[Point]) -> str:
    written = "".join(
        f'<c:pt idx="{index}"><c:v>{number(value)}</c:v></c:pt>'
        for index, value in enumerate(map(finite, points))
        if value is not None
    )
    return (
        f"<c:numRef><c:f>{cells}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f'<c:ptCount val="{len(points)}"/>{written}</c:numCache></c:numRef>'
    )


def _labels(points: Sequence[Point], *, bold: bool) -> str:
    """The value at the end of each bar; in the words printed for it where those say more."""
    own = "".join(
        _label(index, words, bold=bold) for index, words in enumerate(map(_words, points)) if words
    )
    weight = f'<a:defRPr b="{int(bold)}"/>'
    line = f"<c:txPr>{_ONE_LINE}<a:p><a:pPr>{weight}</a:pPr>{_END}</a:p></c:txPr>"
    return f'<c:dLbls>{own}{line}<c:dLblPos val="outEnd"/>{_SHOWN}</c:dLbls>'


def _label(index: int, words: str, *, bold: bool) -> str:
    return (
        f'<c:dLbl><c:idx val="{index}"/><c:tx><c:rich>{_ONE_LINE}<a:p><a:r>'
        f'<a:rPr lang="zh-CN" b="{int(bold)}"/><a:t>{text(words)}</a:t></a:r></a:p></c:rich></c:tx>'
        f'<c:dLblPos val="outEnd"/>{_SHOWN}</c:dLbl>'
    )


def _words(point: Point) -> str:
    """What is printed at a point when it is not simply its number."""
    value = finite(point)
    return "" if value is None or point.shown == number(value) else point.shown


def _category_axis(chart: Chart) -> str:
    """Lying bars begin at the top, as a ranking is read."""
    lying = chart.kind is ChartKind.BARS
    order, side = ("maxMin", "l") if lying else ("minMax", "b")
    return (
        f'<c:catAx><c:axId val="{_CATEGORIES}"/><c:scaling><c:orientation val="{order}"/>'
        f'</c:scaling><c:delete val="0"/><c:axPos val="{side}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>{_line("50000")}'
        f'<c:crossAx val="{_VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="60"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(chart: Chart) -> str:
    """Begins with 0, so that lengths compare as values do; every bar has its value beside it."""
    lying = chart.kind is ChartKind.BARS
    side = "t" if lying else "l"
    negative = any(value < 0 for value in _values(chart))
    least = "" if negative else '<c:min val="0"/>'
    grid = "" if lying else f"<c:majorGridlines>{_line('15000')}</c:majorGridlines>"
    return (
        f'<c:valAx><c:axId val="{_VALUES}"/><c:scaling><c:orientation val="minMax"/>{least}'
        f'</c:scaling><c:delete val="{int(lying)}"/><c:axPos val="{side}"/>{grid}'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>{_NO_FILL}</c:spPr>'
        f'<c:crossAx val="{_CATEGORIES}"/><c:crosses val="autoZero"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )


def _values(chart: Chart) -> Iterator[float]:
    for series in chart.series:
        yield from (value for value in map(finite, series.points) if value is not None)


def _line(share: str) -> str:
    """A thin line of ``share`` (thousandths of a percent) of the text's colour."""
    rest = 100_000 - int(share)
    return (
        '<c:spPr><a:ln w="6350"><a:solidFill><a:schemeClr val="tx1">'
        f'<a:lumMod val="{share}"/><a:lumOff val="{rest}"/></a:schemeClr></a:solidFill></a:ln>'
        "</c:spPr>"
    )


def _legend() -> str:
    return '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>'


def _type(look: ChartLook) -> str:
    """The type of all words of a chart: the theme's heading font where labels are set in Hei."""
    which = "mj" if look.face is Face.HEI else "mn"
    fonts = f'<a:latin typeface="+{which}-lt"/><a:ea typeface="+{which}-ea"/>'
    return (
        f'<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="{round(look.size * 100)}" b="0">{fonts}'
        f"</a:defRPr></a:pPr>{_END}</a:p></c:txPr>"
    )
