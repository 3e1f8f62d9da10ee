"""The tables of evidence: everything printed, by source, with what was changed and checked."""

import pytest

from data.model.anchor import AnchorState
from data.model.edit import Elide, FullWidth, Insert, Remove, Sic, ToHans
from data.model.record import Record
from data.model.source import Script
from templates.brief import compose_preset
from templates.compose.pruning import all_inlines
from templates.compose.verbatim import Unverified
from templates.document import Cite, Footnote, Table, plain, walk
from templates.presets.preset import Preset
from tests.templates.samples import (
    AS_OF,
    MemoryLibrary,
    anchor,
    figure,
    finding,
    proposal,
    quotation,
    source,
)

SOURCES = (
    source(publisher="科技日报", published="2024-01-19"),
    source("other", title="另篇", publisher="南方周末", published="2023-12"),
    source("same", title="同报", publisher="科技日报", published=None),
    source("hant", Script.HANT, title="繁體", published=None),
)


def tables(
    *records: Record,
    states: dict[str, AnchorState] | None = None,
    unverified: Unverified = Unverified.STOP,
) -> list[Table]:
    preset = Preset(id="p", name="试", template="regional-digest", options={"annex": True})  # type: ignore[arg-type]
    library = MemoryLibrary(records, SOURCES, states=states or {})
    document = compose_preset(library, preset, AS_OF, unverified)
    return [b for b in walk(document.blocks) if isinstance(b, Table) and "evidence" in b.id]


def cells(table: Table) -> list[list[str]]:
    return [[plain(cell) for cell in row.cells] for row in table.rows]


def test_each_source_has_a_table_under_its_line() -> None:
    made = tables(quotation("a"), quotation("b", anchors=(anchor("在别处说的", "other"),)))
    assert [plain(t.caption) for t in made] == [
        "《样报文章》（科技日报，2024年1月19日）",
        "《另篇》（南方周末，2023年12月）",
    ]
    assert [[i.source for i in t.caption if isinstance(i, Cite)] for t in made] == [
        ["daily"],
        ["other"],
    ]


def test_a_row_tells_number_words_place_edits_and_state() -> None:
    spoken = quotation(exact="平台要开放,共享", edits=(FullWidth(),))
    number = figure(anchors=(anchor("投入120亿元", start=0),))
    (table,) = tables(number, spoken, states={"figure": AnchorState.NOT_ATTACHED})
    assert cells(table) == [
        ["1", "题目figure：120亿元", "1—7", "未改", "原文未附"],
        ["2", "平台要开放，共享", "11—18", "标点改全角", "一致"],
    ]
    assert [row.records for row in table.rows] == [("figure",), ("quotation",)]


def test_edits_are_told_in_words_and_never_show_what_was_taken_out() -> None:
    edits = (
        ToHans(),
        Elide(at=(0, 2)),
        Remove(at=(3, 6), why="混入的品牌名"),
        Insert(at=7, text="本市", why="原文省略"),
        Sic(at=8, why="疑为讹字"),
    )
    (table,) = tables(proposal(exact="首先要BAD建好装制", edits=edits))
    ((_, words, _, told, _),) = cells(table)
    assert told == "繁转简、节略2字、去杂3字（混入的品牌名）、补“本市”、注原文如此（疑为讹字）"
    assert "BAD" not in words + told


VALUES = [
    (figure(anchors=(anchor("投入120亿元"),)), "未改"),
    (figure(anchors=(anchor("投入120億元", "hant"),), value_text="120億元"), "繁转简"),
    (figure(anchors=(anchor("投入的120多个亿元"),), value_text="120", qualifier="逾"), "限定词、数、单位合写"),
]  # fmt: skip


def test_a_value_tells_how_it_was_written() -> None:
    for record, told in VALUES:
        (table,) = tables(record)
        assert cells(table)[0][3] == told


def test_what_other_places_say_in_support_stands_with_their_source() -> None:
    anchors = (anchor("投入120亿元"), anchor("共120亿元", "other"), anchor("计120亿元", "same"))
    made = tables(figure(anchors=(*anchors, anchor("凡120亿元", start=99))))
    assert [row[:3] for table in made for row in cells(table)] == [
        ["1", "题目figure：120亿元", "11—17"],
        ["1", "同文另处：凡120亿元", "100—105"],
        ["1", "其他媒体佐证：共120亿元", "11—16"],
        ["1", "同一媒体佐证：计120亿元", "11—16"],
    ]


ALONE = "“十四五”期间获批建设的4个大科学设施之一，120亿元"


@pytest.mark.parametrize(
    ("name", "first", "second", "told"),
    [
        ("other", "投入120亿元", "共120亿元", "1项出自互相独立的媒体"),
        ("same", "投入120亿元", "共120亿元", "1项同出一家媒体，不算互相佐证"),
        ("other", ALONE, ALONE, "1项文字相同，不算互相佐证"),
        ("hant", "投入120亿元", "共120亿元", "1项有来源的媒体不详，是否独立不明"),
        ("daily", "投入120亿元", "共120亿元", ""),
    ],
)
def test_a_table_says_once_what_several_sources_of_its_figures_prove(
    name: str, first: str, second: str, told: str
) -> None:
    both = (anchor(first), anchor(second, name, start=60))
    preset = Preset(id="p", name="试", template="regional-digest")  # type: ignore[arg-type]
    library = MemoryLibrary((figure(anchors=both),), SOURCES)
    document = compose_preset(library, preset, AS_OF)
    assert [each for each in all_inlines(document.blocks) if isinstance(each, Footnote)] == []
    below = [plain(each.note) for each in walk(document.blocks) if isinstance(each, Table)]
    assert below == ([f"列有两个以上来源的数据中，{told}。"] if told else [""])


def test_what_could_not_be_verified_is_told() -> None:
    (table,) = tables(
        quotation("a"),
        quotation("b", edits=(Elide(at=(3, 99)),)),
        states={"a": AnchorState.NOT_FOUND},
        unverified=Unverified.MARK,
    )
    assert [row[-1] for row in cells(table)] == ["未找到", "处理不合"]


def test_our_own_words_are_no_evidence() -> None:
    assert tables(finding()) == []
