"""Copies with formatting; drags; notes; what is offered when nothing is found."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from data.model.ids import RecordId
from data.model.record import Kind
from gui.main_window import MainWindow
from gui.records.badge_filter import VIEWS
from gui.records.card_delegate import mark_places
from gui.records.record_model import BADGES_ROLE, CARD_ROLE, MARKS_ROLE
from gui.records.view_bar import ViewKind

Settle = Callable[[MainWindow], None]


@pytest.fixture
def chosen(everything: MainWindow, settle: Settle) -> MainWindow:
    """A desk where a quotation is selected."""
    everything.widget.records.select(RecordId("open-up"))
    settle(everything)
    return everything


def clipboard() -> tuple[str, str]:
    data = QGuiApplication.clipboard().mimeData()
    return data.html(), data.text()


def test_the_copy_key_copies_words_with_their_reference(
    chosen: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    records = chosen.widget.records
    chosen.activateWindow()
    for kind in ViewKind:
        records.show_view(kind)
        settle(chosen)
        records.view.setFocus()
        QGuiApplication.clipboard().clear()
        qtbot.keyClick(records.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: "院长陈某" in clipboard()[1])
        html, text = clipboard()
        assert text.startswith("“平台要开放共享”——院长陈某[1]")
        assert "<sup>[1]</sup>" in html


def test_in_the_search_field_the_key_copies_what_is_typed(chosen: MainWindow, qtbot: QtBot) -> None:
    box = chosen.widget.search
    chosen.activateWindow()
    box.setFocus()
    box.setText("abc")
    box.selectAll()
    qtbot.keyClick(box, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard()[1] == "abc"


def test_a_reference_is_copied(chosen: MainWindow) -> None:
    chosen.commands["copy-citation"].trigger()
    assert clipboard()[1] == "广州建设大装置[N]. 样报，2024-01-19."


def test_rows_have_the_columns_of_the_table_in_their_order(
    chosen: MainWindow, settle: Settle
) -> None:
    records = chosen.widget.records
    records.table.selectAll()
    settle(chosen)
    records.table.horizontalHeader().moveSection(1, 0)
    chosen.commands["copy-row"].trigger()
    settle(chosen)
    html, text = clipboard()
    lines = text.split("\n")
    assert len(lines) == records.model.rowCount() + 1
    assert lines[0].split("\t")[:2] == ["Value", "Title"]
    assert html.count("<tr>") == len(lines)
    chosen_row = next(line for line in lines if "逾120亿元" in line)
    assert chosen_row.startswith("逾120亿元\t广州累计投入\t")


def test_dragging_a_card_out_takes_its_words_along(chosen: MainWindow) -> None:
    model = chosen.widget.records.model
    index = model.index(model.ids.index(RecordId("open-up")))
    assert model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    data = model.mimeData([index, index.siblingAtColumn(2)])
    assert data.text().startswith("“平台要开放共享”")
    assert "<sup>" in data.html()


def test_the_context_menu_offers_it(chosen: MainWindow) -> None:
    for view in chosen.widget.records.views.values():
        offered = [action.objectName() for action in view.actions() if not action.isSeparator()]
        assert {"copy-quotation", "copy-citation", "copy-row", "note-record"} <= set(offered)


class TestNotes:
    """A private note on a record."""

    def write(self, desk: MainWindow, text: str, settle: Settle) -> None:
        desk.commands["note-record"].trigger()
        dialog = desk.finding.notes.dialog
        assert dialog is not None
        dialog.text.setPlainText(text)
        buttons = dialog.findChild(QDialogButtonBox)
        assert buttons is not None
        buttons.button(QDialogButtonBox.StandardButton.Save).click()
        settle(desk)

    def test_it_is_marked_told_found_and_undone(self, chosen: MainWindow, settle: Settle) -> None:
        self.write(chosen, "周五前问一下", settle)
        records = chosen.widget.records
        index = records.view.currentIndex()
        (sign,) = index.data(MARKS_ROLE)
        assert sign.words == "周五前问一下"
        assert "周五前问一下" in index.data(Qt.ItemDataRole.AccessibleTextRole)
        card = records.cards.visualRect(index)
        ((_, place),) = mark_places(card, index.data(BADGES_ROLE), (sign,))
        assert card.contains(place)
        chosen.draft.select("x", query="周五")
        settle(chosen)
        assert records.model.ids == ("open-up",)
        chosen.draft.undo_stack.undo()
        chosen.draft.undo_stack.undo()
        settle(chosen)
        assert chosen.finding.notes.notes == {}
        chosen.draft.undo_stack.redo()
        settle(chosen)
        assert set(chosen.finding.notes.notes) == {"open-up"}

    def test_emptied_it_is_gone(self, chosen: MainWindow, settle: Settle) -> None:
        self.write(chosen, "x", settle)
        self.write(chosen, "", settle)
        assert chosen.finding.notes.notes == {}
        assert chosen.widget.records.view.currentIndex().data(MARKS_ROLE) == ()


class TestNothingFound:
    """What is offered when nothing is found."""

    def test_each_filter_that_helps_has_a_button_that_gives_what_it_says(
        self, everything: MainWindow, settle: Settle
    ) -> None:
        desk, empty = everything, everything.widget.records.empty_state
        desk.draft.select("x", query="厦门", regions=("CN-GD",), kinds=(Kind.PROPOSAL,))
        settle(desk)
        assert desk.widget.records.model.rowCount() == 0
        offered = {button.text(): button for button in empty.buttons}
        assert offered
        text, button = next(iter(offered.items()))
        promised = int("".join(filter(str.isdigit, text)))
        button.click()
        settle(desk)
        assert desk.widget.records.model.rowCount() == promised > 0

    def test_where_no_filter_helps_alone_all_are_cleared(
        self, everything: MainWindow, settle: Settle
    ) -> None:
        desk, empty = everything, everything.widget.records.empty_state
        desk.draft.select("x", query="没有这样的词", regions=("CN-HN",))
        settle(desk)
        (button,) = empty.buttons
        button.click()
        settle(desk)
        assert desk.draft.selection.query == ""
        assert desk.draft.selection.regions == ()

    def test_the_filter_by_badges_is_taken_off_too(
        self, everything: MainWindow, settle: Settle
    ) -> None:
        records = everything.widget.records
        records.filter.chips[VIEWS[-1]].click()
        everything.draft.select("x", query="累计")
        settle(everything)
        assert records.model.rowCount() == 0
        (button,) = records.empty_state.buttons
        button.click()
        settle(everything)
        assert records.model.ids
        assert records.model.index(0).data(CARD_ROLE) is not None or records.model.rowCount()
