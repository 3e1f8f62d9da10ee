"""White space in markup: broken lines leave no trace in Chinese."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from templates.markup.spaces import settled

CASES = [
    ("a line broken between Chinese characters", ["广东\n    上海"], ["广东上海"]),
    ("beside a Chinese mark", ["经费，\n  GDP"], ["经费，GDP"]),
    ("between a Chinese and a Latin word", ["研发\n  R&D"], ["研发R&D"]),
    ("between Latin words", ["big\n    science"], ["big science"]),
    ("beside a quotation mark", ["他说\n“好”"], ["他说“好”"]),
    ("typed spaces", ["R&D  经费 3.5%"], ["R&D  经费 3.5%"]),
    ("a tab within a line", ["表\t1"], ["表 1"]),
    ("at both ends", ["\n   广东  \n"], ["广东"]),
    ("across the border of two pieces", ["广东\n  ", "上海"], ["广东", "上海"]),
    ("across the border of two Latin pieces", ["big\n  ", "science"], ["big ", "science"]),
    ("a rare character of the second plane", ["\U00020bb7\n野家"], ["\U00020bb7野家"]),
    ("an empty piece between", ["广东", "\n  ", "上海"], ["广东", "", "上海"]),
    ("nothing at all", ["\n  "], [""]),
    ("a carriage return", ["广东\r\n上海"], ["广东上海"]),
]


@pytest.mark.parametrize(("what", "pieces", "expected"), CASES, ids=[case[0] for case in CASES])
def test_white_space_is_settled(what: str, pieces: list[str], expected: list[str]) -> None:
    assert settled(pieces) == expected


@given(st.lists(st.text(alphabet="广， a\n\t“”9\r"), min_size=1))
def test_only_white_space_is_ever_touched(pieces: list[str]) -> None:
    result = settled(pieces)
    assert len(result) == len(pieces)
    for before, after in zip(pieces, result, strict=True):
        assert "".join(before.split()) == "".join(after.split())
    assert not any(mark in "".join(result) for mark in "\n\r\t")


@given(st.text(alphabet="广，a“”9"))
def test_text_without_white_space_is_untouched(text: str) -> None:
    assert settled([text]) == [text]
