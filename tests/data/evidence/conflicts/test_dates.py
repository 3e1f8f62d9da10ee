"""Dates."""

import pytest

from data.model.record import Event, Figure
from tests.data.evidence.conflicts.builders import event, figure, found

OUTLINE = "大湾区发展规划纲要印发"


@pytest.mark.parametrize(
    ("one", "other", "odd"),
    [
        (event("a", OUTLINE, "2018-07"), event("b", OUTLINE, "2019-02"), True),
        (event("a", OUTLINE, "2018-07"), event("b", f"《{OUTLINE}》", "2019-02"), True),
        (event("a", OUTLINE, "2018"), event("b", OUTLINE, "2018-07"), False),
        (event("a", "东湖论坛在武汉举办", "2022-12"), event("b", "东湖论坛在武汉举办", "2023-12"), False),
        (event("a", "东湖论坛在武汉举办", "2022-11"), event("b", "东湖论坛在武汉举办", "2022-12"), True),
        (event("a", "第五批省重点实验室获批", "2021"), event("b", "第六批省重点实验室获批", "2022"), False),
        (event("a", OUTLINE, "2018-07"), event("b", OUTLINE, None), False),
        (event("a", OUTLINE, "2018-07"), event("b", "深港签署合作备忘录", "2019-02"), False),
        (event("a", OUTLINE, "2018-07"), event("b", OUTLINE, "2019-02", regions=["CN-SX"]), False),
        (event("a", "转化设施项目启动建设", "2016"), event("b", "转化设施项目通过验收", "2023"), False),
    ],
)  # fmt: skip
def test_one_event_has_one_date(one: Event, other: Event, odd: bool) -> None:
    assert found("event-dates-differ", one, other) == ([{"a", "b"}] if odd else [])


@pytest.mark.parametrize(
    ("approved", "started", "odd"),
    [("2013-07", "2016-09", False), ("2017-07", "2016-09", True), ("2016", "2016-09", False)],
)
def test_stages_come_in_their_order(approved: str, started: str, odd: bool) -> None:
    pair = (
        event("a", "转化医学设施项目获批立项", approved),
        event("b", "转化医学设施项目启动建设", started),
    )
    assert found("stages-out-of-order", *pair) == ([{"a", "b"}] if odd else [])


def test_stages_of_other_things_are_not_compared() -> None:
    pair = (
        event("a", "转化医学设施项目获批立项", "2017"),
        event("b", "光源二期项目启动建设", "2016"),
    )
    assert found("stages-out-of-order", *pair) == []


@pytest.mark.parametrize(
    ("record", "odd"),
    [
        (event("a", "挂牌", "2024-03"), True),
        (event("a", "挂牌", "2024-01-19", reported="2024-01-18"), True),
        (event("a", "挂牌", "2024-03", status="planned"), False),
        (event("a", "挂牌", "2024-01"), False),
        (event("a", "挂牌", "2023"), False),
        (figure("a", "30 家", as_of="2025"), True),
        (figure("a", "30 家", as_of="2025", basis="计划"), False),
        (figure("a", "30 家", as_of="2024-01"), False),
    ],
)
def test_what_is_done_was_done_before_it_was_told(record: Event | Figure, odd: bool) -> None:
    assert found("told-too-early", record) == ([{"a"}] if odd else [])


@pytest.mark.parametrize(
    ("record", "odd"),
    [
        (event("a", "签署", "2017-07-01", date_text="2017年7月1日"), False),
        (event("a", "签署", "2017-04-01", date_text="2017年7月1日"), True),
        (event("a", "签署", "2017-07-02", date_text="7月1日"), True),
        (event("a", "签署", "2018", date_text="2017年"), True),
        (event("a", "签署", "2017", date_text="去年"), False),
        (figure("a", "30 家", as_of="2023", period="2023年"), False),
        (figure("a", "30 家", as_of="2022", period="2023年"), True),
        (figure("a", "30 家", as_of="2022", period="2018年以来"), False),
    ],
)
def test_a_date_is_the_one_its_words_name(record: Event | Figure, odd: bool) -> None:
    assert found("date-and-words", record) == ([{"a"}] if odd else [])


@pytest.mark.parametrize(
    ("record", "odd"),
    [
        (event("a", OUTLINE, "2018-07", doubt="据公开资料，该纲要于2019年2月印发"), True),
        (event("a", OUTLINE, "2018-07", doubt="2018年7月一说没有出处"), False),
        (event("a", OUTLINE, "2018-07"), False),
        (figure("a", "50 万亿个", doubt="常见估计在30万亿至40万亿之间"), True),
        (figure("a", "50 万亿个", doubt="原文未注明出处"), False),
        (figure("a", "50 个", doubt="2019年的说法"), False),
    ],
)
def test_what_is_known_elsewhere_is_held_against_it(record: Event | Figure, odd: bool) -> None:
    assert found("against-the-known", record) == ([{"a"}] if odd else [])
