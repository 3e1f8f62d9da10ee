"""The coverage board: counts that are true, gaps, and a way to the desk."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from data.model.ids import RegionId
from data.model.record import Kind
from data.model.selection import Period, Selection
from gui.coverage.board import Field
from gui.coverage.coverage_window import CoverageWindow
from gui.coverage.holding_delegate import HoldingDelegate
from gui.look.tokens import DARK, LIGHT, Tokens
from gui.main_window import MainWindow
from tests.gui.small_world import ACCESS, FACILITIES, FJ, GD, INDUSTRY, WORLD

Settle = Callable[[MainWindow], None]
CANTON = RegionId("CN-GD-4401")


def names(board: CoverageWindow, orientation: Qt.Orientation) -> list[str]:
    across = orientation == Qt.Orientation.Horizontal
    count = board.model.columnCount() if across else board.model.rowCount()
    return [str(board.model.headerData(i, orientation)) for i in range(count)]


def click(board: CoverageWindow, field: Field, qtbot: QtBot) -> None:
    index = board.model.index_of(field)
    board.view.scrollTo(index)
    point = board.view.visualRect(index).center()
    qtbot.mouseClick(board.view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_rows_are_stocked_regions_and_columns_are_top_themes(board: CoverageWindow) -> None:
    assert names(board, Qt.Orientation.Vertical) == ["Guangdong", "Fujian", "All regions"]
    assert names(board, Qt.Orientation.Horizontal) == [
        "Big science facilities",
        "Strategic industries",
        "All themes",
    ]
    board.cities.setChecked(True)
    rows = names(board, Qt.Orientation.Vertical)
    assert [row.strip() for row in rows] == [
        "Guangdong", "Guangzhou", "Shenzhen", "Fujian", "All regions",
    ]  # fmt: skip
    assert rows[1].startswith(" ")


def test_every_number_is_what_a_click_gives(
    board: CoverageWindow, desk: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk.draft.select("test", query="量子", period=Period(start="2023"))
    board.cities.setChecked(True)
    for region in (GD, CANTON, FJ, None):
        for theme in (FACILITIES, INDUSTRY, None):
            index = board.model.index_of((region, theme))
            promised = int(index.data())
            if promised:
                click(board, (region, theme), qtbot)
                settle(desk)
                assert desk.widget.records.model.rowCount() == promised
    assert promised == len(WORLD)


def test_a_click_is_one_step_that_can_be_undone(
    board: CoverageWindow, desk: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    before = desk.draft.preset
    board.kind.setCurrentIndex(board.kind.findData(Kind.FIGURE))
    settle(desk)
    click(board, (FJ, INDUSTRY), qtbot)
    settle(desk)
    assert desk.draft.selection == Selection(
        regions=(FJ,), themes=(INDUSTRY,), kinds=(Kind.FIGURE,)
    )
    assert desk.commands["undo"].text() == "Undo: coverage"
    desk.commands["undo"].trigger()
    assert desk.draft.preset == before


def test_the_kind_is_counted_and_rows_stay(
    board: CoverageWindow, desk: MainWindow, settle: Settle
) -> None:
    rows = names(board, Qt.Orientation.Vertical)
    for kind in Kind:
        board.kind.setCurrentIndex(board.kind.findData(kind))
        settle(desk)
        total = board.model.index_of((None, None)).data()
        assert int(total) == sum(record.kind is kind for record in WORLD)
        assert names(board, Qt.Orientation.Vertical) == rows


def test_a_gap_is_said_and_leads_nowhere(
    board: CoverageWindow, desk: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    board.kind.setCurrentIndex(board.kind.findData(Kind.INSTITUTION))
    settle(desk)
    before = desk.draft.preset
    click(board, (FJ, FACILITIES), qtbot)
    assert board.told.text() == (
        "Fujian · Big science facilities: a gap, the library holds nothing"
    )
    assert desk.draft.preset == before


def test_the_newest_date_is_told(board: CoverageWindow) -> None:
    def told(field: Field) -> object:
        return board.model.index_of(field).data(Qt.ItemDataRole.AccessibleTextRole)

    assert told((GD, FACILITIES)) == (
        "Guangdong · Big science facilities: 6 records, the newest of 2024-01-19"
    )
    assert told((FJ, None)) == "Fujian · All themes: 2 records, the newest of 2024-01-19"


def test_keys_go_from_field_to_field_and_choose(
    board: CoverageWindow, desk: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    board.view.setCurrentIndex(board.model.index(0, 0))
    qtbot.keyClick(board.view, Qt.Key.Key_Down)
    qtbot.keyClick(board.view, Qt.Key.Key_Right)
    assert board.told.text().startswith("Fujian · Strategic industries")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        desk.draft.select("test", regions=(), themes=())
        qtbot.keyClick(board.view, key)
        settle(desk)
        assert desk.draft.selection.regions == (FJ,)
        assert desk.draft.selection.themes == (INDUSTRY,)


def test_the_field_stays_when_the_kind_or_the_language_changes(
    board: CoverageWindow, desk: MainWindow, settle: Settle
) -> None:
    board.view.setCurrentIndex(board.model.index_of((FJ, INDUSTRY)))
    board.kind.setCurrentIndex(1)
    settle(desk)
    desk.speak("zh_CN")
    settle(desk)
    assert board.model.field(board.view.currentIndex()) == (FJ, INDUSTRY)
    assert board.windowTitle() == "覆盖情况"
    assert names(board, Qt.Orientation.Vertical)[:2] == ["广东", "福建"]
    assert board.told.text().startswith("福建 · 战略产业")


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_shades_get_stronger_and_words_on_them_stay_readable(
    board: CoverageWindow, desk: MainWindow, tokens: Tokens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk._theme, "tokens", tokens)
    delegate = HoldingDelegate(desk._theme, desk)
    shades = [delegate.shade(share).alphaF() for share in (0.01, 0.1, 0.5, 1.0)]
    assert shades == sorted(set(shades))
    strongest = shades[-1]
    ground = [
        strongest * accent + (1 - strongest) * surface
        for accent, surface in zip(rgb(tokens.accent), rgb(tokens.surface), strict=True)
    ]
    assert contrast(rgb(tokens.text), ground) >= 4.5  # WCAG 2.2, 1.4.3


def rgb(colour: str) -> list[float]:
    return [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]


def contrast(one: list[float], other: list[float]) -> float:
    def luminance(colour: list[float]) -> float:
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
        return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_a_part_theme_counts_under_its_own(board: CoverageWindow, desk: MainWindow) -> None:
    """Sub-themes have no column; their records stand under the theme they belong to."""
    assert not board.model.index_of((GD, ACCESS)).isValid()
    assert int(board.model.index_of((GD, FACILITIES)).data()) == sum(
        any(theme.startswith("facilities") for theme in record.themes)
        and any(region.startswith("CN-GD") for region in record.regions)
        for record in WORLD
    )
