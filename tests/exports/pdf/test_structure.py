"""The tag tree says what the pages say, in the order in which it is read."""

import shutil
import subprocess
from pathlib import Path

import pytest

from exports.layout.pages import Artifact, Line, Node, Role
from exports.pdf.headings import Headings
from tests.exports.pdf.builder import Builder
from tests.exports.pdf.reading import TagTree


def test_text_of_the_tree_is_the_source_text(builder: Builder) -> None:
    sentence = "R&D经费<3.5%，“引号”——破折号……𠮷野家 (a\\b)"
    builder.add(Role.P, sentence)
    assert TagTree(builder.written()).text() == sentence


def test_lines_of_one_paragraph_are_one_element_even_across_pages(builder: Builder) -> None:
    paragraph = builder.add(Role.P, "第一行")
    builder.line(paragraph, "第二行")
    builder.end_page()
    builder.line(paragraph, "下一页")
    assert TagTree(builder.written()).outline() == [
        "Document",
        ["P", "第一行第二行", "下一页"],
    ]


def test_a_link_stands_between_the_words_around_it(builder: Builder) -> None:
    paragraph = builder.add(Role.P, "前")
    builder.link(paragraph.add(Role.LINK), "链接", "https://example.org/")
    builder.line(paragraph, "后")
    assert TagTree(builder.written()).outline() == [
        "Document",
        ["P", "前", ["Link", "链接", ["OBJR"]], "后"],
    ]


def test_a_note_at_the_foot_is_read_where_it_is_called(builder: Builder) -> None:
    paragraph = builder.add(Role.P, "一")
    builder.run(paragraph.add(Role.REFERENCE), "1")
    note = paragraph.add(Role.NOTE)
    builder.line(paragraph, "二")
    builder.run(paragraph.add(Role.REFERENCE), "2")
    builder.line(paragraph, "三")
    builder.line(note, "注")
    assert TagTree(builder.written()).outline() == [
        "Document",
        ["P", "一", ["Reference", "1"], "二", ["Note", "注"], ["Reference", "2"], "三"],
    ]


def test_artifacts_are_in_no_element(builder: Builder) -> None:
    builder.line(Artifact.HEADER, "页眉")
    builder.add(Role.P, "正文")
    builder.items.append(Line(72, 90, 300, 90, 0.5))
    builder.line(Artifact.REPEATED, "表头")
    builder.line(Artifact.FOOTER, "— 1 —")
    assert TagTree(builder.written()).text() == "正文"


def test_nodes_without_content_are_left_out(builder: Builder) -> None:
    section = builder.root.add(Role.SECTION)
    section.add(Role.P)
    builder.root.add(Role.LIST).add(Role.LIST_ITEM)
    builder.add(Role.P, "有", section)
    assert TagTree(builder.written()).outline() == ["Document", ["Sect", ["P", "有"]]]


def test_empty_cells_stay_so_that_rows_are_even(builder: Builder) -> None:
    table = builder.root.add(Role.TABLE)
    head = table.add(Role.TABLE_HEAD).add(Role.ROW)
    body = table.add(Role.TABLE_BODY).add(Role.ROW)
    builder.add(Role.HEAD_CELL, "甲", head)
    builder.add(Role.HEAD_CELL, "乙", head)
    builder.add(Role.CELL, "丙", body)
    body.add(Role.CELL)
    tree = TagTree(builder.written())
    assert len(tree.elements("TD")) == 2
    assert [str(cell.A.Scope) for cell in tree.elements("TH")] == ["/Column", "/Column"]


def test_a_table_without_rows_still_has_a_body(builder: Builder) -> None:
    table = builder.root.add(Role.TABLE)
    builder.add(Role.HEAD_CELL, "甲", table.add(Role.TABLE_HEAD).add(Role.ROW))
    table.add(Role.TABLE_BODY)
    assert len(TagTree(builder.written()).elements("TBody")) == 1


def test_a_head_cell_in_the_body_heads_its_row_and_spans_are_told(builder: Builder) -> None:
    table = builder.root.add(Role.TABLE)
    first = table.add(Role.TABLE_BODY).add(Role.ROW)
    builder.add(Role.HEAD_CELL, "合计", first)
    cell = builder.add(Role.CELL, "1", first)
    cell.column_span = 2
    second = first.parent.add(Role.ROW) if first.parent else first
    for text in "abc":
        builder.add(Role.CELL, text, second)
    tree = TagTree(builder.written())
    assert str(tree.elements("TH")[0].A.Scope) == "/Row"
    assert int(tree.elements("TD")[0].A.ColSpan) == 2


@pytest.mark.parametrize(("numbered", "kind"), [(True, "/Decimal"), (False, "/Disc")])
def test_lists_say_whether_they_are_numbered(builder: Builder, numbered: bool, kind: str) -> None:
    listed = builder.root.add(Role.LIST)
    listed.numbered = numbered
    item = listed.add(Role.LIST_ITEM)
    builder.add(Role.LABEL, "1.", item)
    builder.add(Role.LIST_BODY, "项", item)
    (element,) = TagTree(builder.written()).elements("L")
    assert str(element.A.ListNumbering) == kind


def test_notes_are_found_by_their_ids_and_none_is_doubled(builder: Builder) -> None:
    for note_id in ("note-1", "note-1", None):
        builder.add(Role.NOTE, "注").note_id = note_id
    tree = TagTree(builder.written())
    ids = [str(note.ID) for note in tree.elements("Note")]
    assert ids[0] == "note-1"
    assert len(set(ids)) == 3
    listed = list(tree.root.IDTree.Names)
    assert [str(key) for key in listed[::2]] == sorted(ids)


def test_titles_are_paragraphs_for_readers_that_do_not_know_them(builder: Builder) -> None:
    builder.add(Role.TITLE, "题")
    tree = TagTree(builder.written())
    assert tree.root.RoleMap.Title == "/P"


def test_alternative_text_and_language_are_said(builder: Builder) -> None:
    node = builder.add(Role.SPAN, "R&D", builder.root.add(Role.P))
    node.alt, node.language = "研发", "en"
    span = TagTree(builder.written()).elements("Span")[0]
    assert (str(span.Alt), str(span.Lang)) == ("研发", "en")


def test_every_marked_sequence_leads_back_to_its_element(builder: Builder) -> None:
    paragraph = builder.add(Role.P, "一")
    builder.link(paragraph.add(Role.LINK), "链接", "https://example.org/")
    builder.end_page()
    builder.line(paragraph, "二")
    tree = TagTree(builder.written())
    numbers = list(tree.root.ParentTree.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    assert [str(each.S) for each in parents[0]] == ["/P", "/Link"]
    assert [str(each.S) for each in parents[1]] == ["/P"]
    assert str(parents[2].S) == "/Link"


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ([1, 2, 3, 2, 1], [1, 2, 3, 2, 1]),
        ([1, 3, 3, 2], [1, 2, 2, 2]),
        ([2, 3, 1, 4], [1, 2, 1, 2]),
        ([4, 4, 1, 2, 4, 3], [1, 1, 1, 2, 3, 3]),
    ],
)
def test_heading_levels_do_not_jump(wanted: list[int], expected: list[int]) -> None:
    headings = Headings()
    assert [headings.role(Role(f"H{level}")) for level in wanted] == [
        f"H{level}" for level in expected
    ]


def test_headings_are_written_at_the_level_they_stand(builder: Builder) -> None:
    section: Node = builder.root.add(Role.SECTION)
    builder.add(Role.H1, "一", section)
    builder.add(Role.H3, "跳", section)
    assert TagTree(builder.written()).outline() == [
        "Document",
        ["Sect", ["H1", "一"], ["H2", "跳"]],
    ]


def test_poppler_reads_the_same_order(builder: Builder, tmp_path: Path) -> None:
    if shutil.which("pdfinfo") is None:
        pytest.skip("poppler is not installed")
    section = builder.root.add(Role.SECTION)
    builder.add(Role.H1, "标题", section)
    paragraph = builder.add(Role.P, "甲", section)
    builder.link(paragraph.add(Role.LINK), "乙", "https://example.org/")
    builder.line(paragraph, "丙")
    path = tmp_path / "a.pdf"
    path.write_bytes(builder.written())
    command = ["pdfinfo", "-enc", "UTF-8", "-struct-text", str(path)]
    told = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    lines = [line.strip() for line in told.splitlines() if line.strip()]
    assert [line for line in lines if not line.startswith("Object")] == [
        "Document", "Sect", "H1 (block)", '"标题"', "P (block)", '"甲"', "Link (inline)", '"乙"', '"丙"',
    ]  # fmt: skip
