"""The words a record stands on are chosen in the source's text, and their edits declared."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QInputDialog, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from data.evidence.edits import printed
from data.library.library import Library
from data.model.edit import FullWidth, Remove, ToHans
from data.model.ids import RecordId
from data.model.record import Quotation
from gui.editing.edit_dialog import EditDialog
from gui.main_window import MainWindow
from tests.gui.conftest import PATIENCE
from tests.gui.editing.conftest import Open

CLEANED = RecordId("cleaned")
Settle = Callable[[MainWindow], None]


def choose(field: QPlainTextEdit | QTextEdit, words: str) -> None:
    """Select ``words``."""
    start = field.toPlainText().index(words)
    cursor = field.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)


@pytest.fixture
def page(open_record: Open) -> EditDialog:
    """The dialog of a quotation, at the page with its words."""
    dialog = open_record(CLEANED)
    dialog.tabs.setCurrentWidget(dialog.anchors)
    return dialog


def leave(dialog: EditDialog) -> None:
    dialog.anchors.show_values(dialog._values, dialog._folder.passages)
    dialog.close()


def test_other_words_of_the_source_are_anchored_saved_and_put_back(
    attached: MainWindow, page: EditDialog, qtbot: QtBot, settle: Settle, library: Library
) -> None:
    anchors = page.anchors
    assert not anchors.replace.isEnabled()
    choose(anchors.text, "150個,香港園區")
    qtbot.mouseClick(anchors.replace, Qt.MouseButton.LeftButton)
    assert "Exact" in anchors.list.item(0).text()
    assert anchors.edits.edits == (ToHans(), FullWidth())  # what was taken out is not in it
    assert anchors.edits.printed.toPlainText() == "150个，香港园区"
    qtbot.waitUntil(page.save.isEnabled, timeout=PATIENCE)
    qtbot.mouseClick(page.save, Qt.MouseButton.LeftButton)
    settle(attached)
    record = library.entry(CLEANED).record
    assert isinstance(record, Quotation)
    assert record.anchors[0].exact == "150個,香港園區"
    assert printed(record.anchors[0].exact, record.edits) == "150个，香港园区"
    assert all(state.verified for state in library.entry(CLEANED).states)
    attached.commands["undo"].trigger()
    settle(attached)
    assert library.entry(CLEANED).record.anchors[0].exact == "逾150個,香港園區"


def test_an_edit_says_why_and_is_shown_in_print_at_once(
    page: EditDialog, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    edits = page.anchors.edits
    assert edits.printed.toPlainText() == "150个，香港园区"
    edits.list.setCurrentRow(0)
    qtbot.mouseClick(edits.remove, Qt.MouseButton.LeftButton)
    assert edits.printed.toPlainText() == "逾150个，香港园区"
    choose(edits.words, "香港")
    monkeypatch.setattr(QInputDialog, "getText", lambda *_words: ("混入", True))
    edits.take_out.trigger()
    assert edits.edits[-1] == Remove(at=(6, 8), why="混入")
    assert edits.printed.toPlainText() == "逾150个，园区"
    assert page.changed
    leave(page)


def test_edits_that_overlap_cannot_be_saved(page: EditDialog, qtbot: QtBot) -> None:
    edits = page.anchors.edits
    choose(edits.words, "逾150")
    edits.elide.trigger()  # over what is taken out already
    assert "does not fit" in edits.problem.text()
    qtbot.waitUntil(page.anchors.edits_fault.isVisible, timeout=PATIENCE)
    assert not page.save.isEnabled()
    leave(page)


def test_the_last_anchor_stays_and_another_comes_beside_it(page: EditDialog, qtbot: QtBot) -> None:
    anchors = page.anchors
    assert not anchors.remove.isEnabled()
    choose(anchors.text, "香港園區")
    qtbot.mouseClick(anchors.add, Qt.MouseButton.LeftButton)
    assert anchors.list.count() == 2
    assert anchors.edits.words.toPlainText() == "逾150個,香港園區"  # the first is printed
    qtbot.mouseClick(anchors.remove, Qt.MouseButton.LeftButton)
    assert anchors.list.count() == 1
    assert not page.changed
    page.close()


def test_without_the_source_nothing_can_be_chosen(everything: MainWindow, qtbot: QtBot) -> None:
    everything.widget.records.select(CLEANED)
    everything.commands["edit-record"].trigger()
    qtbot.waitUntil(lambda: everything.editing.dialog is not None, timeout=PATIENCE)
    dialog = everything.editing.dialog
    assert dialog is not None
    dialog.tabs.setCurrentWidget(dialog.anchors)
    assert not dialog.anchors.text.isVisible()
    assert not dialog.anchors.replace.isEnabled()
    assert "Attach the source" in dialog.anchors.about.text()
    assert "not attached" in dialog.anchors.list.item(0).text()
    dialog.close()


def test_every_anchor_shows_its_words_and_its_place_however_large(
    attached: MainWindow, open_record: Open
) -> None:
    attached._theme.resize(2.0)
    dialog = open_record(CLEANED)
    shown = dialog.anchors.list
    for row in range(shown.count()):
        words = shown.item(row).text()
        assert shown.sizeHintForRow(row) >= shown.fontMetrics().size(0, words).height() + 12
    assert shown.height() >= shown.sizeHintForRow(0)
    leave(dialog)
