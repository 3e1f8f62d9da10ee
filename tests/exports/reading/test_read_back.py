"""Whatever editors do to a file, the words of its records are found again."""

import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.reading.passages import FoundBy, State
from exports.reading.read_back import read_back
from exports.reading.story import ChangeKind
from templates.document import NotePlacement
from tests.exports.docx import builder, figures
from tests.exports.reading.editing import (
    BOOKMARK,
    CONTROL,
    back,
    chain,
    deleted,
    edited,
    inserted,
    one,
    run,
    states,
    swap,
    without,
)

SAVED = Path(__file__).with_name("saved")
RUN = run("甲乙丙")


@pytest.mark.parametrize("style", ["official", "institute"])
@pytest.mark.parametrize("notes", NotePlacement)
def test_an_unedited_file_reads_as_issued(style: str, notes: NotePlacement) -> None:
    found = back(builder.written(builder.full(notes), style))
    assert (found.title, found.date) == ("广东科技政策动态", "2026-01-05")
    assert {p.record: p.exported for p in found.passages} == {
        "f-one": "3.02平方公里",
        "q-one": "做强“2+2+N”科技创新平台体系",
    }
    assert [p.revision for p in found.passages] == [3, 1]
    assert found.clean
    assert all(p.accepted == p.exported and p.found is FoundBy.BOTH for p in found.passages)


def test_figures_read_back_too() -> None:
    found = back(builder.written(figures.gallery()))
    assert found.clean
    assert found.texts[builder.record("f-one")] == ("3",)


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1))
@settings(max_examples=60, deadline=None)
def test_any_words_read_back_as_issued(words: str) -> None:
    found = back(one(words))
    for passage in found.passages:
        assert passage.accepted == (passage.exported or "").strip("\n")


Edits = list[tuple[str, str, str]]
LETTERS = st.text("甲乙丙丁戊<&>“”ab ", min_size=1, max_size=4)
EDITS = st.lists(st.tuples(st.sampled_from(["keep", "ins", "del"]), LETTERS, st.just("")))


@given(EDITS)
@settings(max_examples=100, deadline=None)
def test_tracked_changes_read_exactly(edits: Edits) -> None:
    makers = {"keep": run, "ins": inserted, "del": deleted}
    issued = "".join(words for kind, words, _ in edits if kind != "ins")
    now = "".join(words for kind, words, _ in edits if kind != "del")
    written = "".join(makers[kind](words) for kind, words, _ in edits)
    (passage,) = back(edited(one(), swap(RUN, written))).passages
    assert (passage.rejected, passage.accepted) == (issued, now)
    for kind, element in ((ChangeKind.INSERTED, "ins"), (ChangeKind.DELETED, "del")):
        words = "".join(change.text for change in passage.changes if change.kind is kind)
        assert words == "".join(words for what, words, _ in edits if what == element)


@pytest.mark.parametrize(
    ("written", "state", "accepted", "rejected"),
    [
        (run("甲乙丙"), State.SAME, "甲乙丙", "甲乙丙"),
        (run("甲") + run("乙丙"), State.SAME, "甲乙丙", "甲乙丙"),
        (run("甲丁丙"), State.CHANGED, "甲丁丙", "甲丁丙"),
        (run("甲") + deleted("乙") + inserted("丁") + run("丙"), State.PROPOSED, "甲丁丙", "甲乙丙"),
        (deleted("甲乙丙"), State.PROPOSED, "", "甲乙丙"),
        (deleted("甲乙丙", "moveFrom"), State.PROPOSED, "", "甲乙丙"),
        (run("甲乙丙") + inserted("丁", "moveTo"), State.PROPOSED, "甲乙丙丁", "甲乙丙"),
        (run("甲") + inserted("丁") + run("乙"), State.CHANGED, "甲丁乙", "甲乙"),
        (run("甲乙") + f"<w:ins w:id='1'>{deleted('丁')}</w:ins>" + run("丙"),
         State.PROPOSED, "甲乙丙", "甲乙丙"),
        ("", State.MISSING, "", ""),
        ("<w:r><w:tab/><w:br/><w:noBreakHyphen/></w:r>" + RUN,
         State.CHANGED, "\t\n\u2011甲乙丙", "\t\n\u2011甲乙丙"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>" + RUN, State.SAME, "甲乙丙", "甲乙丙"),
        ('<w:r><w:rPr><w:rStyle w:val="CitationMark"/></w:rPr><w:t>[1]</w:t></w:r>' + RUN,
         State.SAME, "甲乙丙", "甲乙丙"),
    ],
)  # fmt: skip
def test_edits_of_the_words(written: str, state: State, accepted: str, rejected: str) -> None:
    (passage,) = back(edited(one(), swap(RUN, written))).passages
    assert (passage.state, passage.accepted, passage.rejected) == (state, accepted, rejected)


def test_changes_say_who_made_them_when() -> None:
    (passage,) = back(edited(one(), swap(RUN, RUN + inserted("丁") + inserted("戊")))).passages
    assert [tuple(c) for c in passage.changes] == [
        ("inserted", "丁戊", "王处长", "2026-02-01T08:00:00Z")
    ]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (without(CONTROL), FoundBy.BOOKMARK),
        (without(BOOKMARK, r'<w:bookmarkEnd w:id="\d+"/>'), FoundBy.CONTROL),
        (without(r'<w:tag w:val="[^"]*"/>'), FoundBy.BOTH),
        (without(r'<w:id w:val="\d+"/>'), FoundBy.BOTH),
        (chain(without(BOOKMARK), without(r'<w:id w:val="\d+"/>')), FoundBy.CONTROL),
        (chain(without(r'<w:bookmarkEnd w:id="\d+"/>'), without(CONTROL)), FoundBy.BOOKMARK),
    ],
)
def test_what_is_left_of_a_mark_is_enough(change: object, found: FoundBy) -> None:
    (passage,) = back(edited(one(), change)).passages  # type: ignore[arg-type]
    assert passage.found is found
    lost_end = found is FoundBy.BOOKMARK and "后" in passage.accepted
    assert passage.accepted == ("甲乙丙后" if lost_end else "甲乙丙")


def test_a_mark_that_is_gone_is_missing() -> None:
    change = chain(without(CONTROL), without(BOOKMARK), swap(RUN, ""))
    found = back(edited(one(), change))
    assert states(found) == ["missing"]
    assert found.texts == {}
    assert not found.clean


def test_a_control_that_was_copied_leaves_a_copy() -> None:
    def change(xml: str) -> str:
        start, end = xml.index("<w:sdt><w:sdtPr><w:alias"), xml.index("</w:sdt>") + 8
        control = (
            xml[start:end].replace("甲乙丙", "甲乙丁").replace('w:id w:val="', 'w:id w:val="1')
        )
        return xml.replace("后", f"</w:t></w:r>{control}<w:r><w:t>后", 1)

    (passage,) = back(edited(one(), change)).passages
    assert (passage.accepted, passage.copies) == ("甲乙丙", ("甲乙丁",))


def test_a_control_split_in_two_is_one() -> None:
    def change(xml: str) -> str:
        start = xml.index("<w:sdt><w:sdtPr><w:alias")
        head = xml[start : xml.index("<w:sdtContent>") + 14]
        split = f"{run('甲')}</w:sdtContent></w:sdt>{head}{run('乙丙')}"
        return without(BOOKMARK)(xml.replace(RUN, split, 1))

    (passage,) = back(edited(one(), change)).passages
    assert (passage.accepted, passage.copies) == ("甲乙丙", ())


def test_a_control_within_another_belongs_to_both() -> None:
    def change(xml: str) -> str:
        inner = '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>'
        return xml.replace(RUN, f"{inner}{RUN}</w:sdtContent></w:sdt>", 1)

    assert back(edited(one(), change)).clean


BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p>{0}</w:p>'
    "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>{0}</w:p>"
    "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
TABLE = "</w:p><w:tbl><w:tr><w:tc><w:p>{0}</w:p></w:tc></w:tr></w:tbl><w:p>"


@pytest.mark.parametrize("frame", [BOX, TABLE])
def test_text_that_moved_into_a_table_or_box_is_found(frame: str) -> None:
    def change(xml: str) -> str:
        start = xml.index("<w:bookmarkStart", xml.index("前"))
        end = xml.index("<w:bookmarkEnd", start)
        end = xml.index("/>", end) + 2
        return xml[:start] + frame.format(xml[start:end]) + xml[end:]

    found = back(edited(one(), change))
    assert found.clean
    assert found.passages[0].accepted == "甲乙丙"


def test_a_row_that_was_deleted_as_a_whole_is_a_proposal() -> None:
    def change(xml: str) -> str:
        start = xml.index("<w:bookmarkStart", xml.index("前"))
        end = xml.index("/>", xml.index("<w:bookmarkEnd", start)) + 2
        row = '<w:tr><w:trPr><w:del w:id="1" w:author="李"/></w:trPr><w:tc><w:p>{0}</w:p></w:tc></w:tr>'
        return f"{xml[:start]}</w:p><w:tbl>{row.format(xml[start:end])}</w:tbl><w:p>{xml[end:]}"

    (passage,) = back(edited(one(), change)).passages
    assert (passage.state, passage.accepted, passage.rejected) == (State.PROPOSED, "", "甲乙丙")
    assert passage.changes[0].author == "李"


def test_a_paragraph_put_into_the_words_shows_as_a_line() -> None:
    split = f"{run('甲')}</w:p><w:p>{run('乙丙')}"
    change = chain(without(CONTROL), swap(RUN, split))
    (passage,) = back(edited(one(), change)).passages
    assert passage.accepted == "甲\n乙丙"


def test_the_strict_edition_reads_alike() -> None:
    transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    assert back(edited(one(), swap(transitional, strict))).clean


def test_without_the_evidence_part_the_tags_tell_record_and_revision() -> None:
    (passage,) = back(edited(one(), customXml__item1_xml=None)).passages
    assert (passage.record, passage.revision, passage.exported) == ("q-one", 3, None)
    assert (passage.state, passage.accepted) == (State.SAME, "甲乙丙")


COMMENTS = (
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:comment w:id="1" w:author="王" w:date="2026-02-01T08:00:00Z"><w:p><w:r><w:t>口径？</w:t>'
    '</w:r></w:p></w:comment><w:comment w:id="2" w:author="李"><w:p><w:r><w:t>好</w:t></w:r></w:p>'
    "</w:comment></w:comments>"
)


def with_comments(change: object, original: bytes | None = None) -> bytes:
    """A file whose headers' relationship leads to comments instead."""
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="x/comments" Target="comments.xml"/></Relationships>'
    )
    file = edited(original or one(), change, word__settings_xml=None)  # type: ignore[arg-type]
    parts = {"word/_rels/document.xml.rels": rels, "word/comments.xml": COMMENTS}
    out = io.BytesIO()
    with ZipFile(io.BytesIO(file)) as before, ZipFile(out, "w") as after:
        for name in {*before.namelist(), *parts}:
            after.writestr(name, parts.get(name) or before.read(name))
    return out.getvalue()


def test_comments_are_told_with_the_words_they_speak_of() -> None:
    start, end = '<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>'
    change = chain(
        swap(RUN, f"{start}{RUN}{end}"), swap("后", '后</w:t><w:commentReference w:id="2"/><w:t>')
    )
    found = back(with_comments(change))
    assert [(c.author, c.text) for c in found.passages[0].comments] == [("王", "口径？")]
    assert [(c.author, c.text) for c in found.comments] == [("李", "好")]


def test_a_file_that_libreoffice_saved_reads_as_issued() -> None:
    with SAVED.joinpath("libreoffice-7.4.docx").open("rb") as stream:
        found = read_back(stream)
    assert found.clean
    assert [p.accepted for p in found.passages] == ["3.02平方公里", "做强“2+2+N”科技创新平台体系"]
