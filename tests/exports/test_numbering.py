import datetime as dt

import msgspec
import pytest

from data.model.ids import RecordId, SourceId
from exports.numbering import CiteMark, Numbers, chinese_number, number
from templates.document import (
    Block,
    BlockId,
    Chart,
    ChartKind,
    Cite,
    Column,
    Document,
    Emphasis,
    Evidence,
    Footnote,
    Inline,
    Inlines,
    KeyFigure,
    KeyFigures,
    Link,
    ListBlock,
    ListItem,
    Meta,
    Moment,
    Paragraph,
    QuotationBlock,
    Row,
    Section,
    Strong,
    Table,
    Text,
    Timeline,
)
from templates.style import Numbering, Style, load_style

OFFICIAL = load_style("official")
C, P, A, AP, D, N = (
    Numbering.CHINESE,
    Numbering.CHINESE_PARENTHESES,
    Numbering.ARABIC,
    Numbering.ARABIC_PARENTHESES,
    Numbering.DECIMAL,
    Numbering.NONE,
)


def styled(*numbering: Numbering) -> Style:
    return msgspec.structs.replace(OFFICIAL, numbering=numbering)


def numbered(*blocks: Block, style: Style = OFFICIAL) -> Numbers:
    return number(Document(Meta("", dt.date(2026, 1, 5)), blocks), style)


def section(name: str, *blocks: Block, counted: bool = True) -> Section:
    return Section(BlockId(name), (Text(name),), blocks, numbered=counted)


def cite(name: str, locator: str | None = None) -> Cite:
    return Cite(SourceId(name), locator)


def note(text: str) -> Footnote:
    return Footnote((Text(text),))


def paragraph(name: str, *inlines: Inline) -> Paragraph:
    return Paragraph(BlockId(name), inlines)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"),
        (99, "九十九"), (100, "100"), (0, "0"),
    ],
)  # fmt: skip
def test_chinese_numbers(value: int, expected: str) -> None:
    assert chinese_number(value) == expected


@pytest.mark.parametrize(
    ("numbering", "expected"),
    [
        ((C, P, A, AP), ["一、", "（一）", "1. ", "（1）", "（二）", "二、"]),
        ((D, D, D, D), ["1 ", "1.1 ", "1.1.1 ", "1.1.1.1 ", "1.2 ", "2 "]),
        ((D, D, D, N), ["1 ", "1.1 ", "1.1.1 ", "", "1.2 ", "2 "]),
        ((C,), ["一、", "", "", "", "", "二、"]),
        ((), [""] * 6),
    ],
)
def test_headings_are_numbered_by_level(
    numbering: tuple[Numbering, ...], expected: list[str]
) -> None:
    deep = section("a", section("aa", section("aaa", section("aaaa"))), section("ab"))
    numbers = numbered(deep, section("b"), style=styled(*numbering))
    assert list(numbers.headings.values()) == expected
    assert list(numbers.headings) == ["a", "aa", "aaa", "aaaa", "ab", "b"]
    assert list(numbers.levels.values()) == [1, 2, 3, 4, 2, 1]


def test_sections_without_a_number_are_not_counted() -> None:
    numbers = numbered(
        section("foreword", counted=False),
        section("a", section("aa")),
        section("interlude", section("ia"), counted=False),
        section("b"),
        style=styled(D, D),
    )
    assert numbers.headings == {
        "foreword": "", "a": "1 ", "aa": "1.1 ", "interlude": "", "ia": "1 ", "b": "2 ",
    }  # fmt: skip


def everywhere(mark: Inlines) -> tuple[Block, ...]:
    """Every place that inlines may stand in, each with ``mark``."""
    return (
        Section(BlockId("s"), mark, ()),
        paragraph(
            "p", Strong(mark), Emphasis(mark), Link("x", mark), Evidence(RecordId("r"), mark)
        ),
        QuotationBlock(BlockId("q"), mark, mark),
        ListBlock(BlockId("l"), (ListItem(BlockId("i"), mark),)),
        Table(BlockId("t"), mark, (Column(mark),), (Row(BlockId("row"), (mark,)),), mark),
    )


def test_notes_are_numbered_wherever_they_are_called() -> None:
    numbers = numbered(*everywhere((Footnote((Text("注"),)),)))
    assert [note.number for note in numbers.notes] == list(range(1, 13))
    found = {block: [n.number for n in notes] for block, notes in numbers.block_notes.items()}
    assert found == {
        "s": [1], "p": [2, 3, 4, 5], "q": [6, 7], "i": [8], "t": [9, 10, 12], "row": [11],
    }  # fmt: skip


def test_sources_are_numbered_wherever_they_are_cited() -> None:
    for block in everywhere((cite("x"),)):
        assert numbered(block).references == {"x": 1}


def test_references_are_numbered_in_the_order_of_first_citation() -> None:
    numbers = numbered(
        paragraph("a", cite("x"), Footnote((cite("y"), cite("x"))), cite("z")),
        paragraph("b", cite("y"), cite("w")),
    )
    assert list(numbers.references.items()) == [("x", 1), ("y", 2), ("z", 3), ("w", 4)]


def test_a_note_in_a_note_has_no_number_but_its_sources_have() -> None:
    inner = Footnote((Text("内"), cite("y")))
    numbers = numbered(paragraph("a", Footnote((Text("外"), inner)), Footnote((Text("二"),))))
    assert [note.number for note in numbers.notes] == [1, 2]
    assert numbers.references == {"y": 1}


def test_equal_notes_are_notes_of_their_own() -> None:
    note = Footnote((Text("同上"),))
    assert len(numbered(paragraph("a", note, note)).notes) == 2


def test_tables_are_numbered_through_all_sections() -> None:
    def table(name: str) -> Table:
        return Table(BlockId(name), (), (), ())

    numbers = numbered(table("t1"), section("a", table("t2"), section("aa", table("t3"))))
    assert numbers.tables == {"t1": 1, "t2": 2, "t3": 3}


def test_charts_and_time_lines_are_numbered_together_apart_from_tables() -> None:
    def chart(name: str) -> Chart:
        return Chart(BlockId(name), ChartKind.BARS, (cite("x"),), "", (), (), "", (note("c"),))

    moment = Moment(BlockId("m"), dt.date(2024, 1, 1), "1月", (note("m"), cite("y")))
    line = Timeline(BlockId("t"), (), (moment,), "", (note("t"),))
    figure = KeyFigure(BlockId("k1"), (note("v"),), (note("l"),))
    numbers = numbered(
        chart("c1"), Table(BlockId("t1"), (), (), ()), section("s", line, chart("c2")),
        KeyFigures(BlockId("k"), (figure,)),
    )  # fmt: skip
    assert numbers.figures == {"c1": 1, "t": 2, "c2": 3}
    assert numbers.tables == {"t1": 1}
    assert numbers.references == {"x": 1, "y": 2}
    assert [note.block for note in numbers.notes] == ["c1", "m", "t", "c2", "k1", "k1"]


@pytest.mark.parametrize(
    ("cites", "expected"),
    [
        ((cite("a"),), "[1]"),
        ((cite("a"), cite("d")), "[1,4]"),
        ((cite("d"), cite("a")), "[1,4]"),
        ((cite("a"), cite("b")), "[1,2]"),
        ((cite("a"), cite("b"), cite("c")), "[1-3]"),
        ((cite("a"), cite("b"), cite("c"), cite("e")), "[1-3,5]"),
        ((cite("a"), cite("a")), "[1]"),
        ((cite("b", "35"),), "[2]35"),
        ((cite("a"), cite("b", "35"), cite("c")), "[1][2]35[3]"),
        ((), ""),
    ],
)
def test_marks_side_by_side_share_their_brackets(cites: tuple[Cite, ...], expected: str) -> None:
    numbers = numbered(paragraph("a", *map(cite, "abcde")))
    assert "".join(mark.text for mark in numbers.mark(cites)) == expected


def test_every_number_of_a_mark_knows_its_source() -> None:
    numbers = numbered(paragraph("a", *map(cite, "abc")))
    marks = numbers.mark((cite("a"), cite("b"), cite("c")))
    assert marks == (
        CiteMark("["),
        CiteMark("1", SourceId("a")),
        CiteMark("-"),
        CiteMark("3", SourceId("c")),
        CiteMark("]"),
    )


def test_headings_of_an_english_briefing_have_no_chinese_numerals() -> None:
    meta = Meta("", dt.date(2026, 1, 5), language="en")
    blocks = (section("a", section("b")), section("c"))
    numbers = number(Document(meta, blocks), styled(C, P))
    assert list(numbers.headings.values()) == ["1 ", "1.1 ", "2 "]
