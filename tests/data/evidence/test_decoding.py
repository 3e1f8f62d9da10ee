"""Reading bytes without knowing how they were saved."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.evidence.decoding import readings
from data.evidence.text import normalise

HANS = "广州“2+2+N”体系，𠮷字。\n第二行"
HANT = "廣州科創密碼，跨境平臺\n第二行"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (HANS, HANS.encode()),
        (HANS, HANS.encode("utf-8-sig")),
        (HANS, HANS.encode("utf-16")),
        (HANS, codecs.BOM_UTF16_BE + HANS.encode("utf-16-be")),
        (HANS, HANS.encode("utf-16-le")),
        (HANS, HANS.encode("utf-32")),
        (HANS, HANS.encode("gb18030")),
        (HANT, HANT.encode("big5hkscs")),
        (HANS, HANS.replace("\n", "\r\n").encode()),
    ],
)
def test_the_right_reading_is_among_them(text: str, content: bytes) -> None:
    assert normalise(text) in readings(content)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" \n\t ",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\2\0",
        b"%PDF-1.7\0\1\2\3\4\x80\xff",
        b"PK\3\4\x14\0\0\0\x08\0\xff\xff\xff",
        codecs.BOM_UTF8 + b"\xff\xfe\xfd",
        codecs.BOM_UTF16_LE + b"a",
    ],
)
def test_what_is_no_text_has_no_reading(content: bytes) -> None:
    assert list(readings(content)) == []


@given(st.binary(max_size=200))
def test_any_bytes_can_be_looked_at(content: bytes) -> None:
    for text in readings(content):
        assert text == normalise(text)
