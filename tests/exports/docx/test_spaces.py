"""What follows a table stands apart from it, in a style that is still a heading's."""

import pytest

from templates.document import Block, BlockId, ParagraphRole, QuotationBlock
from tests.exports.docx import builder
from tests.exports.docx.builder import para, section, t, table
from tests.exports.docx.xpaths import Part

STYLES = "word/styles.xml"


def _styles(*blocks: Block, style: str = "official") -> list[str]:
    file = builder.written(builder.document(*blocks), style)
    return Part(file).values("//w:body/w:p/w:pPr/w:pStyle/@w:val")


def test_a_heading_below_a_table_keeps_its_level() -> None:
    blocks = section("a", "一", table("t")), section("b", "二", para("p", *t("文")))
    file = builder.written(builder.document(*blocks), "official")
    assert Part(file).values("//w:p/w:pPr/w:pStyle[contains(@w:val, 'Below')]/@w:val") == [
        "Heading1BelowTable"
    ]
    own = "//w:style[@w:styleId='Heading1BelowTable']"
    assert Part(file, STYLES).values(f"{own}/w:basedOn/@w:val") == ["Heading1"]
    assert Part(file, STYLES).values(f"{own}/w:pPr/w:outlineLvl") == []  # inherited
    assert Part(file, STYLES).values(f"{own}/w:pPr/w:spacing/@w:before") == ["232"]


@pytest.mark.parametrize("style", ["official", "institute"])
def test_two_tables_stand_apart(style: str) -> None:
    first, second = (
        each for each in _styles(table("s"), table("t"), style=style) if "Caption" in each
    )
    assert first == "Caption"
    assert second in {"Caption", "CaptionBelowTable"}
    assert style != "official" or second == "CaptionBelowTable"


def test_a_table_with_a_note_needs_no_space() -> None:
    assert "BodyTextBelowTable" not in _styles(table("t", note="注"), para("p", *t("文")))
    assert "BodyTextBelowTable" in _styles(table("t"), para("p", *t("文")))


def test_what_leads_to_a_quotation_stands_apart_too() -> None:
    item = para("p", t("文")[0], role=ParagraphRole.ITEM)
    shown = _styles(table("t"), item, QuotationBlock(BlockId("q"), t("言"), ()))
    assert "ItemIntroducingBelowTable" in shown


def test_only_the_first_paragraph_below_is_set_apart() -> None:
    shown = _styles(table("t"), para("p", *t("文")), para("q", *t("文")))
    assert shown.count("BodyTextBelowTable") == 1


def test_a_new_page_needs_no_space() -> None:
    below = section("b", "二", para("p", *t("文")), new_page=True)
    assert not any(each.endswith("BelowTable") for each in _styles(table("t"), below))


def test_styles_that_are_not_used_are_not_written() -> None:
    file = builder.written(builder.document(para("p", *t("文"))), "official")
    assert not [s for s in Part(file, STYLES).values("//w:style/@w:styleId") if "Below" in s]
