"""Inlines as runs."""

import pytest

from release.validation import docx_quick
from templates.document import Emphasis, Evidence, Footnote, Inline, Link, Strong, Text
from tests.exports.docx import builder
from tests.exports.docx.builder import cite, t
from tests.exports.docx.xpaths import Part, styled


def runs(*inlines: object, style: str = "official", listed: bool = True) -> Part:
    blocks = [builder.para("p", *inlines)]
    if listed:
        blocks.append(builder.bibliography())  # type: ignore[arg-type]
    return Part(builder.written(builder.document(*blocks), style))


BODY = styled("BodyText")


@pytest.mark.parametrize(
    ("inline", "style"),
    [
        (Strong(t("词")), "Strong"),
        (Emphasis(t("词")), "Emphasis"),
        (Emphasis((Strong(t("词")),)), "Strong"),
        (Strong((Emphasis(t("词")),)), "Emphasis"),
        (Link("https://a.cn", t("词")), "Hyperlink"),
    ],
)
def test_words_take_the_innermost_character_style(inline: Inline, style: str) -> None:
    assert runs(inline).values(f"{BODY}//w:r[w:t='词']/w:rPr/w:rStyle/@w:val") == [style]


def test_references_alone_stand_on_the_line() -> None:
    assert runs(cite("a"), cite("b")).values(f"{BODY}//w:r/w:rPr/w:rStyle/@w:val") == []
    assert set(runs("见", cite("a")).values(f"{BODY}//w:r/w:rPr/w:rStyle/@w:val")) == {
        "CitationMark"
    }


def test_references_side_by_side_share_brackets_and_lead_to_their_entries() -> None:
    part = runs("见", cite("a"), "又", cite("b"), cite("c"), cite("a"))
    shown = part.text(BODY)[0]
    assert shown == "见[1]又[1-3]"
    anchors = part.values(f"{BODY}//w:hyperlink/@w:anchor")
    names = part.values(f"{styled('Bibliography')}/w:bookmarkStart/@w:name")
    assert anchors == [names[0], names[0], names[2]]


def test_a_quoted_page_stands_after_the_bracket() -> None:
    assert runs("见", cite("a", "35")).text(BODY) == ["见[1]35"]


def test_a_note_call_stands_apart_from_a_reference_mark() -> None:
    part = runs("见", cite("a"), Footnote(t("注")))
    assert part.text(BODY) == ["见[1]\u00a0"]
    assert runs("见", cite("a"), "。", Footnote(t("注"))).text(BODY) == ["见[1]。"]


def test_without_a_list_references_lead_nowhere() -> None:
    part = runs("见", cite("a"), listed=False)
    assert part.text(BODY) == ["见[1]"]
    assert part.find("//w:hyperlink") == []


def test_links_are_relationships_and_do_not_nest() -> None:
    link = Link(
        "https://a.cn/甲 乙?x=1&y=2", (Text("见"), Link("https://b.cn", t("此")), cite("a"))
    )
    file = builder.written(builder.document(builder.para("p", link), builder.bibliography()))
    part = Part(file)
    assert part.find("//w:hyperlink//w:hyperlink") == []
    assert part.text(f"{BODY}/w:hyperlink") == ["见此[1]"]
    targets = Part(file, "word/_rels/document.xml.rels").values(
        "//*[@TargetMode='External']/@Target"
    )
    assert targets == ["https://a.cn/%E7%94%B2%20%E4%B9%99?x=1&y=2"]


def test_an_address_used_twice_is_one_relationship() -> None:
    link = Link("https://a.cn", t("此"))
    file = builder.written(builder.document(builder.para("p", link, "、", link)))
    assert len(Part(file, "word/_rels/document.xml.rels").find("//*[@TargetMode='External']")) == 1


def test_evidence_stands_in_a_bookmark_and_a_rich_text_control() -> None:
    part = runs("占", Evidence(builder.record("f-one"), (Strong(t("3.02")),), verbatim=True), "。")
    (control,) = part.find(f"{BODY}/w:sdt")
    assert part.text(f"{BODY}/w:sdt/w:sdtContent") == ["3.02"]
    assert part.values("//w:sdt/w:sdtPr/w:tag/@w:val") == ["f-one"]
    assert part.find("//w:sdtPr/w:text | //w:sdtPr/w:dataBinding") == []
    before, after = control.getprevious(), control.getnext()
    assert before is not None
    assert after is not None
    assert (before.tag.endswith("bookmarkStart"), after.tag.endswith("bookmarkEnd")) == (True, True)


def test_evidence_without_words_is_no_control() -> None:
    assert runs("空", Evidence(builder.record("f-one"), ())).find("//w:sdt") == []


def test_evidence_inside_a_link_stays_marked() -> None:
    part = runs(Link("https://a.cn", (Evidence(builder.record("f"), t("值")),)))
    assert part.text(f"{BODY}/w:hyperlink/w:sdt/w:sdtContent") == ["值"]


@pytest.mark.parametrize(
    ("language", "words", "expected"),
    [
        ("zh-Hans", "见《廣州科創密碼》一文", {"廣州科創密碼": "zh-TW"}),
        ("zh-Hant", "見《广东发展规划》", {"广东发展规划": "zh-CN"}),
        ("zh-Hans", "见Belt and Road", {}),
        ("en", "See “广东发展规划”", {}),
        ("en", "See “廣州科創密碼”", {"廣州科創密碼": "zh-TW"}),
    ],
)
def test_chinese_in_another_script_says_so(
    language: str, words: str, expected: dict[str, str]
) -> None:
    written = builder.written(builder.document(builder.para("p", words), language=language))
    found = Part(written)
    assert docx_quick.findings(written) == []
    marked = f"{BODY}/w:r[w:rPr/w:lang]"
    tags = found.values(f"{marked}/w:rPr/w:lang/@w:eastAsia")
    assert dict(zip(found.text(f"{marked}/w:t"), tags, strict=True)) == expected
    assert found.text(BODY) == [words]
