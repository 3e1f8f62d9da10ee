"""Picking: trees, kinds, period, search; counts that do not lie; undo."""

from collections.abc import Callable
from typing import NoReturn

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from data.errors import CannotError
from data.library.library import Library
from data.messages import message
from data.model.ids import RegionId
from data.model.record import Kind
from gui.main_window import MainWindow
from gui.pickers.facet_model import COUNT_ROLE, FacetModel
from gui.pickers.facet_picker import FacetPicker
from gui.records.record_model import CARD_ROLE
from tests.gui.conftest import PATIENCE

Click = Callable[[FacetPicker, str], None]
Settle = Callable[[MainWindow], None]


@pytest.fixture
def nothing_picked(desk: MainWindow, settle: Settle) -> MainWindow:
    """A desk with all filters off."""
    desk.widget.regions.clear.click()
    desk.widget.themes.clear.click()
    for button in desk.widget.kinds.buttons.values():
        if button.isChecked():
            button.click()
    settle(desk)
    return desk


def test_a_count_is_what_a_click_gives(
    nothing_picked: MainWindow, click_value: Click, settle: Settle
) -> None:
    desk = nothing_picked
    for picker, value in ((desk.widget.regions, "CN-HN"), (desk.widget.themes, "platforms")):
        promised = picker.model.index_of(value).data(COUNT_ROLE)
        click_value(picker, value)
        settle(desk)
        assert desk.widget.records.model.rowCount() == promised > 0


def test_a_kind_is_toggled_by_its_button(
    nothing_picked: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk = nothing_picked
    button = desk.widget.kinds.buttons[Kind.EVENT]
    promised = button.count
    assert str(promised) in button.accessibleName()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(desk)
    assert desk.draft.selection.kinds == (Kind.EVENT,)
    assert desk.widget.records.model.rowCount() == promised


def test_typing_searches_and_clearing_brings_everything_back(
    nothing_picked: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk = nothing_picked
    everything = desk.widget.records.model.rowCount()
    qtbot.keyClicks(desk.widget.search, "OLED")
    qtbot.waitUntil(lambda: desk.draft.selection.query == "OLED", timeout=PATIENCE)
    settle(desk)
    assert 0 < desk.widget.records.model.rowCount() < everything
    desk.widget.search.clear()
    desk.widget.search.textEdited.emit("")
    qtbot.waitUntil(lambda: desk.draft.selection.query == "", timeout=PATIENCE)
    settle(desk)
    assert desk.widget.records.model.rowCount() == everything


def test_what_an_input_method_composes_is_not_searched(
    nothing_picked: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk = nothing_picked
    box = desk.widget.search
    box.setFocus()
    QApplication.sendEvent(box, QInputMethodEvent("liangzi", []))
    qtbot.wait(150)
    assert desk.draft.selection.query == ""
    committed = QInputMethodEvent("", [])
    committed.setCommitString("量子")
    QApplication.sendEvent(box, committed)
    qtbot.waitUntil(lambda: desk.draft.selection.query == "量子", timeout=PATIENCE)
    settle(desk)
    assert desk.widget.records.model.rowCount() > 0


def test_a_half_typed_period_waits(
    nothing_picked: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk = nothing_picked
    start = desk.widget.period.start
    qtbot.keyClicks(start, "2024-")
    assert desk.draft.selection.period.start == "2024"
    qtbot.keyClicks(start, "06")
    assert desk.draft.selection.period.start == "2024-06"
    settle(desk)
    assert start.text() == "2024-06"


def test_space_picks_the_current_row(nothing_picked: MainWindow, settle: Settle) -> None:
    desk = nothing_picked
    view = desk.widget.regions.view
    view.setCurrentIndex(desk.widget.regions.model.index_of("CN-SH"))
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
        QApplication.sendEvent(view, event)
    settle(desk)
    assert desk.draft.selection.regions == ("CN-SH",)


def test_every_step_can_be_undone_and_is_named(
    nothing_picked: MainWindow, click_value: Click, settle: Settle
) -> None:
    desk = nothing_picked
    before = desk.draft.preset
    click_value(desk.widget.regions, "CN-GD")
    settle(desk)
    assert desk.commands["undo"].isEnabled()
    assert "regions" in desk.commands["undo"].text() or "地区" in desk.commands["undo"].text()
    desk.commands["undo"].trigger()
    settle(desk)
    assert desk.draft.preset == before
    assert desk.widget.regions.model.index_of("CN-GD").data(Qt.ItemDataRole.CheckStateRole) == (
        Qt.CheckState.Unchecked
    )
    desk.commands["redo"].trigger()
    settle(desk)
    assert desk.draft.selection.regions == ("CN-GD",)


def test_records_with_their_cards_come_before_pages_are_begun(
    nothing_picked: MainWindow, settle: Settle
) -> None:
    desk, told = nothing_picked, list[str]()
    model = desk.widget.records.model
    model.forget()
    desk.desk.found.connect(
        lambda _count: told.append("cards" if model.index(0).data(CARD_ROLE) else "no cards")
    )
    desk._press.begun.connect(lambda: told.append("pages"))
    desk.draft.select("test", regions=(RegionId("CN-HN"),))
    assert told == []
    settle(desk)
    assert told == ["cards", "pages"]


def test_pages_are_made_though_records_cannot_be_found(
    nothing_picked: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, told = nothing_picked, list[object]()
    desk.desk.failed.connect(told.append)
    desk._press.begun.connect(lambda: told.append("pages"))

    def fail(*_given: object) -> NoReturn:
        raise CannotError(message("no"))

    monkeypatch.setattr(Library, "find", fail)
    desk.draft.select("test", regions=(RegionId("CN-HN"),))
    settle(desk)
    assert "pages" in told
    assert any(isinstance(each, CannotError) for each in told)


def test_an_outline_nobody_sees_is_put_in_lines_when_it_is_shown(
    nothing_picked: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk, resets = nothing_picked, list[bool]()
    lines = desk.widget.outline.view.lines
    lines.modelReset.connect(lambda: resets.append(True))
    desk.draft.select("test", regions=(RegionId("CN-HN"),))
    settle(desk)
    assert not resets
    desk.commands["show-outline"].trigger()
    qtbot.waitUntil(lambda: bool(resets), timeout=PATIENCE)
    assert "CN-HN.proposals" in lines.outline.nodes


class TestFacetModel:
    """Parents and children."""

    @pytest.fixture
    def model(self) -> FacetModel:
        model = FacetModel()
        model.show([("a", "A", None), ("b", "B", None), ("a1", "A1", "a"), ("a2", "A2", "a")])
        return model

    @pytest.mark.parametrize(
        ("clicks", "picked"),
        [
            ([("a", True)], ("a",)),
            ([("a1", True)], ("a1",)),
            ([("a1", True), ("a2", True)], ("a1", "a2")),
            ([("a", True), ("a1", False)], ("a2",)),
            ([("a1", True), ("a", True)], ("a",)),
            ([("b", True), ("a", True), ("b", False)], ("a",)),
            ([("a", True), ("a", False)], ()),
        ],
    )
    def test_picking(
        self, model: FacetModel, clicks: list[tuple[str, bool]], picked: tuple[str, ...]
    ) -> None:
        told: list[tuple[str, ...]] = []
        model.picked.connect(told.append)
        for value, on in clicks:
            model.toggle(value, on=on)
        assert told[-1] == picked

    def test_states(self, model: FacetModel) -> None:
        def states() -> list[Qt.CheckState]:
            role = Qt.ItemDataRole.CheckStateRole
            return [model.index_of(each).data(role) for each in ("a", "a1", "a2", "b")]

        on, off, part = (
            Qt.CheckState.Checked,
            Qt.CheckState.Unchecked,
            Qt.CheckState.PartiallyChecked,
        )
        model.set_checked(("a1",))
        assert states() == [part, on, off, off]
        model.set_checked(("a",))
        assert states() == [on, on, on, off]

    def test_only_what_changed_is_to_be_painted_again(self, model: FacetModel) -> None:
        told: list[set[str]] = []
        model.looks_changed.connect(lambda ids: told.append(set(ids)))
        model.toggle("a1", on=True)
        model.set_counts({"a": 2, "b": 1})
        model.set_counts({"a": 2, "b": 3})
        model.set_counts({"a": 2, "b": 3})
        model.set_checked(("a",))
        assert told == [{"a1", "a"}, {"a", "b"}, {"b"}, {"a", "a1", "a2"}]


@pytest.mark.parametrize("key", ["show-records", "show-options", "show-outline"])
def test_the_keys_of_a_part_lead_into_it(desk: MainWindow, qtbot: QtBot, key: str) -> None:
    desk.activateWindow()
    desk.commands[key].trigger()
    desk.widget.search.setFocus()
    desk.commands[key].trigger()  # although it is in front already
    part = desk.widget.middle.currentWidget()

    def inside() -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and part.isAncestorOf(focused)

    qtbot.waitUntil(inside, timeout=PATIENCE)
