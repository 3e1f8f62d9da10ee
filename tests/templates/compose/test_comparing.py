"""Figures come into one chart only when comparing them is honest."""

from collections.abc import Sequence
from typing import Any

import pytest

from data.model.record import Figure
from data.model.selection import Selection
from templates.compose.comparing import Compared, Comparison, comparisons, telling
from templates.compose.material import gather
from tests.templates.samples import MemoryLibrary, figure


def compared(*records: Figure) -> tuple[Comparison, ...]:
    return comparisons(gather(MemoryLibrary(records), Selection()).items)


def share(name: str, value: object, **fields: object) -> Figure:
    """A share of users, which has a territory of its own."""
    given = {"measure": "用户占比", "unit": "%", "subject": name, "territory": name, **fields}
    return figure(name, value=value, value_text=f"{value}%", **given)


def count(name: str, value: int | None, **fields: object) -> Figure:
    """A count of laboratories."""
    given = {
        "measure": "实验室数",
        "unit": "家",
        "territory": "山西",
        "subject": f"{name}实验室",
        **fields,
    }
    return figure(name, value=value, value_text=f"{value}家", **given)


def ids(found: Sequence[Comparison]) -> list[list[str]]:
    return [[str(item.id) for item in each.items] for each in found]


def test_the_largest_stands_first() -> None:
    (found,) = compared(share("a", 10), share("b", 30), share("c", 20))
    assert (found.what, found.measure, found.unit) == (Compared.RANKING, "用户占比", "%")
    assert ids([found]) == [["b", "c", "a"]]
    assert found.left_out == 0


def test_two_are_a_pair_and_one_is_nothing() -> None:
    (found,) = compared(share("a", 10), share("b", 30))
    assert found.what is Compared.PAIR
    assert compared(share("a", 10)) == ()


@pytest.mark.parametrize(
    ("what", "other"),
    [
        ("another unit", {"unit": "个百分点"}),
        ("another measure", {"measure": "人员占比"}),
        ("another basis", {"basis": "同比"}),
        ("only planned", {"status": "planned"}),
        ("the same value", {"value": 10}),
        ("doubtful", {"review": "doubtful"}),
        ("a doubt", {"doubt": "数字可疑"}),
        ("no number", {"value": None}),
        ("a rank", {"basis": "排名"}),
        ("the same thing told otherwise", {"subject": "a", "territory": "a"}),
    ],
)
def test_what_differs_in_kind_is_not_compared(what: str, other: dict[str, Any]) -> None:
    assert compared(share("a", 10), share("b", other.pop("value", 30), **other)) == ()


def test_what_is_told_in_two_ways_is_left_out_and_counted() -> None:
    (found,) = compared(
        count("a", 16), count("b", 7), count("c", 5), count("d", 1, subject="a实验室")
    )
    assert ids([found]) == [["b", "c"]]
    assert found.left_out == 2


def test_counts_are_compared_within_a_territory() -> None:
    found = compared(
        count("a", 16),
        count("b", 7),
        count("c", 5, territory="湖南"),
        count("d", 1, territory="广东"),
    )
    assert ids(found) == [["a", "b"]]


def test_counts_of_the_same_thing_are_compared_between_territories() -> None:
    (found,) = compared(
        count("a", 16, territory="湖南", subject="湖南省重点实验室"),
        count("b", 7, territory="广东", subject="广东省重点实验室"),
        count("c", 9, territory="上海", subject="上海民营实验室"),
    )
    assert ids([found]) == [["a", "b"]]


def test_one_thing_at_several_times_is_a_course() -> None:
    years = [share(f"y{year}", year - 2000, subject="光源", territory="上海", as_of=str(year))
             for year in (2023, 2021, 2022)]  # fmt: skip
    (found,) = compared(*years)
    assert found.what is Compared.COURSE
    assert ids([found]) == [["y2021", "y2022", "y2023"]]


def test_beside_others_only_the_newest_value_counts() -> None:
    found = compared(
        share("old", 5, subject="光源", territory="光源", as_of="2021"),
        share("new", 9, subject="光源", territory="光源", as_of="2023"),
        share("other", 7, as_of="2023"),
    )
    assert ids(found) == [["old", "new"], ["new", "other"]]


def test_a_range_is_drawn_at_its_middle() -> None:
    (found,) = compared(share("a", (10, 20)), share("b", 14))
    assert ids([found]) == [["a", "b"]]


@pytest.mark.parametrize(
    ("what", "fields", "tells"),
    [
        ("a large number", {}, True),
        ("a share", {"value": 4.5, "value_text": "4.5%", "unit": "%"}, True),
        ("a handful", {"value": 4, "value_text": "4个", "unit": "个"}, False),
        ("a number in words", {"value": 13, "value_text": "十三个", "unit": "个"}, False),
        ("a rank", {"basis": "排名"}, False),
        ("something planned", {"status": "planned"}, False),
        ("doubtful", {"review": "doubtful"}, False),
        ("too long", {"value_text": "120亿元人民币现价"}, False),
    ],
)
def test_what_can_stand_large_and_alone(what: str, fields: dict[str, Any], tells: bool) -> None:
    (item,) = gather(MemoryLibrary((figure(**fields),)), Selection()).items
    assert telling(item) is tells
