"""Notes at the page foot and at the end, references."""

import pytest

from data.model.ids import SourceId
from exports.fonts.fontset import FontSet
from exports.layout.engine import lay_out
from exports.layout.pages import Line, Role
from templates.document import (
    Bibliography,
    BlockId,
    Cite,
    Column,
    Endnotes,
    Footnote,
    Link,
    NotePlacement,
    Paragraph,
    Row,
    Section,
    Table,
    Text,
)
from templates.style import Style
from tests.exports.layout.reading import lines, links, nodes, pages_with, runs, text, words_of
from tests.exports.layout.samples import bare, briefing, document, paragraph


def note(words: str) -> Footnote:
    return Footnote((Text(words),))


def noted(name: str, words: str, before: int = 40) -> Paragraph:
    """A paragraph with a note after ``before`` characters."""
    return paragraph((Text("国" * before), note(words), Text("国" * 40)), name)


@pytest.mark.parametrize("shift", range(12))
def test_every_note_stands_on_the_page_of_its_call(
    official: Style, fonts: FontSet, shift: int
) -> None:
    blocks = [paragraph("甲", f"f{i}") for i in range(shift)]
    blocks += [noted(f"p{i}", f"注文第{i:02}条。" + "文" * 30) for i in range(30)]
    laid = lay_out(bare(*blocks), official, fonts)
    for number in range(1, 31):
        call = laid.destinations[f"call-note-{number}"]
        assert laid.destinations[f"note-{number}"].page == call.page
        assert pages_with(laid, f"注文第{number - 1:02}条。") == [call.page]


def test_text_and_notes_do_not_overlap(institute: Style, institute_fonts: FontSet) -> None:
    laid = lay_out(briefing(4), institute, institute_fonts)
    with_notes = 0
    for page in laid.pages:
        separators = [
            i for i in page.items if isinstance(i, Line) and i.x2 - i.x1 < 200 and i.y1 == i.y2
        ]
        for rule in separators:
            with_notes += 1
            note_runs = [run for run in runs(page) if run.size == 8.5 and run.y < rule.y1]
            others = [run for run in runs(page) if run.y < rule.y1 and run not in note_runs]
            assert note_runs
            assert not [run for run in others if run.size > 8.5]
            assert min(run.y for run in note_runs) > 27 * 72 / 25.4
    assert with_notes > 2


def test_a_note_longer_than_a_page_goes_on(official: Style, fonts: FontSet) -> None:
    words = "".join(f"第{i:04}句。" for i in range(900))
    laid = lay_out(bare(noted("p", words), paragraph("乙" * 300, "q")), official, fonts)
    assert len(laid.pages) > 2
    assert laid.destinations["note-1"].page == laid.destinations["call-note-1"].page == 0
    note_words = words_of(laid, nodes(laid, Role.NOTE)[0])
    assert note_words == "1" + words
    assert text(laid).count("乙") == 300


def test_a_long_note_begins_where_it_is_called(official: Style, fonts: FontSet) -> None:
    blocks = [paragraph("甲", f"f{i}") for i in range(16)]
    laid = lay_out(bare(*blocks, noted("p", "文" * 900)), official, fonts)
    assert laid.destinations["note-1"].page == laid.destinations["call-note-1"].page


def test_notes_of_tables_stand_below_them(official: Style, fonts: FontSet) -> None:
    table = Table(
        BlockId("t"),
        (Text("表题"), note("题注")),
        (Column((Text("头"), note("头注"))),),
        (Row(BlockId("r"), ((Text("格"), note("格注")),)),),
        (Text("说明"), note("末注")),
    )
    laid = lay_out(bare(table), official, fonts)
    assert lines(laid.pages[0])[-4:] == ["1题注", "2头注", "3格注", "4末注"]


def test_endnotes_stand_where_the_document_has_them(official: Style, fonts: FontSet) -> None:
    end = Section(BlockId("s"), (Text("注释"),), (Endnotes(BlockId("e")),), numbered=False)
    blocks = (noted("p", "注文一"), noted("q", "注文二"), end)
    laid = lay_out(document(blocks, NotePlacement.ENDNOTES), official, fonts)
    printed = lines(laid.pages[-1])
    assert printed[printed.index("注释") :] == ["注释", "1注文一", "2注文二"]


def test_endnotes_without_a_place_stand_at_the_end(official: Style, fonts: FontSet) -> None:
    laid = lay_out(document((noted("p", "注文一"),), NotePlacement.ENDNOTES), official, fonts)
    assert lines(laid.pages[-1])[-2:] == ["注释", "1注文一"]


def test_calls_and_notes_lead_to_each_other(official: Style, fonts: FontSet) -> None:
    laid = lay_out(bare(noted("p", "注文一")), official, fonts)
    assert {link.target for link in links(laid)} == {"#note-1", "#call-note-1"}
    (tagged,) = nodes(laid, Role.NOTE)
    assert tagged.note_id == "note-1"
    assert [child.role for child in tagged.children] == [Role.LABEL, Role.P]


def test_a_note_in_a_note_is_printed_in_parentheses(official: Style, fonts: FontSet) -> None:
    inner = Footnote((Text("外"), note("内"), Text("后")))
    laid = lay_out(bare(paragraph((Text("国"), inner))), official, fonts)
    assert lines(laid.pages[0])[-1] == "1外（内）后"


def test_references_are_listed_in_the_order_of_their_numbers(
    official: Style, fonts: FontSet
) -> None:
    cited = paragraph(
        (Text("甲"), Cite(SourceId("source-9")), Text("乙"), Cite(SourceId("source-2")))
    )
    laid = lay_out(document((cited, Bibliography(BlockId("b")))), official, fonts)
    printed = text(laid)
    assert "甲[1]乙[2]" in printed
    assert printed.index("[1]第9篇") < printed.index("[2]第2篇")
    targets = [link.target for link in links(laid)]
    assert targets[:2] == ["#ref-1", "#ref-2"]
    assert [words_of(laid, link.owner) for link in links(laid)][:2] == ["[1]", "[2]"]
    assert {"ref-1", "ref-2"} <= set(laid.destinations)


def test_each_number_of_a_mark_leads_to_its_reference(official: Style, fonts: FontSet) -> None:
    cites = (
        Cite(SourceId("source-9")),
        Cite(SourceId("source-2"), "35"),
        Cite(SourceId("source-3")),
    )
    blocks = (
        paragraph((Text("甲"), cites[0])),
        paragraph((Text("乙"), cites[2], cites[0])),
        paragraph((cites[1],)),
        Bibliography(BlockId("b")),
    )
    laid = lay_out(document(blocks), official, fonts)
    found = [(words_of(laid, link.owner), link.target) for link in links(laid)][:4]
    assert found == [("[1]", "#ref-1"), ("[1", "#ref-1"), ("2]", "#ref-2"), ("[3]35", "#ref-3")]


def test_addresses_in_references_lead_there(official: Style, fonts: FontSet) -> None:
    cited = paragraph((Text("甲"), Cite(SourceId("source-9"))))
    laid = lay_out(document((cited, Bibliography(BlockId("b")))), official, fonts)
    address = "https://example.org/articles/2024/01/19/9.html"
    assert address in {link.target for link in links(laid)}


def test_without_a_list_reference_marks_lead_nowhere(official: Style, fonts: FontSet) -> None:
    laid = lay_out(
        document((paragraph((Text("甲"), Cite(SourceId("source-9")))),)), official, fonts
    )
    assert "甲[1]" in text(laid)
    assert links(laid) == []


def test_marks_side_by_side_are_told_apart(official: Style, fonts: FontSet) -> None:
    marks = (Cite(SourceId("source-9")), Cite(SourceId("source-8")), note("注"))
    laid = lay_out(bare(paragraph((Text("甲"), *marks))), official, fonts)
    assert lines(laid.pages[0])[0] == "甲[1,2] 1"


def test_words_that_link_are_tagged_and_lead_there(official: Style, fonts: FontSet) -> None:
    link = Link("https://example.org/", (Text("网站"),))
    laid = lay_out(bare(paragraph((Text("见"), link, Text("。")))), official, fonts)
    (area,) = links(laid)
    assert area.target == "https://example.org/"
    assert area.owner.role is Role.LINK
    assert words_of(laid, area.owner) == "网站"
    run = next(run for run in runs(laid.pages[0]) if run.text == "网站")
    assert area.x == pytest.approx(run.x)
    assert area.width == pytest.approx(run.width)
    assert area.y < run.y < area.y + area.height
