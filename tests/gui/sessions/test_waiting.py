"""The window never waits: no turn of its event loop takes longer than a person notices.

What is measured is the processor time of the window's own thread. What else runs on the machine
makes the same work take half as long again now and then, so what is measured is divided by how much
longer a known piece of work takes before and after it, and of several repeats the fourth part done
soonest counts; work that is too long is so each time. Python looks for garbage as it does at the
desk, not in between.
"""

import gc
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from statistics import fmean, quantiles

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.conflicts.conflicts_window import ConflictsWindow
from gui.main_window import MainWindow
from gui.pickers.facet_picker import FacetPicker
from tests.gui.conftest import PATIENCE
from tests.gui.stall import slowness, watched

Settle = Callable[[MainWindow], None]
Click = Callable[[FacetPicker, str], None]
Step = Callable[[], object]
Held = Callable[[Iterable[Step]], list[float]]
LIMIT = 50
"""Milliseconds without a turn of the event loop (design, budgets)."""
FRAME = 16
"""Milliseconds until the evidence of another record is there (design, budgets)."""
TEMPLATES = ("theme-review", "proposal-digest", "regional-comparison", "regional-digest")


def usual(longest: list[float]) -> float:
    """What a step takes when nothing else is in the way."""
    return quantiles(longest)[0] if len(longest) > 4 else min(longest)


@pytest.fixture
def held(desk: MainWindow, settle: Settle) -> Iterator[Held]:
    """The longest turn of each step, when all that it leads to is done.

    In milliseconds of a machine at rest.

    The briefing is the one of some thirty pages that the desk begins with.
    """
    desk.draft.select("test", regions=("CN-GD", "CN-SH", "CN-SX", "CN-HN"))
    settle(desk)
    assert len(desk.widget.records.model.ids) > 500
    gc.collect()
    gc.disable()

    def measure(steps: Iterable[Step]) -> list[float]:
        longest = []
        before = slowness()
        for step in steps:
            with watched() as stalls:
                step()
                settle(desk)
            after = slowness()
            longest.append(stalls.worked / fmean((before, after)))
            before = after
        return longest

    yield measure
    gc.enable()


def test_picking_and_arranging_do_not_hold_the_window_up(
    desk: MainWindow, settle: Settle, held: Held, click_value: Click
) -> None:
    regions, template = desk.widget.regions, desk.widget.template

    def choose(name: str) -> None:
        template.setCurrentIndex(template.findData(name))
        template.activated.emit(template.currentIndex())

    picks = [partial(click_value, regions, region) for region in ("CN-FJ", "CN-HN")]
    assert usual(held(picks * 2)) <= LIMIT
    for shown in ("show-records", "show-options", "show-outline"):
        desk.commands[shown].trigger()
        settle(desk)
        longest = held(partial(choose, name) for name in TEMPLATES)
        assert usual(longest) <= LIMIT, shown

    view = desk.widget.outline.view
    bar = view.verticalScrollBar()
    assert usual(held([view.expandAll, view.collapseAll] * 3)[::2]) <= LIMIT
    view.expandAll()
    settle(desk)
    assert bar.maximum() > 1000
    assert usual(held([lambda: bar.setValue(bar.value() + 200)] * 5)) <= LIMIT


def test_records_do_not_hold_the_window_up(
    desk: MainWindow, settle: Settle, held: Held, qtbot: QtBot
) -> None:
    records = desk.widget.records
    desk.commands["evidence"].trigger()
    records.select(records.model.ids[0])
    settle(desk)
    down = held([partial(qtbot.keyClick, records.view, Qt.Key.Key_Down)] * 9)
    assert min(down) <= FRAME
    assert usual(down) <= LIMIT

    def edit(row: int) -> None:
        records.select(records.model.ids[row])
        desk.commands["edit-record"].trigger()
        qtbot.waitUntil(lambda: desk.editing.dialog is not None, timeout=PATIENCE)

    def close() -> None:
        assert desk.editing.dialog is not None
        desk.editing.dialog.reject()

    steps: list[Step] = [each for row in (1, 40, 80) for each in (partial(edit, row), close)]
    assert usual(held(steps)[::2]) <= LIMIT

    desk.commands["conflicts"].trigger()
    (window,) = desk.findChildren(ConflictsWindow)
    qtbot.waitUntil(lambda: window.list.count() > 0, timeout=PATIENCE)
    settle(desk)
    window.list.setCurrentRow(0)
    buttons = (window.keep, window.undo) * 2
    clicks = [partial(qtbot.mouseClick, it, Qt.MouseButton.LeftButton) for it in buttons]
    assert usual(held(clicks)) <= LIMIT
    window.close()


def test_exporting_does_not_hold_the_window_up(
    desk: MainWindow,
    settle: Settle,
    held: Held,
    qtbot: QtBot,
    save_as: Callable[[Path], None],
    tmp_path: Path,
) -> None:
    desk.draft.select("test", regions=("CN-HN",), themes=("platforms",))
    settle(desk)
    save_as(tmp_path / "briefing.docx")

    def export() -> None:
        desk.messages.hide()
        desk.commands["export-both"].trigger()
        qtbot.waitUntil(lambda: desk.messages.isVisible() and desk._press.idle, timeout=PATIENCE)

    assert usual(held([export] * 3)) <= LIMIT
