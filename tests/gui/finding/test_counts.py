"""Counts never lie: what stands beside a value is what a click on it gives."""

import random
from collections.abc import Callable

import pytest

from data.model.record import Kind
from gui.main_window import MainWindow
from gui.pickers.facet_model import COUNT_ROLE
from gui.pickers.facet_picker import FacetPicker
from gui.records.badge_filter import VIEWS
from tests.data.samples import ACCESS, CANTON, FACILITIES, FJ, GD, INDUSTRY, SOFTWARE

Settle = Callable[[MainWindow], None]
Click = Callable[[FacetPicker, str], None]
REGIONS, THEMES = (GD, CANTON, FJ), (FACILITIES, ACCESS, INDUSTRY, SOFTWARE)
QUERIES = ("", "厦", "广", "平台", "-平台", "kind:figure", "region:广东 逾", "无")


def filter_at_random(desk: MainWindow, chance: random.Random, settle: Settle) -> None:
    """Some of everything: query, regions, themes, kinds, badges."""
    desk.draft.select(
        "test",
        query=chance.choice(QUERIES),
        regions=tuple(chance.sample(REGIONS, chance.choice((0, 0, 1, 2)))),
        themes=tuple(chance.sample(THEMES, chance.choice((0, 0, 1)))),
        kinds=tuple(chance.sample(list(Kind), chance.choice((0, 0, 2)))),
    )
    settle(desk)
    chips = [chip for chip in desk.widget.records.filter.chips.values() if chip.isVisible()]
    chance.choice(chips).click()
    settle(desk)


@pytest.mark.parametrize("seed", range(2))
def test_a_click_gives_as_many_as_the_count_said(
    everything: MainWindow, settle: Settle, click_value: Click, seed: int
) -> None:
    desk, chance = everything, random.Random(seed)
    widget = desk.widget
    filter_at_random(desk, chance, settle)
    before = desk.draft.selection
    for picker, values in ((widget.regions, REGIONS), (widget.themes, THEMES)):
        picker.view.expandAll()
        for value in values:
            promised = picker.model.index_of(value).data(COUNT_ROLE)
            if not picker.clear.isHidden():
                picker.clear.click()
            click_value(picker, value)
            settle(desk)
            assert widget.records.model.rowCount() == promised, (before, value)
            desk.draft.select("back", regions=before.regions, themes=before.themes)
            settle(desk)


@pytest.mark.parametrize("seed", [0])
def test_so_does_a_click_on_a_kind_and_on_a_badge(
    everything: MainWindow, settle: Settle, seed: int
) -> None:
    desk, chance = everything, random.Random(seed)
    filter_at_random(desk, chance, settle)
    desk.draft.select("test", kinds=())
    settle(desk)
    records = desk.widget.records
    for button in desk.widget.kinds.buttons.values():
        promised = button.count or 0
        button.click()
        settle(desk)
        assert records.model.rowCount() == promised
        button.click()
        settle(desk)
    for view in VIEWS[1:]:
        chip = records.filter.chips[view]
        if chip.isVisible():
            promised = int(chip.text().split()[-1])
            chip.click()
            settle(desk)
            assert records.model.rowCount() == promised
