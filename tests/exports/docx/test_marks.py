"""Marks: their ids depend on what is marked and on nothing else, and fit what Word allows."""

import io
import re

from hypothesis import given
from hypothesis import strategies as st

from data.model.ids import RecordId
from exports.docx.marks import Marks
from exports.reading.read_back import read_back
from templates.document import BlockId, Evidence, ListBlock, ListItem, ManifestEntry, Paragraph
from tests.exports.docx import builder
from tests.exports.docx.builder import t
from tests.exports.docx.xpaths import Part

# Up to the longest a record's id may be; a regular expression takes ten times as long to draw from.
SLUGS = st.lists(st.text("abz019", min_size=1, max_size=12), min_size=1, max_size=6).map("-".join)


@given(st.lists(SLUGS, max_size=30))
def test_ids_are_unique_and_short_enough(records: list[str]) -> None:
    entries = [ManifestEntry.of(RecordId(each), 9_999_999, {}) for each in records]
    marks = Marks(entries)
    for each in records:
        marks.evidence(RecordId(each), "词", "<w:r/>", verbatim=True)
    given_ = marks.given
    assert len({mark.control for mark in given_}) == len(records)
    assert len({mark.bookmark for mark in given_}) == len(records)
    for mark in given_:
        assert 0 < mark.control < 2**31
        assert len(mark.tag) <= 64
        assert re.fullmatch(r"[A-Za-z]\w{0,39}", mark.bookmark)


def test_long_ids_that_begin_alike_have_tags_of_their_own() -> None:
    long = "a" * 79
    marks = Marks([])
    for last in "xy":
        marks.evidence(RecordId(long + last), "词", "", verbatim=True)
    assert len({mark.tag for mark in marks.given}) == 2


def test_a_mark_keeps_its_ids_when_others_come_before_it() -> None:
    def ids(*records: str) -> dict[str, tuple[str, int]]:
        marks = Marks([])
        for each in records:
            marks.evidence(RecordId(each), "词", "", verbatim=False)
        return {mark.record: (mark.bookmark, mark.control) for mark in marks.given}

    assert ids("a", "b")["b"] == ids("c", "b")["b"]


def test_the_tag_names_record_and_revision() -> None:
    part = Part(builder.written(builder.full()))
    assert part.values("//w:sdtPr/w:tag/@w:val") == ["f-one@3", "q-one@1"]


def test_the_evidence_part_says_what_was_printed_where() -> None:
    file = builder.written(builder.full())
    evidence = Part(file, "customXml/item1.xml")
    assert evidence.values("//e:record/@id") == ["f-one", "q-one"]
    assert evidence.text("//e:record") == [
        '{"at":[1,9],"exact":"3.02平方公里"}',
        '{"exact":"做强<&>"}',
    ]
    assert evidence.text("//e:mark") == ["3.02平方公里", "做强“2+2+N”科技创新平台体系"]
    assert evidence.values("//e:mark/@verbatim") == ["false", "true"]
    bookmarks = Part(file).values("//w:bookmarkStart/@w:name")
    assert set(evidence.values("//e:mark/@bookmark")) < set(bookmarks)
    assert set(evidence.values("//e:mark/@control")) < set(
        Part(file).values("//w:sdtPr/w:id/@w:val")
    )


def test_evidence_that_xml_cannot_hold_is_escaped_as_json_escapes_it() -> None:
    entry = ManifestEntry.of(RecordId("f"), 1, {"exact": "\x00\ufffe\ud800"})
    file = builder.written(builder.document(manifest=[entry]))
    (shown,) = Part(file, "customXml/item1.xml").text("//e:record")
    assert shown == '{"exact":"\\u0000\\ufffe\\ud800"}'


def test_the_same_record_may_be_printed_often() -> None:
    value = Evidence(RecordId("f"), t("3家"))
    part = Part(builder.written(builder.document(builder.para("p", value, "和", value))))
    assert len(set(part.values("//w:sdtPr/w:id/@w:val"))) == 2


def test_ids_that_would_meet_are_kept_apart() -> None:
    marks = Marks([])
    assert marks.control_id("contents") != marks.control_id("contents")


def test_what_is_told_of_one_record_is_marked_as_a_whole() -> None:
    """Findings and events, and paragraphs in which words are marked themselves."""
    one, two = RecordId("f-one"), RecordId("e-two")
    quoted = Evidence(RecordId("q-one"), t("引语"), verbatim=True)
    file = builder.written(
        builder.document(
            Paragraph(BlockId("p"), (*t("要点"), builder.cite("a")), records=(one,)),
            Paragraph(BlockId("q"), (*t("他说"), quoted), records=(RecordId("p-one"),)),
            Paragraph(BlockId("r"), t("两条合说"), records=(one, two)),
            ListBlock(BlockId("l"), (ListItem(BlockId("i"), t("大事"), (two,)),)),
            manifest=[ManifestEntry.of(one, 7, {})],
        )
    )
    tags = Part(file).values("//w:sdt/w:sdtPr/w:tag/@w:val")
    assert tags == ["f-one@7", "p-one", "q-one", "e-two"]
    assert Part(file).values("//w:sdt//w:sdt/w:sdtPr/w:tag/@w:val") == ["q-one"]
    assert read_back(io.BytesIO(file)).texts == {
        one: ("要点",),
        RecordId("p-one"): ("他说引语",),
        RecordId("q-one"): ("引语",),
        two: ("大事",),
    }


def test_a_mark_that_says_all_of_a_paragraph_is_enough_for_its_record() -> None:
    quoted = Evidence(RecordId("q-one"), t("引语"), verbatim=True)
    paragraph = Paragraph(BlockId("p"), (quoted, builder.cite("a")), records=(RecordId("q-one"),))
    (passage,) = read_back(io.BytesIO(builder.written(builder.document(paragraph)))).passages
    assert (passage.verbatim, passage.within) == (True, None)


def test_a_mark_inside_another_keeps_the_ids_it_has_alone() -> None:
    def inner(records: tuple[RecordId, ...]) -> list[str]:
        quoted = Evidence(RecordId("q-one"), t("引语"), verbatim=True)
        paragraph = Paragraph(BlockId("p"), (*t("他说"), quoted), records=records)
        evidence = Part(builder.written(builder.document(paragraph)), "customXml/item1.xml")
        path = '//e:mark[@verbatim="true"]'
        return evidence.values(f"{path}/@bookmark") + evidence.values(f"{path}/@control")

    assert inner(()) == inner((RecordId("q-one"),)) == inner((RecordId("p-one"),))
