"""Places of a query's words in texts of another script, width or case."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.library.folding import fold
from data.library.highlighting import Highlighter


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("平台", "開放平臺，平台", ["平臺", "平台"]),
        ("廣", "广州与广东", ["广", "广"]),
        ("abc1", "ＡＢＣ１２", ["ＡＢＣ１"]),
        ("r&d", "R&D经费", ["R&D"]),
        ("家𠮷", "𠮷野家𠮷", ["家𠮷"]),
        ("m2", "面积３㎡多", ["㎡"]),
        ("é", "cafe\u0301 au", ["e\u0301"]),
        ("的的", "的的的", ["的的的"]),
        ("-平台 平", "平台", ["平"]),
        ("region:广东 台", "广东平台", ["台"]),
        ("speaker:陈 x", "陈某", ["陈"]),
        ("", "平台", []),
    ],
)
def test_words_are_marked(query: str, text: str, marked: list[str]) -> None:
    spans = Highlighter.of(query).spans(text)
    assert [text[start:end] for start, end in spans] == marked


@pytest.mark.parametrize(
    ("query", "text", "marked"),
    [
        ("rgzn", "推進人工智慧与人工智能", ["人工智能"]),
        ("gd", "在廣東省", ["廣東"]),
        ("cq", "重庆", ["重庆"]),
    ],
)
def test_sounds_are_marked(query: str, text: str, marked: list[str]) -> None:
    spans = Highlighter.of(query, by_sound=True).spans(text)
    assert [text[start:end] for start, end in spans] == marked


TEXTS = st.text(st.sampled_from([*"广廣平臺台㎡éＡa１½ \u0301\u3000-𠮷"]), max_size=10) | st.text(
    max_size=20
)


@given(TEXTS, TEXTS)
def test_what_is_marked_is_in_order_inside_and_reads_like_the_words(query: str, text: str) -> None:
    lighter = Highlighter.of(query)
    end_before = -1
    for start, end in lighter.spans(text):
        assert end_before < start < end <= len(text)
        end_before = end
        assert any(word in fold(text[start:end]) for word in lighter.words)
