"""Notes written in place: what is typed is printed, what is taken from records stays linked."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from data.model.ids import RecordId
from gui.main_window import MainWindow
from gui.outline.note_editor import NoteEditor
from gui.outline.outline_model import add_records
from gui.records.record_model import ID_ROLE
from templates.arranging.own import FromRecord, OwnNote, OwnParagraph, OwnWords, Shape, Taken
from templates.document import plain, walk
from tests.gui.conftest import PATIENCE
from tests.gui.outline.conftest import outline, printed, view
from tests.gui.small_world import WORLD

Settle = Callable[[MainWindow], None]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def writing(arranging: MainWindow, settle: Settle) -> MainWindow:
    """A new note on top, open."""
    arranging.commands["executive-summary"].trigger()
    settle(arranging)
    return arranging


def editor(desk: MainWindow) -> NoteEditor:
    return desk.widget.outline.note


def note(desk: MainWindow) -> tuple[OwnParagraph, ...]:
    editor(desk).flush()
    own = desk.draft.preset.arrangement.own_called(editor(desk).note)
    assert isinstance(own, OwnNote)
    return own.paragraphs


def words(desk: MainWindow) -> list[str]:
    """What is printed of own notes."""
    rendering = desk.outline.rendering
    assert rendering is not None
    blocks = walk(rendering.prepared.document.blocks)
    return [plain(getattr(b, "inlines", ())) for b in blocks if b.id.startswith("own.")]


def test_what_is_typed_is_one_step_and_is_printed(
    writing: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk, text = writing, editor(writing).text
    assert outline(desk).nodes["own.1"].words == "Executive summary"
    assert editor(desk).isVisible()
    qtbot.keyClicks(text, "R&D <3.5%")
    assert note(desk) == (OwnParagraph(runs=(OwnWords(text="R&D <3.5%"),)),)
    settle(desk)
    assert "R&D <3.5%" in words(desk)
    assert printed(desk).top[:2] == ("contents", "own.1")
    desk.commands["undo"].trigger()
    assert text.toPlainText() == ""
    desk.commands["redo"].trigger()
    assert text.toPlainText() == "R&D <3.5%"


def test_undo_takes_what_was_typed_a_moment_ago(writing: MainWindow, qtbot: QtBot) -> None:
    desk, text = writing, editor(writing).text
    qtbot.keyClicks(text, "one")
    editor(desk).flush()
    qtbot.keyClicks(text, " two")
    qtbot.keyClick(text, Qt.Key.Key_Z, CONTROL)
    assert note(desk) == (OwnParagraph(runs=(OwnWords(text="one"),)),)


def test_bold_and_lists(writing: MainWindow, qtbot: QtBot) -> None:
    desk, text = writing, editor(writing).text
    qtbot.keyClick(text, Qt.Key.Key_B, CONTROL)
    qtbot.keyClicks(text, "bold")
    qtbot.keyClick(text, Qt.Key.Key_Return)
    qtbot.keyClick(text, Qt.Key.Key_B, CONTROL)
    qtbot.keyClicks(text, "one")
    editor(desk).bullets.click()
    qtbot.keyClick(text, Qt.Key.Key_Return)
    qtbot.keyClicks(text, "two")
    qtbot.keyClick(text, Qt.Key.Key_Return)
    qtbot.keyClick(text, Qt.Key.Key_Return)  # on an empty item: the list ends
    qtbot.keyClicks(text, "end")
    assert note(desk) == (
        OwnParagraph(runs=(OwnWords(text="bold", strong=True),)),
        OwnParagraph(runs=(OwnWords(text="one"),), shape=Shape.BULLET),
        OwnParagraph(runs=(OwnWords(text="two"),), shape=Shape.BULLET),
        OwnParagraph(runs=(OwnWords(text="end"),)),
    )


def test_a_piece_of_a_record_is_picked_and_stays_linked(
    writing: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    desk, text = writing, editor(writing).text
    picker = desk.outline.notes.picker
    qtbot.keyClicks(text, "see @")
    assert picker.isVisible()
    picker.search.setText("3000家")
    qtbot.waitUntil(lambda: picker.model.rowCount() == 1, timeout=PATIENCE)
    picker.taken[Taken.TITLE].click()
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert not picker.isVisible()
    taken = FromRecord(record=RecordId("counted"), taken=Taken.TITLE)
    assert note(desk) == (OwnParagraph(runs=(OwnWords(text="see "), taken)),)
    settle(desk)
    assert "see 厦门企业数" in words(desk)
    assert editor(desk).text.said[RecordId("counted")].title == "厦门企业数"


def test_a_piece_of_a_record_says_what_is_printed(writing: MainWindow, settle: Settle) -> None:
    desk = writing
    records = [RecordId(record.id) for record in WORLD]
    for record in records:
        editor(desk).put(record, Taken.WORDS)
        editor(desk).text.insertPlainText("\n")
    settle(desk)
    said = editor(desk).text.said
    assert set(said) == set(records)
    assert list(filter(None, words(desk))) == [said[record].words for record in records]


def test_enter_before_the_answer_takes_the_first_record_of_the_answer(
    writing: MainWindow, qtbot: QtBot
) -> None:
    desk, text = writing, editor(writing).text
    picker = desk.outline.notes.picker
    qtbot.keyClicks(text, "@")
    qtbot.waitUntil(lambda: picker.model.rowCount() > 1, timeout=PATIENCE)
    assert picker.model.index(0).data(ID_ROLE) != "counted"
    with qtbot.waitSignal(picker.chosen, timeout=PATIENCE) as chosen:
        picker.search.insert("3000家")
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
        assert picker.isVisible()
    assert chosen.args == ["counted", Taken.WORDS]


def test_the_picker_says_that_nothing_is_found(writing: MainWindow, qtbot: QtBot) -> None:
    desk, text = writing, editor(writing).text
    picker = desk.outline.notes.picker
    qtbot.keyClicks(text, "@")
    picker.search.insert("没有这样的字")
    qtbot.waitUntil(picker.nothing.isVisible, timeout=PATIENCE)
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert picker.isVisible()
    picker.search.setText("3000家")
    qtbot.waitUntil(lambda: picker.model.rowCount() == 1, timeout=PATIENCE)
    assert picker.nothing.isHidden()


def test_leaving_the_picker_leaves_the_sign(writing: MainWindow, qtbot: QtBot) -> None:
    desk, text = writing, editor(writing).text
    qtbot.keyClicks(text, "a@")
    qtbot.keyClick(desk.outline.notes.picker, Qt.Key.Key_Escape)
    assert text.toPlainText() == "a@"


def test_a_piece_of_a_record_is_deleted_as_one(writing: MainWindow, qtbot: QtBot) -> None:
    desk, text = writing, editor(writing).text
    qtbot.keyClicks(text, "a")
    editor(desk).put(RecordId("counted"), Taken.WORDS)
    qtbot.keyClick(text, Qt.Key.Key_Backspace)
    assert note(desk) == (OwnParagraph(runs=(OwnWords(text="a"),)),)


def test_an_input_method_composes_undisturbed(writing: MainWindow, qtbot: QtBot) -> None:
    desk, text = writing, editor(writing).text
    QApplication.sendEvent(text, QInputMethodEvent("zhong", []))
    assert note(desk) == ()
    desk.draft.changed.emit()  # the desk goes on meanwhile
    assert text.textCursor().block().layout().preeditAreaText() == "zhong"
    done = QInputMethodEvent()
    done.setCommitString("中")
    QApplication.sendEvent(text, done)
    assert note(desk) == (OwnParagraph(runs=(OwnWords(text="中"),)),)
    call = QInputMethodEvent()
    call.setCommitString("＠")
    QApplication.sendEvent(text, call)
    assert desk.outline.notes.picker.isVisible()


def test_pasting_keeps_bold_words_and_lists(writing: MainWindow) -> None:
    desk, text = writing, editor(writing).text
    data = QMimeData()
    data.setHtml("<p style='color:red'>字<b>粗</b></p><ul><li>甲</li></ul>")
    text.insertFromMimeData(data)
    assert text.canInsertFromMimeData(data)
    bold = OwnWords(text="粗", strong=True)
    assert note(desk) == (
        OwnParagraph(runs=(OwnWords(text="字"), bold)),
        OwnParagraph(runs=(OwnWords(text="甲"),), shape=Shape.BULLET),
    )


def test_a_piece_copied_within_notes_stays_linked(writing: MainWindow) -> None:
    desk, text = writing, editor(writing).text
    editor(desk).put(RecordId("counted"), Taken.WORDS)
    cursor = text.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    text.setTextCursor(cursor)
    data = text.createMimeDataFromSelection()
    cursor.clearSelection()
    text.setTextCursor(cursor)
    text.moveCursor(QTextCursor.MoveOperation.End)
    text.insertFromMimeData(data)
    run = FromRecord(record=RecordId("counted"))
    assert [r for p in note(desk) for r in p.runs] == [run, run]


def test_a_record_dropped_on_a_note_goes_in_and_on_a_section_is_pinned(
    writing: MainWindow,
) -> None:
    desk, tree = writing, view(writing).lines
    data = add_records(QMimeData(), [RecordId("counted")])
    copy = Qt.DropAction.CopyAction
    assert tree.dropMimeData(data, copy, -1, 0, tree.index_of("own.2"))
    assert note(desk) == (OwnParagraph(runs=(FromRecord(record=RecordId("counted")),)),)
    assert tree.dropMimeData(data, copy, -1, 0, tree.index_of("CN-GD"))
    assert desk.draft.selection.pinned == ("counted",)
    assert not tree.dropMimeData(data, copy, -1, 0, tree.index_of("counted"))
    card = desk.widget.records.model.mimeData([desk.widget.records.model.index(0, 0)])
    assert card.hasFormat("application/x-jiyao-records")


def test_a_note_thrown_away_closes(writing: MainWindow, settle: Settle) -> None:
    desk = writing
    view(desk).select(("own.1",), "own.1")
    desk.outline.throw_away()
    view(desk).select(("own.2",), "own.2")
    desk.outline.throw_away()
    settle(desk)
    assert editor(desk).isHidden()
    assert desk.draft.preset.arrangement.own == ()
