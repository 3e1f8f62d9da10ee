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
    ("en", "“廣州科創密碼”", [("廣州科創密碼", "zh-Hant")]),
    ("zh-Hans", "见《“2+2+N”中的廣州科創密碼》[1]", [("中的廣州科創密碼", "zh-Hant")]),
    (
        "zh-Hans",
        "深港“雙向奔赴”追夢，Belt and Road",
        [("深港“雙向奔赴”追夢", "zh-Hant"), ("Belt and Road", "en")],
    ),
    ("zh-Hans", "由陈昇着手的甯姓与瞭望、乾坤、于右任", []),
    ("zh-Hant", "題為“广东发展规划”的報告", [("題為“广东发展规划”的報告", "zh-Hans")]),
    ("zh-Hant", "廣東發展規劃，台灣、里程、准許", []),
    ("en", "Table 1", []),
    ("en", "", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_foreign_phrases(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = list(foreign(text, language))
    assert [(text[start:end], tongue) for start, end, tongue in found] == expected
