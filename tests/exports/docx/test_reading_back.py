"""What a reader of the Word file reads is what the document says."""

import io

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from templates.document import NotePlacement
from tests.exports.docx import builder, reading

STYLES = ("official", "institute")
HARD = (
    "R&D经费<3.5%",
    "“引号”——破折号……",
    "𠮷野家与𠮷林",
    "a < b && c > d",
    "广" * 5000,
    "]]> <!-- -->",
)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("notes", NotePlacement)
def test_every_word_of_the_document_stands_in_the_file(style: str, notes: NotePlacement) -> None:
    document = builder.full(notes)
    found = reading.words(builder.written(document, style))
    at = 0
    for text in filter(None, reading.expected(document)):
        rest = [i for i, line in enumerate(found[at:], at) if text in line]
        assert rest, f"{text!r} is missing or out of order"
        at = rest[0]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("text", HARD)
def test_hard_texts_are_kept(style: str, text: str) -> None:
    document = builder.document(
        builder.section("s", text, builder.para("p", text), builder.table("t", caption=text))
    )
    found = reading.words(builder.written(document, style))
    assert sum(text in line for line in found) == 3


@given(
    st.text(
        alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp", "Cn", "Co")),
        min_size=1,
    )
)
@settings(max_examples=50)
def test_any_text_is_kept(text: str) -> None:
    found = reading.words(builder.written(builder.document(builder.para("p", text))))
    assert found[-1] == text.replace("\ufeff", "")


@pytest.mark.parametrize("style", STYLES)
def test_an_empty_document_is_a_file_that_opens(style: str) -> None:
    file = builder.written(builder.document(title=""), style)
    assert [each.text for each in docx.Document(io.BytesIO(file)).paragraphs] == [""]


def test_control_characters_do_not_break_the_file() -> None:
    control = "".join(map(chr, range(32))) + "\x7f\x80\ufffe\ud800末"
    document = builder.document(builder.para("p", control), title=f"题{control}")
    assert reading.words(builder.written(document))[-1].endswith("末")
