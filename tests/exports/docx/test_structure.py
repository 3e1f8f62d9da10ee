"""Headings, contents, notes, lists, tables, quotations: the structure is Word's own."""

import pytest

from exports.prepared import prepare
from release.validation import docx_quick
from templates.document import (
    BlockId,
    Column,
    Contents,
    Footnote,
    ListBlock,
    ListItem,
    NotePlacement,
    ParagraphRole,
    QuotationBlock,
    Row,
    Section,
    Table,
)
from tests.exports.docx import builder
from tests.exports.docx.builder import t
from tests.exports.docx.xpaths import Part, styled


def part(style: str = "official", notes: NotePlacement = NotePlacement.FOOTNOTES) -> Part:
    return Part(builder.written(builder.full(notes), style))


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("official", ["一、广东省", "（一）主要数据", "1. 细目", "（1）再细目", "二、上海市"]),
        ("institute", ["1 广东省", "1.1 主要数据", "1.1.1 细目", "再细目", "2 上海市"]),
    ],
)
def test_headings_carry_their_numbers(style: str, expected: list[str]) -> None:
    headings = part(style).text("//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'Heading')]")
    assert headings[:5] == expected


def test_headings_are_of_their_level() -> None:
    styles = part().values("//w:pStyle/@w:val[starts-with(., 'Heading')]")
    first = ["Heading1", "Heading2", "Heading3BelowTable", "Heading4"]
    assert styles == [*first, *["Heading1"] * 3]


def test_deeper_sections_stay_on_the_last_level() -> None:
    block = builder.para("p", "止。")
    for level in range(6):
        block = builder.section(f"s{level}", f"第{level}", block)  # type: ignore[assignment]
    found = Part(builder.written(builder.document(block)))
    styles = found.values("//w:pStyle/@w:val[starts-with(., 'Heading')]")
    assert styles == ["Heading1", "Heading2", "Heading3", *["Heading4"] * 3]


def test_the_contents_is_a_field_with_page_numbers_filled_in() -> None:
    found = part()
    entries = "//w:sdt//w:p[starts-with(w:pPr/w:pStyle/@w:val, 'TOC') and .//w:hyperlink]"
    assert found.text(f"{entries}//w:t[not(../preceding-sibling::*//w:fldChar)]")[0] == "一、广东省"
    shown = ["".join(found.text(f"({entries})[{i}]//w:t")) for i in range(1, 6)]
    assert shown == ["一、广东省1", "（一）主要数据2", "二、上海市5", "参考文献6", "证据附表7"]
    kinds = found.values("//w:sdt//w:fldChar/@w:fldCharType")
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end")
    assert (kinds[0], kinds[-1]) == ("begin", "end")
    codes = found.text("//w:sdt//w:instrText")
    assert codes[0].strip() == 'TOC \\o "1-2" \\h \\z \\u'
    assert len(codes) == 6


def test_what_follows_the_contents_begins_a_page() -> None:
    assert len(part().find(f"{styled('Lead')}/w:pPr/w:pageBreakBefore")) == 1


def test_contents_after_text_begin_a_page_and_without_sections_only_the_title_is_left() -> None:
    document = builder.document(builder.para("p", "前。"), Contents(BlockId("c")))
    found = Part(builder.written(document))
    assert len(found.find(f"{styled('TOCHeading')}/w:pPr/w:pageBreakBefore")) == 1
    assert found.find("//w:fldChar") == []


def test_a_section_on_a_new_page_breaks_before_its_heading() -> None:
    found = part()
    assert found.text("//w:p[w:pPr/w:pageBreakBefore]")[1:] == ["二、上海市", "证据附表"]


def test_a_section_without_a_title_has_no_heading() -> None:
    document = builder.document(Section(BlockId("s"), (), (builder.para("p", "文。"),), False))
    assert Part(builder.written(document)).text("//w:body/w:p")[2:] == ["文。"]


@pytest.mark.parametrize(
    ("placement", "name", "element"),
    [
        (NotePlacement.FOOTNOTES, "word/footnotes.xml", "footnote"),
        (NotePlacement.ENDNOTES, "word/endnotes.xml", "endnote"),
    ],
)
def test_notes_are_real_notes(placement: NotePlacement, name: str, element: str) -> None:
    file = builder.written(builder.full(placement))
    notes = Part(file, name)
    assert notes.values(f"//w:{element}/@w:id") == ["-1", "0", "1", "2"]
    assert notes.text(f"//w:{element}[not(@w:type)]") == [
        "数字为园区口径，另见[3]（内）",
        "条目之注。",
    ]
    assert Part(file).values(f"//w:{element}Reference/@w:id") == ["1", "2"]
    settings = Part(file, "word/settings.xml")
    assert settings.values(f"//w:{element}Pr/w:numFmt/@w:val") == ["decimal"]
    assert settings.values(f"//w:{element}Pr/w:{element}/@w:id") == ["-1", "0"]


def test_without_notes_there_is_no_part_for_them() -> None:
    names = builder.parts(builder.written(builder.document(builder.para("p", "文。"))))
    assert not {name for name in names if "notes" in name}


def test_endnotes_stand_where_the_document_puts_them() -> None:
    found = part(notes=NotePlacement.ENDNOTES)
    assert found.text("//w:p[w:pPr/w:sectPr]") == ["注释"]
    assert found.values("/w:document/w:body/w:sectPr/w:type/@w:val") == ["nextPage"]
    assert len(found.find("//w:pPr/w:sectPr/w:footerReference")) == 2


def test_endnotes_at_the_very_end_need_no_section() -> None:
    full = builder.full(NotePlacement.ENDNOTES)
    document = builder.document(*full.blocks[:-1], notes=NotePlacement.ENDNOTES)
    assert Part(builder.written(document)).find("//w:pPr/w:sectPr") == []


def test_lists_are_numbered_by_word_and_begin_again() -> None:
    def listed(name: str, *, ordered: bool) -> ListBlock:
        items = tuple(ListItem(BlockId(f"{name}{i}"), t(f"项{i}")) for i in range(2))
        return ListBlock(BlockId(name), items, ordered)

    blocks = [listed("a", ordered=True), listed("b", ordered=False), listed("c", ordered=True)]
    file = builder.written(builder.document(*blocks))
    assert Part(file).values("//w:numPr/w:numId/@w:val") == ["2", "2", "1", "1", "3", "3"]
    numbering = Part(file, "word/numbering.xml")
    assert numbering.values("//w:num[@w:numId='3']//w:startOverride/@w:val") == ["1"]
    assert numbering.values("//w:abstractNum/w:lvl/w:numFmt/@w:val") == ["bullet", "decimal"]


def test_tables_repeat_their_head_and_keep_rows_whole() -> None:
    found = part()
    assert len(found.find("//w:tbl")) == 3
    assert len(found.find("//w:tr[w:trPr/w:tblHeader]")) == 3
    assert len(found.find("//w:tr[w:trPr/w:cantSplit]")) == len(found.find("//w:tr"))
    assert found.values("(//w:tbl)[1]//w:tblDescription/@w:val") == ["指标、数值、来源"]


def test_a_high_row_may_be_parted_unless_notes_of_several_cells_would_change_their_order() -> None:
    words, note = t("国" * 250), Footnote(t("注"))
    rows = [(words, words), ((*words, note), words), ((*words, note), (*words, note))]
    made = Table(
        BlockId("t"),
        t("表"),
        (Column(t("甲")), Column(t("乙"))),
        tuple(Row(BlockId(f"r{i}"), cells) for i, cells in enumerate(rows)),
    )
    found = Part(builder.written(builder.document(made)))
    at = [f"(//w:tr)[{index}]/w:trPr/w:cantSplit" for index in range(1, 5)]
    assert [bool(found.find(path)) for path in at] == [True, False, False, True]


def test_captions_are_numbered_by_a_field() -> None:
    found = part()
    assert found.text(f"{styled('Caption')}")[0].startswith("表")
    assert ["".join(found.text(f"({styled('Caption')})[{i}]//w:t")) for i in (1, 2, 3)] == [
        "表1　主要数据",
        "表2　主要数据",
        "表3　主要数据",
    ]
    assert {code.strip() for code in found.text(f"{styled('Caption')}//w:instrText")} == {
        "SEQ 表 \\* ARABIC"
    }


@pytest.mark.parametrize("style", ["official", "institute"])
def test_columns_fill_the_type_area(style: str) -> None:
    found = part(style)
    grid = [int(width) for width in found.values("(//w:tbl)[1]/w:tblGrid/w:gridCol/@w:w")]
    (paper,) = found.values("//w:pgSz/@w:w")
    (left,) = found.values("//w:pgMar/@w:left")
    (right,) = found.values("//w:pgMar/@w:right")
    assert abs(sum(grid) - (int(paper) - int(left) - int(right))) <= 1


def test_cells_stand_on_their_columns_side_by_style() -> None:
    styles = part().values("(//w:tbl)[1]/w:tr[2]//w:pStyle/@w:val")
    assert styles == ["TableText", "TableTextRight", "TableTextCentred"]


def test_short_rows_are_filled_up_and_long_ones_cut() -> None:
    whole = builder.table("t")
    rows = (Row(BlockId("a"), (t("一"),)), Row(BlockId("b"), (t("一"), t("二"), t("三"), t("四"))))
    table = type(whole)(whole.id, whole.caption, whole.columns, rows)
    found = Part(builder.written(builder.document(table)))
    assert [len(found.find(f"//w:tr[{i}]/w:tc")) for i in (1, 2, 3)] == [3, 3, 3]


def test_a_long_word_is_not_cut_by_its_column() -> None:
    whole = builder.table("t")
    rows = (Row(BlockId("a"), (t("一"), t("二"), t("Antidisestablishmentarianism"))),)
    table = type(whole)(whole.id, whole.caption, whole.columns, rows)
    found = Part(builder.written(builder.document(table)))
    widths = [int(width) for width in found.values("//w:gridCol/@w:w")]
    assert widths[2] > 28 * 12 * 20 / 2


def test_notes_in_captions_heads_and_cells_keep_their_order() -> None:
    whole = builder.table("t")
    column = type(whole.columns[0])
    noted = type(whole)(
        whole.id,
        (*t("题"), Footnote(t("一"))),
        (column((*t("头"), Footnote(t("二")))),),
        (Row(BlockId("r"), ((*t("格"), Footnote(t("三"))),)),),
        (*t("注"), Footnote(t("四"))),
    )
    notes = Part(builder.written(builder.document(noted)), "word/footnotes.xml")
    assert notes.text("//w:footnote[not(@w:type)]") == ["一", "二", "三", "四"]


def test_quotations_are_followed_by_who_said_it() -> None:
    found = part()
    assert found.text(styled("Quote")) == ["“做强“2+2+N”科技创新平台体系”[3]"]
    assert found.text(styled("Attribution")) == ["——曹振全，上海市政协委员"]


def test_references_hang_beside_their_numbers() -> None:
    entries = part().text(styled("Bibliography"))
    assert entries[0] == "[1]题名a[N]. 科技日报，2024-01-19."
    assert len(entries) == 3


def test_the_only_empty_paragraph_is_the_one_after_a_last_table() -> None:
    texts = part().text("//w:p")
    assert [i for i, text in enumerate(texts) if not text] == [len(texts) - 1]


def test_a_quotation_without_attribution_ends_with_the_space_below_an_attribution() -> None:
    document = builder.document(
        QuotationBlock(BlockId("q"), t("甲"), t("——某人")),
        QuotationBlock(BlockId("r"), t("乙"), ()),
    )
    written = builder.written(document, "institute")
    assert Part(written).text(styled("Quote")) == ["甲"]
    assert Part(written).text(styled("QuoteAlone")) == ["乙"]
    after = "//w:style[@w:styleId='{}']/w:pPr/w:spacing/@w:after"
    styles = Part(written, "word/styles.xml")
    below = [styles.values(after.format(name)) for name in ("QuoteAlone", "Attribution")]
    assert below[0] == below[1] != ["0"]


def test_an_item_stands_with_its_quotation() -> None:
    said = builder.para("a", "某人：", role=ParagraphRole.ITEM)
    other = builder.para("b", "别人。", role=ParagraphRole.ITEM)
    document = builder.document(said, QuotationBlock(BlockId("q"), t("原话"), ()), other)
    written = builder.written(document)
    assert Part(written).text(styled("ItemIntroducing")) == ["某人："]
    assert Part(written).text(styled("Item")) == ["别人。"]
    kept = "//w:style[@w:styleId='ItemIntroducing']/w:pPr/w:keepNext"
    assert len(Part(written, "word/styles.xml").find(kept)) == 1
    assert docx_quick.findings(written) == []


def test_notes_stand_with_what_they_are_about() -> None:
    note, item = builder.para("n", "注", role=ParagraphRole.NOTE), ParagraphRole.ITEM
    leading = builder.section("s", "题", note, builder.para("p", "文"))
    closing = builder.section("e", "末", builder.para("i", "条", role=item), note)
    assert Part(builder.written(builder.document(leading))).text(styled("RemarkIntroducing"))
    found = Part(builder.written(builder.document(closing)))
    assert found.text(styled("ItemIntroducing")) == ["条"]
    assert found.text(styled("Remark")) == ["注"]


def test_the_text_goes_on_below_contents_as_on_the_pages() -> None:
    parts = [builder.section(f"s{i}", "题", builder.para(f"p{i}", "文")) for i in range(12)]
    contents = Contents(BlockId("c"))
    for count, breaks in ((3, 0), (12, 1)):
        made = builder.document(contents, *parts[:count])
        found = Part(builder.written(made, pages=prepare(made, "official").laid))
        assert len(found.find("//w:p[w:pPr/w:pageBreakBefore]")) == breaks
