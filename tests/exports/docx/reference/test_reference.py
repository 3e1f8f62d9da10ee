"""A user's file restyles everything, however hostile it is."""

import io
import re
from collections.abc import Callable
from zipfile import ZipFile

import docx
import pytest
from docx.shared import Mm, Pt

from exports.docx.reference.names import canonical
from exports.docx.reference.reference import load_reference
from exports.reading.container import NotReadable
from exports.reading.read_back import read_back
from release.validation import docx_quick
from templates.document import NotePlacement
from tests.exports.docx import builder, figures
from tests.exports.docx.repacking import repacked
from tests.exports.docx.xpaths import Part

STYLES, DOCUMENT, TYPES = "word/styles.xml", "word/document.xml", "[Content_Types].xml"


def reference() -> bytes:
    """A file of another house: red headings, small paper, a header, numbered lists."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(182), Mm(257)
    section.left_margin = section.right_margin = Mm(20)
    section.header.paragraphs[0].text = "某某研究院"
    section.footer.paragraphs[0].text = "内部资料"
    document.styles["Normal"].font.size = Pt(9)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


REFERENCE = reference()


def in_styles(old: str, new: str) -> Callable[[], bytes]:
    """The reference with something else in its styles."""

    def make() -> bytes:
        assert old in builder.parts(REFERENCE)[STYLES], old
        return repacked(REFERENCE, STYLES, old, new)

    return make


def stripped() -> bytes:
    """The reference with nothing but defaults and one style."""
    xml = builder.parts(REFERENCE)[STYLES]
    start, end = xml.index("<w:style "), xml.rindex("</w:styles>")
    return repacked(REFERENCE, STYLES, xml[start:end], "")


def renamed() -> bytes:
    """The reference with a header part whose name is Chinese, as some programs write it."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(REFERENCE)) as before, ZipFile(out, "w") as after:
        for name in before.namelist():
            content = before.read(name).replace(b"header1", "页眉 1".encode())
            after.writestr(name.replace("header1", "页眉 1"), content)
    return out.getvalue()


def on_page(size: str, margins: str) -> Callable[[], bytes]:
    """The reference on other paper."""

    def make() -> bytes:
        xml = builder.parts(REFERENCE)[DOCUMENT]
        page = re.search(r"<w:pgSz [^>]*/><w:pgMar [^>]*/>", re.sub(r">\s+<", "><", xml))
        assert page is not None
        new = f"<w:pgSz {size}/><w:pgMar {margins}/>"
        plain = re.sub(r">\s+<", "><", xml).replace(page[0], new)
        return repacked(REFERENCE, DOCUMENT, xml, plain)

    return make


A4, NARROW = 'w:w="11906" w:h="16838"', 'w:top="900" w:right="900" w:bottom="900" w:left="900"'
ROUND = f'{NARROW} w:header="700" w:footer="700" w:gutter="0"'
UNPRINTABLE = {
    "paper of words": on_page('w:w="wide" w:h="-5"', ROUND),
    "paper as small as a stamp": on_page('w:w="144" w:h="144"', ROUND),
    "paper of no size": on_page("", ROUND),
    "margins of words": on_page(A4, ROUND.replace('w:left="900"', 'w:left="some"')),
    "margins outside": on_page(A4, ROUND.replace('w:right="900"', 'w:right="-900"')),
    "margins wider than the paper": on_page(A4, ROUND.replace('w:left="900"', 'w:left="11000"')),
    "margins higher than the paper": on_page(A4, ROUND.replace('w:top="900"', 'w:top="16000"')),
}
HEADING = '<w:name w:val="heading 1"/>'
HOSTILE: dict[str, Callable[[], bytes]] = {
    "as it is": lambda: REFERENCE,
    "no styles at all": stripped,
    "a Chinese name": renamed,
    "renamed heading": in_styles(HEADING, '<w:name w:val="章标题"/>'),
    "Chinese heading": in_styles(HEADING, '<w:name w:val="标题 1"/>'),
    "same id, another kind": in_styles(
        'w:type="paragraph" w:styleId="Caption"', 'w:type="character" w:styleId="Caption"'
    ),
    "circular": in_styles(
        '<w:name w:val="Normal"/>', '<w:name w:val="Normal"/><w:basedOn w:val="Heading1"/>'
    ),
    "based on nobody": in_styles('<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Nobody"/>'),
    "two of one id": in_styles('w:styleId="Heading2"', 'w:styleId="Heading1"'),
    "numbered headings": in_styles(
        '<w:outlineLvl w:val="0"/>',
        '<w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/>',
    ),
    "margins as Google writes them": on_page(A4, f'{NARROW} w:header="700" w:footer="700"'),
    **UNPRINTABLE,
}


def some(name: str) -> Callable[[], bytes]:
    """The maker; skips nothing: what cannot be made is a broken test."""
    return HOSTILE[name]


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_the_reference_the_file_is_valid_and_reads_back(name: str) -> None:
    notes = NotePlacement.ENDNOTES if name == "as it is" else NotePlacement.FOOTNOTES
    file = builder.written(builder.full(notes), reference=some(name)())
    own = [each for each in docx_quick.findings(file) if each.rule != "leftovers"]
    assert own == []
    assert read_back(io.BytesIO(file)).clean


@pytest.mark.parametrize("name", UNPRINTABLE)
def test_a_page_that_cannot_be_printed_on_is_not_taken_over(name: str) -> None:
    """Nor is what stands around it: page, headers and footers stay our own."""
    file = builder.written(builder.full(), reference=UNPRINTABLE[name]())
    own = Part(builder.written(builder.full()))
    for element in ("pgSz", "pgMar"):
        path = f"//w:sectPr[last()]/w:{element}/@w:*"
        assert Part(file).values(path) == own.values(path) != []
    assert not [part for part in builder.parts(file).values() if "某某研究院" in part]


def test_figures_are_valid_too() -> None:
    assert docx_quick.findings(builder.written(figures.gallery(), reference=REFERENCE)) == []


def test_page_header_footer_and_theme_are_the_references() -> None:
    file = builder.written(builder.full(), reference=REFERENCE)
    part = Part(file)
    assert part.values("//w:sectPr/w:pgSz/@w:w") == [str(round(182 * 56.6929))]
    rels = Part(file, "word/_rels/document.xml.rels")
    for kind, words in (("header", "某某研究院"), ("footer", "内部资料")):
        (target,) = rels.values(f"//p:Relationship[contains(@Type, '/{kind}')]/@Target")
        assert words in builder.parts(file)[f"word/{target}"]
    (theme,) = rels.values("//p:Relationship[contains(@Type, '/theme')]/@Target")
    assert builder.parts(file)[f"word/{theme}"] == builder.parts(REFERENCE)["word/theme/theme1.xml"]


def test_headings_are_the_references_by_name_by_language_and_by_level() -> None:
    for name in ("as it is", "renamed heading", "Chinese heading"):
        file = builder.written(builder.full(), reference=some(name)())
        styles = Part(file, STYLES)
        assert styles.values("//w:style[@w:styleId='Heading1']/w:rPr/w:color/@w:val")[0] != "000000"
        assert len(styles.find("//w:style[starts-with(@w:styleId, 'JiyaoHeading')]")) == 0
        assert "Heading1" in Part(file).values("//w:pStyle/@w:val")


def test_headings_are_not_numbered_twice() -> None:
    styles = Part(builder.written(builder.full(), reference=some("numbered headings")()), STYLES)
    assert styles.find("//w:style[@w:styleId='Heading1']//w:numPr") == []


def test_what_the_reference_lacks_has_its_fonts_and_its_proportions() -> None:
    styles = Part(builder.written(builder.full(), reference=REFERENCE), STYLES)
    lacking = "//w:style[@w:styleId='Attribution']"
    assert styles.find(f"{lacking}/w:rPr/w:rFonts") == []
    assert styles.find(f"{lacking}/w:pPr/w:spacing/@w:line") == []
    (size,) = styles.values("//w:style[@w:styleId='TableNote']/w:rPr/w:sz/@w:val")
    assert int(size) < 18


def test_lists_do_not_clash_with_the_references() -> None:
    file = builder.written(builder.full(), reference=REFERENCE)
    numbering = Part(file, "word/numbering.xml")
    for element in ("abstractNum/@w:abstractNumId", "num/@w:numId"):
        ids = numbering.values(f"//w:{element}")
        assert len(ids) == len(set(ids))
    used = Part(file).values("//w:p/w:pPr/w:numPr/w:numId/@w:val")
    assert set(used) <= set(numbering.values("//w:num/@w:numId"))
    assert not set(used) & set(Part(REFERENCE, "word/numbering.xml").values("//w:num/@w:numId"))


def test_the_same_reference_gives_the_same_bytes() -> None:
    one, two = (builder.written(builder.full(), reference=REFERENCE) for _ in range(2))
    assert one == two


def without_styles() -> bytes:
    """A file whose styles part is not there."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(REFERENCE)) as before, ZipFile(out, "w") as after:
        for name in before.namelist():
            if name != STYLES:
                after.writestr(name, before.read(name))
    return out.getvalue()


MACROS = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
PLAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: repacked(REFERENCE, TYPES, PLAIN, MACROS), "macros"),
        (lambda: REFERENCE[:-100], "not a Word file"),
        (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
         "password"),
        (without_styles, "no styles"),
    ],
)  # fmt: skip
def test_files_that_must_not_be_used_are_refused(make: Callable[[], bytes], said: str) -> None:
    with pytest.raises(NotReadable) as caught:
        load_reference(io.BytesIO(make()))
    assert said in caught.value.explain("en")
    assert caught.value.explain("zh_CN") != caught.value.explain("en")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("标题 1", "heading 1"), ("標題2", "heading 2"), ("Heading 3", "heading 3"), ("正文", "normal"),
     ("TOC 1", "toc 1"), ("目录 2", "toc 2"), ("My Style", "my style")],
)  # fmt: skip
def test_one_name_for_one_style(name: str, expected: str) -> None:
    assert canonical(name) == expected
