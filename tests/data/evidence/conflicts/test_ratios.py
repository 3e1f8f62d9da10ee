"""Ratios that do not follow from their parts."""

import pytest

from data.model.record import Figure
from tests.data.evidence.conflicts.builders import figure, found

PARK = {"territory": "北区"}


def park(density: str, projects: str = "超150 个") -> tuple[Figure, ...]:
    return (
        figure("d", f"{density} 个/平方公里", "全区科研项目 密度", territory="全区",
               value_text=f"每平方公里{density}个", exact=f"每平方公里{density}个科研项目"),
        figure("n", projects, "北区 科研项目数", **PARK),
        figure("s", "3.02 平方公里", "北区 面积", **PARK),
    )  # fmt: skip


WHOLE = figure("w", "3.89 平方公里", "全区 面积", territory="全区")


def test_a_density_divides_by_the_area_of_the_same_territory() -> None:
    assert found("density-differs", *park("38")) == [{"d", "n", "s"}]
    assert found("density-differs", *park("50")) == []
    assert found("density-differs", *park("38", "115 个")) == []


def test_the_area_that_would_fit_is_named() -> None:
    assert found("density-differs", *park("38"), WHOLE) == [{"d", "n", "s", "w"}]
    assert found("density-differs", *park("20"), WHOLE) == [{"d", "n", "s"}]


@pytest.mark.parametrize(
    "other",
    [
        figure("n", "超150 个", "北区 企业数", **PARK),
        figure("n", "超150 人", "北区 科研项目数", **PARK),
        figure("n", "超150 个", "北区 科研项目数", **PARK, source="weekly"),
        figure("n", "超150 个", "西区 科研项目数", territory="西区"),
    ],
)
def test_a_density_of_something_else_is_let_be(other: Figure) -> None:
    density, _, size = park("38")
    assert found("density-differs", density, other, size) == []


@pytest.mark.parametrize(
    ("share", "odd"), [("70 %", False), ("约75 %", False), ("60 %", True), ("超80 %", True)]
)
def test_a_share_follows_from_part_and_whole(share: str, odd: bool) -> None:
    records = (
        figure("s", share, "广州的创新研究院 占全省比重", basis="占比", territory="广州（占全省）",
               regions=["CN-GD-4401"]),
        figure("p", "14 家", "创新研究院 机构数", territory="广州", regions=["CN-GD-4401"]),
        figure("w", "20 家", "创新研究院 机构数", territory="广东"),
    )  # fmt: skip
    assert found("share-differs", *records) == ([{"s", "p", "w"}] if odd else [])


@pytest.mark.parametrize(
    ("growth", "of", "odd"),
    [
        ("11.4 %", "班列 同比增幅", False),
        ("超10 %", "班列 列数增幅", False),
        ("20 %", "班列 列数增幅", True),
        ("20 %", "班列 货值增幅", False),
        ("20 %", "货车 列数增幅", False),
    ],
)
def test_a_growth_follows_from_two_years(growth: str, of: str, odd: bool) -> None:
    records = (
        figure("g", growth, of, basis="同比", as_of="2023"),
        figure("n", "863 列", "班列 列数", as_of="2023"),
        figure("b", "775 列", "班列 列数", as_of="2022"),
    )
    assert found("growth-differs", *records) == ([{"g", "n", "b"}] if odd else [])


def test_a_growth_of_one_of_two_things_is_let_be() -> None:
    records = (
        figure("g", "20 %", "班列 同比增幅", basis="同比", as_of="2023"),
        *(figure(f"n{y}", f"{n} 列", "班列 列数", as_of=y) for y, n in (("2023", 863), ("2022", 775))),
        *(figure(f"v{y}", f"{n} 亿元", "班列 货值", as_of=y) for y, n in (("2023", 71), ("2022", 59))),
    )  # fmt: skip
    assert found("growth-differs", *records) == []
