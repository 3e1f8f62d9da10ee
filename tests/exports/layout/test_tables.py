import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from data.model.ids import SourceId
from exports.fonts.fontset import FontSet
from exports.layout.engine import lay_out
from exports.layout.pages import Artifact, Box, LaidOut, Line, Role, Run
from exports.layout.series import together
from exports.layout.widths import Need, column_widths
from templates.document import Align, BlockId, Cite, Column, Footnote, Inlines, Row, Table, Text
from templates.style import Style
from tests.exports.layout.reading import lines, nodes, pages_with, runs, text, words_of
from tests.exports.layout.samples import bare, paragraph

HEADS = ("地区", "数值")
COLUMNS = tuple(Column((Text(head),)) for head in HEADS)


def cell(words: str) -> Inlines:
    return (Text(words),) if words else ()


def table(*rows: tuple[str, ...], weights: tuple[float, ...] = (1, 1), note: str = "") -> Table:
    columns = tuple(
        Column(cell(head), weight, align)
        for head, weight, align in zip(HEADS, weights, (Align.LEFT, Align.RIGHT), strict=True)
    )
    return Table(
        BlockId("t"),
        cell("表题"),
        columns,
        tuple(Row(BlockId(f"r{i}"), tuple(map(cell, row))) for i, row in enumerate(rows)),
        cell(note),
    )


def many(count: int) -> Table:
    return table(*((f"第{i:03}行", str(i)) for i in range(count)))


@pytest.fixture(scope="module")
def long(institute: Style, institute_fonts: FontSet) -> LaidOut:
    return lay_out(bare(many(150)), institute, institute_fonts)


def repeated(laid: LaidOut, page: int) -> list[str]:
    return [
        run.text for run in runs(laid.pages[page], artifacts=True) if run.owner is Artifact.REPEATED
    ]


def test_the_head_is_repeated_on_every_page_as_an_artifact(long: LaidOut) -> None:
    assert len(long.pages) > 2
    assert repeated(long, 0) == []
    for page in range(1, len(long.pages)):
        assert repeated(long, page) == ["续表1", *HEADS]
    assert text(long).count("地区") == 1


def test_every_row_is_printed_once_and_whole(long: LaidOut) -> None:
    for index in range(150):
        (page,) = pages_with(long, f"第{index:03}行")
        assert f"第{index:03}行{index}" in lines(long.pages[page])


def test_the_caption_stands_with_the_first_row(official: Style, fonts: FontSet) -> None:
    for before in range(16, 22):
        filler = [paragraph("甲", f"f{i}") for i in range(before)]
        laid = lay_out(bare(*filler, many(3)), official, fonts)
        assert pages_with(laid, "表1　表题") == pages_with(laid, "第000行")


def test_a_table_is_tagged_with_heads_and_cells(long: LaidOut) -> None:
    (node,) = nodes(long, Role.TABLE)
    assert [child.role for child in node.children] == [
        Role.CAPTION,
        Role.TABLE_HEAD,
        Role.TABLE_BODY,
    ]
    assert [words_of(long, head) for head in nodes(long, Role.HEAD_CELL)] == list(HEADS)
    assert len(nodes(long, Role.ROW)) == 151
    assert len(nodes(long, Role.CELL)) == 300


def test_rows_have_places(long: LaidOut) -> None:
    blocks = [place.block for place in long.places]
    assert [block for block in blocks if block.startswith("r")] == [f"r{i}" for i in range(150)]


def test_a_row_taller_than_a_page_goes_on(official: Style, fonts: FontSet) -> None:
    words = "".join(f"第{i:04}句。" for i in range(400))
    laid = lay_out(bare(table(("甲", "一"), ("长", words), ("乙", "二"))), official, fonts)
    assert len(laid.pages) > 1
    (row,) = (n for n in nodes(laid, Role.CELL) if words_of(laid, n).startswith("第0000句"))
    assert words_of(laid, row) == words
    bottom = 35 * 72 / 25.4
    assert all(run.y > bottom for page in laid.pages for run in runs(page))


def test_a_short_row_is_not_broken(official: Style, fonts: FontSet) -> None:
    for before in range(14, 22):
        filler = [paragraph("甲", f"f{i}") for i in range(before)]
        laid = lay_out(bare(*filler, table(("甲", "一"), ("短", "国" * 40))), official, fonts)
        assert len(pages_with(laid, "国国")) == 1


def test_a_tall_row_begins_with_four_lines_and_leaves_two_of_each_cell_on_either_page(
    official: Style, fonts: FontSet
) -> None:
    parted = 0
    for before in range(10, 22):
        filler = [paragraph("甲", f"f{i}") for i in range(before)]
        laid = lay_out(
            bare(*filler, table(("甲", "一"), ("中" * 300, "国" * 400))), official, fonts
        )
        for sign in "中国":
            counts = [len({run.y for run in runs(page) if sign in run.text}) for page in laid.pages]
            assert all(count != 1 for count in counts)
            assert next(count for count in counts if count) >= 4
            parted += len([count for count in counts if count]) > 1
    assert parted


def test_a_row_of_a_few_lines_is_not_parted(official: Style, fonts: FontSet) -> None:
    for before in range(8, 22):
        filler = [paragraph("甲", f"f{i}") for i in range(before)]
        laid = lay_out(
            bare(*filler, table(("乙", "国" * 200), ("丙", "中" * 200))), official, fonts
        )
        assert all(len(pages_with(laid, sign)) == 1 for sign in "国中")


def test_a_row_that_goes_on_says_whose_it_is(official: Style, fonts: FontSet) -> None:
    for before in range(10, 22):
        filler = [paragraph("乙", f"f{i}") for i in range(before)]
        laid = lay_out(bare(*filler, table(("广东", "国" * 800))), official, fonts)
        first, *others = pages_with(laid, "国")
        assert "（续）" not in "".join(repeated(laid, first))
        for page in others:
            assert "".join(repeated(laid, page)).endswith("广东（续）")
        if others:
            break
    assert others


def test_a_label_as_long_as_its_row_is_not_said_again(official: Style, fonts: FontSet) -> None:
    for before in range(10, 22):
        filler = [paragraph("乙", f"f{i}") for i in range(before)]
        laid = lay_out(bare(*filler, table(("甲" * 120, "国" * 120))), official, fonts)
        for page in range(len(laid.pages)):
            assert not any("（续）" in words for words in repeated(laid, page))


def edges(laid: LaidOut) -> dict[str, float]:
    """Where the words of a page begin, from the left."""
    return {run.text: run.x for page in laid.pages for run in runs(page)}


def test_tables_of_one_series_have_the_same_columns(official: Style, fonts: FontSet) -> None:
    def placed(name: str, *cells: str, columns: tuple[Column, ...] = COLUMNS) -> Table:
        rows = (Row(BlockId(f"{name}.r"), tuple(map(cell, cells))),)
        return Table(BlockId(name), cell("表"), columns, rows)

    other = (Column((Text("项目"),)), COLUMNS[1])
    long = "国" * 40
    laid = lay_out(
        bare(
            placed("a", "甲", "一"), placed("b", long, "二"), placed("c", "丙", "三", columns=other)
        ),
        official,
        fonts,
    )
    left = edges(laid)
    assert left["一"] == left["二"] != left["三"]


def test_dates_of_a_series_stay_whole_where_another_table_has_long_ones() -> None:
    date, span = Need(1, 30, 55, 10), Need(1, 30, 300, 10)
    words = Need(3, 40, 900, 10)
    first, *_ = column_widths(300, together([[date, words], [span, words]]))
    assert first >= 55


def test_notes_of_a_parted_row_stand_in_order(official: Style, fonts: FontSet) -> None:
    def noted(words: str, name: str) -> Inlines:
        return (Text(words), Footnote((Text(f"注{name}"),)), Text(words))

    row = Row(BlockId("r"), (noted("中" * 70, "甲"), noted("国" * 20, "乙")))
    laid = lay_out(bare(Table(BlockId("t"), cell("表"), COLUMNS, (row,))), official, fonts)
    shown = text(laid)
    assert shown.index("注甲") < shown.index("注乙")


@pytest.mark.parametrize("before", range(10, 22))
def test_a_row_is_not_parted_where_notes_would_be_called_out_of_order(
    before: int, official: Style, fonts: FontSet
) -> None:
    def noted(sign: str, names: str) -> Inlines:
        calls = (Footnote((Text(f"注{name}"),)) for name in names)
        return tuple(part for call in calls for part in (Text(sign * 110), call))

    row = Row(BlockId("r"), (noted("中", "甲乙"), noted("国", "丙丁")))
    filler = [paragraph("行", f"f{i}") for i in range(before)]
    made = Table(BlockId("t"), cell("表"), COLUMNS, (row,))
    laid = lay_out(bare(*filler, made), official, fonts)
    called = [page for name in "甲乙丙丁" for page in pages_with(laid, f"注{name}")]
    assert len(called) == 4
    assert called == sorted(called)


@pytest.mark.parametrize(("before", "page"), [(11, 0), (14, 1), (16, 1)])
def test_a_high_row_is_parted_in_the_order_of_its_notes_if_little_stays_blank(
    before: int, page: int, official: Style, fonts: FontSet
) -> None:
    late = (Text("中" * 200), Footnote((Text("注甲"),)), Text("中" * 40))
    early = (Text("国" * 20), Footnote((Text("注乙"),)))
    filler = [paragraph("行", f"f{i}") for i in range(before)]
    row = Row(BlockId("r"), (late, early))
    laid = lay_out(bare(*filler, Table(BlockId("t"), cell("表"), COLUMNS, (row,))), official, fonts)
    (first,), (second,) = (pages_with(laid, f"注{name}") for name in "甲乙")
    assert (first, second) == (page, page)


@pytest.mark.parametrize(("before", "together"), [(13, False), (11, True), (18, True)])
def test_a_small_table_is_parted_where_much_of_a_page_would_be_blank(
    before: int, together: bool, official: Style, fonts: FontSet
) -> None:
    filler = [paragraph("甲", f"f{i}") for i in range(before)]
    rows = [(name, name * 120) for name in "一二三"]
    laid = lay_out(bare(*filler, table(*rows)), official, fonts)
    first, second, third = (pages_with(laid, sign * 2) for sign in "一二三")
    assert first == second
    assert (second == third) is together


def test_signs_are_explained_on_every_page_that_has_some(official: Style, fonts: FontSet) -> None:
    rows = tuple(
        Row(BlockId(f"r{i}"), (cell(f"第{i}行" + "＊" * (i in {1, 60})), cell("1")))
        for i in range(61)
    )
    made = Table(BlockId("t"), cell("表"), COLUMNS, rows, legend=(Text("＊相同"),))
    laid = lay_out(bare(made), official, fonts)
    signed = pages_with(laid, "行＊")
    assert len(laid.pages) > 2
    last = len(laid.pages) - 1
    assert signed == [0, last]
    assert pages_with(laid, "＊相同") == [last]
    assert [page for page in range(last) if "＊相同" in repeated(laid, page)] == [0]


def test_a_table_of_many_columns_stays_in_the_type_area(official: Style, fonts: FontSet) -> None:
    columns = tuple(Column(cell(f"列{i}")) for i in range(30))
    rows = (Row(BlockId("r"), tuple(cell("Hydrocarbon国国国国") for _ in columns)),)
    laid = lay_out(bare(Table(BlockId("t"), cell("宽"), columns, rows)), official, fonts)
    right = (210 - 26) * 72 / 25.4
    assert all(run.x + run.width <= right + 6 for page in laid.pages for run in runs(page))
    assert {overflow.block for overflow in laid.overflows} == {"t"}


def test_a_short_or_long_row_has_as_many_cells_as_columns(official: Style, fonts: FontSet) -> None:
    laid = lay_out(bare(table(("甲",), ("乙", "二", "多"), ())), official, fonts)
    assert len(nodes(laid, Role.CELL)) == 6
    assert "多" not in text(laid)


def test_a_table_without_rows_has_its_head(official: Style, fonts: FontSet) -> None:
    laid = lay_out(bare(table(note="说明")), official, fonts)
    assert lines(laid.pages[0]) == ["表1　表题", "地区数值", "说明"]


def test_numbers_stand_at_the_right(institute: Style, institute_fonts: FontSet) -> None:
    laid = lay_out(bare(table(("甲", "1"), ("乙", "10,000"))), institute, institute_fonts)
    edges = {
        round(r.x + r.width, 2) for r in runs(laid.pages[0]) if r.text in {"1", "10,000", "数值"}
    }
    assert len(edges) == 1


def rules(laid: LaidOut, page: int) -> tuple[list[Line], list[Line]]:
    found = [item for item in laid.pages[page].items if isinstance(item, Line)]
    return [r for r in found if r.y1 == r.y2], [r for r in found if r.x1 == r.x2]


def test_three_rules(institute: Style, institute_fonts: FontSet) -> None:
    laid = lay_out(bare(table(("甲", "1"), ("乙", "2"))), institute, institute_fonts)
    across, upright = rules(laid, 0)
    assert [rule.width for rule in across] == [1.0, 0.4, 1.0]
    assert upright == []
    assert [box.colour for box in laid.pages[0].items if isinstance(box, Box)] == [
        "#e3ecf1",
        "#f6f8fa",
    ]


def test_a_grid(official: Style, fonts: FontSet) -> None:
    laid = lay_out(bare(table(("甲", "1"), ("乙", "2"))), official, fonts)
    across, upright = rules(laid, 0)
    assert len({round(rule.y1, 3) for rule in across}) == 4
    assert len({round(rule.x1, 3) for rule in upright}) == 3


def test_a_table_is_closed_at_the_end_of_each_page(long: LaidOut) -> None:
    for page in range(len(long.pages)):
        across, _ = rules(long, page)
        lowest = min(across, key=lambda rule: rule.y1)
        assert lowest.width == 1.0
        assert lowest.y1 < min(run.y for run in runs(long.pages[page]))


def test_a_caption_in_english_has_a_space(official: Style, fonts: FontSet) -> None:
    plain = bare(many(1))
    labels = {"table": "Table"}
    meta = type(plain.meta)(title="", date=plain.meta.date, labels=labels, language="en")
    laid = lay_out(type(plain)(meta, plain.blocks), official, fonts)
    assert "Table 1　表题" in text(laid)


@given(
    st.floats(10, 1000),
    st.lists(
        st.tuples(st.floats(0, 10), st.floats(0.1, 300), st.floats(0, 300)),
        min_size=1,
        max_size=12,
    ),
)
def test_columns_fill_the_width_and_have_what_they_need(
    total: float, columns: list[tuple[float, float, float]]
) -> None:
    needs = [Need(weight, word, word + more, 10.0) for weight, word, more in columns]
    widths = column_widths(total, needs)
    assert sum(widths) == pytest.approx(total)
    if sum(need.word for need in needs) < total:
        assert all(w >= need.word - 1e-6 for w, need in zip(widths, needs, strict=True))


def test_columns_are_divided_by_weight_and_content() -> None:
    assert column_widths(100, [Need(1, 0, 500, 10), Need(3, 0, 500, 10)]) == pytest.approx([25, 75])
    assert column_widths(100, [Need(1, 40, 500, 10), Need(3, 0, 500, 10)]) == pytest.approx(
        [40, 60]
    )
    assert column_widths(100, [Need(1, 300, 300, 10), Need(1, 100, 100, 10)]) == pytest.approx(
        [75, 25]
    )


def test_a_date_is_not_broken_nor_its_column_wider_than_it() -> None:
    assert column_widths(200, [Need(1, 20, 60, 10), Need(9, 20, 900, 10)]) == pytest.approx(
        [60, 140]
    )
    assert column_widths(200, [Need(9, 20, 60, 10), Need(1, 20, 900, 10)]) == pytest.approx(
        [60, 140]
    )


def test_runs_of_a_cell_belong_to_it(official: Style, fonts: FontSet) -> None:
    laid = lay_out(bare(table(("甲", "1"))), official, fonts)
    found = [item for item in laid.pages[0].items if isinstance(item, Run) and item.text == "甲"]
    assert [run.owner in nodes(laid, Role.CELL) for run in found] == [True]


def test_marks_alone_in_a_cell_stand_on_the_line(official: Style, fonts: FontSet) -> None:
    made, cite = table(("甲", "一")), Cite(SourceId("source-1"))
    alone = replace(made.rows[0], cells=((Text("甲"), cite), (cite,)))
    laid = lay_out(bare(replace(made, rows=(alone,))), official, fonts)
    beside, single = [run for run in runs(laid.pages[0]) if "[1]" in run.text]
    size = official.paragraph("cell").size
    assert beside.size < size
    assert single.size == size
