"""Positions in UTF-16 and the independence of publishers."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.evidence.evidence import Independence, independence
from gui.evidence.utf16 import Units
from tests.data.samples import GUANGZHOU, ZONE


@given(st.text(alphabet="字a𠮷😀\n", max_size=40), st.integers(0, 40))
def test_positions_are_those_of_utf_16(text: str, point: int) -> None:
    point = min(point, len(text))
    expected = len(text[:point].encode("utf-16-le")) // 2
    assert Units(text).at(point) == expected
    assert Units(text).span(0, point) == (0, expected)


OTHER = msgspec.structs.replace(GUANGZHOU, id="other", publisher="别的报")
SAME = msgspec.structs.replace(GUANGZHOU, id="same")


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ([GUANGZHOU], Independence.SINGLE),
        ([GUANGZHOU, OTHER], Independence.INDEPENDENT),
        ([GUANGZHOU, SAME], Independence.SAME_PUBLISHER),
        ([GUANGZHOU, ZONE], Independence.UNKNOWN),
        ([GUANGZHOU, OTHER, ZONE], Independence.INDEPENDENT),
    ],
)
def test_publishers_decide_whether_sources_are_independent(
    sources: list[object], expected: Independence
) -> None:
    assert independence(sources) is expected  # type: ignore[arg-type]
