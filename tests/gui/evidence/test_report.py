"""What attaching and verifying tell: a summary, and the details of every file and source."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QTreeWidget
from pytestqt.qtbot import QtBot

from data.evidence.ceiling import quoted_ceiling
from data.evidence.reports import Remark, VerifyReport
from data.library.library import Library
from data.messages import message
from data.model.ids import RecordId
from gui.evidence.report_dialog import ReportDialog
from gui.main_window import MainWindow
from tests.gui.small_world import HETAO

Settle = Callable[[MainWindow], None]


def drop(desk: MainWindow, *paths: Path) -> None:
    """Files let go above the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(200, 200),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.dropEvent(event)


def details(desk: MainWindow, qtbot: QtBot) -> ReportDialog:
    (button,) = desk.messages.buttons()
    assert button.text() == "Details"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return desk.findChildren(ReportDialog)[-1]


def cells(tree: QTreeWidget) -> list[list[str]]:
    items = (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
    return [[item.text(column) for column in range(tree.columnCount())] for item in items if item]


def test_a_dropped_folder_is_attached_and_verified_with_one_summary(
    everything: MainWindow, settle: Settle, texts: Path, qtbot: QtBot
) -> None:
    drop(everything, texts)
    settle(everything)
    assert everything.messages.property("level") == "done"
    files_said, anchors_said = everything.messages.text.text().splitlines()
    assert files_said == "2 files read: 3 sources attached, 0 files known already."
    assert anchors_said.startswith("11 of 11 anchors are exact.")
    dialog = details(everything, qtbot)
    files, sources = dialog.lists[:2]
    assert cells(files) == [
        ["a.txt", "Attached: 《广州建设大装置》、《厦门软件名城》."],
        ["b.txt", "Attached: 《小河套》."],
    ]
    assert [row[0] for row in cells(sources)] == ["广州建设大装置", "厦门软件名城", "小河套"]
    assert all(row[1] == row[2] and row[3] == "0" for row in cells(sources))


def test_files_that_are_refused_are_told_never_silently_ignored(
    everything: MainWindow, settle: Settle, tmp_path: Path, qtbot: QtBot
) -> None:
    changed = tmp_path / "changed.txt"
    changed.write_text(HETAO.replace("逾150個", "逾151個"), encoding="utf-8")
    others = [tmp_path / f"other{number}.txt" for number in range(4)]
    for other in others:
        other.write_text("没有关系的文字。", encoding="utf-8")
    drop(everything, changed, *others)
    settle(everything)
    said = everything.messages.text.text().splitlines()
    assert everything.messages.property("level") == "warning"
    assert "another version of 《小河套》" in said[1]
    assert said[4] == "2 more files were not attached."
    assert "11 anchors wait" in said[5]
    dialog = details(everything, qtbot)
    assert len(cells(dialog.lists[0])) == 5
    assert [row[2:4] for row in cells(dialog.lists[1])] == [["–", "–"]] * 3


def test_verifying_again_offers_the_details_too(
    attached: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    attached.messages.hide()
    attached.commands["verify"].trigger()
    settle(attached)
    assert attached.messages.text.text().startswith("11 of 11 anchors are exact.")
    dialog = details(attached, qtbot)
    assert dialog.tabs.tabText(0) == "Sources  3"


def test_what_is_to_be_looked_at_leads_to_the_record(
    attached: MainWindow, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = VerifyReport((), (), (), (Remark(RecordId("park"), message("Odd.")),))
    monkeypatch.setattr(Library, "verify", lambda _self, _progress: report)
    attached.commands["verify"].trigger()
    settle(attached)
    tree = details(attached, qtbot).lists[-1]
    assert cells(tree) == [["香港园区", "Odd."]]
    attached.evidence.show_pane(shown=True)
    tree.itemActivated.emit(tree.topLevelItem(0), 0)
    settle(attached)
    assert attached.widget.evidence.title.text() == "香港园区"


def test_long_sentences_are_wrapped_not_cut(
    everything: MainWindow, settle: Settle, texts: Path, qtbot: QtBot
) -> None:
    drop(everything, texts)
    settle(everything)
    tree = details(everything, qtbot).lists[0]
    item, other = tree.topLevelItem(0), tree.topLevelItem(1)
    assert item is not None
    assert other is not None
    item.setText(1, "字" * 400 + "𠮷")
    wide = tree.visualItemRect(item).height()
    assert wide > tree.visualItemRect(other).height()
    tree.header().resizeSection(0, 600)
    assert tree.visualItemRect(item).height() > wide
    tree.grab()


def test_she_sets_how_much_may_be_quoted(
    everything: MainWindow, settle: Settle, texts: Path, qtbot: QtBot
) -> None:
    drop(everything, texts)
    settle(everything)
    dialog = details(everything, qtbot)
    sources = dialog.lists[1]
    assert dialog.ceiling.value() == 30
    dialog.ceiling.setValue(1)
    assert any("more than 1 %" in row[4] for row in cells(sources))
    assert quoted_ceiling() == 1
    dialog.ceiling.setValue(100)
    assert not any("more than" in row[4] for row in cells(sources))
    assert quoted_ceiling() == 100
