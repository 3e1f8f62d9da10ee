"""Charts, time lines and key figures as templates write them."""

from pathlib import Path

import pytest

from data.model.anchor import AnchorState
from data.model.ids import SourceId
from data.model.record import Record
from data.model.selection import Selection
from data.pack import read_pack, shipped
from templates.compose.comparing import comparisons
from templates.compose.composer import compose
from templates.compose.material import gather
from templates.compose.verbatim import Unverified
from templates.document import (
    Bibliography,
    Chart,
    ChartKind,
    Cite,
    Document,
    KeyFigures,
    Paragraph,
    Timeline,
    plain,
    walk,
)
from templates.errors import VerbatimError
from tests.templates.compose.folders import briefing, template, text_option
from tests.templates.samples import AS_OF, MemoryLibrary, anchor, event, figure, finding, proposal

COMPARISONS = "{% for each in material.comparisons(material.items) %}{{ each | chart }}{% endfor %}"


def composed(
    folder: Path,
    body: str,
    *records: Record,
    language: str = "zh-Hans",
    unverified: Unverified = Unverified.STOP,
    states: dict[str, AnchorState] | None = None,
) -> Document:
    """What ``body`` makes of ``records``."""
    library = MemoryLibrary(records, states=states or {})
    made = template(folder, briefing(body), options=text_option("language", language))
    return compose(made, "official", {}, gather(library, Selection()), AS_OF, unverified)


def chart_of(document: Document) -> Chart:
    """The only chart."""
    (block,) = document.blocks
    assert isinstance(block, Chart)
    return block


def share(name: str, value: object, **fields: object) -> Record:
    """A share of users, whose words hold its value."""
    words = str(fields.pop("value_text", f"{value}%"))
    given: dict[str, object] = {
        "measure": "用户占比",
        "unit": "%",
        "subject": f"{name}光源",
        "territory": f"{name}光源",
        "anchors": (anchor(f"约占{words}"),),
    }
    return figure(name, value=value, value_text=words, **given | fields)


def test_a_comparison_becomes_a_chart_with_words_made_from_it(tmp_path: Path) -> None:
    block = chart_of(
        composed(tmp_path, COMPARISONS, share("a", 44), share("b", 64, qualifier="约"))
    )
    assert isinstance(block, Chart)
    assert (block.kind, block.unit, block.categories) == (ChartKind.BARS, "%", ("b光源", "a光源"))
    (series,) = block.series
    assert [(p.value, p.shown, p.evidence) for p in series.points] == [
        (64.0, "约64%", "b"), (44.0, "44%", "a"),
    ]  # fmt: skip
    assert plain(block.caption) == "用户占比比较"
    assert block.alt == "条形图，比较2项用户占比：b光源：约64%；a光源：44%。"
    assert plain(block.note) == "来源："
    assert Cite(SourceId("daily")) in block.note


def test_records_of_a_chart_are_in_the_manifest_with_what_is_shown(tmp_path: Path) -> None:
    document = composed(tmp_path, COMPARISONS, share("a", 44), share("b", 64))
    assert {entry.record: entry.evidence["shown"] for entry in document.manifest} == {
        "b": ["64%"], "a": ["44%"],
    }  # fmt: skip


def test_different_times_are_said_beside_the_names_and_in_the_note(tmp_path: Path) -> None:
    block = chart_of(
        composed(tmp_path, COMPARISONS, share("a", 44, as_of="2023"), share("b", 64, period="近三年"),
                 share("c", 10))
    )  # fmt: skip
    assert block.categories == ("b光源（近三年）", "a光源（2023年）", "c光源")
    assert plain(block.note).startswith("各项时间不同，见括注")


def test_different_territories_are_said_too(tmp_path: Path) -> None:
    block = chart_of(
        composed(
            tmp_path,
            COMPARISONS,
            share("a", 44, territory="全国"),
            share("b", 64, territory="上海"),
        )
    )
    assert block.categories == ("b光源（上海）", "a光源（全国）")
    assert "各项范围不同" in plain(block.note)


def test_counts_in_one_place_are_not_to_be_added_up(tmp_path: Path) -> None:
    fields = {"measure": "城市数", "unit": "个", "territory": "全国"}
    block = chart_of(
        composed(tmp_path, COMPARISONS, share("a", 14, subject="获评“软件名城”的城市", **fields),
                 share("b", 11, subject="二星级“软件名城”的城市", **fields))
    )  # fmt: skip
    assert plain(block.caption) == "全国：“软件名城”的城市数"
    assert "不宜相加" in plain(block.note)


def test_a_range_and_what_is_left_out_are_told(tmp_path: Path) -> None:
    block = chart_of(
        composed(tmp_path, COMPARISONS, share("a", (10, 20), value_text="10至20%"), share("b", 64),
                 share("c", None, territory="b光源"))
    )  # fmt: skip
    assert "区间值按中点绘出" in plain(block.note)
    assert "另有1项" in plain(block.note)
    assert block.series[0].points[1].value == 15.0


def test_words_in_a_chart_pass_the_gate_like_others(tmp_path: Path) -> None:
    records = share("a", 44), share("b", 64)
    states = {"a": AnchorState.NOT_FOUND}
    with pytest.raises(VerbatimError):
        composed(tmp_path, COMPARISONS, *records, states=states)
    marked = chart_of(
        composed(tmp_path, COMPARISONS, *records, states=states, unverified=Unverified.MARK)
    )
    assert marked.series[0].points[1].shown == "44%〔未核对〕"


def test_a_tally_counts_records(tmp_path: Path) -> None:
    records = [proposal(f"p{i}", themes=("transfer" if i else "facilities",)) for i in range(3)]
    block = chart_of(
        composed(
            tmp_path,
            '{{ material.tally(material.items, "theme") | chart(caption="主题") }}',
            *records,
        )
    )
    assert block.categories == ("成果转化", "大科学装置")
    assert [(p.value, p.shown, p.evidence) for p in block.series[0].points] == [
        (2.0, "2", None), (1.0, "1", None),
    ]  # fmt: skip
    assert block.series[0].points[0].records == ("p1", "p2")


def test_coverage_counts_each_record_once(tmp_path: Path) -> None:
    records = [
        finding("a", themes=("facilities",), stands_on=("x",)),
        finding("b", themes=("transfer",), regions=("CN-SH",), stands_on=("x",)),
        finding("c", themes=("transfer", "facilities"), regions=("CN-SH",), stands_on=("x",)),
    ]
    block = chart_of(
        composed(tmp_path, "{{ material.coverage(material.items) | chart }}", *records)
    )
    assert block.kind is ChartKind.HEATMAP
    total = sum(p.value or 0 for series in block.series for p in series.points)
    assert total == len(records)
    assert len(block.categories) == len(block.series) == 2
    assert "最多的是上海的“成果转化”，2条" in block.alt


def test_a_time_line_has_what_is_known_exactly_enough(tmp_path: Path) -> None:
    records = [
        event("a", date="2024-05-02"), event("b", date="2023-01"), event("c", date="2020"),
        event("d", date=None, date_text="近日"),
    ]  # fmt: skip
    (block,) = composed(tmp_path, "{{ material.items | timeline }}", *records).blocks
    assert isinstance(block, Timeline)
    assert [(str(m.date), m.shown, plain(m.label)) for m in block.moments] == [
        ("2023-01-01", "2023年1月", "题目b"),
        ("2024-05-02", "2024年5月2日", "题目a"),
    ]
    assert "2件" in plain(block.note)
    (every,) = composed(tmp_path, '{{ material.items | timeline(least="year") }}', *records).blocks
    assert isinstance(every, Timeline)
    assert len(every.moments) == 3
    some = '{{ material.items | timeline(least="year", of=9) }}'
    (chosen,) = composed(tmp_path, some, *records).blocks
    assert isinstance(chosen, Timeline)
    assert plain(chosen.note).startswith("共9件，选列3件。")


def test_key_figures_say_what_and_when(tmp_path: Path) -> None:
    body = '{{ material.key_figures(material.of("figure"), 4) | key_figures }}'
    records = [share("a", 44, as_of="2023"), share("b", 64), share("c", 3)]
    (block,) = composed(tmp_path, body, *records).blocks
    assert isinstance(block, KeyFigures)
    told = {plain(item.value): plain(item.label) for item in block.items}
    assert told == {"44%": "a光源用户占比（2023年）", "64%": "b光源用户占比"}


@pytest.mark.parametrize(
    "body",
    [
        COMPARISONS,
        '{{ material.tally(material.items, "region") | chart }}',
        "{{ material.coverage(material.items) | chart }}",
        "{{ material.items | timeline }}",
        "{{ material.key_figures(material.items) | key_figures }}",
    ],
)
def test_where_there_is_too_little_nothing_is_written(tmp_path: Path, body: str) -> None:
    assert composed(tmp_path, body, finding(stands_on=("x",)), event()).blocks == ()
    assert composed(tmp_path, body).blocks == ()


EMPTY = """
<chart kind="bars" alt="无"><caption>甲</caption><category>a</category><series><point/></series></chart>
<timeline alt="无"><caption>乙</caption></timeline><key-figures/>
"""


def test_charts_time_lines_and_strips_with_nothing_in_them_are_left_out(tmp_path: Path) -> None:
    body = f'<section id="s"><title>空</title>{EMPTY}</section><p>文</p>'
    assert [type(block) for block in composed(tmp_path, body).blocks] == [Paragraph]


def test_a_note_repeated_along_a_time_line_is_said_once_below(tmp_path: Path) -> None:
    moment = '<moment date="2024-0{}-01">事<note>同注</note></moment>'
    body = (
        '<timeline alt="三件事"><caption>乙</caption>'
        + "".join(moment.format(month) for month in (1, 2))
        + '<moment date="2024-03-01">末<note>另注</note></moment></timeline>'
    )
    (block,) = composed(tmp_path, body).blocks
    assert isinstance(block, Timeline)
    assert [plain(each.label) for each in block.moments] == ["事＊", "事＊", "末"]
    assert plain(block.note) == "＊同注"


def test_notes_and_references_of_charts_keep_their_lists(tmp_path: Path) -> None:
    body = COMPARISONS + '<section id="r"><title>参考文献</title><bibliography/></section>'
    document = composed(tmp_path, body, share("a", 44), share("b", 64))
    assert any(isinstance(block, Bibliography) for block in walk(document.blocks))
    assert list(document.sources) == ["daily"]


def test_an_english_briefing_has_english_words(tmp_path: Path) -> None:
    option = "{{ material.coverage(material.items) | chart }}" + COMPARISONS
    document = composed(tmp_path, option, share("a", 44), share("b", 64), language="en")
    charts = [block for block in walk(document.blocks) if isinstance(block, Chart)]
    assert charts[0].alt.startswith("Bar chart comparing 2 values")
    assert plain(charts[0].note).startswith("Source:")


@pytest.fixture(scope="module")
def pack() -> MemoryLibrary:
    """The shipped pack, with the conflicts that its rules find."""
    found = read_pack(shipped())
    return MemoryLibrary(found.records, found.sources, found.regions, found.themes)


def test_the_shipped_pack_allows_true_charts(pack: MemoryLibrary) -> None:
    found = comparisons(gather(pack, Selection()).items)
    told = {(each.measure, each.unit): [item.words for item in each.items] for each in found}
    assert told["城市数", "个"] == ["14个", "11个", "三个"]
    assert told["长三角用户所占比例", "%"] == ["64.2%", "44%"]
    assert told["实验室数", "家"] == ["16家", "7家", "5家"]
    for each in found:
        assert len({(f.measure, f.unit, f.basis) for f in each.figures}) == 1
