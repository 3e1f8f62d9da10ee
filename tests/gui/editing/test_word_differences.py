"""Differences of words: together they give both texts, and what is equal is not marked."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.editing.word_differences import marked


@pytest.mark.parametrize(
    ("before", "after", "old", "new"),
    [
        ("约120亿元", "约130亿元", "约1<s>2</s>0亿元", "约1<u>3</u>0亿元"),
        ("", "新", "", "<u>新</u>"),
        ("同", "同", "同", "同"),
        ("a<b", "a<c", "a&lt;<s>b</s>", "a&lt;<u>c</u>"),
    ],
)
def test_what_went_and_what_came(before: str, after: str, old: str, new: str) -> None:
    assert marked(before, after) == (old, new)


@given(st.text("甲乙丙丁", max_size=12), st.text("甲乙丙丁", max_size=12))
def test_without_the_marks_both_texts_are_whole(before: str, after: str) -> None:
    old, new = (re.sub("</?[su]>", "", text) for text in marked(before, after))
    assert (old, new) == (before, after)
