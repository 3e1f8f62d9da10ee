import re

import pytest
from msgspec.structs import replace

from exports.fonts.fontset import FontSet
from exports.layout.engine import lay_out
from exports.layout.pages import Artifact, LaidOut, Role
from templates.document import BlockId, Contents, Document, Section, Text, walk
from templates.style import Style
from tests.exports.layout.reading import lines, links, nodes, runs, text, words_of
from tests.exports.layout.samples import bare, briefing, document, paragraph


@pytest.fixture(scope="module")
def laid(official: Style, fonts: FontSet) -> LaidOut:
    return lay_out(briefing(6), official, fonts)


def sections() -> list[Section]:
    return [block for block in walk(briefing(6).blocks) if isinstance(block, Section)]


def test_every_section_has_an_entry_with_its_page(laid: LaidOut) -> None:
    entries = [words_of(laid, node) for node in nodes(laid, Role.CONTENTS_ITEM)]
    assert len(entries) == len(sections())
    for entry, mark in zip(entries, [m for m in laid.bookmarks if m.title != "目录"], strict=True):
        page = laid.destinations[mark.destination].page
        assert entry == f"{mark.title} {laid.pages[page].label}"


def test_page_numbers_stand_at_the_right_edge(laid: LaidOut) -> None:
    right = (210 - 26) * 72 / 25.4
    numbers = [run for run in runs(laid.pages[0]) if run.text.strip().isdigit()]
    assert len(numbers) > 5
    for run in numbers:
        assert run.x + run.width == pytest.approx(right, abs=0.01)


def test_leaders_are_artifacts_between_title_and_number(laid: LaidOut) -> None:
    dots = [r for r in runs(laid.pages[0], artifacts=True) if r.owner is Artifact.LAYOUT]
    assert len(dots) > 5
    assert {run.text[0] for run in dots} == {"…"}
    for dot in dots:
        beside = [run for run in runs(laid.pages[0]) if abs(run.y - dot.y) < 0.01]
        assert all(run.x + run.width < dot.x or run.x > dot.x + dot.width for run in beside)


def test_dots_stand_below_dots(laid: LaidOut) -> None:
    dots = [r for r in runs(laid.pages[0], artifacts=True) if r.owner is Artifact.LAYOUT]
    right = (210 - 26) * 72 / 25.4
    for dot in dots:
        each = dot.width / len(dot.text)
        counted = (right - dot.x - dot.width) / each
        assert counted == pytest.approx(round(counted), abs=0.01)


def test_entries_lead_to_their_sections(laid: LaidOut) -> None:
    targets = {link.target for link in links(laid)}
    assert {f"#{section.id}" for section in sections()} <= targets


def titled(count: int) -> Document:
    made = [Section(BlockId(f"s{i}"), (Text("题"),), (paragraph("甲"),)) for i in range(count)]
    return document((Contents(BlockId("contents")), *made))


@pytest.mark.parametrize(("count", "page"), [(3, 0), (12, 1), (17, 1), (33, 2)])
def test_the_text_goes_on_below_contents_that_leave_much_of_a_page(
    official: Style, fonts: FontSet, count: int, page: int
) -> None:
    laid = lay_out(titled(count), official, fonts)
    assert laid.destinations["s0"].page == page


@pytest.mark.parametrize("count", [3, 11, 17, 80])
def test_contents_stand_below_the_title_and_leave_no_page_to_it_alone(
    official: Style, fonts: FontSet, count: int
) -> None:
    made = [Section(BlockId(f"s{i}"), (Text("题"),), ()) for i in range(count)]
    laid = lay_out(document((Contents(BlockId("contents")), *made)), official, fonts)
    assert laid.destinations["contents"].page == 0
    entries = [line for line in lines(laid.pages[0]) if re.search("、题.*[0-9]", line)]
    assert len(entries) == min(count, 15)


def test_contents_elsewhere_begin_a_page(official: Style, fonts: FontSet) -> None:
    blocks = (paragraph("甲"), Contents(BlockId("c")), Section(BlockId("s"), (Text("标题"),), ()))
    laid = lay_out(document(blocks), official, fonts)
    assert [laid.destinations[name].page for name in ("p", "c", "s")] == [0, 1, 1]


def test_only_sections_down_to_the_depth_are_listed(official: Style, fonts: FontSet) -> None:
    inner = Section(BlockId("b"), (Text("内层"),), (paragraph("甲"),))
    outer = Section(BlockId("a"), (Text("外层"),), (inner,))
    for depth, count in ((1, 1), (2, 2), (3, 2)):
        laid = lay_out(bare(Contents(BlockId("c"), depth), outer), official, fonts)
        assert len(nodes(laid, Role.CONTENTS_ITEM)) == count


def test_a_long_title_wraps_before_its_number(official: Style, fonts: FontSet) -> None:
    section = Section(BlockId("a"), (Text("长" * 60),), (paragraph("甲"),), new_page=True)
    laid = lay_out(bare(Contents(BlockId("c")), section), official, fonts)
    numbers = [run for run in runs(laid.pages[0]) if run.text == " 2"]
    titles = [run for run in runs(laid.pages[0]) if "长" in run.text]
    assert len(titles) == 3
    assert numbers[0].y == titles[-1].y
    assert max(run.x + run.width for run in titles) < numbers[0].x


def test_contents_of_nothing(official: Style, fonts: FontSet) -> None:
    laid = lay_out(bare(Contents(BlockId("c"))), official, fonts)
    assert text(laid) == "目录"


def test_contents_without_words_take_no_page(official: Style, fonts: FontSet) -> None:
    plain = bare(Contents(BlockId("c")), paragraph("甲"))
    laid = lay_out(replace(plain, meta=replace(plain.meta, labels={})), official, fonts)
    assert len(laid.pages) == 1
    assert text(laid) == "甲"


def test_sections_without_a_title_have_no_entry_but_are_found(
    official: Style, fonts: FontSet
) -> None:
    laid = lay_out(
        bare(Contents(BlockId("c")), Section(BlockId("s"), (), (paragraph("甲"),), numbered=False)),
        official,
        fonts,
    )
    assert nodes(laid, Role.CONTENTS_ITEM) == []
    assert laid.destinations["s"] == laid.destinations["p"]


def test_outline_levels_grow_by_one_at_most(laid: LaidOut) -> None:
    previous = -1
    for mark in laid.bookmarks:
        assert 0 <= mark.level <= previous + 1
        assert mark.destination in laid.destinations
        previous = mark.level
