"""Quotation marks inside quotation marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from templates.compose.quoting import within_marks

CASES = [
    ("no marks", "平台要开放", "平台要开放"),
    ("double marks inside", "有点像“流水线”，很快", "有点像‘流水线’，很快"),
    ("single marks already", "绘制‘航海图’。", "绘制‘航海图’。"),
    ("two levels", "他说“要建‘装置’”吗", "他说‘要建“装置”’吗"),
    ("marks around all of it", "“平台要开放。”", "平台要开放。"),
    ("marks around all of it and inside", "“有‘甲’和‘乙’”", "有‘甲’和‘乙’"),
    ("marks at both ends, but two pairs", "“甲”与“乙”", "‘甲’与‘乙’"),
    ("an apostrophe", "it’s “AI for science”", "it’s ‘AI for science’"),
    ("a mark that is never closed", "他说“要建", "他说“要建"),
    ("a mark that was never opened", "要建”装置“的", "要建”装置“的"),
]


@pytest.mark.parametrize(("what", "words", "shown"), CASES, ids=[case[0] for case in CASES])
def test_marks_alternate(what: str, words: str, shown: str) -> None:
    assert within_marks(words) == shown


@given(st.text(alphabet="甲乙“”‘’a"))
def test_words_are_never_touched(words: str) -> None:
    bare = str.maketrans("", "", "“”‘’")
    assert within_marks(words).translate(bare) == words.translate(bare)


@given(st.text(alphabet="甲乙a，。"))
def test_words_without_marks_stay_as_they_are(words: str) -> None:
    assert within_marks(words) == words
