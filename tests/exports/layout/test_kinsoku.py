import pytest

from exports.layout import kinsoku


def breaks(text: str) -> str:
    """``text`` with a bar wherever a line may end."""
    out = text[:1]
    for at in range(1, len(text)):
        out += ("|" if kinsoku.may_break(text, at) else "") + text[at]
    return out


@pytest.mark.parametrize("mark", "，。、；：？！”’）》〉」』】〗〕］｝…—～·％‰℃,.;:!?)]}%")
def test_no_line_begins_with_a_closing_mark(mark: str) -> None:
    assert breaks(f"甲{mark}乙") == f"甲{mark}|乙"


@pytest.mark.parametrize("mark", "“‘（《〈「『【〖〔［｛￥＄$([{")
def test_no_line_ends_with_an_opening_mark(mark: str) -> None:
    assert breaks(f"甲{mark}乙") == f"甲|{mark}乙"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("投入强度", "投|入|强|度"),
        ("甲——乙", "甲——|乙"),
        ("甲……乙", "甲……|乙"),
        ("增长3.5%的", "增|长|3.5%|的"),
        ("约-3℃的", "约|-3℃|的"),
        ("约±3的", "约|±3|的"),
        ("共1,200,000人", "共|1,200,000人"),
        ("R&D经费", "R&D|经|费"),
        ("用the word吧", "用|the |word|吧"),
        ("是state-of-the-art的", "是|state-|of-|the-|art|的"),
        ("GPT-4模型", "GPT-4|模|型"),
        ("2020-2025年起", "2020-2025年|起"),
        ("产值9337亿元。", "产|值|9337亿元。"),
        ("孵化1800多家企业", "孵|化|1800多家|企|业"),
        ("第8位是", "第8位|是"),
        ("多年人家", "多|年|人|家"),
        ("“《甲》（乙）”。", "“《甲》|（乙）”。"),
        ("和/或", "和/|或".replace("/|", "/")),
        ("（ 甲", "（ 甲"),
        ("甲 ，", "甲 ，"),
        ("面积＊＊", "面|积＊＊"),
        ("不明。  ＊＊原文", "不|明。  |＊＊原|文"),
    ],
)
def test_breaks_where_the_standard_allows(text: str, expected: str) -> None:
    assert breaks(text) == expected


def test_an_address_breaks_after_its_separators() -> None:
    expected = "见|https://|a-|b.|org/|c_|d?|e=|1&|f=|2"
    assert breaks(expected.replace("|", "")) == expected


def test_marks_stick_to_what_is_before_them() -> None:
    mark = kinsoku.MARK
    assert breaks(f"甲{mark}{mark}乙，") == f"甲{mark}{mark}|乙，"


def test_without_a_break_a_word_is_cut() -> None:
    text = "甲" + "x" * 20
    assert kinsoku.forced_break(text, 1, 11) == 11
    assert kinsoku.forced_break("，，，，", 0, 2) == 2
    assert kinsoku.forced_break("，", 0, 0) == 1
