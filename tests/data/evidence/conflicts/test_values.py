"""One thing with two values, one value told twice, one number for two things, unfit units."""

import msgspec
import pytest

from data.model.record import Figure
from tests.data.evidence.conflicts.builders import PAPER, SOURCES, figure, found, institution

WEIGHT = "手持相机 重量"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (figure("a", "700 克", WEIGHT), figure("b", "800 克", WEIGHT, source="weekly")),
        (figure("a", "700 克", WEIGHT), figure("b", "0.8 千克", WEIGHT)),
        (figure("a", "12 亿元", "甲院 经费"), figure("b", "11000 万元", "甲院 经费")),
        (figure("a", "30 家", "“甲院” 企业数"), figure("b", "35 个", "甲院 企业数")),
        (figure("a", "30 家", as_of="2023"), figure("b", "35 家", as_of="2023-12")),
        (figure("a", "30 家", territory="该院"), figure("b", "35 家", territory="甲院")),
    ],
)
def test_two_values_for_one_thing(one: Figure, other: Figure) -> None:
    assert found("different-value", one, other) == [{"a", "b"}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (figure("a", "超10 %", "班列 增幅"), figure("b", "11.4 %", "班列 增幅")),
        (figure("a", "700 克", WEIGHT), figure("b", "0.7 千克", WEIGHT)),
        (figure("a", "700 克", WEIGHT), figure("b", "800 克", "手持相机 总长")),
        (figure("a", "700 克", WEIGHT), figure("b", "800 克", "台式相机 重量")),
        (figure("a", "30 家", as_of="2022"), figure("b", "35 家", as_of="2023")),
        (figure("a", "30 家", period="2022年"), figure("b", "35 家", period="2018年以来")),
        (figure("a", "30 家", basis="累计"), figure("b", "35 家")),
        (figure("a", "30 家", status="planned"), figure("b", "35 家")),
        (figure("a", "30 家", territory="深圳"), figure("b", "35 家", territory="广州")),
        (figure("a", "30 亿元", "甲院 经费"), figure("b", "35 亿欧元", "甲院 经费")),
        (figure("a", "2 项", "甲院 在研"), figure("b", "35 人", "甲院 在研")),
    ],
)
def test_other_things_times_places_and_allowances_are_let_pass(one: Figure, other: Figure) -> None:
    assert found("different-value", one, other) == []


def test_a_short_name_means_the_same_subject() -> None:
    name = institution("i", "中国科学院甲研究院", "甲院")
    one, other = figure("a", "30 家"), figure("b", "35 家", "中国科学院甲研究院 人数")
    assert found("different-value", one, other) == []
    assert found("different-value", one, other, name) == [{"a", "b"}]


def test_what_changes_may_have_changed_by_another_year() -> None:
    one, later = figure("a", "30 家"), figure("b", "35 家", source="old")

    old = msgspec.structs.replace(PAPER, id="old", published="2019")
    assert found("different-value", one, later, sources=(*SOURCES, old)) == []
    heavy = figure("b", "800 克", WEIGHT, source="old")
    both = found("different-value", figure("a", "700 克", WEIGHT), heavy, sources=(*SOURCES, old))
    assert both == [{"a", "b"}]


@pytest.mark.parametrize(
    ("one", "other", "twice"),
    [
        (figure("a", "逾15 亿元", "甲院 企业投入金额"), figure("b", "15 亿元", "甲院 来自企业的经费"), True),
        (figure("a", "约15 亿元", "甲院 经费"), figure("b", "15 亿元", "甲院 经费", source="weekly"), True),
        (figure("a", "逾15 亿元", "甲院 企业投入金额"), figure("b", "超15 亿元", "甲院 来自企业的经费"), False),
        (figure("a", "逾15 亿元", "甲院 企业投入金额"), figure("b", "15 亿元", "甲院 财政拨款"), False),
        (figure("a", "逾10 亿元", "甲院 企业投入金额"), figure("b", "10 亿元", "甲院 来自企业的经费"), False),
        (figure("a", "逾15 亿元", "甲院 企业投入金额"), figure("b", "15 亿元", "乙院 来自企业的经费"), False),
        (figure("a", "逾15 亿元", "甲院 企业投入金额"), figure("b", "16 亿元", "甲院 来自企业的经费"), False),
        (figure("a", "逾15 亿元", "甲院 企业投入金额"), figure("b", "15 亿欧元", "甲院 来自企业的经费"), False),
    ],
)  # fmt: skip
def test_one_fact_told_with_and_without_a_qualifier(
    one: Figure, other: Figure, twice: bool
) -> None:
    assert found("told-twice", one, other) == ([{"a", "b"}] if twice else [])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (figure("a", "10 个", "园区 机构数"), figure("b", "10 个", "园区 项目数"), True),
        (figure("a", "超150 个", "园区 项目数"), figure("b", "超150 家", "分园 申请数"), True),
        (figure("a", "9 个", "园区 机构数"), figure("b", "9 个", "园区 项目数"), False),
        (figure("a", "200 个", "园区 项目数"), figure("b", "200 家", "分园 申请数"), False),
        (figure("a", "10 个", "园区 机构数"), figure("b", "10 个", "分园 项目数"), False),
        (figure("a", "10 个", "园区 机构数"), figure("b", "10 人", "园区 专家数"), False),
        (figure("a", "10 个", "园区 机构数"), figure("b", "10 个", "园区 项目数", source="weekly"), False),
        (figure("a", "10 年", "园区 年数"), figure("b", "10 年", "园区 租期"), False),
    ],
)  # fmt: skip
def test_one_number_for_different_things(one: Figure, other: Figure, same: bool) -> None:
    assert found("same-number", one, other) == ([{"a", "b"}] if same else [])


def test_three_things_with_one_number_are_one_conflict() -> None:
    three = [figure(n, "10 个", f"园区 {n}数") for n in ("a", "b", "c")]
    assert found("same-number", *three) == [{"a", "b", "c"}]


def test_one_fact_told_twice_is_not_told_again_as_one_number() -> None:
    one = figure("a", "逾15 亿元", "甲院 企业投入金额")
    other = figure("b", "15 亿元", "甲院 来自企业的经费")
    assert found("same-number", one, other) == []


@pytest.mark.parametrize(
    ("said", "of", "unfit"),
    [
        ("224.5 万吨", "货物 货物总值", True),
        ("700 元", "相机 重量", True),
        ("3 万吨", "园区 面积", True),
        ("224.5 亿元", "货物 货物总值", False),
        ("100 亿", "企业 市场估值", False),
        ("8 万人次", "服务 服务人次", False),
    ],
)
def test_a_unit_that_cannot_measure_the_thing(said: str, of: str, unfit: bool) -> None:
    assert found("unit-unfit", figure("a", said, of)) == ([{"a"}] if unfit else [])
