"""Numbers as Chinese texts write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.evidence.conflicts.numerals import numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("800余人", [800]),
        ("7000多萬元", [70_000_000]),
        ("1.54亿欧元", [154_000_000]),
        ("50万亿个", [5e13]),
        ("三四十年", [(30, 40)]),
        ("15至20分鐘", [15, 20]),
        ("百餘篇", [100]),
        ("千億級", [1e11]),
        ("億元", [1e8]),
        ("萬家", [10_000]),
        ("五千人", [5000]),
        ("三万二千五百", [32_500]),
        ("一百零八", [108]),
        ("十二", [12]),
        ("两大", [2]),
        ("二〇二三年", [2023]),
        ("1,234.5吨", [1234.5]),
        ("２６星", [26]),
        ("沒有數字", []),
        ("26星、110個标准箱", [26, 110]),
    ],
)
def test_numbers_are_read(text: str, values: list[float | tuple[float, float]]) -> None:
    pairs = [value if isinstance(value, tuple) else (value, value) for value in values]
    assert [(number.low, number.high) for number in numbers(text)] == pairs


def test_a_number_says_where_it_stands() -> None:
    (number,) = numbers("达到224.5万吨")
    assert "达到224.5万吨"[number.start : number.end] == "224.5万"
    assert number.arabic


@given(st.text(max_size=40))
def test_no_text_is_refused(text: str) -> None:
    for number in numbers(text):
        assert number.low <= number.high
        assert 0 <= number.start < number.end <= len(text)


@given(st.integers(0, 10**9), st.sampled_from(["", "万", "亿", "万亿"]))
def test_digits_and_magnitudes_multiply(value: int, magnitude: str) -> None:
    factor = {"": 1, "万": 1e4, "亿": 1e8, "万亿": 1e12}[magnitude]
    (number,) = numbers(f"约{value}{magnitude}元")
    assert number.low == value * factor
