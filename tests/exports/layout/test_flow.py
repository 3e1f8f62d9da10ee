"""How blocks follow each other over pages."""

import pytest
from msgspec.structs import replace

from data.errors import Cancelled
from data.progress import Progress
from exports.fonts.fontset import FontSet
from exports.layout.cache import LineCache
from exports.layout.engine import lay_out
from exports.layout.pages import Artifact, LaidOut, Line, Role
from templates.document import (
    Block,
    BlockId,
    Document,
    Paragraph,
    ParagraphRole,
    QuotationBlock,
    Section,
    Text,
)
from templates.style import Style
from tests.exports.layout.reading import lines, nodes, pages_with, runs, text
from tests.exports.layout.samples import Writer, bare, briefing, document, paragraph


def filler(count: int) -> list[Paragraph]:
    """Paragraphs of one line each."""
    return [paragraph("甲", f"f{i}") for i in range(count)]


def official_page(official: Style, fonts: FontSet, *blocks: Block) -> LaidOut:
    return lay_out(bare(*blocks), official, fonts)


@pytest.mark.parametrize("before", range(18, 22))
def test_no_line_of_a_paragraph_is_alone_on_a_page(
    official: Style, fonts: FontSet, before: int
) -> None:
    told = paragraph("国" * (26 + 28 + 28 + 10))
    laid = official_page(official, fonts, *filler(before), told, paragraph("尾" * 200, "z"))
    parts = [sum("国" in line for line in lines(page)) for page in laid.pages]
    assert [part for part in parts if part] == {18: [4], 19: [2, 2], 20: [2, 2], 21: [4]}[before]


@pytest.mark.parametrize("last", range(1, 10))
def test_the_last_page_holds_more_than_a_line_or_two(
    official: Style, fonts: FontSet, last: int
) -> None:
    laid = official_page(official, fonts, *filler(22 + last))
    assert len(lines(laid.pages[-1])) == max(last, 3)
    assert text(laid).count("甲") == 22 + last


def test_spaces_before_the_last_page_are_like_all_others(
    institute: Style, institute_fonts: FontSet
) -> None:
    def pages(count: int) -> int:
        return len(lay_out(bare(*filler(count)), institute, institute_fonts).pages)

    on_one = next(count for count in range(20, 80) if pages(count + 1) > 1)
    assert [pages(count * on_one) for count in (2, 3)] == [2, 3]
    assert [pages(count * on_one + 1) for count in (2, 3)] == [3, 4]


@pytest.mark.parametrize("before", range(18, 22))
def test_a_heading_stands_with_two_lines_of_its_text(
    official: Style, fonts: FontSet, before: int
) -> None:
    section = Section(BlockId("s"), (Text("标题"),), (paragraph("国" * 200),))
    laid = official_page(official, fonts, *filler(before), section)
    (page,) = pages_with(laid, "标题")
    below = [line for line in lines(laid.pages[page]) if "国" in line]
    assert page == (0 if before < 20 else 1)
    assert len(below) >= 2


def test_an_attribution_stands_with_the_end_of_its_quotation(
    official: Style, fonts: FontSet
) -> None:
    for before in range(14, 22):
        block = QuotationBlock(BlockId("q"), (Text("国" * 100),), (Text("——某人"),))
        laid = official_page(official, fonts, *filler(before), block)
        (page,) = pages_with(laid, "——某人")
        assert sum("国" in line for line in lines(laid.pages[page])) >= 2


def test_a_quotation_stands_with_the_item_that_introduces_it(
    official: Style, fonts: FontSet
) -> None:
    for before in range(14, 22):
        item = paragraph("某人：", "i", ParagraphRole.ITEM)
        block = QuotationBlock(BlockId("q"), (Text("国" * 60),), ())
        laid = official_page(official, fonts, *filler(before), item, block)
        (page,) = pages_with(laid, "某人：")
        assert any("国" in line for line in lines(laid.pages[page]))


def test_a_note_stands_with_what_it_is_about(official: Style, fonts: FontSet) -> None:
    note = paragraph("注", "note", ParagraphRole.NOTE)
    for before in range(16, 23):
        laid = official_page(official, fonts, *filler(before), paragraph("国" * 80), note)
        assert pages_with(laid, "注")[0] in pages_with(laid, "国国")
        section = Section(BlockId("s"), (Text("题"),), (note, paragraph("中" * 80)))
        laid = official_page(official, fonts, *filler(before), section)
        assert pages_with(laid, "注")[0] in pages_with(laid, "中中")


def test_a_section_can_begin_a_page(official: Style, fonts: FontSet) -> None:
    section = Section(BlockId("s"), (Text("标题"),), (paragraph("乙"),), new_page=True)
    laid = official_page(official, fonts, paragraph("甲"), section)
    assert len(laid.pages) == 2
    assert lines(laid.pages[1]) == ["一、标题", "乙"]


def test_a_section_that_begins_the_document_makes_no_empty_page(
    official: Style, fonts: FontSet
) -> None:
    section = Section(BlockId("s"), (Text("标题"),), (paragraph("乙"),), new_page=True)
    assert len(official_page(official, fonts, section).pages) == 1


def test_an_empty_document_is_one_page(official: Style, fonts: FontSet) -> None:
    laid = lay_out(bare(), official, fonts)
    assert len(laid.pages) == 1
    assert runs(laid.pages[0]) == []


def test_only_a_title(official: Style, fonts: FontSet) -> None:
    laid = lay_out(document(()), official, fonts)
    assert lines(laid.pages[0])[0].startswith("四地科技政策动态")
    assert nodes(laid, Role.TITLE)


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("Digest of proposals: Big science facilities, Shanghai", "Digest of proposals:"),
        ("Regions compared: Guangdong, Shanghai, Shanxi and Hunan", "Regions compared: Guangdong,"),
        ("广东、上海、山西、湖南与四川科技政策动态摘要报告", "广东、上海、山西、湖南"),
    ],
)
def test_a_title_is_broken_by_sense(
    official: Style, fonts: FontSet, title: str, first: str
) -> None:
    made = document(())
    laid = lay_out(replace(made, meta=replace(made.meta, title=title)), official, fonts)
    assert lines(laid.pages[0])[0].strip() == first


def test_deep_sections_keep_to_four_levels(official: Style, fonts: FontSet) -> None:
    section = Section(BlockId("s10"), (Text("第10层"),), (paragraph("底"),))
    for depth in range(9, 0, -1):
        section = Section(BlockId(f"s{depth}"), (Text(f"第{depth}层"),), (section,))
    laid = official_page(official, fonts, section)
    assert len(nodes(laid, Role.H4)) == 7
    assert [mark.level for mark in laid.bookmarks] == list(range(10))
    assert "（1）第4层" in text(laid)


def test_every_character_is_printed_once(institute: Style, institute_fonts: FontSet) -> None:
    writer = Writer()
    words = [writer.words(400) for _ in range(40)]
    laid = lay_out(
        bare(*(paragraph(w, f"p{i}") for i, w in enumerate(words))), institute, institute_fonts
    )
    assert text(laid) == "".join(words)


def test_odd_pages_have_their_number_at_the_right(official: Style, fonts: FontSet) -> None:
    laid = lay_out(briefing(2), official, fonts)
    for page in laid.pages:
        number = "".join(
            run.text for run in runs(page, artifacts=True) if run.owner is Artifact.FOOTER
        )
        assert number == f"— {page.number + 1} —"
        (first, *_) = (run for run in runs(page, artifacts=True) if run.owner is Artifact.FOOTER)
        assert (first.x > laid.width / 2) == (page.number % 2 == 0)
        assert first.y == pytest.approx(26 * 72 / 25.4)


def test_the_running_title_is_not_on_the_first_page(
    institute: Style, institute_fonts: FontSet
) -> None:
    laid = lay_out(briefing(2), institute, institute_fonts)
    headers = [
        any(run.owner is Artifact.HEADER for run in runs(page, artifacts=True))
        for page in laid.pages
    ]
    assert headers == [False] + [True] * (len(headers) - 1)
    rules = [item for item in laid.pages[1].items if isinstance(item, Line)]
    assert any(rule.y1 > 750 for rule in rules)


def test_laying_out_twice_gives_the_same(institute: Style, institute_fonts: FontSet) -> None:
    def drawn(laid: LaidOut) -> list[object]:
        return [
            (run.x, run.y, run.text, run.font, run.spacing, run.advances)
            for page in laid.pages
            for run in (*runs(page), *runs(page, artifacts=True))
        ]

    cache = LineCache(institute_fonts)
    first = lay_out(briefing(2), institute, institute_fonts, cache=cache)
    again = lay_out(briefing(2), institute, institute_fonts, cache=cache)
    fresh = lay_out(briefing(2), institute, FontSet.for_style(institute))
    assert drawn(first) == drawn(again) == drawn(fresh)
    assert first.places == again.places == fresh.places


def test_work_can_be_stopped_at_any_block(official: Style, fonts: FontSet) -> None:
    calls: list[float] = []

    def cancelled() -> bool:
        return len(calls) > 5

    with pytest.raises(Cancelled):
        lay_out(briefing(3), official, fonts, Progress(lambda f, _: calls.append(f), cancelled))
    assert len(calls) == 6


def test_progress_grows_from_block_to_block(official: Style, fonts: FontSet) -> None:
    told: list[float] = []
    lay_out(briefing(3), official, fonts, Progress(lambda fraction, _: told.append(fraction)))
    assert told == sorted(told)
    assert 0 < told[0] < 0.1
    assert told[-1] <= 1


@pytest.mark.parametrize("role", list(ParagraphRole))
def test_every_role_has_a_look(official: Style, fonts: FontSet, role: ParagraphRole) -> None:
    laid = official_page(official, fonts, paragraph("国国", role=role))
    assert lines(laid.pages[0]) == ["国国"]


def test_records_and_blocks_have_places(institute: Style, institute_fonts: FontSet) -> None:
    source: Document = briefing(1)
    laid = lay_out(source, institute, institute_fonts)
    blocks = {place.block for place in laid.places}
    assert {"title", "contents", "list"} < {str(block) for block in blocks}
    records = {record for place in laid.places for record in place.records}
    verbatim = {run.record for page in laid.pages for run in runs(page) if run.record}
    assert verbatim
    assert verbatim <= records
    for place in laid.places:
        assert place.width > 0
        assert place.height > 0
        assert 0 <= place.page < len(laid.pages)
