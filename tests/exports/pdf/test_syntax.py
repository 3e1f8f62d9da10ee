"""PDF syntax that another reader understands."""

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.pdf import syntax


@given(st.binary(max_size=60))
def test_literal_strings_keep_their_bytes(data: bytes) -> None:
    assert bytes(pikepdf.Object.parse(syntax.literal(data))) == data


@given(st.text(st.characters(codec="utf-16", exclude_characters="\x00"), max_size=40))
def test_text_strings_keep_their_characters(text: str) -> None:
    assert str(pikepdf.Object.parse(syntax.text(text))) == text


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=20))
def test_names_keep_their_characters(text: str) -> None:
    assert str(pikepdf.Object.parse(syntax.name(text))) == f"/{text}"


@pytest.mark.parametrize(
    ("value", "written"),
    [(1, b"1"), (1.5, b"1.5"), (0.001, b"0"), (-0.001, b"0"), (100, b"100"), (2.345, b"2.35")],
)
def test_numbers_are_short(value: float, written: bytes) -> None:
    assert syntax.number(value) in {written, b"2.34"}


@given(st.floats(-20000, 20000, allow_nan=False))
def test_numbers_keep_their_value(value: float) -> None:
    assert float(syntax.number(value)) == pytest.approx(value, abs=0.00501)


def test_streams_are_delimited_by_line_ends() -> None:
    stream = syntax.stream(b"abc\r", b"/Type/X", level=0)
    assert stream == b"<</Type/X/Length 4>>\nstream\nabc\r\nendstream"


def test_colours_are_fractions() -> None:
    assert syntax.colour("#ff8000") == b"1 0.502 0"
