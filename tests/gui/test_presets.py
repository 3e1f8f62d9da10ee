"""Presets at the desk: managed, exported, imported, dropped, taken back."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from gui.drafts.update_dialog import UpdateDialog
from gui.main_window import MainWindow
from gui.presets.manager_dialog import ManagerDialog
from tests.gui.conftest import PATIENCE

Settle = Callable[[MainWindow], None]
SaveAs = Callable[[Path], None]


@pytest.fixture
def manage(
    desk: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Callable[[ManagerDialog], None]], None]:
    """Opens the manager and does something in it."""

    def run(act: Callable[[ManagerDialog], None]) -> None:
        def show(dialog: ManagerDialog) -> int:
            dialog.show()
            act(dialog)
            settle(desk)
            return 0

        settle(desk)
        monkeypatch.setattr(ManagerDialog, "exec", show)
        desk.commands["manage"].trigger()

    return run


def _names(desk: MainWindow) -> list[str]:
    return [preset.name for preset in desk.presets.shelf.presets]


def test_twelve_presets_ship(desk: MainWindow) -> None:
    assert len(desk.presets.shelf.presets) == 12


def test_choosing_a_preset_puts_it_on_the_desk(desk: MainWindow, settle: Settle) -> None:
    shanxi = next(p for p in desk.presets.shelf.presets if p.id == "shanxi")
    action = next(a for a in desk.bar.preset.menu().actions() if a.data() == "shanxi")
    action.trigger()
    settle(desk)
    assert desk.draft.preset == shanxi
    assert desk.widget.style_choice.currentData() == shanxi.style
    assert not desk.draft.modified


def test_duplicate_rename_default_delete_and_take_back(
    desk: MainWindow,
    settle: Settle,
    manage: Callable[[Callable[[ManagerDialog], None]], None],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def press(button: QWidget) -> None:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        settle(desk)

    def work(dialog: ManagerDialog) -> None:
        _choose(dialog, 3)
        press(dialog.duplicate_button)
        assert len(dialog.tree.order) == 13
        _choose(dialog, 4)
        monkeypatch.setattr(QInputDialog, "getText", lambda *_a, **_k: ("山西月报", True))
        press(dialog.rename_button)
        assert "山西月报" in _names(desk)
        dialog.default_action.trigger()
        settle(desk)
        assert desk.presets.shelf.default == desk.presets.shelf.presets[4].id
        press(dialog.delete_button)
        assert "山西月报" not in _names(desk)

    manage(work)
    undo = desk.messages.buttons()[0]
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    settle(desk)
    assert "山西月报" in _names(desk)


def test_saving_shows_what_changes_and_keeps_it_in_the_preset(
    desk: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[list[str]] = []

    def agree(dialog: UpdateDialog) -> int:
        shown.extend(cells(dialog))
        return UpdateDialog.DialogCode.Accepted

    monkeypatch.setattr(UpdateDialog, "exec", agree)
    settle(desk)
    desk.speak("en")
    desk.widget.themes.model.toggle("transfer", on=True)
    settle(desk)
    before = desk.draft.modified
    desk.commands["save"].trigger()
    settle(desk)
    assert before
    assert not desk.draft.modified
    saved = next(p for p in desk.presets.shelf.presets if p.id == desk.draft.preset.id)
    assert saved.selection.themes == ("transfer",)
    assert shown == [["Themes", "any", "Technology transfer"]]


def test_a_preset_is_not_changed_unless_that_is_agreed_to(
    desk: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(UpdateDialog, "exec", lambda _dialog: UpdateDialog.DialogCode.Rejected)
    before = desk.presets.shelf
    desk.widget.themes.model.toggle("transfer", on=True)
    desk.commands["save"].trigger()
    settle(desk)
    assert desk.presets.shelf == before
    assert desk.draft.modified


def test_a_preset_deleted_from_under_its_draft_can_be_saved_again_at_once(
    desk: MainWindow, settle: Settle
) -> None:
    settle(desk)
    mine = desk.draft.preset.id
    assert not desk.commands["save"].isEnabled()
    desk.presets._delete(mine)
    settle(desk)
    assert not desk.draft.modified
    assert desk.commands["save"].isEnabled()
    assert not desk.commands["revert"].isEnabled()
    desk.commands["save"].trigger()
    settle(desk)
    assert mine in [preset.id for preset in desk.presets.shelf.presets]
    assert not desk.commands["save"].isEnabled()


def test_the_records_pinned_and_excluded_since_are_named(
    desk: MainWindow, settle: Settle, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    shown: list[list[str]] = []

    def read(dialog: UpdateDialog) -> int:
        qtbot.waitUntil(lambda: "+" in cells(dialog)[0][2], timeout=PATIENCE)
        shown.extend(cells(dialog))
        return UpdateDialog.DialogCode.Rejected

    monkeypatch.setattr(UpdateDialog, "exec", read)
    settle(desk)
    desk.speak("en")
    records = desk.widget.records.model.ids[:8]
    desk.draft.select("test", pinned=records[:7], excluded=records[7:])
    settle(desk)
    titles = [card.title for card in desk.widget.records.model.known(records)]
    desk.commands["save"].trigger()
    pinned = ["7", *(f"+ {title}" for title in titles[:5]), "+ 2 more"]
    assert shown == [
        ["Pinned records", "none", "\n".join(pinned)],
        ["Excluded records", "none", f"1\n+ {titles[7]}"],
    ]


def cells(dialog: UpdateDialog) -> list[list[str]]:
    """What the list of changes says, row by row."""
    table = dialog.table
    items = [
        [table.item(row, column) for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]
    return [[item.text() if item else "" for item in row] for row in items]


def test_a_file_exported_from_the_manager_can_be_dropped_back(
    desk: MainWindow,
    settle: Settle,
    manage: Callable[[Callable[[ManagerDialog], None]], None],
    save_as: SaveAs,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    path = tmp_path / "shanxi.jiyao-preset"
    save_as(path)

    def work(dialog: ManagerDialog) -> None:
        _choose(dialog, 3)
        dialog.export_action.trigger()
        settle(desk)

    manage(work)
    assert json.loads(path.read_text(encoding="utf-8"))
    _drop(desk, [path])
    settle(desk)
    assert len(_names(desk)) == 13


@pytest.mark.parametrize(
    ("content", "level"),
    [
        ("{}", "error"),
        ("not json", "error"),
        ('{"version": 999}', "error"),
        (None, "error"),
    ],
)
def test_a_bad_file_is_refused_with_a_sentence(
    desk: MainWindow, settle: Settle, qtbot: QtBot, tmp_path: Path, content: str | None, level: str
) -> None:
    path = tmp_path / "bad.jiyao-preset"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    _drop(desk, [path])
    qtbot.waitUntil(desk.messages.isVisible, timeout=PATIENCE)
    assert desk.messages.property("level") == level
    assert desk.messages.text.text()
    assert len(_names(desk)) == 12


def test_a_preset_with_an_unknown_region_is_repaired_and_says_so(
    desk: MainWindow,
    settle: Settle,
    manage: Callable[[Callable[[ManagerDialog], None]], None],
    save_as: SaveAs,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    path = tmp_path / "four.jiyao-preset"
    save_as(path)

    def work(dialog: ManagerDialog) -> None:
        _choose(dialog, 0)
        dialog.export_action.trigger()
        settle(desk)

    manage(work)
    desk.messages.hide()
    path.write_text(path.read_text(encoding="utf-8").replace("CN-SX", "CN-QQ"), encoding="utf-8")
    _drop(desk, [path])
    qtbot.waitUntil(desk.messages.isVisible, timeout=PATIENCE)
    assert desk.messages.property("level") == "warning"
    assert "CN-QQ" in desk.messages.text.text()
    settle(desk)


def _choose(dialog: ManagerDialog, row: int) -> None:
    """Choose the preset in a row."""
    dialog.tree.choose(dialog.tree.order[row][0])


def _drop(desk: MainWindow, paths: list[Path]) -> None:
    """Drop files on the window as a file manager would."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    middle = desk.rect().center()
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    keys = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(middle, *arguments, keys)
    QApplication.sendEvent(desk, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(desk, QDropEvent(QPointF(middle), *arguments, keys))
