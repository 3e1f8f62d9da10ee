"""Numbers that say their noun."""

import pytest

from data.counting import Count
from data.messages import message


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 records"), (1, "1 record"), (2, "2 records"), (21, "21 records")]
)
def test_one_and_many(count: int, said: str) -> None:
    assert f"{Count(count):record|records}" == said
    assert str(message("{n:record|records}", n=count)) == said


def test_a_translation_needs_no_noun_and_numbers_keep_their_formats() -> None:
    assert f"已选 {Count(3)} 条" == "已选 3 条"
    assert f"{Count(1234):,}" == "1,234"
    assert str(message("{yes} {n:03d}", yes=True, n=7)) == "True 007"
