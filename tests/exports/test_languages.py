"""Phrases in another language are found; words that Chinese text uses as its own are not."""

import pytest

from exports.languages import foreign

CASES = [
    ("zh-Hans", "人工智能（AI）与GDP增长5.2%", []),
    ("zh-Hans", "发表于《Nature》", []),
    ("zh-Hans", "发表于Nature Communications，", [("Nature Communications", "en")]),
    ("zh-Hans", "以Science and Technology 2035为题", [("Science and Technology 2035", "en")]),
    ("zh-Hans", "R&D PCT GPT-4", []),
    ("zh-Hant", "依Belt and Road及Open Science", [("Belt and Road", "en"), ("Open Science", "en")]),
    ("en", "Findings, 广东省：“三年行动”。", [("广东省：“三年行动", "zh")]),
    ("en", "Table 1", []),
    ("en", "", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_foreign_phrases(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = list(foreign(text, language))
    assert [(text[start:end], tongue) for start, end, tongue in found] == expected
