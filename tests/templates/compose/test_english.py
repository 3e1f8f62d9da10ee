"""English dates, lists and sentence ends."""

import datetime as dt

import pytest
from markupsafe import Markup

from templates.compose.english import (
    among_chinese,
    english_date,
    english_listed,
    english_sentence,
)
from templates.compose.writing import writing


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2024", "2024"),
        ("2024-01", "January 2024"),
        ("2024-12-31", "31 December 2024"),
        (dt.date(2026, 1, 5), "5 January 2026"),
    ],
)
def test_dates_are_as_exact_as_known(date: str | dt.date, expected: str) -> None:
    assert english_date(date) == expected


@pytest.mark.parametrize("wrong", ["", "2024-13-01", "2024-00", "January", "2024-1-5"])
def test_what_is_no_date_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="is no date"):
        english_date(wrong)


@pytest.mark.parametrize(
    ("words", "last", "expected"),
    [
        ([], "and", ""),
        (["A"], "and", "A"),
        (["A", "B"], "and", "A and B"),
        (["A", "B", "C"], "and", "A, B and C"),
        (["A", "B", "C"], ",", "A, B, C"),
    ],
)
def test_lists(words: list[str], last: str, expected: str) -> None:
    assert english_listed(words, last) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("广州分层分类建“2+2+N”", "广州分层分类建“2+2+N”。"),
        ("广东科创", "广东科创。"),
        ("建设AI", "建设AI。"),
        ("38 个 would be 49.7 each; the number covers 河套 [1]", "38 个 would be 49.7 each; the number covers 河套 [1]."),
        ("No records were found", "No records were found."),
        ("已完成。”", "已完成。”"),
    ],
)  # fmt: skip
def test_a_chinese_text_ends_with_a_chinese_full_stop(text: str, expected: str) -> None:
    assert english_sentence(text) == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["陈某", "平台要开放。"], True),
        (["陈某（院长）", "2023年建成。"], True),
        ([Markup("<strong>陈某</strong><note>A note.</note>"), Markup("“开放”")], True),
        (["", "平台要开放"], True),
        (["Not named in the report", "平台要开放"], False),
        (["陈某", "OpenAI推出"], False),
        (["迄今", "2024"], False),
        (["2024"], False),
        ([], False),
        ([3], False),
    ],
)
def test_marks_are_chinese_where_both_neighbours_are(values: list[object], expected: bool) -> None:
    assert among_chinese(values) is expected


def test_an_english_briefing_sets_a_chinese_sentence_as_one() -> None:
    english = writing("en")
    assert english.text("introduced", what="陈某", words="要开放。") == "陈某：要开放。"
    assert (
        english.text("introduced", what="As reported", words="要开放。") == "As reported: 要开放。"
    )
    assert english.text("aside", words="院长") == "（院长）"
    assert english.text("aside", words="January 2024") == " (January 2024)"
    assert english.in_row(["院长", "委员"], "between-clauses") == "院长；委员"
    assert english.in_row(["院长", "planned"], "between-clauses") == "院长; planned"
