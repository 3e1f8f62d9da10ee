"""Charts print every value, fit their place, and are tagged for whoever cannot see them."""

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from data.model.ids import RecordId
from exports.fonts.fontset import FontSet
from exports.layout.engine import lay_out
from exports.layout.lettering import ink, tint
from exports.layout.pages import Artifact, Box, LaidOut, Node, Role, Run
from templates.document import (
    Block,
    BlockId,
    Chart,
    ChartKind,
    ChartSeries,
    KeyFigure,
    KeyFigures,
    Moment,
    Point,
    QuotationBlock,
    Text,
    Timeline,
)
from templates.labels import labels
from templates.style import Style, load_style
from tests.exports.layout.reading import nodes, pages_with, runs, text, words_of
from tests.exports.layout.samples import bare, paragraph

REGIONS = ["广东", "北京", "上海", "江苏", "浙江", "山东", "湖北", "四川", "安徽", "湖南"]
MARGIN = 70.0
"""Points; both styles have wider margins."""

LONG = "氢能高效储氢、核能、战略性矿产资源等方向新布局的省重点实验室"


def point(value: float | None, shown: str = "", record: str = "") -> Point:
    names = (RecordId(record),) if record else ()
    return Point(value, shown or (f"{value:g}" if value is not None else ""), names)


def chart(
    kind: ChartKind,
    categories: Sequence[str],
    *series: Sequence[Point],
    unit: str = "亿元",
    note: str = "",
) -> Chart:
    named = tuple(ChartSeries(f"{2020 + i}年", tuple(each)) for i, each in enumerate(series))
    return Chart(
        BlockId("c"), kind, (Text("研发经费"),), unit, tuple(categories), named, "广东最多。",
        (Text(note),) if note else (),
    )  # fmt: skip


def bars(*values: float | None, unit: str = "亿元") -> Chart:
    return chart(ChartKind.BARS, REGIONS[: len(values)], [point(v) for v in values], unit=unit)


@pytest.fixture
def laid_in(institute: Style, official: Style, fonts: FontSet, institute_fonts: FontSet) -> "LayIn":
    return LayIn({"institute": (institute, institute_fonts), "official": (official, fonts)})


class LayIn:
    """Lays blocks out in a style by name."""

    def __init__(self, styles: dict[str, tuple[Style, FontSet]]) -> None:
        self._styles = styles

    def __call__(self, *blocks: Block, style: str = "institute") -> LaidOut:
        document = bare(*blocks)
        meta = replace(document.meta, labels=labels("zh-Hans"))
        return lay_out(replace(document, meta=meta), *self._styles[style])


def boxes(laid: LaidOut, page: int = 0) -> list[Box]:
    return [item for item in laid.pages[page].items if isinstance(item, Box)]


def drawn(laid: LaidOut, role: Role = Role.FIGURE) -> Node:
    (node,) = nodes(laid, role)
    return node


def test_every_value_and_category_is_printed_in_the_figure(laid_in: LayIn) -> None:
    laid = laid_in(bars(120, 85.5, 3))
    words = words_of(laid, drawn(laid))
    for part in ("广东", "北京", "上海", "120", "85.5", "3", "单位：亿元"):
        assert part in words
    assert words_of(laid, drawn(laid, Role.CAPTION)) == "图1\u3000研发经费"


def test_bars_are_as_long_as_their_values(laid_in: LayIn) -> None:
    first, second, third = boxes(laid_in(bars(100, 50, 0.001)))
    assert second.width == pytest.approx(first.width / 2)
    assert third.width < 0.1
    assert first.x == second.x


def test_what_is_below_zero_hangs_on_the_other_side(laid_in: LayIn) -> None:
    laid = laid_in(bars(10, -5, None))
    up, down = boxes(laid)
    assert down.x + down.width == pytest.approx(up.x)
    minus = next(run for run in runs(laid.pages[0]) if run.text == "-5")
    assert minus.x + minus.width < down.x
    assert "—" in words_of(laid, drawn(laid))


def test_the_figure_has_a_text_and_a_place_and_holds_its_shapes(laid_in: LayIn) -> None:
    laid = laid_in(bars(3, 2))
    node = drawn(laid)
    assert node.alt == "广东最多。"
    assert node.box is not None
    left, bottom, right, top = node.box
    for box in boxes(laid):
        assert box.owner is node
        assert left <= box.x
        assert box.x + box.width <= right
        assert bottom <= box.y
        assert box.y + box.height <= top


@pytest.mark.parametrize("style", ["institute", "official"])
def test_nothing_stands_outside_the_type_area(laid_in: LayIn, style: str) -> None:
    shown = [
        point(1200, "约1200亿元"),
        point(-900, "超-900亿元"),
        point(None),
        point(3.2, "3至3.4"),
    ]
    names = [LONG, LONG + LONG, "广东", "上海"]
    for kind in (ChartKind.BARS, ChartKind.COLUMNS, ChartKind.HEATMAP):
        laid = laid_in(chart(kind, names, shown), style=style)
        for run in runs(laid.pages[0]):
            assert run.x > MARGIN
            assert run.x + run.width < laid.width - MARGIN


def test_a_chart_that_fits_a_page_is_not_parted(laid_in: LayIn) -> None:
    before = [paragraph("字" * 300, f"p{i}") for i in range(4)]
    for space in range(4):
        laid = laid_in(*before[:space], bars(*range(1, 11)), paragraph("后", "end"))
        (page,) = pages_with(laid, "图1")
        for region in REGIONS:
            assert pages_with(laid, region) == [page]


def test_values_that_say_their_unit_need_no_line_for_it(laid_in: LayIn) -> None:
    said = chart(ChartKind.BARS, ["甲", "乙"], [point(3, "约3亿元"), point(2, "2亿元")])
    assert "单位" not in text(laid_in(said))
    assert "单位：亿元" in text(laid_in(bars(3, 2)))


def test_columns_stand_on_the_zero_line(laid_in: LayIn) -> None:
    values = [point(4000, "4000亿元"), point(2000, "2000亿元")]
    laid = laid_in(chart(ChartKind.COLUMNS, ["2022年", "2023年"], values))
    tall, low = (box for box in boxes(laid) if box.height > 1)
    assert tall.y == pytest.approx(low.y)
    assert tall.height == pytest.approx(2 * low.height)
    assert "4000亿元" not in text(laid)  # the unit is said once, above


def test_columns_lie_down_where_values_or_names_are_too_long(laid_in: LayIn) -> None:
    values = [point(i, f"约{i}至{i + 1}万亿元人民币") for i in range(1, 9)]
    laid = laid_in(chart(ChartKind.COLUMNS, REGIONS[:8], values, values))
    widths = {round(box.width) for box in boxes(laid) if box.height > 8.5}
    assert len(widths) == 8
    assert words_of(laid, drawn(laid)).count("约8至9万亿元人民币") == 2


def test_several_series_have_a_key_and_one_has_none(laid_in: LayIn) -> None:
    one = chart(ChartKind.COLUMNS, ["甲", "乙"], [point(1), point(2)])
    two = chart(ChartKind.COLUMNS, ["甲", "乙"], [point(1), point(2)], [point(3), point(4)])
    assert "2020年" not in text(laid_in(one))
    assert "2020年" in text(laid_in(two))
    assert "2021年" in text(laid_in(two))


def test_a_record_is_found_where_its_bar_is(laid_in: LayIn) -> None:
    given = [point(2, record="r-two"), point(1, record="r-one")]
    laid = laid_in(chart(ChartKind.BARS, ["甲", "乙"], given))
    two, one = (
        next(place for place in laid.places if place.records == (RecordId(name),))
        for name in ("r-two", "r-one")
    )
    assert one.y + one.height <= two.y + 0.01


def test_a_heat_map_is_a_table_whose_head_comes_again(laid_in: LayIn) -> None:
    names = [f"第{i:02}行" for i in range(60)]
    given = [point(i) for i in range(60)]
    laid = laid_in(chart(ChartKind.HEATMAP, names, given, given, unit="条"))
    assert len(nodes(laid, Role.ROW)) == 61
    assert drawn(laid, Role.TABLE).alt == "广东最多。"
    assert nodes(laid, Role.FIGURE) == []
    again = [r.text for r in runs(laid.pages[1], artifacts=True) if r.owner is Artifact.REPEATED]
    assert again == ["续图1", "单位：条", "2020年", "2021年"]


def test_words_above_a_heat_map_are_made_smaller_rather_than_broken(laid_in: LayIn) -> None:
    names = ("Innovation platforms", "Technology transfer", "Policy and governance")
    found = chart(ChartKind.HEATMAP, ["广东"], *([point(1)] for _ in range(7)))
    named = tuple(replace(s, name=names[i % 3]) for i, s in enumerate(found.series))
    laid = laid_in(replace(found, series=named), style="official")
    shown = [run.text.strip() for run in runs(laid.pages[0])]
    assert {"Innovation", "platforms", "Technology", "governance"} <= set(shown)


def test_a_heat_map_is_darker_where_there_is_more(laid_in: LayIn) -> None:
    laid = laid_in(chart(ChartKind.HEATMAP, ["甲"], [point(0)], [point(1)], [point(9)]))
    nothing, little, much = boxes(laid)
    assert int(nothing.colour[1:3], 16) > int(little.colour[1:3], 16) > int(much.colour[1:3], 16)


def moments(count: int, more: str = "") -> tuple[Moment, ...]:
    return tuple(
        Moment(
            BlockId(f"m{i}"), dt.date(2000 + i, 1, 1), f"{2000 + i}年", (Text(f"第{i:02}事{more}"),)
        )
        for i in range(count)
    )


def test_a_time_line_is_a_list_with_its_dates_as_labels(laid_in: LayIn) -> None:
    laid = laid_in(
        Timeline(BlockId("t"), (Text("大事"),), moments(60, "，" + "长" * 20), "六十件事")
    )
    assert [words_of(laid, node) for node in nodes(laid, Role.LABEL)][:2] == ["2000年", "2001年"]
    assert [words_of(laid, node) for node in nodes(laid, Role.LIST_BODY)][59].startswith("第59事")
    assert len(laid.pages) > 1
    assert [
        r.text for r in runs(laid.pages[1], artifacts=True) if r.owner is Artifact.REPEATED
    ] == ["续图1"]
    assert "m59" in laid.destinations


def test_a_long_line_of_short_labels_is_folded(laid_in: LayIn) -> None:
    laid = laid_in(Timeline(BlockId("t"), (Text("大事"),), moments(7), "七件事"))
    shown = {run.text: run for run in runs(laid.pages[0])}
    first, fourth, fifth = shown["第00事"], shown["第03事"], shown["第04事"]
    assert first.y == fifth.y > fourth.y
    assert fifth.x > first.x + 100
    assert [words_of(laid, node) for node in nodes(laid, Role.LIST_BODY)] == [
        f"第{i:02}事" for i in range(7)
    ]


def test_a_caption_stands_below_where_the_style_says() -> None:
    line = Timeline(BlockId("t"), (Text("大事"),), moments(3), "三件事", (Text("注"),))
    for name, below in (("official", True), ("institute", False)):
        style = load_style(name)
        laid = lay_out(bare(line), style, FontSet.for_style(style))
        height = {run.text: run.y for run in runs(laid.pages[0])}
        caption = next(y for text, y in height.items() if text.endswith("大事"))
        assert (caption < height["注"] < height["第02事"]) == below
        assert (caption > height["第00事"]) == (not below)


def test_charts_and_time_lines_are_numbered_together(laid_in: LayIn) -> None:
    line = Timeline(BlockId("t"), (Text("大事"),), moments(3), "三件事")
    laid = laid_in(line, bars(1, 2))
    assert [words_of(laid, node) for node in nodes(laid, Role.CAPTION)] == [
        "图1\u3000大事", "图2\u3000研发经费",
    ]  # fmt: skip


def strip(*values: str) -> KeyFigures:
    items = tuple(
        KeyFigure(BlockId(f"k{i}"), (Text(value),), (Text(f"说明{i}"),))
        for i, value in enumerate(values)
    )
    return KeyFigures(BlockId("k"), items)


def test_key_figures_stand_on_one_line_and_each_is_read_with_its_label(laid_in: LayIn) -> None:
    laid = laid_in(strip("9337亿元", "64.2%", "15至20分钟左右的时间"))
    found = [words_of(laid, node) for node in nodes(laid, Role.DIVISION) if node.block != "k1"]
    assert found == ["9337亿元说明0", "15至20分钟左右的时间说明2"]
    digits = [run for run in runs(laid.pages[0]) if run.text.strip() in ("9337", "64.2%", "15")]
    assert len({round(run.y, 2) for run in digits}) == 1
    assert digits[2].size < digits[0].size


def test_a_pulled_quotation_is_larger_where_the_style_pulls(laid_in: LayIn) -> None:
    said = QuotationBlock(BlockId("q"), (Text("平台要开放"),), (), pulled=True)
    plain = replace(said, pulled=False)

    def size(block: Block, style: str) -> float:
        return runs(laid_in(block, style=style).pages[0])[0].size

    assert size(said, "institute") > size(plain, "institute")
    assert size(said, "official") == size(plain, "official")


def test_text_below_a_chart_returns_to_the_grid(laid_in: LayIn, official: Style) -> None:
    grid = official.page.grid
    assert grid is not None
    alone = laid_in(paragraph("文", "p"), style="official")
    (first,) = runs(alone.pages[0])
    for count in range(1, 6):
        laid = laid_in(bars(*range(1, count + 1)), paragraph("文", "p"), style="official")
        below = next(run for run in runs(laid.pages[0]) if run.text == "文")
        assert (first.y - below.y) / grid.pitch == pytest.approx(
            round((first.y - below.y) / grid.pitch), abs=0.01
        )


def test_a_chart_without_values_leaves_the_page_alone(laid_in: LayIn) -> None:
    empty = replace(bars(1), categories=(), series=())
    assert text(laid_in(empty)) == ""
    assert text(laid_in(Timeline(BlockId("t"), (), (), "x"), KeyFigures(BlockId("k"), ()))) == ""


VALUES = st.lists(
    st.one_of(st.none(), st.just(0.0), st.floats(1e-9, 1e15), st.floats(-1e15, -1e-9)),
    min_size=1,
    max_size=10,
)


@given(values=VALUES, kind=st.sampled_from(list(ChartKind)))
@settings(max_examples=30, deadline=None)
def test_any_values_are_drawn_within_their_place(
    institute: Style, institute_fonts: FontSet, values: list[float | None], kind: ChartKind
) -> None:
    given_points = [point(value) for value in values]
    laid = lay_out(
        bare(chart(kind, REGIONS[: len(values)], given_points)), institute, institute_fonts
    )
    for page in laid.pages:
        for item in page.items:
            if isinstance(item, Box):
                assert item.width >= 0
                assert item.height >= 0
                assert item.x > MARGIN
                assert item.x + item.width < laid.width - MARGIN
            elif isinstance(item, Run) and isinstance(item.owner, Node):
                assert item.x > MARGIN


def test_words_on_a_tint_can_be_read() -> None:
    assert ink("#ffffff") == "#000000"
    assert ink("#1b4965") == "#ffffff"
    assert tint("#1b4965", 0.0) == "#ffffff"
    assert tint("#1b4965", 1.0) == "#1b4965"
