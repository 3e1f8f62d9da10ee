"""Marks inside others: both are read back, and each change is told where it was made."""

import pytest

from data.model.ids import RecordId
from exports.reading.passages import FoundBy, State
from exports.reading.read_back import ReadBack
from templates.document import BlockId, Evidence, ManifestEntry, Paragraph
from tests.exports.docx import builder
from tests.exports.docx.builder import cite, t
from tests.exports.reading.editing import (
    BOOKMARK,
    CONTROL,
    Change,
    back,
    chain,
    deleted,
    edited,
    inserted,
    run,
    swap,
    without,
)
from tests.exports.reading.test_read_back import with_comments

P, Q, F = RecordId("p-one"), RecordId("q-one"), RecordId("f-one")
INNER, LEAD, END = run("引语"), run("他说"), run("单位。")
BOOKMARK_END = r'<w:bookmarkEnd w:id="\d+"/>'
ID = r'<w:id w:val="\d+"/>'
NO_PART = {"customXml__item1_xml": None}


def file(around: RecordId = P) -> bytes:
    """A paragraph of one record with a quotation and a figure inside."""
    quoted = Evidence(Q, t("引语"), verbatim=True)
    figure = Evidence(F, t("3家"))
    inlines = (*t("他说"), quoted, *t("，共"), figure, *t("单位。"), cite("a"))
    entries = [ManifestEntry.of(each, 2, {}) for each in {P: 0, Q: 0, F: 0}]
    paragraph = Paragraph(BlockId("p"), inlines, records=(around,))
    return builder.written(builder.document(paragraph, manifest=entries))


def told(found: ReadBack) -> list[tuple[str, str, str]]:
    """What is told of a file."""
    return [(each.record, each.state.value, each.accepted) for each in found.touched]


def test_the_paragraph_and_what_stands_inside_both_have_their_words() -> None:
    found = back(file())
    assert found.clean
    assert [(p.record, p.revision, p.verbatim, p.accepted, p.within) for p in found.passages] == [
        (P, 2, False, "他说引语，共3家单位。", None),
        (Q, 2, True, "引语", 0),
        (F, 2, False, "3家", 0),
    ]


@pytest.mark.parametrize("around", [P, Q])
@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (swap(INNER, run("引") + deleted("语") + inserted("文")), [("q", "proposed", "引文")]),
        (swap(INNER, run("引文")), [("q", "changed", "引文")]),
        (swap(LEAD, run("她说")), [("p", "changed", "她说引语，共3家单位。")]),
        (swap(END, END + inserted("好")), [("p", "proposed", "他说引语，共3家单位。好")]),
        (chain(swap(LEAD, deleted("他说")), swap(INNER, inserted("真") + INNER)),
         [("p", "proposed", "真引语，共3家单位。"), ("q", "proposed", "真引语")]),
        (chain(swap(LEAD, run("她说")), swap(INNER, run("引文"))),
         [("p", "changed", "她说引文，共3家单位。"), ("q", "changed", "引文")]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("part", [{}, NO_PART])
def test_a_change_is_told_where_it_was_made(
    around: RecordId, change: Change, expected: list[tuple[str, str, str]], part: dict[str, None]
) -> None:
    found = back(edited(file(around), change, **part))
    if part and any(state == "changed" for _, state, _ in expected):
        # What was changed without a trace nobody knows any more; the words now are told still.
        assert {each[2] for each in expected} <= {each.accepted for each in found.passages}
        return
    names = {"p": around, "q": Q}
    assert told(found) == [(names[name], *rest) for name, *rest in expected]


def test_the_words_around_know_of_changes_inside() -> None:
    """The record of the paragraph has its whole text, whoever tells the change."""
    change = swap(INNER, run("引") + deleted("语") + inserted("文"))
    paragraph, quotation, _ = back(edited(file(), change)).passages
    assert (paragraph.accepted, paragraph.rejected) == (
        "他说引文，共3家单位。",
        "他说引语，共3家单位。",
    )
    assert (paragraph.state, paragraph.told_inside) == (State.PROPOSED, True)
    assert paragraph.changes == quotation.changes
    assert not quotation.told_inside


def test_a_record_in_both_has_its_text_once_and_its_quotation_checked() -> None:
    found = back(edited(file(Q), swap(INNER, run("引文"))))
    assert found.texts == {Q: ("他说引文，共3家单位。",), F: ("3家",)}
    assert [(p.verbatim, p.exported) for p in found.touched] == [(True, "引语")]


def test_words_that_were_moved_out_of_their_paragraph_are_told_of_both() -> None:
    def change(xml: str) -> str:
        start = xml.index("<w:bookmarkStart", xml.index("他说"))
        end = xml.index("/>", xml.index("<w:bookmarkEnd", start)) + 2
        moved = xml[start:end]
        rest = xml[:start] + xml[end:]
        at = rest.index("</w:p>", start) + len("</w:p>")
        return f"{rest[:at]}<w:p>{moved}</w:p>{rest[at:]}"

    found = back(edited(file(Q), change))
    assert told(found) == [(Q, "changed", "他说，共3家单位。")]
    assert found.texts[Q] == ("他说，共3家单位。", "引语")


@pytest.mark.parametrize("around", [P, Q])
@pytest.mark.parametrize(
    ("change", "by"),
    [
        (without(CONTROL), FoundBy.BOOKMARK),
        (without(BOOKMARK, BOOKMARK_END), FoundBy.CONTROL),
        (without(r'<w:tag w:val="[^"]*"/>'), FoundBy.BOTH),
        (without(ID), FoundBy.BOTH),
        (chain(without(BOOKMARK), without(ID)), FoundBy.CONTROL),
    ],
)
def test_what_is_left_of_the_marks_is_enough(around: RecordId, change: Change, by: FoundBy) -> None:
    found = back(edited(file(around), change))
    assert found.clean
    assert [passage.found for passage in found.passages] == [by] * 3


def test_a_comment_on_words_inside_is_told_there_and_one_on_more_at_both() -> None:
    start, end = '<w:commentRangeStart w:id="{}"/>', '<w:commentRangeEnd w:id="{}"/>'
    change = chain(
        swap(LEAD, start.format(2) + LEAD),
        swap(INNER, start.format(1) + INNER + end.format(1)),
        swap(END, end.format(2) + END),
    )
    paragraph, quotation, figure = back(with_comments(change, file())).passages
    assert [each.number for each in paragraph.comments] == ["2"]
    assert {each.number for each in quotation.comments} == {"1", "2"}
    assert [each.number for each in figure.comments] == ["2"]


def test_a_paragraph_that_was_copied_leaves_copies() -> None:
    def change(xml: str) -> str:
        start = xml.rindex("<w:p>", 0, xml.index("他说"))
        end = xml.index("</w:p>", start) + len("</w:p>")
        copy = without(BOOKMARK, BOOKMARK_END)(xml[start:end]).replace(
            'w:id w:val="', 'w:id w:val="1'
        )
        return xml[:end] + copy + xml[end:]

    found = back(edited(file(), change))
    assert found.clean
    assert [passage.copies for passage in found.passages] == [
        ("他说引语，共3家单位。",), ("引语",), ("3家",)
    ]  # fmt: skip
