"""Arranging by hand in the tree: every step can be undone, and the pages follow."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from gui.app import make_window
from gui.look.tokens import LIGHT
from gui.main_window import MainWindow
from gui.outline.outline_model import ICON_ROLE
from gui.outline.outline_view import OutlineView
from gui.outline.shown import Shown
from templates.arranging.outline import Sort
from templates.document import BlockId, Unprinted
from tests.gui.conftest import PATIENCE, end
from tests.gui.outline.conftest import outline, printed, view

Settle = Callable[[MainWindow], None]
FINDINGS, QUOTED, FIGURES = "CN-GD.findings", "CN-GD.quotations", "CN-GD.figures"
SUMMARY, AGREED = "CN-GD.findings.p.summary", "CN-GD.findings.p.agreed"
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier


def choose(desk: MainWindow, *names: str) -> None:
    """Click the first line, add the others."""
    tree = view(desk)
    tree.expandAll()
    tree.select(names, names[-1])
    tree.setFocus()


def drag(tree: OutlineView, data: QMimeData, onto: QModelIndex, where: float) -> bool:
    """Drag ``data`` over a line (0 its upper edge, 1 its lower one) and drop it."""
    rect = tree.visualRect(onto)
    at = QPointF(rect.left() + 40, rect.top() + where * rect.height())
    if where >= 1:
        at.setY(rect.bottom() - 1)
    buttons, action = Qt.MouseButton.LeftButton, Qt.DropAction.MoveAction
    enter = QDragEnterEvent(at.toPoint(), action, data, buttons, NO_MODIFIER)
    QApplication.sendEvent(tree.viewport(), enter)
    over = QDragMoveEvent(at.toPoint(), action, data, buttons, NO_MODIFIER)
    QApplication.sendEvent(tree.viewport(), over)
    if not over.isAccepted():
        return False
    drop = QDropEvent(at, action, data, buttons, NO_MODIFIER)
    QApplication.sendEvent(tree.viewport(), drop)
    return True


def lines(desk: MainWindow, *names: str) -> QMimeData:
    model = view(desk).lines
    return model.mimeData([model.index_of(name) for name in names])


def test_the_outline_shows_the_briefing(arranging: MainWindow) -> None:
    tree = outline(arranging)
    assert tree.below("CN-GD")[:2] == (FINDINGS, FIGURES)
    assert {node.sort for node in tree.nodes.values()} >= {Sort.ROW, Sort.ITEM, Sort.QUOTATION}
    assert tree.nodes == printed(arranging).nodes


def test_a_line_dropped_between_two_goes_there(arranging: MainWindow, settle: Settle) -> None:
    desk, tree = arranging, view(arranging)
    tree.expandAll()
    assert drag(tree, lines(desk, AGREED), tree.lines.index_of(SUMMARY), 0)
    assert outline(desk).below(FINDINGS) == (AGREED, SUMMARY)
    settle(desk)
    assert printed(desk).below(FINDINGS) == (AGREED, SUMMARY)
    assert desk.commands["undo"].text() == "Undo: move"
    desk.commands["undo"].trigger()
    assert outline(desk).below(FINDINGS) == (SUMMARY, AGREED)


def test_several_lines_go_to_another_section_together(
    arranging: MainWindow, settle: Settle
) -> None:
    desk, tree = arranging, view(arranging)
    tree.expandAll()
    assert drag(tree, lines(desk, SUMMARY, AGREED), tree.lines.index_of(QUOTED), 0.5)
    assert outline(desk).below(QUOTED)[-2:] == (SUMMARY, AGREED)
    settle(desk)
    assert printed(desk).below(QUOTED)[-2:] == (SUMMARY, AGREED)
    assert desk.draft.undo_stack.count() == 1
    assert printed(desk).nodes[FINDINGS].unprinted is Unprinted.EMPTY


def test_what_was_dropped_is_in_sight(arranging: MainWindow) -> None:
    desk, tree = arranging, view(arranging)
    desk.resize(900, 300)  # a few lines
    choose(desk, SUMMARY)
    move, onto = Qt.DropAction.MoveAction, tree.lines.index_of("CN-FJ")
    assert tree.lines.dropMimeData(lines(desk, SUMMARY), move, -1, 0, onto)
    assert outline(desk).below("CN-FJ")[-1] == SUMMARY
    assert tree.viewport().rect().contains(tree.visualRect(tree.lines.index_of(SUMMARY)).center())


def test_a_section_all_went_out_of_is_still_shown_as_one(arranging: MainWindow) -> None:
    desk, tree = arranging, view(arranging)
    before = tree.lines.index_of(FINDINGS).data(ICON_ROLE)
    tree.expandAll()
    drag(tree, lines(desk, SUMMARY), tree.lines.index_of(QUOTED), 0.5)
    desk.outline.set_block_aside(BlockId(AGREED))
    drag(tree, lines(desk, AGREED), tree.lines.index_of(QUOTED), 0.5)
    assert tree.lines.index_of(FINDINGS).data(ICON_ROLE) == before == "section"


def test_where_a_selected_section_opens_it_has_the_ground_of_the_rest(
    arranging: MainWindow,
) -> None:
    desk, tree = arranging, view(arranging)
    choose(desk, FINDINGS)
    rect = tree.visualRect(tree.lines.index_of(FINDINGS))
    picture = tree.viewport().grab(QRect(rect.left() - 16, rect.top(), 12, rect.height())).toImage()
    seen = {picture.pixelColor(x, 1).name() for x in range(picture.width())}
    assert seen == {QColor(LIGHT.accent_soft).name()}


def test_impossible_drops_are_refused(arranging: MainWindow) -> None:
    desk, tree = arranging, view(arranging)
    tree.expandAll()
    nodes = outline(desk).nodes.values()
    tables = [node for node in nodes if node.sort is Sort.TABLE]
    row, other = tables[0].children[0], tables[1].children[0]
    before = desk.draft.preset
    assert not drag(tree, lines(desk, row), tree.lines.index_of(other), 0)
    assert not drag(tree, lines(desk, "CN-GD"), tree.lines.index_of(FINDINGS), 0.5)
    assert desk.draft.preset == before


def test_keys_move_lines_faster_than_pages_follow(
    arranging: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk, tree = arranging, view(arranging)
    below = outline(desk).below("CN-GD")
    choose(desk, FINDINGS)
    for _ in range(2):
        qtbot.keyClick(tree, Qt.Key.Key_Down, ALT)
    at = below.index(FINDINGS)
    expected = (*below[:at], *below[at + 1 : at + 3], FINDINGS, *below[at + 3 :])
    assert outline(desk).below("CN-GD") == expected
    assert tree.selected == (FINDINGS,)
    qtbot.keyClick(tree, Qt.Key.Key_Left, ALT)
    assert FINDINGS in outline(desk).top
    settle(desk)
    assert FINDINGS in printed(desk).top
    assert tree.selected == (FINDINGS,)
    tree.select(())
    desk.commands["restore-order"].trigger()
    settle(desk)
    assert printed(desk).below("CN-GD") == below


def test_cut_and_paste(arranging: MainWindow, qtbot: QtBot) -> None:
    desk, tree = arranging, view(arranging)
    choose(desk, SUMMARY, AGREED)
    qtbot.keyClick(tree, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert outline(desk).nodes[SUMMARY].words in QApplication.clipboard().text()
    choose(desk, QUOTED)
    qtbot.keyClick(tree, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert outline(desk).below(QUOTED)[-2:] == (SUMMARY, AGREED)


def test_set_aside_stays_in_its_place_and_comes_back(
    arranging: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk, tree = arranging, view(arranging)
    first = SUMMARY
    choose(desk, first)
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    assert outline(desk).nodes[first].unprinted is Unprinted.ASIDE
    settle(desk)
    assert outline(desk).below(FINDINGS)[0] == first
    assert printed(desk).nodes[first].unprinted is Unprinted.ASIDE
    assert tree.selected == (first,)
    assert "Set aside" in str(tree.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    settle(desk)
    assert printed(desk).nodes[first].unprinted is None
    assert desk.draft.preset.arrangement.untouched


def test_lines_that_came_while_a_heading_was_typed_wait_until_qt_is_done(
    arranging: MainWindow, qtbot: QtBot
) -> None:
    tree = view(arranging)
    choose(arranging, FINDINGS)
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    editor = tree.findChild(QLineEdit, "rename")
    assert isinstance(editor, QLineEdit)
    tree.show_lines(Shown())  # nothing is left
    tree.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
    assert tree.lines.rowCount() > 0
    qtbot.waitUntil(lambda: tree.lines.rowCount() == 0, timeout=PATIENCE)


def test_a_heading_is_renamed_in_place(arranging: MainWindow, settle: Settle, qtbot: QtBot) -> None:
    desk, tree = arranging, view(arranging)
    choose(desk, FINDINGS)
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    editor = tree.findChild(QLineEdit, "rename")
    assert isinstance(editor, QLineEdit)
    editor.clear()
    qtbot.keyClicks(editor, "R&D <3.5%")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    settle(desk)
    assert printed(desk).nodes[FINDINGS].words == "R&D <3.5%"
    assert desk.commands["undo"].text() == "Undo: heading"
    desk.commands["undo"].trigger()
    settle(desk)
    assert printed(desk).nodes[FINDINGS].words == "要点"


def test_f2_on_a_record_edits_the_record(arranging: MainWindow, qtbot: QtBot) -> None:
    desk, tree = arranging, view(arranging)
    first = SUMMARY
    choose(desk, FINDINGS)
    tree.setCurrentIndex(tree.lines.index_of(first))
    desk.commands["edit-record"].trigger()
    qtbot.waitUntil(lambda: desk.editing.dialog is not None, timeout=PATIENCE)
    assert desk.editing.dialog is not None
    desk.editing.dialog.reject()


def test_an_own_section_is_made_filled_and_thrown_away(
    arranging: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk, tree = arranging, view(arranging)
    first = SUMMARY
    choose(desk, FINDINGS)
    desk.commands["new-section"].trigger()
    (own,) = [node for node in outline(desk).nodes.values() if node.own]
    assert own.unprinted is Unprinted.EMPTY
    editor = tree.findChild(QLineEdit, "rename")
    assert isinstance(editor, QLineEdit)
    editor.setText("重点")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: outline(desk).nodes[own.id].words == "重点", timeout=PATIENCE)
    tree.scrollTo(tree.lines.index_of(own.id))
    assert drag(tree, lines(desk, first), tree.lines.index_of(own.id), 0.5)
    settle(desk)
    assert printed(desk).below(own.id) == (first,)
    assert printed(desk).nodes[own.id].words == "重点"
    choose(desk, own.id)
    qtbot.keyClick(tree, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    assert own.id not in outline(desk).nodes
    assert first in printed(desk).nodes


def test_a_new_section_is_seen_whatever_the_outline_was_filtered_for(
    arranging: MainWindow, qtbot: QtBot
) -> None:
    desk, tree = arranging, view(arranging)
    pane = desk.widget.outline
    qtbot.keyClicks(pane.filter, "nowhere")
    qtbot.waitUntil(lambda: tree.lines.rowCount() == 0, timeout=PATIENCE)
    desk.commands["new-section"].trigger()
    (own,) = [node for node in outline(desk).nodes.values() if node.own]
    assert pane.filter.text() == ""
    assert tree.current == own.id
    assert tree.findChild(QLineEdit, "rename") is not None


def test_a_heading_being_typed_is_kept_when_a_section_is_added(
    arranging: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk, tree = arranging, view(arranging)
    section = next(node for node in outline(desk).nodes.values() if node.sort is Sort.SECTION)
    choose(desk, section.id)
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    editor = tree.findChild(QLineEdit, "rename")
    assert isinstance(editor, QLineEdit)
    editor.setText("重点")
    desk.commands["new-section"].trigger()
    (own,) = [node for node in outline(desk).nodes.values() if node.own]
    assert outline(desk).nodes[section.id].words == "重点"
    assert tree.current == own.id
    assert tree.state() == QAbstractItemView.State.EditingState


def test_the_heading_renamed_from_the_pages_is_the_one_meant(
    arranging: MainWindow, qtbot: QtBot
) -> None:
    desk, tree = arranging, view(arranging)
    sections = [node for node in outline(desk).nodes.values() if node.sort is Sort.SECTION]
    first, meant = sections[0], sections[-1]
    choose(desk, first.id)
    desk.widget.outline.filter.setText(first.words)
    qtbot.waitUntil(lambda: not tree.lines.index_of(meant.id).isValid(), timeout=PATIENCE)
    desk.outline.rename_heading(BlockId(meant.id))
    assert tree.current == meant.id
    assert tree.state() == QAbstractItemView.State.EditingState


def test_what_was_done_by_hand_survives_filters(
    arranging: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk, tree = arranging, view(arranging)
    first, second = SUMMARY, AGREED
    choose(desk, first)
    qtbot.keyClick(tree, Qt.Key.Key_Down, ALT)
    desk.draft.select("test", kinds=("quotation",))
    settle(desk)
    assert first not in printed(desk).nodes
    desk.draft.select("test", kinds=())
    settle(desk)
    assert printed(desk).below(FINDINGS)[:2] == (second, first)


def test_pages_that_come_leave_the_tree_as_it_is(arranging: MainWindow, settle: Settle) -> None:
    desk, tree = arranging, view(arranging)
    choose(desk, outline(desk).below(FIGURES)[0])
    tree.setExpanded(tree.lines.index_of(FINDINGS), False)
    tree.verticalScrollBar().setValue(60)
    chosen, scrolled = tree.selected, tree.verticalScrollBar().value()
    desk.draft.select("test", kinds=("finding", "figure"))
    settle(desk)
    assert tree.selected == chosen
    assert not tree.isExpanded(tree.lines.index_of(FINDINGS))
    assert tree.isExpanded(tree.lines.index_of(FIGURES))
    assert tree.verticalScrollBar().value() == min(scrolled, tree.verticalScrollBar().maximum())


def test_the_filter_shows_what_has_the_words_and_what_holds_it(
    arranging: MainWindow, qtbot: QtBot
) -> None:
    desk, tree = arranging, view(arranging)
    first = SUMMARY
    words = outline(desk).nodes[first].words[:6]
    desk.widget.outline.filter.insert(words)
    qtbot.waitUntil(lambda: tree.lines.rowCount() == 1, timeout=PATIENCE)
    assert tree.lines.index_of(first).isValid()
    assert not tree.lines.index_of(FIGURES).isValid()
    desk.widget.outline.filter.clear()
    qtbot.waitUntil(lambda: tree.lines.index_of(FIGURES).isValid(), timeout=PATIENCE)


def test_the_path_of_headings_is_shown(arranging: MainWindow) -> None:
    first = SUMMARY
    tree = view(arranging)
    tree.setCurrentIndex(tree.lines.index_of(first))
    assert arranging.widget.outline.path.text() == "广东 › 要点"


@pytest.mark.parametrize("key", ["set-aside", "move-up", "throw-away", "cut-lines", "why"])
def test_with_nothing_chosen_nothing_happens(arranging: MainWindow, key: str) -> None:
    before = arranging.draft.preset
    view(arranging).select(())
    arranging.commands[key].trigger()
    assert arranging.draft.preset == before


def test_the_menu_offers_what_makes_sense(arranging: MainWindow) -> None:
    choose(arranging, FINDINGS)
    texts = [a.text() for a in arranging.outline.menu.made().actions() if a.text()]
    assert "Rename heading" in texts
    assert "Delete own text or section" not in texts
    choose(arranging, SUMMARY)
    texts = [a.text() for a in arranging.outline.menu.made().actions() if a.text()]
    assert texts[:3] == ["Why is this here?", "Pin or unpin", "Exclude or let in"]


def test_f2_where_no_record_stands_edits_none(
    arranging: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk, tree = arranging, view(arranging)
    tree.expandAll()
    tree.setCurrentIndex(tree.lines.index_of(SUMMARY))  # its record is the one looked at
    settle(desk)
    written = (Sort.SECTION, Sort.NOTE)
    bare = next(
        node
        for node in outline(desk).nodes.values()
        if not node.records and node.sort not in written
    )
    choose(desk, bare.id)
    pressed = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_F2, NO_MODIFIER)
    pressed.ignore()
    QApplication.sendEvent(tree, pressed)
    assert pressed.isAccepted()
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    settle(desk)
    assert desk.editing.dialog is None
    assert tree.state() != QAbstractItemView.State.EditingState


def test_what_is_not_there_yet_is_not_said_to_be_nothing(
    arranging: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk, pane = arranging, arranging.widget.outline
    other = replace(desk.draft.preset, name="Another")
    desk.draft.load(other)
    assert view(desk).lines.rowCount() == 0
    assert pane.empty.text() == "The outline appears with the pages."
    qtbot.waitUntil(lambda: view(desk).lines.rowCount() > 0, timeout=PATIENCE)
    settle(desk)
    desk.outline._take(Shown())  # pages on which nothing is printed
    assert "Nothing to arrange yet" in pane.empty.text()


def test_before_the_library_is_open_nothing_is_counted(
    qtbot: QtBot,
    qapp: QApplication,
    home: Path,
) -> None:
    window = make_window(qapp)
    assert window.widget.records.heading.text() == ""
    window.show()
    window.desk.set_words()
    assert window.widget.records.heading.text() == ""
    assert window.widget.records.empty.text() == ""
    end(window)
