"""What stands in front of the text in Word is what stands there on the pages."""

import datetime as dt

import pytest
from msgspec.structs import replace

from exports.docx.front.pictures import Pictures, pixel
from exports.layout.pages import Destination
from release.validation import docx_quick
from templates.document import Document
from templates.letterhead import Letterhead, Logo
from templates.red_head import Imprint, RedHead, Secrecy
from tests.exports.docx import builder
from tests.exports.docx.xpaths import Part, styled

LOGO = Logo(pixel("#1b4965"), "png", 240, 64, "研究院徽标")
PAPER = Letterhead(("某某研究院",), LOGO, None, ("北京市某某路1号", "电话：010-12345678"))
HEAD = RedHead(
    ("某某市科学技术局",),
    recipients="各区科技局",
    secrecy=Secrecy.SECRET,
    secrecy_term="1年",
    copy_number="000012",
    imprint=Imprint(dt.date(2026, 1, 6), "市委办公室", "某某局办公室"),
)


def full(**meta: object) -> Document:
    """The full document with other metadata."""
    document = builder.full()
    return replace(document, meta=replace(document.meta, **meta))


def written(document: Document, style: str, *, cover: bool = False) -> bytes:
    """Its file; the pages say whether there is a cover."""
    pages = replace(builder.laid(document), cover=cover)
    return builder.written(document, style, pages=pages)


CASES = {
    "red head": (full(head=HEAD), "official", False),
    "joint issuers and signers": (
        full(head=replace(HEAD, issuers=("甲局", "乙委员会"), signers=("张三", "李四"))),
        "official",
        False,
    ),
    "no issuer": (full(head=replace(HEAD, issuers=())), "official", False),
    "cover": (full(letterhead=PAPER), "institute", True),
    "letterhead": (full(letterhead=PAPER), "institute", False),
    "letterhead in the middle": (full(letterhead=PAPER), "official", False),
    "address only": (full(letterhead=Letterhead(lines=("电话",))), "institute", False),
}


@pytest.mark.parametrize("name", CASES)
def test_every_front_is_valid(name: str) -> None:
    document, style, cover = CASES[name]
    assert docx_quick.findings(written(document, style, cover=cover)) == []


def test_a_red_head_says_everything_in_order() -> None:
    part = Part(written(CASES["red head"][0], "official"))
    assert part.text("//w:body/w:p")[:7] == [
        "000012", "机密★1年", "某某市科学技术局文件", "〔2026〕1号", "广东科技政策动态", "第一季度",
        "各区科技局：",
    ]  # fmt: skip
    assert part.find(styled("Issuer")) == []


def test_the_red_rule_stands_below_the_document_number() -> None:
    styles = Part(written(CASES["red head"][0], "official"), "word/styles.xml")
    rule = "//w:style[@w:styleId='HeadNumber']/w:pPr/w:pBdr/w:bottom"
    assert styles.values(f"{rule}/@w:color") == ["E60012"]
    assert styles.values(f"{rule}/@w:sz") == ["16"]


def test_a_long_mark_is_set_narrower() -> None:
    def size(issuer: str) -> int:
        document = full(head=replace(HEAD, issuers=(issuer,)))
        styles = Part(written(document, "official"), "word/styles.xml")
        (found,) = styles.values("//w:style[@w:styleId='HeadMark']/w:rPr/w:sz/@w:val")
        return int(found)

    assert size("某局") == 104
    # 文件 stands behind the name; Word would put what is wider on two lines.
    for count in range(5, 16):
        assert size("某某" * count) / 2 * (2 * count + 2) <= 442


def test_the_title_stands_two_lines_below_the_red_rule() -> None:
    styles = Part(written(CASES["red head"][0], "official"), "word/styles.xml")
    assert styles.values("//w:style[@w:styleId='Title']/w:pPr/w:spacing/@w:before") == ["1158"]


def test_the_rules_of_an_imprint_are_black() -> None:
    styles = Part(written(CASES["red head"][0], "official"), "word/styles.xml")
    rules = "//w:style[@w:styleId='ImprintTable']/w:tblPr/w:tblBorders/*/@w:color"
    assert set(styles.values(rules)) == {"000000"}


def test_the_signature_closes_the_text_before_the_references() -> None:
    texts = Part(written(CASES["red head"][0], "official")).text("//w:body/w:p")
    at = texts.index("2026年1月5日")
    assert texts[at - 1 : at + 2] == ["某某市科学技术局", "2026年1月5日", "参考文献"]


def test_signers_stand_beside_the_number() -> None:
    part = Part(written(CASES["joint issuers and signers"][0], "official"))
    assert part.text(styled("HeadNumberFirst")) == ["〔2026〕1号签发人：张三\u3000李四"]
    assert part.text("//w:tbl[1]//w:p") == ["甲局", "乙委员会", "文件"]


def test_the_imprint_stands_at_the_foot_of_its_own_page_where_the_pages_have_it() -> None:
    document = CASES["red head"][0]
    laid = builder.laid(document)
    last = max(place.page for place in laid.destinations.values())
    places = {**laid.destinations, "imprint": Destination(last + 1, 90.0)}
    file = builder.written(document, pages=replace(laid, destinations=places))
    part = Part(file)
    assert part.text("//w:tbl[last()]//w:p") == [
        "抄送：市委办公室。",
        "某某局办公室2026年1月6日印发",
    ]
    assert part.values("//w:tbl[last()]/w:tblPr/w:tblpPr/@w:tblpYSpec") == ["bottom"]
    assert len(part.find("//w:p[w:pPr/w:pStyle/@w:val='Spacer']/w:pPr/w:pageBreakBefore")) == 1


def test_a_cover_has_a_page_of_its_own_without_header_and_number() -> None:
    part = Part(written(CASES["cover"][0], "institute", cover=True))
    assert part.text(f"{styled('CoverTitle')}/w:r/w:t") == ["广东科技政策动态"]
    assert part.find(styled("Title")) == []
    assert part.text(styled("CoverFoot")) == ["政策研究室"]
    assert part.text(styled("CoverAddress")) == ["北京市某某路1号"]
    assert len(part.find("//w:sectPr/w:titlePg")) == 1
    assert "first" not in part.values("//w:footerReference/@w:type")


def test_a_logo_has_its_size_and_its_words() -> None:
    file = written(CASES["letterhead"][0], "institute")
    part = Part(file)
    assert part.values("//*[local-name()='docPr']/@descr") == ["研究院徽标"]
    (width,) = part.values("//*[local-name()='inline']/*[local-name()='extent']/@cx")
    assert int(width) == pytest.approx(60 * 36_000, rel=0.01)
    assert part.text(styled("Address")) == ["北京市某某路1号", "电话：010-12345678"]


def test_a_picture_used_twice_is_stored_once() -> None:
    pictures = Pictures()
    for _ in range(2):
        pictures.area("#1b4965", (0.0, 0.0), (1.0, 1.0))
    assert len(pictures.used) == 1
