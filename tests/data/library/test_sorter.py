"""Orders and groups, against a plain look at the records."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.library.library import Library
from data.library.ordering import Grouping, Ordering, Sort
from data.library.sorter import base_unit, collated
from data.model.ids import RecordId
from data.model.record import Figure
from data.model.selection import Selection
from tests.data.samples import RECORDS

EVERYTHING = tuple(RecordId(record.id) for record in RECORDS)
ORDERINGS = st.builds(Ordering, st.sampled_from(Sort), st.booleans(), st.sampled_from(Grouping))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ordering=ORDERINGS, ids=st.lists(st.sampled_from(EVERYTHING), unique=True))
def test_ordering_loses_and_invents_nothing(
    library: Library, ordering: Ordering, ids: list[RecordId]
) -> None:
    ordered = library.order(ids, ordering)
    assert sorted(ordered.ids) == sorted(ids)
    if ordering.grouping is not Grouping.NONE:
        assert sum(group.count for group in ordered.groups) == len(ids)
        assert len({group.key for group in ordered.groups}) == len(ordered.groups)


def test_the_usual_order_is_the_one_they_are_found_in(library: Library) -> None:
    found = library.find(Selection()).ids
    assert library.order(found, Ordering()).ids == found


def test_dates_the_other_way_round(library: Library) -> None:
    ids = library.order(EVERYTHING, Ordering(Sort.DATE, descending=False)).ids
    dates = [entry.date for entry in library.entries(ids)]
    assert [date for date in dates if date] == sorted(date for date in dates if date)


@pytest.mark.parametrize("descending", [True, False])
def test_titles_are_in_the_order_of_their_sounds(library: Library, descending: bool) -> None:
    ids = library.order(EVERYTHING, Ordering(Sort.TITLE, descending)).ids
    titles = [collated(entry.record.title) for entry in library.entries(ids)]
    assert titles == sorted(titles, reverse=descending)
    assert collated("安徽") < collated("北京") < collated("上海") < collated("浙江")


def test_only_figures_have_values_and_they_come_first(library: Library) -> None:
    ids = library.order(EVERYTHING, Ordering(Sort.VALUE)).ids
    figures = [isinstance(e.record, Figure) for e in library.entries(ids)]
    assert figures == sorted(figures, reverse=True)


def test_groups_of_regions_are_provinces(library: Library) -> None:
    groups = library.order(EVERYTHING, Ordering(grouping=Grouping.REGION)).groups
    assert {group.key.count("-") for group in groups} == {1}


def test_a_group_is_what_its_key_says(library: Library) -> None:
    ordered = library.order(EVERYTHING, Ordering(grouping=Grouping.MONTH))
    entries = iter(library.entries(ordered.ids))
    for group in ordered.groups:
        assert {next(entries).date[:7] for _ in range(group.count)} == {group.key}
    dated = [group.key for group in ordered.groups if group.key]
    assert dated == sorted(dated, reverse=True)


@pytest.mark.parametrize(
    ("unit", "base"),
    [
        ("亿元", ("元", 10**8)),
        ("万亿元", ("元", 10**12)),
        ("万人次", ("人次", 10**4)),
        ("家", ("家", 1)),
        ("", ("", 1)),
        ("万", ("万", 1)),
        ("%", ("%", 1)),
    ],
)
def test_units_are_compared_without_their_magnitude(unit: str, base: tuple[str, int]) -> None:
    assert base_unit(unit) == base
