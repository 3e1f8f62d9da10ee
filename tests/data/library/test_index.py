"""Selections and counts, against a plain reading of what they mean."""

from dataclasses import dataclass
from unittest.mock import patch

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.library.index import Index, Key, Links
from data.model.ids import RecordId, RegionId, ThemeId
from data.model.record import Kind
from data.model.selection import Period, Selection

REGION_PARENTS = {RegionId("GD-1"): RegionId("GD"), RegionId("GD-2"): RegionId("GD")}
THEME_PARENTS = {ThemeId("a.x"): ThemeId("a"), ThemeId("a.y"): ThemeId("a")}
REGIONS = [RegionId(each) for each in ("CN", "GD", "GD-1", "GD-2", "SH")]
THEMES = [ThemeId(each) for each in ("a", "a.x", "a.y", "b")]
KINDS = [Kind.FIGURE, Kind.EVENT, Kind.PROPOSAL]
DATES = ["", "2022", "2023", "2023-02", "2023-02-28", "2023-03-01", "2024-01-19"]


@dataclass(frozen=True)
class Item:
    """A record as far as the index sees it."""

    key: Key
    regions: frozenset[RegionId]
    themes: frozenset[ThemeId]

    @property
    def all_regions(self) -> set[RegionId]:
        return set(self.regions) | {REGION_PARENTS[r] for r in self.regions if r in REGION_PARENTS}

    @property
    def all_themes(self) -> set[ThemeId]:
        return set(self.themes) | {THEME_PARENTS[t] for t in self.themes if t in THEME_PARENTS}


def index_of(items: list[Item]) -> Index:
    return Index(
        (item.key for item in items),
        Links(
            [(item.key.number, region) for item in items for region in item.regions],
            [(item.key.number, theme) for item in items for theme in item.themes],
            REGION_PARENTS,
            THEME_PARENTS,
        ),
    )


@st.composite
def libraries(draw: st.DrawFn) -> list[Item]:
    numbers = draw(st.lists(st.integers(1, 30), max_size=20, unique=True))
    return [
        Item(
            Key(
                number,
                RecordId(f"r{number}"),
                draw(st.sampled_from(KINDS)),
                draw(st.sampled_from(DATES)),
                draw(st.sampled_from("pq")),
                draw(st.integers(0, 3)),
            ),
            draw(st.frozensets(st.sampled_from(REGIONS), min_size=1, max_size=2)),
            draw(st.frozensets(st.sampled_from(THEMES), min_size=1, max_size=2)),
        )
        for number in numbers
    ]


def tuples(values: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=2).map(tuple)


ENDS = st.none() | st.sampled_from(DATES[1:])
IDS = [f"r{number}" for number in range(1, 12)]
SELECTIONS = st.builds(
    Selection,
    regions=tuples([*REGIONS, "XX"]),
    themes=tuples([*THEMES, "zz"]),
    kinds=tuples([*KINDS]),
    period=st.builds(Period, start=ENDS, end=ENDS),
    pinned=tuples(IDS),
    excluded=tuples(IDS),
)


FEWER = settings(max_examples=60)  # each builds a library, which takes its time


def first_and_last_day(date: str) -> tuple[str, str]:
    return (date + "-01-01"[len(date) - 4 :], date + "-12-31"[len(date) - 4 :])


def in_period(date: str, period: Period) -> bool:
    if period.start is None and period.end is None:
        return True
    if not date:
        return False
    first, last = first_and_last_day(date)
    after = period.start is None or last >= first_and_last_day(period.start)[0]
    return after and (period.end is None or first <= first_and_last_day(period.end)[1])


def wanted(item: Item, selection: Selection, matching: set[int]) -> bool:
    """What :class:`data.model.selection.Selection` says, word by word."""
    if item.key.id in selection.excluded:
        return False
    if item.key.id in selection.pinned:
        return True
    return (
        (not selection.regions or bool(item.all_regions & set(selection.regions)))
        and (not selection.themes or bool(item.all_themes & set(selection.themes)))
        and (not selection.kinds or item.key.kind in selection.kinds)
        and in_period(item.key.date, selection.period)
        and item.key.number in matching
    )


def in_order(items: list[Item]) -> list[Item]:
    by_place = sorted(items, key=lambda item: (item.key.source, item.key.place, item.key.id))
    return sorted(by_place, key=lambda item: item.key.date, reverse=True)


@FEWER
@given(libraries(), SELECTIONS, st.none() | st.sets(st.integers(1, 32), max_size=30))
def test_it_finds_what_the_selection_says(
    items: list[Item], selection: Selection, hits: set[int] | None
) -> None:
    index = index_of(items)
    found = index.find(selection, None if hits is None else index.numbered(sorted(hits)))
    matching = {item.key.number for item in items} if hits is None else hits
    expected = [item.key.id for item in in_order(items) if wanted(item, selection, matching)]
    assert list(found.ids) == expected
    assert found.facets.total == len(expected)


@FEWER
@given(libraries(), SELECTIONS, st.lists(st.lists(st.sets(st.integers(1, 32)), max_size=3)))
def test_groups_are_listed_and_their_shares_told(
    items: list[Item], selection: Selection, groups: list[list[set[int]]]
) -> None:
    index = index_of(items)
    unions = [[{RecordId(f"r{each}") for each in one} for one in group] for group in groups]
    ids = index.find(selection).ids
    members = [frozenset[RecordId]().union(*union) for union in unions]
    for _again in range(2):
        found = index.find(selection, groups=unions)
        assert found.ids == found.listed == ids
        assert list(found.shares) == [len(group.intersection(ids)) for group in members]
        for union, group in zip(unions, members, strict=True):
            found = index.find(selection, None, union, unions)
            assert found.ids == ids
            assert list(found.listed) == [each for each in ids if each in group]
            assert found.facets.total == len(found.listed)


@FEWER
@given(libraries(), SELECTIONS)
def test_a_count_is_what_a_click_would_show(items: list[Item], selection: Selection) -> None:
    """Of this value: a pinned record that does not have it is in the list, but not in the count."""
    index = index_of(items)
    by_id = {item.key.id: item for item in items}
    facets = index.find(selection).facets
    for region, count in facets.regions.items():
        clicked = index.find(msgspec.structs.replace(selection, regions=(region,)))
        assert count == sum(region in by_id[each].all_regions for each in clicked.ids)
    for theme, count in facets.themes.items():
        clicked = index.find(msgspec.structs.replace(selection, themes=(theme,)))
        assert count == sum(theme in by_id[each].all_themes for each in clicked.ids)
    for kind, count in facets.kinds.items():
        clicked = index.find(msgspec.structs.replace(selection, kinds=(kind,)))
        assert count == sum(by_id[each].key.kind is kind for each in clicked.ids)


@pytest.mark.parametrize("few", [0.0, 1.1], ids=["all looked through", "one by one"])
@pytest.mark.parametrize("per_record", [1, 10**9], ids=["records counted", "sets counted"])
@FEWER
@given(libraries(), SELECTIONS)
def test_few_records_are_counted_as_many_are(
    few: float, per_record: int, items: list[Item], selection: Selection
) -> None:
    numbers = [number for number, _ in enumerate(items, start=1)]
    usual = index_of(items)
    with (
        patch("data.library.sets._A_HANDFUL", 0),
        patch("data.library.sets._FEW", few),
        patch("data.library.sets._SPARSE", few),
        patch("data.library.facet._PER_RECORD", per_record),
    ):
        other = index_of(items)
        expected = other.find(selection, other.numbered(numbers[::2]))
    assert usual.find(selection, usual.numbered(numbers[::2])) == expected


@given(libraries(), SELECTIONS)
def test_without_pins_the_count_is_the_whole_list(items: list[Item], selection: Selection) -> None:
    index = index_of(items)
    plain = msgspec.structs.replace(selection, pinned=())
    for region, count in index.find(plain).facets.regions.items():
        assert count == len(index.find(msgspec.structs.replace(plain, regions=(region,))).ids)


@FEWER
@given(libraries())
def test_every_value_that_occurs_is_counted(items: list[Item]) -> None:
    facets = index_of(items).find(Selection()).facets
    assert set(facets.regions) == {region for item in items for region in item.all_regions}
    assert set(facets.themes) == {theme for item in items for theme in item.all_themes}
    assert set(facets.kinds) == {item.key.kind for item in items}


@pytest.mark.parametrize(
    ("date", "start", "end", "inside"),
    [
        ("2023", "2023-06", None, True),
        ("2023", None, "2023-01-01", True),
        ("2023", "2024", None, False),
        ("2023-02", "2023-02-28", "2023-02-28", True),
        ("2023-02", "2023-03", None, False),
        ("2023-02-28", "2023-02", "2023-02", True),
        ("2023-03-01", None, "2023-02", False),
        ("2023-12-31", "2023", "2023", True),
        ("", "2000", None, False),
        ("", None, None, True),
        ("2023", "2024", "2022", False),
    ],
)
def test_a_date_as_exactly_as_known_overlaps_a_period(
    date: str, start: str | None, end: str | None, inside: bool
) -> None:
    key = Key(1, RecordId("r"), Kind.EVENT, date, "s", 0)
    index = Index([key], Links([], [], {}, {}))
    found = index.find(Selection(period=Period(start=start, end=end)))
    assert bool(found.ids) is inside


def test_an_empty_library_answers_too() -> None:
    index = Index([], Links([], [], {}, {}))
    found = index.find(Selection(regions=(RegionId("GD"),)), index.numbered([3]))
    assert (found.ids, found.facets.total) == ((), 0)
