"""Folding: one form for what a person would call the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.library.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("國際", "国际"),
        ("臺灣平臺颱風", "台湾平台台风"),
        ("皇后以後", "皇后以后"),
        ("瞭解", "了解"),
        ("乾部幹部干部", "干部干部干部"),
        ("産業產業", "产业产业"),
        ("Ｒ＆Ｄ，（１）", "r&d,(1)"),
        ("ＡＩ", "ai"),
        ("e\u0301", "É"),
        ("全　角\u00a0空格", "全 角 空格"),
        ("㎡", "m2"),
    ],
)
def test_these_are_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


ORDINARY = st.text(
    st.characters(max_codepoint=0x7F)
    | st.characters(min_codepoint=0x3000, max_codepoint=0x9FA5, categories=["L", "N", "P", "Zs"])
)


@given(ORDINARY, ORDINARY)
def test_a_part_stays_a_part(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(st.text())
def test_the_result_can_be_kept(text: str) -> None:
    fold(text).encode("utf-8")


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)))
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
