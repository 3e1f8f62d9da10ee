"""Widths without fonts: asking only the longest texts finds the same as asking all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.docx import tables
from exports.docx.ems import ems

WORDS = st.text("数据ab1 ，《J-", max_size=12)


@given(st.lists(st.tuples(WORDS, st.sampled_from([9.0, 10.5, 12.0])), min_size=1, max_size=8))
def test_the_widest_is_found_without_asking_all(texts: list[tuple[str, float]]) -> None:
    for width in (tables._natural, tables._longest_word):
        assert tables._widest(texts, width) == max(width(text) * size for text, size in texts)


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("数据", 2), ("ab", 1.28), ("数a据", 2.64), ("𠮷a", 1.64)]
)
def test_latin_is_narrower(text: str, width: float) -> None:
    assert ems(text) == pytest.approx(width)


def test_a_gap_stands_where_chinese_and_latin_meet() -> None:
    assert tables._natural("数a据") == pytest.approx(2.64 + 0.5)
    assert tables._natural("数据") == pytest.approx(2)
