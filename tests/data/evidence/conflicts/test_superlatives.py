"""Firsts, onlies, mosts, ranks, records."""

import pytest

from data.model.record import Figure
from tests.data.evidence.conflicts.builders import figure, first, found, institution

LIST = {"basis": "排名", "rank_of": "全球科研城市（自然指数）"}


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (first("f", "国内首艘"), True),
        (first("f", "唯一", basis="唯一"), True),
        (first("f", "居全国首位", basis="排名", rank_of="产业规模，各省之间"), True),
        (first("f", "国内首艘", speaker="段某"), False),
        (first("f", "第1位", **LIST), False),
        (first("f", "第8位", **LIST, value=8), False),
        (first("f", "最高", basis="排名", status="ended"), False),
        (figure("f", "1 个"), False),
    ],
)
def test_a_superlative_needs_somebody_who_says_so(record: Figure, told: bool) -> None:
    assert found("superlative-unattributed", record) == ([{"f"}] if told else [])


def test_a_doubted_superlative_stands_beside_the_rival_it_names() -> None:
    rival = institution("i", "神光Ⅱ高功率激光装置", "神光Ⅱ")
    largest = first("r", "规模最大", "神光Ⅱ高功率激光装置", speaker="乙", basis="排名")
    doubted = first("f", "最早", "上海光源", speaker="甲", doubt="同文的神光Ⅱ建成更早")
    alone = first("f", "最早", "上海光源", speaker="甲", doubt="没有出处")
    assert found("superlative-disputed", rival, largest, doubted) == [{"f", "r"}]
    assert found("superlative-disputed", rival, largest, alone) == [{"f"}]
    assert found("superlative-disputed", rival, largest) == []
    assert found("superlative-unattributed", doubted) == []


@pytest.mark.parametrize(
    ("record", "broken"),
    [
        (first("f", "一度最高", basis="排名", qualifier="一度"), True),
        (first("f", "最高", basis="排名", status="ended"), True),
        (first("f", "最高", basis="排名"), False),
        (figure("f", "26 星", status="ended"), False),
    ],
)
def test_a_record_held_once_is_told(record: Figure, broken: bool) -> None:
    assert found("record-broken", record) == ([{"f"}] if broken else [])


@pytest.mark.parametrize(
    ("said", "measure", "large"),
    [
        ("约10 %", "占国民生产总值的比重", True),
        ("2 %", "占国民生产总值的比重", False),
        ("10 %", "占建设经费的比重", False),
    ],
)
def test_a_large_part_of_a_nations_product(said: str, measure: str, large: bool) -> None:
    share = figure("s", said, f"一处设施 {measure}", basis="占比")
    assert found("claim-too-large", share) == ([{"s"}] if large else [])


def rank(id: str, place: int, subject: str, **more: object) -> Figure:
    return first(id, f"第{place}位", subject, **{**LIST, "value": place, "as_of": "2023", **more})


def test_one_subject_has_one_place_in_a_list() -> None:
    eighth, ninth = rank("a", 8, "广州"), rank("b", 9, "广州", source="weekly")
    assert found("rank-differs", eighth, ninth) == [{"a", "b"}]
    assert found("rank-differs", eighth, rank("b", 8, "广州")) == []
    assert found("rank-differs", eighth, rank("b", 9, "广州", as_of="2022")) == []
    assert found("rank-differs", eighth, rank("b", 9, "深圳")) == []
    undated = rank("a", 8, "广州", as_of=None), rank("b", 9, "广州", as_of=None)
    assert found("rank-differs", *undated) == [{"a", "b"}]
    assert found("rank-differs", undated[0], rank("b", 9, "广州", as_of="2022")) == []
    unlisted = [rank(name, place, "广州", rank_of=None) for name, place in (("a", 8), ("b", 9))]
    assert found("rank-differs", *unlisted) == []


def test_one_place_for_several_is_told() -> None:
    eighth = rank("a", 8, "广州")
    assert found("rank-shared", eighth, rank("b", 8, "深圳")) == [{"a", "b"}]
    assert found("rank-shared", eighth, rank("b", 8, "广州")) == []
    assert found("rank-shared", eighth, rank("b", 9, "深圳")) == []
