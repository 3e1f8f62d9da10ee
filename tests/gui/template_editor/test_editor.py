"""The template editor: text, faults at their lines, result, keeping, going back."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.template_editor.editor_window import EditorWindow
from templates.own_templates.store import OwnTemplates
from templates.template import BODY, DECLARATION
from tests.gui.conftest import PATIENCE

Settle = Callable[[MainWindow], None]


@pytest.fixture
def editor(everything: MainWindow, settle: Settle, qtbot: QtBot) -> Iterator[EditorWindow]:
    """An editor on a copy of the one-pager."""
    copy = OwnTemplates().copy("one-pager", lambda names: names)
    everything.gallery.edit(copy.id)
    window = everything.gallery.editors[copy.id]
    qtbot.waitUntil(lambda: window.sheet.page_number == 0 and window.sheet._pages > 0,
                    timeout=PATIENCE)  # fmt: skip
    yield window
    if copy.id in everything.gallery.editors:
        window.trial.stop()
        window._kept = window.texts


def _tried(editor: EditorWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.trial.ended, timeout=PATIENCE):
        pass


def _type(editor: EditorWindow, line: int, text: str) -> None:
    """Write ``text`` at the beginning of a line."""
    assert editor.edit is not None
    editor.edit.go_to(line)
    editor.edit.textCursor().insertText(text)


def test_the_body_is_shown_with_what_it_makes(editor: EditorWindow) -> None:
    assert list(editor.edits)[:2] == [DECLARATION, BODY]
    assert editor.edit is editor.edits[BODY]
    assert editor.sheet.sheet.pixmap().width() > 100
    assert editor.faults.item(0).text() == "No faults."
    assert not editor.modified


FAULTS = [
    (3, "{% if x y %}", "%} is expected here, not y"),
    (2, "{{ material.nothing }}", "nothing"),
    (2, "{{ no_such_name }}", "no_such_name"),
]


def test_a_fault_is_told_at_its_line(editor: EditorWindow, qtbot: QtBot) -> None:
    assert editor.edit is not None
    for line, text, said in FAULTS:
        _type(editor, line, text)
        _tried(editor, qtbot)
        assert list(editor.edit.faults) == [line]
        assert said in editor.faults.item(0).text()
        assert f"line {line}" in editor.faults.item(0).text()
        editor.edit.go_to(1)
        editor.faults.itemActivated.emit(editor.faults.item(0))
        assert editor.edit.textCursor().blockNumber() == line - 1
        editor.edit.undo()
    _tried(editor, qtbot)
    assert not editor.edit.faults


def test_markup_that_is_none_is_told_at_its_line(editor: EditorWindow, qtbot: QtBot) -> None:
    body = editor.edits[BODY]
    body.setPlainText('<briefing title="x">\n<p>x</p>\n<blink>x</blink>\n</briefing>')
    _tried(editor, qtbot)
    assert "blink" in editor.faults.item(0).text()
    assert list(body.faults) == [3]


def test_a_declaration_that_is_no_toml_is_told_at_its_line(
    editor: EditorWindow, qtbot: QtBot
) -> None:
    editor.go_to(DECLARATION, 2)
    _type(editor, 2, "= broken\n")
    _tried(editor, qtbot)
    assert list(editor.edits[DECLARATION].faults) == [2]


def test_the_result_follows_the_text(editor: EditorWindow, qtbot: QtBot) -> None:
    before = editor.sheet.sheet.pixmap().toImage()
    body = editor.edits[BODY]
    body.setPlainText('<briefing title="Quite another title"><p>x</p></briefing>')
    _tried(editor, qtbot)
    assert not editor.edits[BODY].faults
    assert editor.sheet.sheet.pixmap().toImage() != before


def test_saving_keeps_and_the_desk_shows_it(
    everything: MainWindow, editor: EditorWindow, settle: Settle, qtbot: QtBot
) -> None:
    assert editor.edit is not None
    _type(editor, 1, "{# mine #}")
    assert editor.save_button.isEnabled()
    with qtbot.waitSignal(editor.saved, timeout=PATIENCE):
        qtbot.mouseClick(editor.save_button, Qt.MouseButton.LeftButton)
    assert not editor.save_button.isEnabled()
    assert OwnTemplates().texts(editor._id)[BODY].startswith("{# mine #}")
    settle(everything)


def test_what_was_saved_is_not_kept_by_what_is_done(editor: EditorWindow, qtbot: QtBot) -> None:
    for number in range(3):
        _type(editor, 1, f"{{# {number} #}}")
        with qtbot.waitSignal(editor.saved, timeout=PATIENCE):
            qtbot.mouseClick(editor.save_button, Qt.MouseButton.LeftButton)
        assert not editor._tasks


def test_going_back_to_the_built_in_one_can_be_undone(
    everything: MainWindow, editor: EditorWindow, settle: Settle, qtbot: QtBot
) -> None:
    _type(editor, 1, "{# mine #}")
    changed = editor.texts
    qtbot.mouseClick(editor.revert_button, Qt.MouseButton.LeftButton)
    settle(everything)
    assert editor.texts == OwnTemplates().original(editor._id)
    editor.edits[BODY].undo()
    assert editor.texts == changed


def test_files_are_added_and_removed(
    editor: EditorWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["../evil.j2", "mine.xml.j2"])
    monkeypatch.setattr(QInputDialog, "getText", lambda *_a, **_k: (next(answers), True))
    editor.add_file()
    assert "evil" in editor.problem.text()
    editor.add_file()
    assert list(editor.edits)[-1] == "mine.xml.j2"
    qtbot.mouseClick(editor.remove_button, Qt.MouseButton.LeftButton)
    assert "mine.xml.j2" not in editor.edits
    editor.go_to(BODY, 1)
    assert not editor.remove_button.isEnabled()


@pytest.mark.parametrize("answer", ["Cancel", "Discard", "Save"])
def test_closing_asks_when_something_is_not_saved(
    everything: MainWindow,
    editor: EditorWindow,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
) -> None:
    name = editor._id
    _type(editor, 1, "{# mine #}")
    button = getattr(QMessageBox.StandardButton, answer)
    monkeypatch.setattr(QMessageBox, "question", lambda *_a, **_k: button)
    editor.close()
    settle(everything)
    assert (name in everything.gallery.editors) == (answer == "Cancel")
    kept = OwnTemplates().texts(name)[BODY].startswith("{# mine #}")
    assert kept == (answer == "Save")


def test_with_large_text_files_text_and_result_have_room(
    editor: EditorWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: editor.sheet._image is not None, timeout=PATIENCE)
    editor._theme.resize(2.0)
    again = EditorWindow(
        editor._id,
        editor._draft,
        editor.trial._archive,
        editor._press,
        editor._theme,
        editor._language,
    )
    again.show()
    qtbot.waitUntil(lambda: again.sheet._image is not None, timeout=PATIENCE)
    longest = again.files.fontMetrics().horizontalAdvance("template.toml")
    assert again.files.viewport().width() > longest
    assert again.edit is not None
    assert again.edit.width() > again.sheet.width() > 0
    assert again.sheet._area.horizontalScrollBar().maximum() == 0
    again.trial.stop()
    with qtbot.waitSignal(again.destroyed, timeout=PATIENCE):
        again.close()
