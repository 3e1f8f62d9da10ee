"""What is kept of blocks never shows: every briefing is read as if it were the first."""

from hypothesis import given
from hypothesis import strategies as st

from templates.document import Paragraph
from templates.markup.faults import MarkupFault
from templates.markup.kept_blocks import KeptBlocks
from templates.markup.reading import Known, Markup, read_markup

KNOWN = Known({"r1", "r2"}, {"s1"})
PARTS = (
    "<p>甲</p>",
    "<p>乙</p>",
    '<p id="own">甲</p>',
    '<p id="p.r1">占了别的名</p>',
    '<p records="r1">记录</p>',
    '<p records="r1">另外的话<cite source="s1"/></p>',
    '<p records="r1 r2">两条<note>注</note></p>',
    '<quotation records="r2"><words>话</words><attribution>某人</attribution></quotation>',
    "<list><item>甲</item><item>甲</item></list>",
    '<list id="list"><item records="r1">甲</item></list>',
    "<table><caption>表</caption><column>列</column><row><cell>甲</cell></row></table>",
    "<table><caption>表</caption><column>列</column><row><cell/><cell/></row></table>",
    "<contents/>",
    '<section id="inner"><title>里</title><p>甲</p><p records="r1">记录</p></section>',
)
"""Some have the words of others, some an id that another one would get; one is at fault."""

Part = st.sampled_from(PARTS)
Briefing = st.lists(Part, max_size=6)


def read(parts: list[str], kept: KeptBlocks | None) -> Markup | str:
    """A briefing of ``parts``, the last two in a section; or what is wrong with it."""
    inside = "\n".join(parts[-2:])
    section = f'<section id="s"><title>节</title>{inside}</section>'
    text = f'<briefing title="题">\n{"".join(parts[:-2])}\n{section}</briefing>'
    try:
        return read_markup(text, KNOWN, kept)
    except MarkupFault as fault:
        return f"{fault.line}: {fault.why}"


@given(st.lists(Briefing, max_size=8))
def test_a_briefing_is_read_the_same_whatever_was_read_before(briefings: list[list[str]]) -> None:
    kept = KeptBlocks(room=300)
    for parts in briefings:
        assert read(parts, kept) == read(parts, None)


def test_a_block_that_did_not_change_is_the_same_object() -> None:
    kept = KeptBlocks()
    (before,) = read_markup('<briefing title="题"><p>甲</p></briefing>', KNOWN, kept).blocks
    other, after = read_markup(
        '<briefing title="另"><p>乙</p><p>甲</p></briefing>', KNOWN, kept
    ).blocks
    assert isinstance(before, Paragraph)
    assert after is before
    assert other != before


def table(rows: int, words: str) -> str:
    cells = f"<row><cell>{words}</cell></row>" * rows
    return f"<table><caption>表</caption><column>列</column>{cells}</table>"


def test_what_is_kept_is_bounded_by_its_markup_however_large_the_blocks_are() -> None:
    kept = KeptBlocks(room=20_000)
    for number in range(40):
        parts = [f"<p>第{number}段</p>", "<p>甲</p>", table(20 * (number % 3), f"第{number}次")]
        read(parts, kept)
        assert kept.size == sum(len(markup) for _, markup in kept._kept) <= 20_000
    assert len(kept._kept) > 10
    read([table(2_000, "比全部地方都大")], kept)
    assert kept.size <= 20_000
