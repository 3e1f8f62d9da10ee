"""Charts, time lines and key figures become the document tree, or the fault is told."""

import datetime as dt

import pytest

from templates.document import Chart, ChartKind, KeyFigures, Point, QuotationBlock, Timeline, plain
from templates.markup.faults import MarkupFault
from tests.templates.markup.test_reading import only, read

CHART = (
    "<chart id='c' kind='{kind}' unit='亿元' alt='广东最多。'><caption>研发投入</caption>"
    "<category>广东</category><category>上海</category>{series}</chart>"
)


def chart(series: str, kind: str = "bars") -> Chart:
    block = only(CHART.format(kind=kind, series=series))
    assert isinstance(block, Chart)
    return block


def test_a_chart_is_read() -> None:
    found = chart(
        "<series name='2024年'><point value='1200' records='r2'>"
        "<evidence record='r1'>约1200亿元</evidence></point><point/></series>"
        "<series name='2023年'><point value='-3.5'/><point>—</point></series>"
        "<chart-note>来源<cite source='s1'/></chart-note>",
        "columns",
    )
    assert (found.id, found.kind, found.unit, found.alt) == (
        "c", ChartKind.COLUMNS, "亿元", "广东最多。",
    )  # fmt: skip
    assert found.categories == ("广东", "上海")
    first, second = found.series
    assert first.points == (Point(1200.0, "约1200亿元", ("r1", "r2"), "r1"), Point(None))  # type: ignore[arg-type]
    assert second.points == (Point(-3.5, "-3.5"), Point(None, "—"))
    assert plain(found.note) == "来源"


def test_a_time_line_stands_in_the_order_of_its_dates() -> None:
    block = only(
        "<timeline alt='两件事。' records='r1'><caption>大事</caption>"
        "<moment date='2024-06-01' records='r2'>后</moment>"
        "<moment date='2024-05-01' shown='5月1日'>先</moment>"
        "<timeline-note>注</timeline-note></timeline>"
    )
    assert isinstance(block, Timeline)
    assert [(each.date, each.shown, plain(each.label)) for each in block.moments] == [
        (dt.date(2024, 5, 1), "5月1日", "先"),
        (dt.date(2024, 6, 1), "2024-06-01", "后"),
    ]
    assert block.moments[1].records == ("r2",)
    assert len({block.id, *(each.id for each in block.moments)}) == 3


def test_key_figures_are_read() -> None:
    block = only(
        "<key-figures><key-figure records='r1'><value><evidence record='r1'>3万人</evidence></value>"
        "<label>科研人员</label></key-figure></key-figures>"
    )
    assert isinstance(block, KeyFigures)
    (figure,) = block.items
    assert (plain(figure.value), plain(figure.label), figure.records) == (
        "3万人", "科研人员", ("r1",),
    )  # fmt: skip


def test_a_quotation_can_be_pulled() -> None:
    block = only("<quotation pulled='true'><words>话</words></quotation>")
    assert isinstance(block, QuotationBlock)
    assert block.pulled


ONE = "<series><point value='1'/><point value='2'/></series>"
FAULTS = [
    ("an unknown kind", CHART.format(kind="pie", series=ONE), 2, "“pie”"),
    ("no kind", CHART.replace("kind='{kind}'", "").format(series=ONE), 2, "bars"),
    ("too few points", CHART.format(kind="bars", series="\n<series><point/></series>"), 3, "1 points"),
    ("two series of bars", CHART.format(kind="bars", series=ONE * 2), 2, "one series"),
    ("a series of columns unnamed", CHART.format(kind="columns", series=ONE), 2, "name"),
    ("a value that is none", CHART.format(kind="bars", series=ONE.replace("'1'", "'约1'")), 2, "“约1”"),
    ("an endless value", CHART.format(kind="bars", series=ONE.replace("'1'", "'inf'")), 2, "“inf”"),
    ("a value too small", CHART.format(kind="bars", series=ONE.replace("'1'", "'1e-300'")), 2, "“1e-300”"),
    ("no alternative text", CHART.format(kind="bars", series=ONE).replace("广东最多。", " "), 2, "alt"),
    ("a day that is none", "<timeline alt='x'><caption/><moment date='2024-02-30'/></timeline>", 2, "“2024-02-30”"),
    ("a week", "<timeline alt='x'><caption/><moment date='2024-W05-1'/></timeline>", 2, "“2024-W05-1”"),
    ("a time line without alternative text", "<timeline><caption/></timeline>", 2, "alt"),
    ("a record unknown in a point", CHART.format(kind="bars", series=ONE.replace("value='1'", "records='r9'")), 2, "r9"),
    ("six key figures", "<key-figures>" + "<key-figure><value>1</value><label>a</label></key-figure>" * 6 + "</key-figures>", 2, "5 key"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "body", "line", "said"), FAULTS, ids=[f[0] for f in FAULTS])
def test_a_fault_names_its_line(what: str, body: str, line: int, said: str) -> None:
    with pytest.raises(MarkupFault) as caught:
        read(body)
    assert caught.value.line == line
    assert said in str(caught.value)
