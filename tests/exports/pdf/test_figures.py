"""Charts in the file: tagged figures with a text and a place, tables and lists that are read."""

import datetime as dt
import io

import pikepdf
import pytest

from exports.fonts.fontset import FontSet
from exports.layout.engine import lay_out
from exports.pdf.proof import write_proof
from exports.pdf.writer import write_pdf
from templates.document import (
    Block,
    BlockId,
    Chart,
    ChartKind,
    ChartSeries,
    Document,
    KeyFigure,
    KeyFigures,
    Meta,
    Moment,
    Point,
    Text,
    Timeline,
)
from templates.labels import labels
from templates.style import load_style
from tests.exports.pdf.builder import written
from tests.exports.pdf.reading import TagTree, opened

POINTS = (Point(3, "3亿元"), Point(-1, "-1亿元"), Point(None))


def chart(kind: ChartKind) -> Chart:
    series = (ChartSeries("2023年", POINTS),)
    return Chart(
        BlockId(f"c-{kind}"), kind, (Text("经费"),), "亿元", ("甲", "乙", "丙"), series, "甲最多。",
        (Text("来源：某报。"),),
    )  # fmt: skip


BLOCKS: tuple[Block, ...] = (
    KeyFigures(BlockId("k"), (KeyFigure(BlockId("k1"), (Text("44%"),), (Text("比例"),)),)),
    chart(ChartKind.BARS),
    chart(ChartKind.COLUMNS),
    chart(ChartKind.HEATMAP),
    Timeline(
        BlockId("t"),
        (Text("大事"),),
        (Moment(BlockId("m"), dt.date(2024, 5, 1), "5月1日", (Text("开工"),)),),
        "一件事。",
    ),
)


@pytest.fixture(scope="module")
def document() -> Document:
    meta = Meta("图", dt.date(2026, 1, 5), labels=labels("zh-Hans"))
    return Document(meta, BLOCKS)


@pytest.fixture(scope="module", params=["institute", "official"])
def pdf(request: pytest.FixtureRequest, document: Document) -> bytes:
    style = load_style(request.param)
    fonts = FontSet.for_style(style)
    return written(lay_out(document, style, fonts), fonts, document)


def figures(pdf: bytes) -> list[pikepdf.Object]:
    """The structure elements that are figures."""
    return [
        found
        for found in opened(pdf).objects
        if isinstance(found, pikepdf.Dictionary) and found.get("/S") == "/Figure"
    ]


def test_the_tree_reads_caption_figure_table_and_list(pdf: bytes) -> None:
    outline = str(TagTree(pdf).outline())
    line = "['L', ['LI', ['Lbl', '5月1日'], ['LBody', '开工']]]"
    caption = "['Caption', '图4\\u3000大事']"
    assert f"['Div', {caption}, {line}]" in outline or f"['Div', {line}, {caption}]" in outline
    for words in (
        "['Caption', '图1\\u3000经费']",
        "['P', '来源：某报。']",
        "['TH', '甲']",
        "['TD', '-1亿元']",
        "['Div', ['P', '44%'], ['P', '比例']]",
    ):
        assert words in outline


def test_figures_have_a_text_and_a_place(pdf: bytes) -> None:
    found = figures(pdf)
    assert len(found) == 2
    for figure in found:
        assert str(figure.Alt) == "甲最多。"
        left, bottom, right, top = (float(edge) for edge in figure.A.BBox.as_list())
        assert 0 < left < right < 596
        assert 0 < bottom < top < 842


def test_the_same_chart_gives_the_same_bytes(document: Document) -> None:
    style = load_style("institute")
    fonts = FontSet.for_style(style)

    def once() -> bytes:
        stream = io.BytesIO()
        write_pdf(lay_out(document, style, fonts), document, fonts, stream)
        return stream.getvalue()

    assert once() == once()


def test_the_preview_draws_the_same_marks(document: Document) -> None:
    style = load_style("institute")
    fonts = FontSet.for_style(style)
    laid = lay_out(document, style, fonts)
    stream = io.BytesIO()
    write_proof(laid, [0], fonts, stream)
    with pikepdf.open(stream) as proof:
        shapes = [
            op for op in pikepdf.parse_content_stream(proof.pages[0]) if str(op.operator) == "re"
        ]
    assert len(shapes) > 5
