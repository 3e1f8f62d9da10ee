"""The title block."""

import pytest
from msgspec.structs import replace

from exports.docx.title import title_lines
from exports.layout.pages import Node, Page, Role, Run
from tests.exports.docx import builder
from tests.exports.docx.xpaths import Part, styled


def test_the_title_block_says_who_issued_what_when() -> None:
    part = Part(builder.written(builder.full()))
    assert part.text(styled("Title")) == ["广东科技政策动态"]
    assert part.text(styled("Subtitle")) == ["第一季度"]
    assert part.text(styled("Issuer")) == ["政策研究室　〔2026〕1号　2026年1月5日"]


def test_english_dates_are_written_out() -> None:
    part = Part(builder.written(builder.document(title="Briefing", language="en")))
    assert part.text(styled("Issuer")) == ["5 January 2026"]


def test_without_a_title_there_is_no_title_block() -> None:
    part = Part(builder.written(builder.document(builder.para("p", "文。"), title="")))
    assert part.text("//w:body/w:p") == ["文。"]


def test_the_title_breaks_where_the_pages_break_it() -> None:
    document = builder.document(builder.para("p", "文。"))
    node = Node(Role.TITLE)
    runs = tuple(
        Run(0, y, "f", 22, text, node, 88) for y, text in ((700, "广东科技"), (660, "政策动态"))
    )
    laid = replace(builder.laid(document), pages=(Page(0, "1", runs),))
    part = Part(builder.written(document, pages=laid))
    assert len(part.find(f"{styled('Title')}/w:r/w:br")) == 1
    assert part.text(styled("Title")) == ["广东科技政策动态"]


@pytest.mark.parametrize("words", ["", "另一个标题", "广东科技"])
def test_pages_with_another_title_are_not_followed(words: str) -> None:
    run = Run(0, 700, "f", 22, words, Node(Role.TITLE), 88)
    laid = replace(builder.laid(builder.document()), pages=(Page(0, "1", (run,)),))
    assert title_lines("广东科技政策动态", laid) == ["广东科技政策动态"]


def test_no_line_of_a_title_ends_with_a_space() -> None:
    node = Node(Role.TITLE)
    lines = ((700, "Science and Technology "), (660, "Policy"))
    runs = tuple(Run(0, y, "f", 22, text, node, 88) for y, text in lines)
    laid = replace(builder.laid(builder.document()), pages=(Page(0, "1", runs),))
    assert title_lines("Science and Technology Policy", laid) == [
        "Science and Technology",
        "Policy",
    ]
