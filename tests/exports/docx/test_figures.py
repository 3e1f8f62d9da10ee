"""Charts are Word's own, with their numbers behind them; the other figures are real tables."""

import io
from zipfile import ZipFile

import pytest
from lxml import etree
from msgspec import structs

from exports.docx.charts.part import chart_workbook
from exports.docx.charts.workbook import column_name, reference
from exports.docx.looks import text_width
from release.validation import docx_quick
from templates.document import ChartKind
from templates.style import load_style
from tests.exports.docx import builder, figures
from tests.exports.docx.xpaths import NAMES, Part, styled

C = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart", **NAMES}
STYLES = ("official", "institute")


def root(file: bytes, name: str) -> etree._Element:
    """A part's root element."""
    with ZipFile(io.BytesIO(file)) as container:
        return etree.fromstring(container.read(name))


def values(element: etree._Element, path: str) -> list[str]:
    """What stands at an XPath."""
    found = element.xpath(path, namespaces=C)
    assert isinstance(found, list)
    return [str(each.text) if isinstance(each, etree._Element) else str(each) for each in found]


def chart(kind: ChartKind = ChartKind.BARS) -> etree._Element:
    """The chart part of a document with one chart."""
    block = figures.columns("c") if kind is ChartKind.COLUMNS else figures.chart("c")
    return root(builder.written(builder.document(block)), "word/charts/chart1.xml")


@pytest.mark.parametrize("style", STYLES)
def test_a_document_with_every_figure_is_valid(style: str) -> None:
    assert docx_quick.findings(builder.written(figures.gallery(), style)) == []


def test_bars_are_drawn_from_the_numbers() -> None:
    found = chart()
    assert values(found, "//c:barDir/@val") == ["bar"]
    assert values(found, "//c:cat//c:v") == list(figures.CATEGORIES)
    assert values(found, "//c:val//c:v") == ["2236.6", "1043", "420.5"]
    assert values(found, "//c:val//c:ptCount/@val") == ["4"]
    assert values(found, "//c:valAx//c:min/@val") == ["0"]
    assert values(found, "//c:catAx//c:orientation/@val") == ["maxMin"]
    assert values(found, "//c:legend") == []
    assert values(found, "//c:autoTitleDeleted/@val") == ["1"]


def test_what_is_printed_stands_at_the_bar_when_it_is_not_just_the_number() -> None:
    found = chart()
    assert values(found, "//c:dLbl/c:idx/@val") == ["1"]
    assert values(found, "//c:dLbl//a:t") == ["约1043"]


def test_several_series_have_a_legend_and_colours_of_the_theme() -> None:
    found = chart(ChartKind.COLUMNS)
    assert values(found, "//c:barDir/@val") == ["col"]
    assert values(found, "//c:ser//a:solidFill/a:schemeClr/@val") == ["accent1", "accent2"]
    assert len(values(found, "//c:legend")) == 1


def test_an_axis_with_negative_values_is_not_cut_at_zero() -> None:
    block = figures.chart("c", ChartKind.COLUMNS, figures.series("增减", -3, 1, 2, 0))
    found = root(builder.written(builder.document(block)), "word/charts/chart1.xml")
    assert values(found, "//c:valAx//c:min") == []


def test_the_workbook_holds_what_the_chart_refers_to() -> None:
    file = builder.written(builder.document(figures.chart("c")))
    with ZipFile(io.BytesIO(file)) as container:
        book = container.read("word/embeddings/workbook1.xlsx")
    sheet = root(book, "xl/worksheets/sheet1.xml")
    cells = {str(c.get("r")): "".join(map(str, c.itertext())) for c in sheet.iter("{*}c")}
    assert cells == {
        "A1": "亿元", "B1": "投入", "C1": "投入",
        "A2": "深圳", "B2": "2236.6", "C2": "2236.6",
        "A3": "广州 R&D <3.5%", "B3": "1043", "C3": "约1043",
        "A4": "佛山", "B4": "420.5", "C4": "420.5", "A5": "东莞",
    }  # fmt: skip
    found = root(file, "word/charts/chart1.xml")
    assert values(found, "//c:f") == ["Sheet1!$B$1", "Sheet1!$A$2:$A$5", "Sheet1!$B$2:$B$5"]
    rels = root(file, "word/charts/_rels/chart1.xml.rels")
    assert values(rels, "//p:Relationship/@Id") == values(found, "//c:externalData/@r:id")


def test_the_same_chart_gives_the_same_workbook() -> None:
    assert chart_workbook(figures.columns("c")) == chart_workbook(figures.columns("c"))


@pytest.mark.parametrize(
    ("column", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_are_called_as_spreadsheets_call_them(column: int, name: str) -> None:
    assert column_name(column) == name
    assert reference(column, 2, 3) == f"Sheet1!${name}$2:${name}$3"


@pytest.mark.parametrize("style", STYLES)
def test_figures_have_captions_that_count_and_stay_with_them(style: str) -> None:
    part = Part(builder.written(figures.gallery(), style))
    of_figures = "FigureCaption" if load_style(style).chart.caption_below else "Caption"
    for name, word, numbers in ((of_figures, "图", "1234"), ("Caption", "表", "1")):
        field = f"{styled(name)}//w:instrText"
        codes = [code.split() for code in part.text(field) if word in code]
        assert codes == [["SEQ", word, "\\*", "ARABIC"]] * len(numbers)
        shown = part.text(
            f"{styled(name)}[.//w:instrText[contains(., '{word}')]]"
            "//w:t[../preceding-sibling::w:r[1]/w:fldChar/@w:fldCharType='separate']"
        )
        assert shown == list(numbers)
    styles = Part(builder.written(figures.gallery(), style), "word/styles.xml")
    for name in ("Caption", "Drawing"):
        assert len(styles.find(f"//w:style[@w:styleId='{name}']/w:pPr/w:keepNext")) == 1


def test_drawings_say_what_they_show() -> None:
    part = Part(builder.written(figures.gallery()))
    found = part.root.xpath("//*[local-name()='docPr']/@descr")
    assert found == ["横条图：深圳最多，东莞没有数。"] * 2


def test_a_heat_map_is_a_table_shaded_by_value() -> None:
    part = Part(builder.written(builder.document(figures.heat_map("h")), "institute"))
    table = "//w:tbl[w:tblPr/w:tblStyle/@w:val='HeatTable']"
    assert part.text(f"{table}/w:tr[1]/w:tc") == ["单位：亿元", "人工智能", "量子"]
    assert len(part.find(f"{table}/w:tr[1]/w:trPr/w:tblHeader")) == 1
    assert part.text(f"{table}/w:tr[2]/w:tc") == ["深圳", "12", "3"]
    fills = part.values(f"{table}//w:tc[2]//w:shd/@w:fill")
    assert fills == sorted(fills)
    assert (fills[0], fills[-1], len(fills)) == ("1B4965", "F4F4F4", 4)
    looks = part.values(f"{table}//w:tc[2]//w:pStyle/@w:val")
    assert looks == ["HeatText", "HeatTextLight", "HeatText", "HeatText", "HeatText"]
    assert part.values(f"{table}//w:sdt/w:sdtPr/w:tag/@w:val") == ["f-one"]


def test_a_time_line_is_a_table_of_dates_and_events() -> None:
    part = Part(builder.written(builder.document(figures.timeline("t"))))
    assert part.text(styled("TimelineDate")) == ["2023年1月5日", "2024年3月"]
    assert part.text(styled("TimelineText")) == ["启动建设", "建成[1]"]


def test_key_figures_stand_side_by_side_and_are_marked() -> None:
    part = Part(builder.written(builder.document(figures.key_figures("k"))))
    assert part.text("//w:tbl/w:tr/w:tc") == [
        "2236.6亿元研发投入",
        "约30家平台",
        "3.02平方公里园区面积",
    ]
    assert part.values("//w:sdtPr/w:tag/@w:val") == ["k-0", "k-1", "k-2"]


def test_a_pulled_quotation_has_a_style_of_its_own() -> None:
    part = Part(builder.written(builder.document(figures.pulled("q"))))
    assert part.text(styled("PullQuote")) == ["“科技创新是第一动力”"]


@pytest.mark.parametrize("style", STYLES)
def test_columns_side_by_side_fill_the_type_area(style: str) -> None:
    """Half a gap stands out at either edge, so that the words begin and end with the text's."""
    file = builder.written(builder.document(figures.key_figures("k")), style)
    own = "//w:style[@w:styleId='KeyFigureTable']/w:tblPr"
    looks = Part(file, "word/styles.xml")
    (half,) = map(int, looks.values(f"{own}/w:tblCellMar/w:left/@w:w"))
    assert looks.values(f"{own}/w:tblCellMar/w:right/@w:w") == [str(half)]
    assert looks.values(f"{own}/w:tblInd/@w:w") == [str(-half)]
    widths = map(int, Part(file).values("//w:tbl/w:tblGrid/w:gridCol/@w:w"))
    assert sum(widths) - 2 * half == pytest.approx(text_width(load_style(style)), abs=1)


def test_the_unit_of_a_heat_map_stands_on_a_line_beside_short_names() -> None:
    heat = structs.replace(
        figures.heat_map("h"), unit="亿元人民币", categories=("深", "广", "珠", "佛")
    )
    part = Part(builder.written(builder.document(heat), "institute"))
    (unit,) = part.text("//w:tbl/w:tr[1]/w:tc[1]")
    width = int(part.values("//w:tbl/w:tblGrid/w:gridCol[1]/@w:w")[0])
    assert width >= len(unit) * load_style("institute").chart.size * 20
