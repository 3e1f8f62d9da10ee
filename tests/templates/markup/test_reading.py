"""Markup becomes the document tree, or says where it cannot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from templates.document import (
    Bibliography,
    Cite,
    Contents,
    Emphasis,
    Endnotes,
    Evidence,
    Footnote,
    Link,
    ListBlock,
    Paragraph,
    ParagraphRole,
    QuotationBlock,
    Section,
    Strong,
    Table,
    Text,
    plain,
    walk,
)
from templates.markup.faults import MarkupFault
from templates.markup.reading import Known, Markup, read_markup

KNOWN = Known({"r1", "r2"}, {"s1"})


def read(body: str, known: Known = KNOWN) -> Markup:
    text = f'<briefing title="题">\n{body}\n</briefing>'
    markup = read_markup(text, known)
    assert read_markup(text, known, tried=True) == markup
    return markup


def only(body: str) -> object:
    """The only block of a briefing."""
    (block,) = read(body).blocks
    return block


def test_every_inline_is_read() -> None:
    block = only(
        '<p>甲<strong>乙</strong><em>丙</em><cite source="s1" locator="35"/><note>注<cite source="s1"/>'
        '</note><link href="https://example.org">丁</link>'
        '<evidence record="r1" verbatim="true">戊</evidence></p>'
    )
    assert isinstance(block, Paragraph)
    assert block.inlines == (
        Text("甲"),
        Strong((Text("乙"),)),
        Emphasis((Text("丙"),)),
        Cite("s1", "35"),  # type: ignore[arg-type]
        Footnote((Text("注"), Cite("s1"))),  # type: ignore[arg-type]
        Link("https://example.org", (Text("丁"),)),
        Evidence("r1", (Text("戊"),), True),  # type: ignore[arg-type]
    )


def test_every_block_is_read() -> None:
    blocks = read(
        "<contents depth='3'/>"
        "<section id='a' numbered='false' new-page='true'><title>节</title>"
        "<p role='lead' records='r1 r2'>段</p>"
        "<quotation direct='false'><words>话</words><attribution>——某</attribution></quotation>"
        "<list ordered='true'><item records='r1'>项</item></list>"
        "<table><caption>表</caption><column weight='2' align='right'>头</column>"
        "<row records='r2'><cell>格</cell></row><table-note>注</table-note></table>"
        "</section><bibliography/><endnotes/>"
    ).blocks
    assert [type(block) for block in walk(blocks)] == [
        Contents, Section, Paragraph, QuotationBlock, ListBlock, Table, Bibliography, Endnotes,
    ]  # fmt: skip
    section = blocks[1]
    assert isinstance(section, Section)
    assert not section.numbered
    assert section.new_page
    paragraph, quotation, listing, table = section.blocks
    assert isinstance(paragraph, Paragraph)
    assert (paragraph.role, paragraph.records) == (ParagraphRole.LEAD, ("r1", "r2"))
    assert isinstance(quotation, QuotationBlock)
    assert not quotation.direct
    assert isinstance(listing, ListBlock)
    assert listing.ordered
    assert isinstance(table, Table)
    assert (table.columns[0].weight, table.columns[0].align) == (2.0, "right")
    assert plain(table.note) == "注"


NEAR = "甲乙\n丙"
FAULTS = [
    ("an unknown element", "<p>x</p>\n<b/>", 3, "element <b>"),
    ("a section without title", "<section id='a'><p>x</p></section>", 2, "element <p>"),
    ("a section without id", "<section><title>x</title></section>", 2, "section"),
    ("text between blocks", "<p>x</p>loose", 1, "text"),
    ("a paragraph in a paragraph", "<p><p>x</p></p>", 2, "element <p>"),
    ("a note in a note", "<p><note>a<note>b</note></note></p>", 2, "element <note>"),
    ("a note in words in a note", "<p><note><em><note>b</note></em></note></p>", 2, "element <note>"),
    ("a role that is none", "<p role='x'>x</p>", 2, "role"),
    ("a role with blanks", "<p role=' lead '>x</p>", 2, "role"),
    ("a number for yes", "<list ordered='1'/>", 2, "ordered"),
    ("a script address", "<p><link href='javascript:x'>x</link></p>", 2, "link"),
    ("a source unknown", "<p>x</p>\n\n<p><cite source='s9'/></p>", 4, "s9"),
    ("a record unknown", "<p records='r1 r9'>x</p>", 2, "r9"),
    ("evidence of nothing", "<p><evidence record='r9'>x</evidence></p>", 2, "r9"),
    ("an id twice", "<p id='a'>x</p>\n<p id='a'>y</p>", 3, "“a”"),
    ("a row too long", "<table><caption/><column/>\n<row><cell/><cell/></row></table>", 3, "2 cells"),
    ("not well-formed", "<p>x", 3, "not ended"),
    ("an entity nobody declared", "<p>&unknown;</p>", 2, "unknown"),
    ("a comparison sign unescaped", "<p>经费< 3.5%</p>", 2, "&lt;"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "body", "line", "said"), FAULTS, ids=[f[0] for f in FAULTS])
def test_a_fault_names_its_line(what: str, body: str, line: int, said: str) -> None:
    with pytest.raises(MarkupFault) as caught:
        read(body)
    assert caught.value.line == line
    assert said in str(caught.value)


BY_SCHEMA = FAULTS.index(next(fault for fault in FAULTS if fault[0] == "a source unknown"))


@pytest.mark.parametrize("fault", FAULTS[BY_SCHEMA:], ids=[f[0] for f in FAULTS[BY_SCHEMA:]])
def test_what_no_schema_says_is_told_of_tried_templates_too(
    fault: tuple[str, str, int, str],
) -> None:
    _, body, line, said = fault
    with pytest.raises(MarkupFault) as caught:
        read_markup(f'<briefing title="题">\n{body}\n</briefing>', KNOWN, tried=True)
    assert caught.value.line == line
    assert said in str(caught.value)


@pytest.mark.parametrize(
    "date", ["2026-1-5", "2026-01-05Z", "2026-02-30", " 2026-01-05", "", "今天"]
)
def test_dates_are_dates(date: str) -> None:
    with pytest.raises(MarkupFault):
        read_markup(f'<briefing title="t" date="{date}"/>', KNOWN)


def test_headings_have_four_levels() -> None:
    def nested(depth: int) -> str:
        inner = nested(depth - 1) if depth > 1 else "<p>x</p>"
        return f"<section id='s{depth}'><title>t</title>{inner}</section>"

    read(nested(4))
    with pytest.raises(MarkupFault, match="four levels"):
        read(nested(5))


BILLION_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    '<briefing title="t"><p>&b;</p></briefing>'
)
OUTSIDE = (
    '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    '<briefing title="t"><p>&f;</p></briefing>'
)


@pytest.mark.parametrize("text", [BILLION_LAUGHS, OUTSIDE], ids=["billion laughs", "outside file"])
def test_document_types_are_refused(text: str) -> None:
    with pytest.raises(MarkupFault, match="document type"):
        read_markup(text, KNOWN)


def test_depth_has_an_end() -> None:
    deep = "<em>" * 40 + "x" + "</em>" * 40
    with pytest.raises(MarkupFault, match="too deep"):
        read(f"<p>{deep}</p>")


def test_comments_and_instructions_vanish() -> None:
    block = only("<p>甲<!-- 乙 --><?php 丙?>丁</p>")
    assert isinstance(block, Paragraph)
    assert plain(block.inlines) == "甲丁"


def ids(body: str) -> list[str]:
    return [block.id for block in walk(read(body).blocks)]


def test_ids_stay_when_neighbours_come_and_go() -> None:
    three = "<section id='gd'><title>t</title>{}<p records='r2'>乙</p><p>丙</p></section>"
    with_first = ids(three.format("<p records='r1'>甲</p>"))
    without = ids(three.format(""))
    assert set(without) < set(with_first)
    assert "gd.p.r2" in without


def test_equal_blocks_get_different_ids() -> None:
    found = ids("<p records='r1'>甲</p><p records='r1'>乙</p><p>丙</p><p>丙</p>")
    assert len(set(found)) == 4


def test_the_place_of_the_evidence_is_told() -> None:
    markup = read("<section id='e'><title>证据</title><evidence-annex/></section>")
    assert markup.annexes == ("evidence-annex",)


PRINTABLE = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
)


@given(PRINTABLE)
def test_any_text_survives(text: str) -> None:
    block = only(f"<p>{escape(text)}</p>")
    assert isinstance(block, Paragraph)
    assert plain(block.inlines) == text.strip(" ")


@given(st.lists(PRINTABLE, min_size=1, max_size=5))
def test_any_text_survives_between_marks(texts: list[str]) -> None:
    marked = "".join(f"<strong>{escape(text)}</strong>。" for text in texts)
    block = only(f"<p>。{marked}</p>")
    assert isinstance(block, Paragraph)
    assert plain(block.inlines) == "。" + "".join(f"{text}。" for text in texts)
