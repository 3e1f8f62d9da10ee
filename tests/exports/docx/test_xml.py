"""Strings as XML: whatever comes in, the result is well-formed and says the same."""

import io

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from exports.docx import xml
from tests.exports.docx import builder

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parsed(written: str) -> etree._Element:
    return etree.fromstring(f"<w:body {xml.NAMESPACES}>{written}</w:body>")


def shown(root: etree._Element) -> str:
    """The characters of runs as Word shows them."""
    fixed = {f"{W}tab": "\t", f"{W}br": "\n"}
    return "".join(fixed.get(str(each.tag), each.text or "") for each in root.iter())


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("R&D经费<3.5%", "R&D经费<3.5%"),
        ("“引号”——破折号……", "“引号”——破折号……"),
        ("𠮷", "𠮷"),
        ("  前后 ", "  前后 "),
        ("a\tb", "a\tb"),
        ("a\r\nb\nc\x0bd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c\x85d", "a\nb\nc\nd"),
        ("\x00a\x01b\x1fc\x7fd\x9fe", "abcde"),
        ("a\ufffe\uffff\ufeffb", "ab"),
        ("a\ud800b", "ab"),
        ("]]>", "]]>"),
        ("", ""),
    ],
)
def test_a_run_shows_its_characters(value: str, expected: str) -> None:
    assert shown(parsed(xml.run(value))) == expected


@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_becomes_well_formed_xml(value: str) -> None:
    run = parsed(f'{xml.run(value)}<w:tag w:val="{xml.attribute(value)}"/>')
    assert len(shown(run)) <= len(value)
    assert "\n" not in run[-1].get(f"{W}val", "\n")
    parsed(f"<w:t>{xml.text(value)}</w:t>")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp", "Cn"))))
def test_printable_text_is_kept(value: str) -> None:
    kept = value.replace("\ufeff", "")
    assert shown(parsed(xml.run(value))) == kept


@pytest.mark.parametrize("value", ["“引号”", "——", "……", "2·5", "①"])
def test_shared_marks_take_the_chinese_font(value: str) -> None:
    (fonts,) = parsed(xml.run(value, "Strong")).iter(f"{W}rFonts")
    assert fonts.items() == [(f"{W}hint", "eastAsia")]


def test_plain_text_needs_no_properties() -> None:
    assert "rPr" not in xml.run("广东 3.5%")


def test_a_paragraph_of_five_thousand_characters_is_kept() -> None:
    long = "广东省R&D经费投入强度达3.5%；" * 250
    file = builder.written(builder.document(builder.para("p", long)))
    assert docx.Document(io.BytesIO(file)).paragraphs[-1].text == long
