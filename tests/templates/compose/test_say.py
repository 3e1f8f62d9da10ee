"""Sentences of the labels: filled, escaped, strict about what is filled in."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from msgspec.structs import replace

from templates.compose.writing import writing

SENTENCES: Mapping[str, str] = {
    "plain": "Nothing & nobody.",
    "left": "{count} more.",
    "left.one": "One more.",
    "both": "{first} of {second}",
}
ENGLISH = replace(writing("en"), labels=SENTENCES)


@pytest.mark.parametrize(
    ("key", "values", "expected"),
    [
        ("plain", {}, "Nothing &amp; nobody."),
        ("left", {"count": 3}, "3 more."),
        ("left", {"count": 1}, "One more."),
        ("both", {"first": "R&D <3.5%", "second": 2}, "R&amp;D &lt;3.5% of 2"),
        ("both", {"first": Markup("<em>a</em>"), "second": "{first}"}, "<em>a</em> of {first}"),
    ],
)
def test_placeholders_are_filled(key: str, values: dict[str, object], expected: str) -> None:
    assert ENGLISH.say(key, **values) == expected


@pytest.mark.parametrize(
    ("key", "values", "said"),
    [
        ("unknown", {}, "no sentence “unknown”"),
        ("left", {}, "needs a value for “count”"),
        ("plain", {"count": 1}, "no place for “count”"),
        ("left", {"count": None}, "is no text"),
        ("left", {"count": ["a"]}, "is no text"),
    ],
)
def test_what_does_not_fit_is_refused(key: str, values: dict[str, object], said: str) -> None:
    with pytest.raises((LookupError, ValueError), match=said):
        ENGLISH.say(key, **values)


@given(st.text(), st.text())
def test_no_value_becomes_markup(first: str, second: str) -> None:
    said = ENGLISH.say("both", first=first, second=second)
    assert "<" not in said
    assert ENGLISH.text("both", first=first, second=second) == f"{first} of {second}"


@pytest.mark.parametrize(
    ("language", "date", "names"),
    [("zh-Hans", "2026年1月5日", "甲、乙"), ("en", "5 January 2026", "甲, 乙")],
)
def test_dates_and_names_are_written_as_the_language_does(
    language: str, date: str, names: str
) -> None:
    spoken = writing(language)
    assert spoken.date("2026-01-05") == date
    assert spoken.joined(["甲", "乙"]) == names
