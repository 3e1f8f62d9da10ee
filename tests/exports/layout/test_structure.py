"""The structure tree: what a screen reader is told, in which order."""

import pytest

from data.model.ids import RecordId, SourceId
from exports.fonts.fontset import FontSet
from exports.layout.engine import lay_out
from exports.layout.pages import Artifact, LaidOut, Node, Role, Run
from templates.document import (
    BlockId,
    Cite,
    Evidence,
    Footnote,
    ListBlock,
    ListItem,
    QuotationBlock,
    Section,
    Text,
)
from templates.style import Style
from tests.exports.layout.reading import links, nodes, runs, walk, words_of
from tests.exports.layout.samples import bare, briefing, document, paragraph


@pytest.fixture(scope="module")
def laid(institute: Style, institute_fonts: FontSet) -> LaidOut:
    return lay_out(briefing(3), institute, institute_fonts)


def outline(node: Node) -> object:
    """A node as nested lists."""
    return [node.role.name, *(outline(child) for child in node.children)]


def test_all_content_belongs_to_the_tree(laid: LaidOut) -> None:
    inside = set(map(id, walk(laid.structure)))
    for page in laid.pages:
        for item in page.items:
            if isinstance(item, Run):
                assert isinstance(item.owner, Artifact) or id(item.owner) in inside


def test_parents_know_their_children(laid: LaidOut) -> None:
    for node in walk(laid.structure):
        assert all(child.parent is node for child in node.children)


def test_every_link_has_words_and_a_place_to_lead_to(laid: LaidOut) -> None:
    owners = {id(link.owner) for link in links(laid)}
    tagged = nodes(laid, Role.LINK)
    assert {id(node) for node in tagged} == owners
    for link in links(laid):
        assert link.description
        assert words_of(laid, link.owner)
        assert not link.target.startswith("#") or link.target[1:] in laid.destinations


def test_notes_have_ids_of_their_own(laid: LaidOut) -> None:
    ids = [node.note_id for node in nodes(laid, Role.NOTE)]
    assert ids == [f"note-{i + 1}" for i in range(len(ids))]


def test_a_list(official: Style, fonts: FontSet) -> None:
    items = tuple(ListItem(BlockId(f"i{n}"), (Text(f"第{n}项"),)) for n in (1, 2))
    laid = lay_out(bare(ListBlock(BlockId("l"), items, ordered=True)), official, fonts)
    item = ["LIST_ITEM", ["LABEL"], ["LIST_BODY"]]
    assert outline(laid.structure) == ["DOCUMENT", ["LIST", item, item]]
    assert [words_of(laid, node) for node in nodes(laid, Role.LABEL)] == ["1.", "2."]


def test_text_of_a_list_hangs_beside_its_labels(official: Style, fonts: FontSet) -> None:
    items = tuple(ListItem(BlockId(f"i{n}"), (Text("国" * 60),)) for n in range(12))
    laid = lay_out(bare(ListBlock(BlockId("l"), items, ordered=True)), official, fonts)
    texts = [run for page in laid.pages for run in runs(page) if "国" in run.text]
    labels = [run for page in laid.pages for run in runs(page) if "." in run.text]
    assert len({round(run.x, 3) for run in texts}) == 1
    assert len({round(run.x, 3) for run in labels}) == 1
    assert max(run.x + run.width for run in labels) < texts[0].x


def test_a_quotation(official: Style, fonts: FontSet) -> None:
    block = QuotationBlock(BlockId("q"), (Text("“话”"),), (Text("——某人"),))
    laid = lay_out(bare(block), official, fonts)
    assert outline(laid.structure) == ["DOCUMENT", ["BLOCK_QUOTE", ["P"], ["P"]]]


def test_a_paragraph_with_mark_and_note(official: Style, fonts: FontSet) -> None:
    inlines = (Text("甲"), Cite(SourceId("source-1")), Text("乙"), Footnote((Text("注"),)))
    laid = lay_out(bare(paragraph(inlines)), official, fonts)
    reference = ["REFERENCE", ["LINK"]]
    note = ["NOTE", ["LABEL", ["LINK"]], ["P"]]
    assert outline(laid.structure) == ["DOCUMENT", ["P", reference], note]
    assert words_of(laid, nodes(laid, Role.P)[0]) == "甲[1]乙1"


def test_sections_nest(official: Style, fonts: FontSet) -> None:
    inner = Section(BlockId("b"), (Text("内"),), (paragraph("甲"),))
    laid = lay_out(bare(Section(BlockId("a"), (Text("外"),), (inner,))), official, fonts)
    assert outline(laid.structure) == [
        "DOCUMENT",
        ["SECTION", ["H1"], ["SECTION", ["H2"], ["P"]]],
    ]


def test_words_of_a_record_carry_it(official: Style, fonts: FontSet) -> None:
    record = RecordId("r1")
    inlines = (Text("他说"), Evidence(record, (Text("“" + "国" * 60 + "”"),)), Text("。"))
    laid = lay_out(document((paragraph(inlines),)), official, fonts)
    words = "".join(run.text for page in laid.pages for run in runs(page) if run.record == record)
    assert words == "“" + "国" * 60 + "”"
    places = [place for place in laid.places if place.records == (record,)]
    assert len(places) == 3
    assert {place.block for place in places} == {"p"}
