"""What value, unit and qualifier say together."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.evidence.conflicts.measures import fitting
from data.evidence.conflicts.quantity import Quantity, quantity, significant, words
from data.evidence.conflicts.units import Dimension, comparable, unit
from tests.data.evidence.conflicts.builders import figure


def said(what: str) -> Quantity:
    found = quantity(figure("f", what))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "dimension", "factor"),
    [
        ("", Dimension.RANK, 1),
        ("个", Dimension.COUNT, 1),
        ("万标箱", Dimension.COUNT, 10_000),
        ("人", Dimension.PERSONS, 1),
        ("亿元", Dimension.MONEY, 1e8),
        ("万元人民币", Dimension.MONEY, 1e4),
        ("克", Dimension.MASS, 1),
        ("千克", Dimension.MASS, 1000),
        ("万吨", Dimension.MASS, 1e10),
        ("千米", Dimension.LENGTH, 1000),
        ("平方公里", Dimension.AREA, 1e6),
        ("%", Dimension.RATIO, 0.01),
        ("亿", Dimension.BARE, 1e8),
        ("拍瓦", Dimension.POWER, 1e15),
        ("个/平方公里", Dimension.DENSITY, 1e-6),
    ],
)
def test_units_are_known(name: str, dimension: Dimension, factor: float) -> None:
    assert unit(name).dimension is dimension
    assert math.isclose(unit(name).factor, factor)


@pytest.mark.parametrize(
    ("one", "other", "can"),
    [
        ("亿元", "万元", True),
        ("亿元", "亿元人民币", True),
        ("亿元", "亿欧元", False),
        ("克", "千克", True),
        ("家", "个", True),
        ("家", "人", False),
        ("个/平方公里", "家/亩", True),
        ("个/平方公里", "个/年", False),
    ],
)
def test_only_one_dimension_is_compared(one: str, other: str, can: bool) -> None:
    assert comparable(unit(one), unit(other)) is can


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("超10 %", "11.4 %", True),
        ("超10 %", "9.8 %", False),
        ("700 克", "800 克", False),
        ("700 克", "0.7 千克", True),
        ("约1700 万元", "0.17 亿元", True),
        ("约1700 万元", "1600 万元", True),
        ("约1700 万元", "1400 万元", False),
        ("近1200 个", "1180 个", True),
        ("近1200 个", "1201 个", False),
        ("近1200 个", "500 个", False),
        ("800余 人", "830 人", True),
        ("800余 人", "930 人", False),
        ("1800多 家", "1899 家", True),
        ("逾15 亿元", "15.3 亿元", True),
        ("15 亿元", "15.3 亿元", True),
        ("15 亿元", "15.6 亿元", False),
        ("26.7 万标箱", "266800 标箱", True),
        ("15至20 分钟", "18 分钟", True),
        ("15至20 分钟", "25 分钟", False),
        ("110 个", "111 个", False),
    ],
)
def test_qualifiers_ranges_and_roundings_are_allowed_for(one: str, other: str, agree: bool) -> None:
    assert said(one).comparable(said(other))
    assert said(one).agrees(said(other)) is agree
    assert said(other).agrees(said(one)) is agree


@given(
    st.integers(1, 10**6),
    st.sampled_from(["", "约", "逾", "近"]),
    st.sampled_from(["家", "万元", "%"]),
)
def test_what_is_said_agrees_with_itself(value: int, qualifier: str, name: str) -> None:
    one = said(f"{qualifier}{value} {name}")
    assert one.agrees(one)
    assert one.low <= one.stated <= one.high


def test_words_put_the_qualifier_where_it_belongs() -> None:
    told = {"逾15 亿元": "逾15亿元", "7000多 万元": "7000多万元", "120左右 项": "120项左右"}
    assert {what: words(figure("f", what)) for what in told} == told
    assert words(figure("f", "15至20 分钟")) == "15至20分钟"


@pytest.mark.parametrize(("value", "digits"), [(150, 2), (10, 1), (1.54, 3), (0.5, 1), (3249, 4)])
def test_significant_digits(value: float, digits: int) -> None:
    assert significant(value) == digits


@pytest.mark.parametrize(
    ("measure", "basis", "dimension", "fits"),
    [
        ("货物总值", "", Dimension.MASS, False),
        ("货物总值", "", Dimension.MONEY, True),
        ("重量", "", Dimension.MONEY, False),
        ("市场价值", "占比", Dimension.RATIO, True),
        ("持续加大的时间", "", Dimension.TIME, True),
        ("出口增幅", "同比", Dimension.MULTIPLE, True),
        ("激光功率", "", Dimension.RATIO, False),
        ("研制次序", "", Dimension.MASS, True),
    ],
)
def test_a_measure_takes_its_units(
    measure: str, basis: str, dimension: Dimension, fits: bool
) -> None:
    allowed = fitting(measure, basis)
    assert (allowed is None or dimension in allowed) is fits
