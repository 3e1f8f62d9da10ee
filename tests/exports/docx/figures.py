"""Charts, time lines and key figures for the Word tests."""

import datetime as dt

from data.model.ids import RecordId
from templates.document import (
    BlockId,
    Chart,
    ChartKind,
    ChartSeries,
    Document,
    Evidence,
    KeyFigure,
    KeyFigures,
    Moment,
    Point,
    QuotationBlock,
    Text,
    Timeline,
)
from tests.exports.docx import builder
from tests.exports.docx.builder import cite, t

CATEGORIES = ("深圳", "广州 R&D <3.5%", "佛山", "东莞")


def series(name: str, *values: float | None) -> ChartSeries:
    """Values with their numbers as words."""
    return ChartSeries(
        name, tuple(Point(value, "" if value is None else f"{value:g}") for value in values)
    )


def chart(name: str, kind: ChartKind = ChartKind.BARS, *rows: ChartSeries) -> Chart:
    """A chart of four categories; one series unless others are given."""
    worded = ChartSeries(
        "投入", (Point(2236.6, "2236.6"), Point(1043, "约1043"), Point(420.5, "420.5"), Point(None))
    )
    return Chart(
        BlockId(name), kind, (Text("研发投入"), cite("a")), "亿元", CATEGORIES, rows or (worded,),
        "横条图：深圳最多，东莞没有数。", t("注：2023年，全社会口径。"),
    )  # fmt: skip


def columns(name: str) -> Chart:
    """A comparison of two series."""
    return chart(
        name, ChartKind.COLUMNS, series("2022年", 1, 2, 3.5, 0), series("2023年", 2, None, 4, 1)
    )


def heat_map(name: str) -> Chart:
    """A table of shaded cells, one of them a record's own value."""
    own = ChartSeries(
        "量子", (Point(3, "3", (RecordId("f-one"),), RecordId("f-one")), *(Point(0, "0"),) * 3)
    )
    return chart(name, ChartKind.HEATMAP, series("人工智能", 12, 7, 1, None), own)


def timeline(name: str) -> Timeline:
    """Two events."""
    moments = (
        Moment(BlockId(f"{name}.1"), dt.date(2023, 1, 5), "2023年1月5日", t("启动建设")),
        Moment(BlockId(f"{name}.2"), dt.date(2024, 3, 1), "2024年3月", (Text("建成"), cite("b"))),
    )
    return Timeline(BlockId(name), t("大事记"), moments, "时间线：两件事。", t("按发生日期。"))


def key_figures(name: str) -> KeyFigures:
    """Three large numbers."""
    items = (("2236.6亿元", "研发投入"), ("约30家", "平台"), ("3.02平方公里", "园区面积"))
    return KeyFigures(
        BlockId(name),
        tuple(
            KeyFigure(BlockId(f"{name}.{i}"), (Evidence(RecordId(f"k-{i}"), t(value)),), t(label))
            for i, (value, label) in enumerate(items)
        ),
    )


def pulled(name: str) -> QuotationBlock:
    """A quotation set large."""
    words = Evidence(RecordId("q-two"), t("科技创新是第一动力"), verbatim=True)
    return QuotationBlock(BlockId(name), (Text("“"), words, Text("”")), t("——某委员"), pulled=True)


def gallery() -> Document:
    """A document with one of each."""
    return builder.document(
        key_figures("k"),
        key_figures("k2"),
        builder.section(
            "s", "图表",
            builder.para("p", "正文。"), chart("bars"), columns("columns"), pulled("pull"),
            heat_map("heat"), timeline("line"), builder.table("t1"),
        ),
        builder.bibliography(),
        issuer="政策研究室",
    )  # fmt: skip
