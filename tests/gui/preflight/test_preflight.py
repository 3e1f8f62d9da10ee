"""What the preflight finds stands below the preview and leads to places and remedies."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from data.library.library import Library
from data.library.location import library_path
from data.messages import message
from exports.preflight.remark import Remark, Severity, Spot, Way
from gui.common.message_bar import Level
from gui.conflicts.conflicts_window import ConflictsWindow
from gui.main_window import MainWindow
from gui.preflight.preflight_pane import WAYS
from gui.preflight.remark_model import SIGNS
from templates.arranging.outline import Sort
from templates.compose.verbatim import Unverified
from templates.document import BlockId
from tests.gui.conftest import PATIENCE

if TYPE_CHECKING:
    from exports.build import Order

Settle = Callable[[MainWindow], None]
PAGE = 0


def remark(severity: Severity, way: Way | None = None, target: str = "", page: int = 0) -> Remark:
    spot = Spot(page, BlockId("title"))
    return Remark("x", severity, message("What is wrong."), message("Mend it."), spot, way, target)


@pytest.fixture
def examined(desk: MainWindow, qtbot: QtBot) -> MainWindow:
    """A desk whose pages the preflight has looked at, which it does when they are shown."""
    qtbot.waitUntil(lambda: desk.idle, timeout=PATIENCE)
    return desk


@pytest.fixture
def shown(examined: MainWindow) -> MainWindow:
    """A desk in English whose preview has an error and a warning."""
    desk = examined
    desk.speak("en")
    rendering = desk._press.rendering
    assert rendering is not None
    rendering.remarks = (
        remark(Severity.ERROR, Way.OPTION, "number"),
        remark(Severity.WARNING, page=1),
    )
    desk.preflight.show_rendering(rendering)
    return desk


def test_every_severity_and_way_has_a_sign_and_words() -> None:
    assert set(SIGNS) == set(Severity)
    assert len({icon for icon, _ in SIGNS.values()}) == len(SIGNS)
    assert set(WAYS) == set(Way)


def test_the_preview_of_the_default_briefing_is_examined(examined: MainWindow) -> None:
    rendering = examined._press.rendering
    assert rendering is not None
    assert examined.widget.preflight.model.rowCount() == len(rendering.remarks) > 0
    assert not any(remark.blocks for remark in rendering.remarks)
    assert examined.remark_count.isVisible()


def test_the_status_bar_counts_and_opens_the_pane(shown: MainWindow, qtbot: QtBot) -> None:
    pane = shown.widget.preflight
    assert shown.remark_count.text() == "Errors: 1, Warnings: 1"
    assert pane.isHidden()
    qtbot.mouseClick(shown.remark_count, Qt.MouseButton.LeftButton)
    assert pane.isVisible()
    assert shown.commands["preflight"].isChecked()
    qtbot.mouseClick(pane.close_button, Qt.MouseButton.LeftButton)
    assert pane.isHidden()
    assert not shown.remark_count.isChecked()


def test_f8_goes_from_place_to_place_and_round(shown: MainWindow) -> None:
    pages = shown.widget.preview.pages
    rows = []
    for _ in range(3):
        shown.commands["next-remark"].trigger()
        rows.append(shown.widget.preflight.view.currentIndex().row())
        lit = pages.lit
        if rows[-1] == 0:
            assert lit is not None
            assert lit[0] == PAGE
    assert rows == [0, 1, 0]
    assert shown.widget.preflight.isVisible()


def test_a_click_goes_to_the_page(shown: MainWindow, qtbot: QtBot) -> None:
    shown.preflight.show_pane(shown=True)
    view = shown.widget.preflight.view
    qtbot.waitExposed(shown)
    place = view.visualRect(view.model().index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown.widget.preview.pages.verticalScrollBar().value() > 0
    assert shown.widget.preflight.remedy.text() == "Mend it."
    assert not shown.widget.preflight.ways


def test_the_button_opens_the_option(shown: MainWindow, qtbot: QtBot) -> None:
    shown.commands["next-remark"].trigger()
    (button,) = shown.widget.preflight.ways
    assert button.text() == "Open the options"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown.widget.middle.currentIndex() == 2


def test_pages_and_severities_are_said(shown: MainWindow) -> None:
    model = shown.widget.preflight.model
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Error: What is wrong."
    assert model.data(model.index(1, 1)) == "page\u00a02"


def test_nothing_to_mend_is_said(shown: MainWindow) -> None:
    rendering = shown._press.rendering
    assert rendering is not None
    rendering.remarks = ()
    shown.preflight.show_rendering(rendering)
    assert shown.remark_count.text() == "Nothing to mend"
    assert shown.widget.preflight.current is None


def test_an_export_that_is_kept_back_leads_to_the_places(shown: MainWindow) -> None:
    from exports.preflight.errors import PreflightError

    order = None
    shown.exporter._end = lambda: None  # type: ignore[method-assign]
    error = PreflightError([remark(Severity.ERROR)])
    shown.exporter._failed(shown.draft.preset, order, error)  # type: ignore[arg-type]
    assert shown.messages.property("level") == Level.ERROR.value
    (button,) = shown.messages.buttons()
    button.click()
    assert shown.widget.preflight.isVisible()


def press_way(desk: MainWindow, way: Way, target: str = "") -> None:
    """Have the preview show one remark, choose it and press the button of ``way``."""
    rendering = desk._press.rendering
    assert rendering is not None
    others = ((Way.OPTION, "title"), (way, target))
    spot = Spot(0, BlockId("title"))
    rendering.remarks = (
        Remark("x", Severity.ERROR, message("Wrong."), message("Mend it."), spot, others=others),
    )
    desk.preflight.show_rendering(rendering)
    desk.commands["next-remark"].trigger()
    first, second = desk.widget.preflight.ways
    assert first.text() == "Open the options"
    assert second.isVisible()
    second.click()


def test_a_record_is_left_out_as_a_step_of_the_draft(shown: MainWindow, settle: Settle) -> None:
    record = shown.widget.records.model.ids[0]
    press_way(shown, Way.LEAVE_OUT, record)
    assert shown.draft.selection.excluded == (record,)
    settle(shown)
    assert record not in shown.widget.records.model.ids
    shown.commands["undo"].trigger()
    assert not shown.draft.selection.excluded


def test_a_record_is_corrected(shown: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    settle(shown)
    record = shown.widget.records.model.ids[1]
    press_way(shown, Way.EDIT, record)
    qtbot.waitUntil(lambda: shown.editing.dialog is not None, timeout=PATIENCE)
    dialog = shown.editing.dialog
    assert dialog is not None
    read = dialog._record()
    assert read is not None
    assert read.id == record
    dialog.reject()


def test_words_are_printed_with_a_mark_until_another_draft_is_opened(
    shown: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    press_way(shown, Way.MARK)
    settle(shown)
    orders: list[Order] = []
    monkeypatch.setattr(shown.exporter, "_begin", lambda _preset, order: orders.append(order))
    chosen = str(tmp_path / "x.pdf"), ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: chosen)
    shown.exporter.export(shown.draft.preset, ("pdf",))
    shown.draft.load(shown.draft.preset)
    shown.exporter.export(shown.draft.preset, ("pdf",))
    assert [order.unverified for order in orders] == [Unverified.MARK, Unverified.STOP]
    settle(shown)


def test_the_conflict_is_selected_in_its_window(shown: MainWindow, qtbot: QtBot) -> None:
    with Library.open(Path(shown._archive._location or library_path(None))) as library:
        conflict = library.conflicts()[3]
    press_way(shown, Way.CONFLICT, conflict.id)
    (window,) = shown.findChildren(ConflictsWindow)
    qtbot.waitUntil(lambda: window.list.count() > 3, timeout=PATIENCE)
    chosen = window._chosen()
    assert chosen is not None
    assert chosen.id == conflict.id
    window.close()


def test_a_section_is_set_aside_and_its_heading_renamed(shown: MainWindow, settle: Settle) -> None:
    settle(shown)
    outline = shown.outline.outline
    section = next(node for node in outline.nodes.values() if node.sort is Sort.SECTION)
    press_way(shown, Way.HEADING, section.id)
    assert shown.widget.outline.view.current == section.id
    press_way(shown, Way.ASIDE, section.id)
    assert section.id in shown.draft.preset.arrangement.aside
    settle(shown)
