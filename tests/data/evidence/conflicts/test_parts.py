"""Parts and wholes."""

import pytest

from data.model.record import Figure
from tests.data.evidence.conflicts.builders import anchor, figure, found

LABS = "甲省重点实验室 实验室数"
ENERGY = "甲省能源重点实验室 实验室数"


@pytest.mark.parametrize(
    ("part", "whole", "too_large"),
    [
        (figure("p", "25 家", ENERGY), figure("w", "21 家", LABS), True),
        (figure("p", "16 家", ENERGY), figure("w", "21 家", LABS), False),
        (figure("p", "25 家", ENERGY), figure("w", "逾21 家", LABS), False),
        (figure("p", "25 家", "甲省非重点实验室 实验室数"), figure("w", "21 家", "甲省重点实验室 实验室数"), False),
        (figure("p", "25 家", "甲省外重点实验室 实验室数"), figure("w", "21 家", LABS), False),
        (figure("p", "25 人", "甲省能源重点实验室 人数"), figure("w", "21 家", LABS), False),
        (figure("p", "25 家", ENERGY, status="planned"), figure("w", "21 家", LABS), False),
        (figure("p", "25 家", ENERGY, as_of="2024"), figure("w", "21 家", LABS, as_of="2020"), False),
        (figure("p", "25 %", "甲省能源企业 占比"), figure("w", "21 %", "甲省企业 占比"), False),
        (figure("p", "8000余 人", "甲院 海归人才数"), figure("w", "逾3000 人", "甲院 团队总人数"), True),
        (figure("p", "800余 人", "甲院 海归人才数"), figure("w", "逾5000 人", "甲院 团队总人数"), False),
        (figure("p", "8000 人次", "甲院 访问人次"), figure("w", "3000 人", "甲院 团队总人数"), False),
        (
            figure("p", "30 家", "孵化器 机构数", territory="广州", regions=["CN-GD-4401"]),
            figure("w", "20 家", "孵化器 机构数", territory="广东"),
            True,
        ),
        (
            figure("p", "30 家", "孵化器 机构数", territory="广州", regions=["CN-GD-4401"]),
            figure("w", "20 家", "孵化器 机构数", territory="山西", regions=["CN-SX"]),
            False,
        ),
    ],
)  # fmt: skip
def test_a_part_is_not_larger_than_its_whole(part: Figure, whole: Figure, too_large: bool) -> None:
    assert found("part-above-whole", part, whole) == ([{"p", "w"}] if too_large else [])


@pytest.mark.parametrize(("size", "too_large"), [("3.02", False), ("5.02", True)])
def test_what_is_told_as_a_part_is_one(size: str, too_large: bool) -> None:
    whole = figure("w", "3.89 平方公里", "全区 面积", anchors=[anchor("只有3.89平方公里", 100)])
    part = figure(
        "p", f"{size} 平方公里", "北区 面积", anchors=[anchor(f"其中北区{size}平方公里", 110)]
    )
    far = figure(
        "f", f"{size} 平方公里", "北区 面积", anchors=[anchor(f"其中北区{size}平方公里", 900)]
    )
    assert found("part-above-whole", part, whole) == ([{"p", "w"}] if too_large else [])
    assert found("part-above-whole", far, whole) == []


@pytest.mark.parametrize(
    ("granted", "asked", "odd"), [("180 家", "超150 家", False), ("350 家", "超150 家", True), ("18 家", "超150 家", False)]
)  # fmt: skip
def test_no_more_are_admitted_than_have_applied(granted: str, asked: str, odd: bool) -> None:
    pair = figure("p", granted, "分园 入驻企业数"), figure("w", asked, "分园 提出入驻申请的企业数")
    assert found("part-above-application", *pair) == ([{"p", "w"}] if odd else [])


@pytest.mark.parametrize(
    ("said", "basis", "odd"), [("105 %", "占比", True), ("70 %", "占比", False), ("105 %", "同比", False)]
)  # fmt: skip
def test_a_share_is_at_most_all(said: str, basis: str, odd: bool) -> None:
    share = figure("s", said, "甲院 比重", basis=basis)
    assert found("share-above-all", share) == ([{"s"}] if odd else [])


@pytest.mark.parametrize(
    ("five", "two", "more", "less"),
    [("3", "11", False, False), ("3", "13", True, False), ("3", "7", False, True)],
)
def test_kinds_of_one_thing_add_up(five: str, two: str, more: bool, less: bool) -> None:
    cities = (
        figure("w", "14 个", "获评“软件名城”的城市 城市数"),
        figure("p5", f"{five} 个", "获评五星级“软件名城”的城市 城市数"),
        figure("p2", f"{two} 个", "获评二星级“软件名城”的城市 城市数"),
    )
    everything = {"w", "p2", "p5"}
    assert found("parts-above-whole", *cities) == ([everything] if more else [])
    assert found("parts-not-whole", *cities) == ([everything] if less else [])


def test_one_kind_alone_need_not_be_all() -> None:
    whole = figure("w", "14 个", "获评“软件名城”的城市 城市数")
    part = figure("p", "3 个", "获评五星级“软件名城”的城市 城市数")
    assert found("parts-not-whole", whole, part) == []


@pytest.mark.parametrize(
    ("total", "pilot", "new", "odd"),
    [
        ("25", "16", "7", True),
        ("23", "16", "7", False),
        ("20", "16", "7", True),
        ("140", "16", "7", False),  # only some of the parts are told
        ("25", "16", "26", False),  # no part of it
    ],
)
def test_parts_told_beside_a_total_add_up(total: str, pilot: str, new: str, odd: bool) -> None:
    labs = (
        figure("w", f"{total} 家", "甲省能源实验室 实验室总数"),
        figure("p", f"{pilot} 家", "试点的实验室 实验室数"),
        figure("n", f"{new} 家", "新建的实验室 实验室数"),
    )
    assert found("parts-not-whole", *labs) == ([{"w", "p", "n"}] if odd else [])


def test_parts_of_another_theme_or_source_do_not_count() -> None:
    total = figure("w", "25 家", "甲省能源实验室 实验室总数")
    pilot = figure("p", "16 家", "试点的实验室 实验室数")
    other = figure("n", "7 家", "新建的实验室 实验室数", themes=["transfer"])
    elsewhere = figure("n", "7 家", "新建的实验室 实验室数", source="weekly")
    planned = figure("n", "7 家", "新建的实验室 实验室数", status="planned")
    for third in (other, elsewhere, planned):
        assert found("parts-not-whole", total, pilot, third) == []
