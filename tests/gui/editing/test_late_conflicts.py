"""Saving does not wait for a search for conflicts that takes long; what it brings is told later."""

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from data.evidence.conflicts.conflict import Conflict
from data.library.library import Library
from data.model.ids import RecordId
from data.model.record import Record
from data.progress import may_stop
from gui.editing.edit_dialog import EditDialog
from gui.main_window import MainWindow
from tests.gui.conftest import PATIENCE
from tests.gui.editing.conftest import Open

ID = RecordId("invested")
LONG = 10 * PATIENCE
Settle = Callable[[MainWindow], None]


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Searches before saving take until this is set; they can be stopped like real ones."""
    go_on = threading.Event()
    search = Library.new_conflicts

    def slow(library: Library, record: Record) -> tuple[Conflict, ...]:
        while not go_on.wait(0.01):
            may_stop()
        return search(library, record)

    monkeypatch.setattr(Library, "new_conflicts", slow)
    return go_on


def put_value(dialog: EditDialog, value: str, *, grace: int) -> None:
    dialog._grace.setInterval(grace)
    dialog.form.show_values({**dialog._values, "value": value})
    dialog._on_edited()


def test_saving_waits_a_little_for_what_is_soon_found(
    open_record: Open, qtbot: QtBot, found: threading.Event
) -> None:
    dialog = open_record(ID)
    put_value(dialog, "99", grace=LONG)
    qtbot.waitUntil(dialog._grace.isActive, timeout=PATIENCE)
    assert not dialog.save.isEnabled()
    assert dialog.save.toolTip() == "Checking…"
    assert not dialog.findings.isVisible()
    found.set()
    qtbot.waitUntil(dialog.save.isEnabled, timeout=PATIENCE)
    assert dialog.save.text() == "Save all the same"
    assert "Would conflict" in dialog.findings.text()
    dialog.form.show_values(dialog._values)
    dialog.close()


def test_saving_does_not_wait_for_a_long_search(
    attached: MainWindow,
    open_record: Open,
    qtbot: QtBot,
    settle: Settle,
    library: Library,
    found: threading.Event,
) -> None:
    dialog = open_record(ID)
    put_value(dialog, "99", grace=0)
    qtbot.waitUntil(dialog.save.isEnabled, timeout=PATIENCE)
    assert dialog.save.text() == "Save"
    assert "still being looked for" in dialog.findings.text()
    dialog.save.click()
    qtbot.waitUntil(lambda: attached.editing.dialog is None, timeout=PATIENCE)
    assert not found.is_set()
    settle(attached)  # the search the dialog wanted has been given up
    assert library.entry(ID).revision == 2
    assert "brought a conflict" in attached.messages.text.text()
    attached.commands["undo"].trigger()
    settle(attached)
    assert library.entry(ID).record.value == 120  # type: ignore[union-attr]


def test_nothing_is_told_of_an_edit_that_brought_no_conflict(
    attached: MainWindow,
    open_record: Open,
    qtbot: QtBot,
    settle: Settle,
    found: threading.Event,
) -> None:
    dialog = open_record(ID)
    dialog._grace.setInterval(0)
    dialog.form.show_values({**dialog._values, "title": "Another title"})
    dialog._on_edited()
    qtbot.waitUntil(dialog.save.isEnabled, timeout=PATIENCE)
    dialog.save.click()
    settle(attached)
    assert attached.editing.dialog is None
    assert "is now in revision 2" in attached.messages.text.text()


def test_closing_gives_the_search_up(
    attached: MainWindow, open_record: Open, qtbot: QtBot, settle: Settle, found: threading.Event
) -> None:
    dialog = open_record(ID)
    put_value(dialog, "99", grace=0)
    qtbot.waitUntil(dialog.save.isEnabled, timeout=PATIENCE)
    dialog.form.show_values(dialog._values)
    dialog.close()
    settle(attached)
    assert not found.is_set()
