"""The normal form of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.evidence.text import fingerprint, normalise


@pytest.mark.parametrize(
    ("given_text", "normal"),
    [
        ("\ufeff标题\r\n正文\r尾", "标题\n正文\n尾"),
        ("e\u0301tude", "étude"),
        ("（１）,𠮷", "（１）,𠮷"),
        ("㎡ ﬁ", "㎡ ﬁ"),
        ("", ""),
    ],
)
def test_what_could_shift_a_position_is_gone(given_text: str, normal: str) -> None:
    assert normalise(given_text) == normal


@given(st.text())
def test_a_normal_text_stays_as_it_is(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_line_ends_and_byte_order_mark_do_not_change_the_fingerprint(text: str) -> None:
    normal = normalise(text)
    saved_on_windows = "\ufeff" + normal.replace("\n", "\r\n")
    assert fingerprint(normalise(saved_on_windows)) == fingerprint(normal)


def test_the_fingerprint_is_the_sha256_of_utf8() -> None:
    assert fingerprint("abc").startswith("ba7816bf8f01cfea414140de5dae2223")
