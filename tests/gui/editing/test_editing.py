"""A record is edited through the real dialog: checked, saved, undone, restored, retired."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QInputDialog,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from data.library.editing import Change
from data.library.library import Library
from data.library.revision import Action
from data.model.ids import RecordId
from data.model.selection import Selection
from gui.editing.edit_dialog import EditDialog
from gui.main_window import MainWindow
from templates.drafts.folder import DraftFolder
from tests.gui.conftest import PATIENCE
from tests.gui.editing.conftest import Open

ID = RecordId("invested")
Settle = Callable[[MainWindow], None]
Type = Callable[[EditDialog, str, str], None]


@pytest.fixture
def type_in(qtbot: QtBot, attached: MainWindow, settle: Settle) -> Type:
    """Puts a text in the place of what a field holds and waits for what the library says."""

    def put(dialog: EditDialog, field: str, text: str) -> None:
        widget = dialog.form.editors[field].widget
        assert isinstance(widget, QLineEdit | QPlainTextEdit)
        widget.selectAll()
        qtbot.keyClick(widget, Qt.Key.Key_Delete)
        qtbot.keyClicks(widget, text)
        qtbot.wait(300)
        settle(attached)

    return put


def press(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def fault(dialog: EditDialog, field: str) -> str:
    return dialog.form.editors[field].widget.accessibleDescription()


def test_nothing_is_saved_that_was_not_changed(open_record: Open) -> None:
    dialog = open_record(ID)
    assert not dialog.changed
    assert not dialog.save.isEnabled()
    assert "Nothing has been changed" in dialog.save.toolTip()
    dialog.close()


def test_what_is_wrong_stands_beside_its_field(open_record: Open, type_in: Type) -> None:
    dialog = open_record(ID)
    for field, wrong, says, right in (
        ("title", "", "must be given", "Investment"),
        ("title", "x" * 25, "at most 24", "Investment"),
        ("as_of", "2024-13", "2024-01-31", "2022"),
        ("value", "many", "number", "120"),
    ):
        type_in(dialog, field, wrong)
        assert says in fault(dialog, field)
        assert not dialog.save.isEnabled()
        assert dialog.save.toolTip().startswith("Please correct")
        assert fault(dialog, "subject") == ""
        type_in(dialog, field, right)
        assert fault(dialog, field) == ""
        assert dialog.save.isEnabled()
    dialog.form.show_values(dialog._values)
    dialog.close()


def test_a_saved_edit_is_seen_everywhere_and_can_be_undone(
    attached: MainWindow,
    open_record: Open,
    type_in: Type,
    qtbot: QtBot,
    settle: Settle,
    library: Library,
) -> None:
    attached.draft.mark_saved(attached.draft.preset)
    dialog = open_record(ID)
    type_in(dialog, "title", "Corrected title")
    dialog.reason.setText("misprint")
    dialog.user.setText("Wang")
    assert dialog.save.isEnabled()
    press(qtbot, dialog.save)
    settle(attached)
    assert attached.editing.dialog is None
    last = library.history(ID)[-1]
    assert (last.number, last.by, last.reason) == (2, "Wang", "misprint")
    model = attached.widget.records.model
    row = model.ids.index(ID)
    assert attached.widget.records.view.currentIndex().row() == row
    qtbot.waitUntil(lambda: model.index(row).data() == "Corrected title", timeout=PATIENCE)
    assert attached._settings.user_name == "Wang"
    assert not attached.draft.modified  # the preset is what it was
    assert "Corrected title" in attached.commands["undo"].text()
    attached.commands["undo"].trigger()
    settle(attached)
    assert library.entry(ID).record.title == "广州累计投入"
    attached.commands["redo"].trigger()
    settle(attached)
    assert library.entry(ID).record.title == "Corrected title"
    assert library.entry(ID).revision == 4


def test_conflicts_are_shown_before_they_are_made(
    attached: MainWindow,
    open_record: Open,
    type_in: Type,
    qtbot: QtBot,
    settle: Settle,
    library: Library,
) -> None:
    dialog = open_record(ID)
    assert not dialog.findings.isVisible()
    type_in(dialog, "value", "99")
    assert dialog.findings.isVisible()
    assert "Would conflict" in dialog.findings.text()
    assert dialog.save.text() == "Save all the same"
    press(qtbot, dialog.save)
    settle(attached)
    assert library.entry(ID).record.value == 99  # type: ignore[union-attr]


def test_what_the_source_does_not_say_is_told(open_record: Open, type_in: Type) -> None:
    dialog = open_record("open-up")
    type_in(dialog, "speaker", "Somebody")
    assert "Worth a look" in dialog.findings.text()
    assert dialog.save.isEnabled()
    dialog.form.show_values(dialog._values)
    dialog.close()


def test_the_sources_words_cannot_be_typed(open_record: Open) -> None:
    dialog = open_record("open-up")
    assert "平台要开放共享" in dialog.form.words.text()
    assert not {"anchors", "edits", "speech"} & set(dialog.form.editors)
    dialog.close()


def test_a_region_is_taken_away_and_another_given(
    attached: MainWindow, open_record: Open, qtbot: QtBot, settle: Settle, library: Library
) -> None:
    dialog = open_record(ID)
    editor = dialog.form.editors["regions"]
    chips = [b for b in editor.widget.findChildren(QAbstractButton) if "Remove" in b.toolTip()]
    press(qtbot, chips[0])
    settle(attached)
    assert fault(dialog, "regions") == "Choose at least one."
    editor.add_button.menu().aboutToShow.emit()  # type: ignore[attr-defined]
    actions = {a.text().strip(): a for a in editor.add_button.menu().actions()}  # type: ignore[attr-defined]
    actions["Fujian"].trigger()
    qtbot.wait(300)
    settle(attached)
    press(qtbot, dialog.save)
    settle(attached)
    assert library.entry(ID).record.regions == ("CN-FJ",)
    assert ID in library.find(Selection(regions=library.entry(ID).record.regions)).ids


def test_the_history_restores_a_former_revision(
    attached: MainWindow,
    open_record: Open,
    type_in: Type,
    qtbot: QtBot,
    settle: Settle,
    library: Library,
) -> None:
    dialog = open_record(ID)
    type_in(dialog, "note", "A remark")
    press(qtbot, dialog.save)
    settle(attached)
    attached.commands["record-history"].trigger()
    qtbot.waitUntil(lambda: attached.editing.dialog is not None, timeout=PATIENCE)
    reopened = attached.editing.dialog
    assert reopened is not None
    history = reopened.history
    assert reopened.tabs.currentWidget() is history
    assert history.list.count() == 2
    assert "A remark" in history.changes.text()
    assert not history.restore.isEnabled()
    history.list.setCurrentRow(1)
    press(qtbot, history.restore)
    settle(attached)
    assert library.history(ID)[-1].action is Action.RESTORED
    assert library.entry(ID).record.note is None
    assert history.list.count() == 3
    reopened.close()


def test_a_record_is_retired_with_a_reason_and_brought_back(
    attached: MainWindow,
    open_record: Open,
    qtbot: QtBot,
    settle: Settle,
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_a, **_k: ("said twice", True))
    dialog = open_record(ID)
    press(qtbot, dialog.retire)
    settle(attached)
    assert ID not in attached.widget.records.model.ids
    assert library.history(ID)[-1].reason == "said twice"
    assert dialog.retire.isHidden()
    press(qtbot, dialog.bring_back)
    settle(attached)
    assert ID in attached.widget.records.model.ids
    dialog.close()


def test_what_would_miss_a_record_is_named_before_it_is_retired(
    attached: MainWindow,
    open_record: Open,
    qtbot: QtBot,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def ask(_parent: QWidget, _title: str, label: str) -> tuple[str, bool]:
        asked.append(label)
        return "", False

    monkeypatch.setattr(QInputDialog, "getText", ask)
    attached.draft.select("test", pinned=(ID,))
    settle(attached)
    qtbot.waitUntil(
        lambda: any(ID in kept.preset.selection.pinned for kept in DraftFolder().all().drafts),
        timeout=PATIENCE,
    )
    dialog = open_record(ID)
    press(qtbot, dialog.retire)
    assert not dialog.retire.isEnabled()
    qtbot.waitUntil(lambda: bool(asked), timeout=PATIENCE)
    assert dialog.retire.isEnabled()
    dialog.close()
    assert "Findings that stand on it: 两地都在建设, 同一家报纸说了两次" in asked[0]
    assert f"Drafts that ask for it: {attached.drafts.name}" in asked[0]
    assert "Presets" not in asked[0]


def test_what_somebody_else_has_changed_is_told(
    attached: MainWindow,
    open_record: Open,
    type_in: Type,
    qtbot: QtBot,
    settle: Settle,
    library: Library,
) -> None:
    dialog = open_record(ID)
    library.retire(ID, Change("another"))
    type_in(dialog, "note", "A remark")
    press(qtbot, dialog.save)
    settle(attached)
    assert "meanwhile" in dialog.problem.text()
    assert attached.editing.dialog is dialog
    dialog.form.show_values(dialog._values)
    dialog.close()


def test_closing_asks_before_it_loses_anything(
    open_record: Open, type_in: Type, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_record(ID)
    type_in(dialog, "note", "A remark")
    for answer in (QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard):
        monkeypatch.setattr(QMessageBox, "question", lambda *_a, said=answer, **_k: said)
        assert dialog.isVisible()
        dialog.reject()
    assert not dialog.isVisible()


def test_every_kind_opens_unchanged_and_every_control_has_a_name(open_record: Open) -> None:
    for record in ("invested", "open-up", "listed", "shared-platform", "park", "summary"):
        dialog = open_record(record)
        assert not dialog.changed, record
        controls: list[QWidget] = [
            *dialog.findChildren(QLineEdit),
            *dialog.findChildren(QPlainTextEdit),
            *dialog.findChildren(QComboBox),
            *dialog.findChildren(QListWidget),
        ]
        assert [c.objectName() for c in controls if not c.accessibleName()] == []
        dialog.close()


def test_no_dialog_opens_on_a_window_that_was_closed_meanwhile(
    desk: MainWindow, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(desk)
    closed: list[bool] = []

    def building(_dialog: EditDialog) -> Iterator[None]:
        while not closed:
            yield

    monkeypatch.setattr(EditDialog, "building", building)
    desk.editing.look_at(ID)
    desk.editing.edit()
    qtbot.waitUntil(lambda: not desk.editing.idle, timeout=PATIENCE)
    closed.append(desk.close())
    qtbot.waitUntil(lambda: desk.editing.idle, timeout=PATIENCE)
    assert desk.editing.dialog is None
