"""What is left out of the draft is listed and brought back; records are dragged from evidence."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.outline.left_out_dialog import LeftOutDialog
from gui.outline.outline_model import RECORDS_MIME, dragged
from tests.gui.conftest import PATIENCE

Settle = Callable[[MainWindow], None]


@pytest.fixture
def listed(arranging: MainWindow, settle: Settle, qtbot: QtBot) -> LeftOutDialog:
    """The list, when one record was excluded."""
    arranging.draft.select("test", excluded=("invested",))
    settle(arranging)
    arranging.commands["left-out"].trigger()
    dialog = arranging.why.list
    assert dialog is not None
    qtbot.waitUntil(lambda: "Left out" in dialog.count.text(), timeout=PATIENCE)
    return dialog


def test_an_excluded_record_is_listed_and_let_in_again(
    arranging: MainWindow, listed: LeftOutDialog, settle: Settle, qtbot: QtBot
) -> None:
    group = listed.tree.topLevelItem(0)
    assert group is not None
    assert group.text(0) == "You excluded it."
    assert not listed.way.isEnabled()
    listed.select("invested")  # type: ignore[arg-type]
    assert listed.way.text() == "Let it in"
    qtbot.mouseClick(listed.way, Qt.MouseButton.LeftButton)
    assert not arranging.draft.selection.excluded
    settle(arranging)
    assert "invested" not in [
        item.data(0, Qt.ItemDataRole.UserRole).record for item in listed._items
    ]
    assert "invested" in arranging.widget.records.model.ids
    listed.close()
    qtbot.waitUntil(lambda: arranging.why.list is None, timeout=PATIENCE)


def test_several_are_let_in_again_in_one_step(
    arranging: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    draft = arranging.draft
    draft.select("test", excluded=("invested", "counted"))
    settle(arranging)
    arranging.commands["left-out"].trigger()
    dialog = arranging.why.list
    assert dialog is not None
    qtbot.waitUntil(lambda: len(dialog._items) >= 2, timeout=PATIENCE)
    steps = draft.undo_stack.count()
    for item in dialog._items:
        item.setSelected(item.data(0, Qt.ItemDataRole.UserRole).record in ("invested", "counted"))
    qtbot.mouseClick(dialog.way, Qt.MouseButton.LeftButton)
    assert not draft.selection.excluded
    assert draft.undo_stack.count() == steps + 1
    draft.undo_stack.undo()
    assert set(draft.selection.excluded) == {"invested", "counted"}
    settle(arranging)
    dialog.close()


def test_what_the_template_leaves_out_is_listed(
    arranging: MainWindow, listed: LeftOutDialog, settle: Settle, qtbot: QtBot
) -> None:
    arranging.draft.change("test", template="chronology")
    settle(arranging)
    qtbot.waitUntil(lambda: listed.tree.topLevelItemCount() == 2, timeout=PATIENCE)
    group = listed.tree.topLevelItem(1)
    assert group is not None
    assert "leaves it out" in group.text(0)
    listed.close()


def test_a_record_is_dragged_from_the_evidence_into_the_outline(
    arranging: MainWindow, settle: Settle, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried: list[tuple[str, ...]] = []
    monkeypatch.setattr(
        QDrag, "exec", lambda drag, *_: carried.append(dragged(drag.mimeData(), RECORDS_MIME))
    )
    arranging.commands["evidence"].trigger()
    arranging.desk.show_record("park")  # type: ignore[arg-type]
    settle(arranging)
    title = arranging.widget.evidence.title
    qtbot.mousePress(title, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    qtbot.mouseMove(title, QPoint(8, 5))
    assert carried == []
    qtbot.mouseMove(title, QPoint(60, 5))
    assert carried == [("park",)]
