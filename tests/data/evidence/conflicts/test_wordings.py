"""Numbers, units, qualifiers and their words."""

import pytest

from data.model.record import Figure
from tests.data.evidence.conflicts.builders import anchor, figure, finding, first, found


@pytest.mark.parametrize(
    ("record", "odd"),
    [
        (figure("f", "逾15 亿元"), False),
        (figure("f", "逾15 亿元", value=16), True),
        (figure("f", "逾15 亿元", unit="万元"), True),
        (figure("f", "700 克", unit="米"), True),
        (figure("f", "7000多 万元", value_text="7000多萬元", exact="7000多萬元"), False),
        (figure("f", "44 层", value_text="44層", exact="44層"), False),
        (figure("f", "2 大", value_text="两大", exact="两大"), False),
        (figure("f", "3 大", value_text="两大", exact="两大"), True),
        (figure("f", "15至20 分钟"), False),
        (figure("f", "15至20 分钟", value=[15, 25]), True),
        (first("f", "首艘"), False),
        (first("f", "首艘", value=2), True),
        (first("f", "第8位", value=8), False),
        (first("f", "第8位", value=6), True),
        (first("f", "唯一一个", unit="个"), False),
        (first("f", "领先", value=None), False),
        (figure("f", "15 家", unit=""), True),
        (figure("f", "15 家", value_text="家", exact="家"), True),
        (figure("f", "15 亿元", unit="亿"), True),
        (figure("f", "3 方面", unit="方"), True),
        (figure("f", "3 亿元人民币"), False),
        (figure("f", "3 万人次", value_text="3万余人次", exact="3万余人次"), False),
        (figure("f", "30 %", value_text="30%左右", exact="30%左右"), False),
    ],
)
def test_value_and_unit_are_those_of_the_words(record: Figure, odd: bool) -> None:
    assert found("number-and-words", record) == ([{"f"}] if odd else [])


@pytest.mark.parametrize(
    ("record", "odd"),
    [
        (figure("f", "逾15 亿元"), False),
        (figure("f", "逾15 亿元", qualifier=""), True),
        (figure("f", "逾15 亿元", qualifier="近"), True),
        (figure("f", "15 亿元", exact="约15亿元"), True),
        (figure("f", "15 亿元", exact="最近15亿元"), False),
        (figure("f", "15 亿元", exact="节约15亿元"), False),
        (figure("f", "15 亿元", qualifier="超", exact="超過15亿元"), True),
        (figure("f", "15 亿元", qualifier="超", exact="超15亿元"), False),
        (figure("f", "15 家", value_text="15多家", exact="15多家"), True),
        (figure("f", "1 家", value=None, value_text="最多", exact="上市公司最多"), False),
        (figure("f", "15 台", exact="超级计算机15台"), False),
        (figure("f", "15 台", exact="超算15台"), False),
        (figure("f", "逾15 亿元", qualifier="超过", exact="超過15亿元"), False),
        (figure("f", "15 亿元", qualifier="约", anchors=[anchor("15亿元", prefix="约")]), False),
    ],
)
def test_the_qualifier_is_the_one_in_the_words(record: Figure, odd: bool) -> None:
    assert found("qualifier-and-words", record) == ([{"f"}] if odd else [])


@pytest.mark.parametrize(
    ("second", "odd"),
    [("总重800克", True), ("重量700克", False), ("很轻", False), ("6米外", False)],
)
def test_all_places_name_one_number(second: str, odd: bool) -> None:
    record = figure("f", "700 克", anchors=[anchor("700克"), anchor(second, 90, "weekly")])
    assert found("anchors-differ", record) == ([{"f"}] if odd else [])


@pytest.mark.parametrize(
    ("title", "odd"), [("相机重800克", True), ("相机重700克", False), ("相机重量", False), ("800万像素相机", False)]
)  # fmt: skip
def test_a_title_names_the_right_number(title: str, odd: bool) -> None:
    assert found("title-differs", figure("f", "700 克", title=title)) == ([{"f"}] if odd else [])


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("相机仅重700克，2023年问世。", False),
        ("相机仅重800克，2023年问世。", True),
        ("相机仅重七百多克。“2+2+N”体系。", False),
        ("相机重700克，1秒成像。", False),
        ("相机重700克，3秒成像。", True),
    ],
)
def test_a_findings_numbers_are_those_of_its_records(text: str, odd: bool) -> None:
    weight = figure("w", "700 克", anchors=[anchor("700克的相机1秒成像")])
    conclusion = finding("c", text, "w")
    assert found("finding-differs", weight, conclusion) == ([{"c", "w"}] if odd else [])
