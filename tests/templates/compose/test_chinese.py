"""Numbers, dates, lists and sentence ends as official documents write them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from templates.compose.chinese import (
    chinese_date,
    chinese_number,
    clause,
    listed,
    paragraphs,
    sentence,
)

DIGITS = {character: i for i, character in enumerate("零一二三四五六七八九")}


def read_number(text: str) -> int:
    """The number a Chinese numeral below 100 says."""
    if "十" not in text:
        return DIGITS[text]
    tens, _, ones = text.partition("十")
    return (DIGITS[tens] if tens else 1) * 10 + (DIGITS[ones] if ones else 0)


@given(st.integers(0, 99))
def test_numbers_read_back(number: int) -> None:
    assert read_number(chinese_number(number)) == number


@pytest.mark.parametrize(
    ("number", "text"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (100, "100"), (-1, "-1")],
)
def test_numbers(number: int, text: str) -> None:
    assert chinese_number(number) == text


@pytest.mark.parametrize(
    ("date", "text"),
    [
        ("2024", "2024年"),
        ("2024-01", "2024年1月"),
        ("2026-01-05", "2026年1月5日"),
        (dt.date(2023, 12, 31), "2023年12月31日"),
    ],
)
def test_dates_say_as_much_as_is_known(date: str | dt.date, text: str) -> None:
    assert chinese_date(date) == text


def test_what_is_no_date_is_refused() -> None:
    with pytest.raises(ValueError, match="近日"):
        chinese_date("近日")


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["甲"], "甲"), (["甲", "乙"], "甲和乙"), (["甲", "乙", "丙"], "甲、乙和丙")],
)
def test_lists(words: list[str], text: str) -> None:
    assert listed(words) == text


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("设立专项", "设立专项。"),
        ("设立专项。", "设立专项。"),
        ("为什么？", "为什么？"),
        ("他说“好。”", "他说“好。”"),
        ("称为“量子谷”", "称为“量子谷”。"),
        ("没有说完……", "没有说完……"),
    ],
)
def test_sentences_end_once(text: str, ended: str) -> None:
    assert sentence(text) == ended
    assert sentence(ended) == ended


def test_clauses_go_on() -> None:
    assert clause("设立专项。") == "设立专项"
    assert clause("设立专项") == "设立专项"


def test_paragraphs_are_the_lines_that_say_something() -> None:
    assert paragraphs("  一\n\n二  \n") == ["一", "二"]
