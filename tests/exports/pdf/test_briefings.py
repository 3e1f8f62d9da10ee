"""Whole briefings, laid out by the program, in both styles: all judges content, no word lost."""

import re

import pytest

from data.model.ids import RecordId
from exports.layout.pages import Node, Run
from exports.prepared import Prepared, prepare
from templates.document import (
    BlockId,
    Document,
    Emphasis,
    Evidence,
    Footnote,
    Link,
    ListBlock,
    ListItem,
    NotePlacement,
    Paragraph,
    Section,
    Strong,
    Text,
)
from tests.exports.layout.samples import bare, briefing, document, paragraph
from tests.exports.pdf.builder import written
from tests.exports.pdf.reading import TagTree, opened, shown_text

HARD = "R&D经费<3.5%，“引号”——破折号……𠮷野家 (a\\b) ½ §3"
STYLES = ("official", "institute")


def pdf_of(prepared: Prepared) -> bytes:
    return written(prepared.laid, prepared.fonts, prepared.document)


def hard_document(notes: NotePlacement) -> Document:
    """Everything an inline can be, and text that is not plain."""
    record = RecordId("gd.quotation.1")
    words = Paragraph(
        BlockId("words"),
        (
            Text(HARD),
            Strong((Text("粗体"), Emphasis((Text("楷体"),)))),
            Evidence(record, (Text("“原话<>&”"),), verbatim=True),
            Footnote((Text(f"脚注：{HARD}"),)),
            Link("https://example.org/路径?a=1&b=(2)", (Text("网址"),)),
        ),
    )
    nested = Section(BlockId("s2"), (Text("二级"),), (paragraph("长" * 5000, "long"),))
    items = tuple(ListItem(BlockId(f"i{n}"), (Text(f"第{n}项"),)) for n in range(3))
    listed = ListBlock(BlockId("list"), items, ordered=True)
    return document([Section(BlockId("s1"), (Text("一级"),), (words, listed, nested))], notes)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("notes", list(NotePlacement))
def test_hard_text_survives(style: str, notes: NotePlacement) -> None:
    pdf = pdf_of(prepare(hard_document(notes), style))
    told = re.sub(r"\s", "", TagTree(pdf).text())
    for words in (HARD, f"脚注：{HARD}", "粗体楷体", "“原话<>&”", "长" * 5000):
        assert re.sub(r"\s", "", words) in told
    assert re.sub(r"\s", "", HARD) in shown_text(pdf)


@pytest.mark.parametrize("style", STYLES)
def test_every_character_that_was_laid_out_is_told_once(style: str) -> None:
    prepared = prepare(briefing(3), style)
    laid = [
        run.text
        for page in prepared.laid.pages
        for run in page.items
        if isinstance(run, Run) and isinstance(run.owner, Node)
    ]
    told = TagTree(pdf_of(prepared)).text()
    assert sorted("".join(laid)) == sorted(told)


def test_headings_tables_and_references_are_in_the_tree() -> None:
    tree = TagTree(pdf_of(prepare(briefing(2), "institute")))
    rows = [len(row.K) if hasattr(row.K, "__len__") else 1 for row in tree.elements("TR")]
    assert set(rows) == {5}
    assert len(tree.elements("TH")) == 10
    assert len(tree.elements("H1")) == 3
    assert len(tree.elements("TOCI")) == len(tree.elements("H1")) + len(tree.elements("H2"))


def test_links_of_the_contents_lead_to_the_pages_they_name() -> None:
    prepared = prepare(briefing(3), "institute")
    tree = TagTree(pdf_of(prepared))
    labels = {page: prepared.laid.pages[page].label for page in range(len(prepared.laid.pages))}
    named = [tree.text(entry) for entry in tree.elements("TOCI")]
    led = [labels[tree.page(link.Obj.Dest[0])] for link in tree.links(tree.elements("TOCI"))]
    assert len(named) > 5
    assert [re.findall(r"\d+$", text) for text in named] == [[label] for label in led]


def test_an_empty_document_is_a_page() -> None:
    assert len(opened(pdf_of(prepare(bare(), "official"))).pages) == 1


@pytest.mark.parametrize("style", STYLES)
def test_a_document_is_written_alike_after_being_laid_out_alike(style: str) -> None:
    assert pdf_of(prepare(briefing(1), style)) == pdf_of(prepare(briefing(1), style))
