"""Positions in UTF-16."""

from hypothesis import given
from hypothesis import strategies as st

from gui.evidence.utf16 import Units


@given(st.text(alphabet="字a𠮷😀\n", max_size=40), st.integers(0, 40))
def test_positions_are_those_of_utf_16(text: str, point: int) -> None:
    point = min(point, len(text))
    expected = len(text[:point].encode("utf-16-le")) // 2
    assert Units(text).at(point) == expected
    assert Units(text).span(0, point) == (0, expected)
