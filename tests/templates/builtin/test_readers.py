"""What each template shows its reader first, in which order, and what it says is missing."""

import pytest

from data.evidence.conflicts.finding import find_conflicts
from data.model.ids import RecordId, RegionId, ThemeId
from data.model.selection import Selection
from templates.brief import compose_preset
from templates.document import (
    Chart,
    ChartKind,
    Document,
    KeyFigures,
    ListBlock,
    QuotationBlock,
    Section,
    Table,
    Timeline,
    plain,
    walk,
)
from templates.presets.shipped import builtin_presets
from tests.templates.builtin.test_builtin import composed, headings, pack_library, printed
from tests.templates.samples import AS_OF, MemoryLibrary, anchor, event, figure, finding, quotation

SH = (RegionId("CN-SH"),)

SHAPES = {
    "ai-review": [
        "Paragraph:counted", "KeyFigures:strip", "Section:overview", "Section:industry.ai.figures",
        "Section:industry.ai.proposals", "Section:industry.ai.quotations",
        "Section:industry.ai.events", "Section:institutions", "Section:gaps", "Section:references",
    ],
    "regions-compared": [
        "Paragraph:counted", "Section:beside", "Section:findings", "Section:proposals",
        "Section:gaps", "Section:references",
    ],
    "bay-chronology": [
        "Paragraph:counted", "Timeline:line", "Section:t2008", "Section:t2017", "Section:t2018",
        "Section:t2020", "Section:t2021", "Section:t2022", "Section:t2023", "Section:t2024",
        "Section:undated", "Section:references",
    ],
}  # fmt: skip


def of_pack(preset_id: str) -> Document:
    (preset,) = [each for each in builtin_presets() if each.id == preset_id]
    return compose_preset(pack_library(), preset, AS_OF)


@pytest.mark.parametrize("preset_id", SHAPES)
def test_the_order_of_a_briefing(preset_id: str) -> None:
    blocks = of_pack(preset_id).blocks
    assert [f"{type(block).__name__}:{block.id}" for block in blocks] == SHAPES[preset_id]


def test_a_review_of_one_theme_is_not_wrapped_in_it() -> None:
    document = of_pack("ai-review")
    assert document.meta.title == "人工智能与算力专题综述"
    assert document.meta.subtitle == "广东、上海、山西、湖南、福建"
    assert "人工智能与算力" not in headings(document)


def test_a_review_opens_with_findings_that_stand_nowhere_else() -> None:
    records = [finding(f"f{i}", themes=(ThemeId("transfer"),)) for i in range(4)]
    records += [finding("g", themes=(ThemeId("facilities"),))]
    document = composed("theme-review", MemoryLibrary(records), judgements=2)
    assert printed(document.blocks).count("题目f0") == 1
    assert len(document.manifest) == 5
    assert headings(document)[:2] == ["总体判断", "成果转化"]


def test_a_review_names_regions_without_material() -> None:
    selection = Selection(regions=(RegionId("CN-GD"), RegionId("CN-SH")))
    text = printed(composed("theme-review", None, selection).blocks)
    assert "本期素材中没有上海的条目" in text
    assert "没有广东" not in text


def test_one_quotation_is_pulled() -> None:
    words = "平台要向所有的科研人员开放共享"
    records = [quotation(f"q{i}", words) for i in range(3)]
    records += [quotation("long", words * 6), quotation("told", words, speech="paraphrase")]
    for template in ("theme-review", "regional-digest"):
        document = composed(template, MemoryLibrary(records))
        quoted = [b for b in walk(document.blocks) if isinstance(b, QuotationBlock)]
        assert [b.records for b in quoted if b.pulled] == [("q0",)]


def test_what_is_disputed_is_told_once_in_a_section() -> None:
    records = (
        figure("a"),
        figure("b", value=800, value_text="800亿元", anchors=(anchor("投入800亿元"),)),
    )
    library = MemoryLibrary(records)
    entries = library.entries([RecordId(record.id) for record in records])
    library.found_conflicts = find_conflicts(entries, library.known_sources)
    document = composed("theme-review", library)
    (disputed,) = [b for b in walk(document.blocks) if b.id == "disputed.list"]
    assert isinstance(disputed, ListBlock)
    (item,) = disputed.items
    assert plain(item.inlines).startswith("有出入，尚未取舍：")


def test_regions_stand_side_by_side_where_several_have_something() -> None:
    records = (
        figure("a"),
        figure("b", regions=SH),
        figure("only", regions=SH, themes=(ThemeId("transfer"),)),
    )
    document = composed("regional-comparison", MemoryLibrary(records))
    (table,) = [b for b in walk(document.blocks) if isinstance(b, Table)]
    assert [plain(column.head) for column in table.columns] == ["主题", "广东", "上海"]
    assert [plain(row.cells[0]) for row in table.rows] == ["大科学装置"]
    assert "不宜直接比较" in plain(table.note)
    assert "另有1项数据未列" in printed(document.blocks)


def test_figures_stand_one_in_a_row_under_the_name_of_their_theme() -> None:
    records = (figure("a", subject="甲"), figure("b", subject="乙"), figure("c", regions=SH))
    document = composed("regional-comparison", MemoryLibrary(records))
    (table,) = [b for b in walk(document.blocks) if isinstance(b, Table)]
    theme, guangdong, shanghai = zip(
        *([plain(cell) for cell in row.cells] for row in table.rows), strict=True
    )
    assert theme == ("大科学装置", "大科学装置")
    assert all("120亿元" in words for words in guangdong)
    assert "120亿元" in shanghai[0]
    assert shanghai[1] == ""
    assert len({row.id for row in table.rows}) == 2


def test_figures_of_one_region_stand_in_a_plain_table() -> None:
    document = composed("regional-comparison", MemoryLibrary((figure(),)))
    (table,) = [b for b in walk(document.blocks) if isinstance(b, Table)]
    assert plain(table.caption) == "广东主要数据"


def test_a_comparison_draws_what_regions_have_in_common_and_the_coverage() -> None:
    charts = [b for b in walk(of_pack("regions-compared").blocks) if isinstance(b, Chart)]
    assert [chart.kind for chart in charts] == [ChartKind.HEATMAP]


def test_dates_are_told_as_exactly_as_they_are_known() -> None:
    records = (
        event("y", date="2023"),
        event("d", date="2023-06-07"),
        event("m", date="2023-08"),
        event("u", date=None, date_text="近日", reported="2024-01-19"),
        event("p", date="2027-01", status="planned"),
    )
    document = composed("chronology", MemoryLibrary(records))
    assert headings(document)[:3] == ["2023年", "日期未详", "未来节点"]
    text = printed(document.blocks)
    for told in ("月日未详", "6月7日", "8月", "2024年1月19日报道作“近日”", "2027年1月"):
        assert told in text
    assert "2023年6月" not in text


def test_events_after_the_issue_are_ahead() -> None:
    records = (event("old", date="2025-12"), event("new", date="2026-03"))
    assert headings(composed("chronology", MemoryLibrary(records)))[:2] == ["2025年", "未来节点"]


@pytest.mark.parametrize(
    ("by", "wanted"),
    [("year", ["2023年"]), ("month", ["2023年6月", "2023年8月"]), ("region", ["广东"])],
)
def test_a_chronology_is_grouped_as_wanted(by: str, wanted: list[str]) -> None:
    records = (event("d", date="2023-06-07"), event("m", date="2023-08"))
    assert headings(composed("chronology", MemoryLibrary(records), by=by))[:-1] == wanted


@pytest.mark.parametrize(("count", "drawn"), [(3, False), (4, True)])
def test_a_time_line_needs_four_events(count: int, drawn: bool) -> None:
    records = [event(f"e{i}", date=f"2023-0{i + 1}") for i in range(count)]
    blocks = composed("chronology", MemoryLibrary(records)).blocks
    assert any(isinstance(block, Timeline) for block in blocks) is drawn


def test_key_figures_hold_for_a_whole_region_before_a_single_house() -> None:
    records = [
        figure(f"f{i}", subject=f"事物{i}", territory=territory)
        for i, territory in enumerate(("某研究院", "广东省", "某公司", "广州"))
    ]
    document = composed("regional-digest", MemoryLibrary(records), key_figures=2)
    (strip,) = [b for b in walk(document.blocks) if isinstance(b, KeyFigures)]
    assert [item.records for item in strip.items] == [("f1",), ("f3",)]


def test_the_whole_pack_goes_into_every_template() -> None:
    for template in ("theme-review", "regional-comparison", "chronology", "one-pager"):
        document = composed(template, pack_library())
        assert document.manifest
        assert all(block.blocks for block in walk(document.blocks) if isinstance(block, Section))
