"""Highlighting, brackets, words offered, finding and keys, without the desk."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QPlainTextDocumentLayout
from pytestqt.qtbot import QtBot

from gui.look.theme import Theme
from gui.template_editor.brackets import partner
from gui.template_editor.code_edit import CodeEdit
from gui.template_editor.completion import offered
from gui.template_editor.find_bar import FindBar
from gui.template_editor.highlighter import Highlighter
from templates.own_templates.vocabulary import vocabulary
from templates.template import load_template


def _inks(qapp: QApplication, text: str, *, toml: bool = False) -> dict[str, str]:
    """Each coloured piece of ``text`` with its colour."""
    document = QTextDocument()
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    highlighter = Highlighter(document, Theme(qapp), toml=toml)
    document.setPlainText(text)
    highlighter.rehighlight()
    found = {}
    block = document.begin()
    while block.isValid():
        for mark in block.layout().formats():
            piece = block.text()[mark.start : mark.start + mark.length]
            found[piece] = mark.format.foreground().color().name()
        block = block.next()
    return found


def test_jinja_in_markup_is_coloured(qapp: QApplication) -> None:
    inks = _inks(qapp, '<p id="{{ x | upper }}">{% if a %}\n{# two\nlines #}b{% endif %}</p>')
    assert inks["<p"] == inks["</p>"] == inks[">"]
    assert inks["{%"] == inks["%}"] == inks["{{"]
    assert inks["if"] == inks["endif"]
    assert inks["{# two"] == inks["lines #}"] != inks["if"]
    assert "b" not in inks


def test_what_was_not_closed_goes_on_in_the_next_line(qapp: QApplication) -> None:
    inks = _inks(qapp, "{{ a\n| upper }} upper")
    assert "| upper" in inks
    assert "upper" not in inks


def test_toml_is_coloured(qapp: QApplication) -> None:
    inks = _inks(qapp, '[[options]] # what\nkey = "a # b"\nmost = 12', toml=True)
    assert {"# what", "key", '"a # b"', "12"} <= inks.keys()


@pytest.mark.parametrize(
    ("text", "at", "other"),
    [
        ("(a)", 0, 2),
        ("(a)", 2, 0),
        ("{{ [x] }}", 0, 8),
        ("([)]", 0, 2),
        ("(", 0, None),
        ("a", 0, None),
    ],
)
def test_brackets_find_their_partners(text: str, at: int, other: int | None) -> None:
    document = QTextDocument()
    document.setPlainText(text)
    assert partner(document, at) == other


@pytest.mark.parametrize(
    ("before", "begun", "word"),
    [
        ("{{ item | ci", "ci", "cite"),
        ("{% for x in material.it", "material.it", "material.items"),
        ("{{ opt", "opt", "options"),
        ('{{ say("heading-f', "heading-f", "heading-figure"),
        ("<sec", "sec", "section"),
        ("</quo", "quo", "quotation"),
        ("<section rec", "rec", "records"),
    ],
)
def test_words_fit_their_place(before: str, begun: str, word: str) -> None:
    said, words = offered(before, vocabulary(None))
    assert said == begun
    assert word in words


@pytest.mark.parametrize("before", ["plain text", "{{ x }} te", "", "<p>te"])
def test_nothing_is_offered_in_plain_text(before: str) -> None:
    assert offered(before, vocabulary(None)) == ("", ())


@pytest.fixture
def edit(qapp: QApplication, qtbot: QtBot) -> CodeEdit:
    """A field for code with the cursor in it."""
    made = CodeEdit(Theme(qapp))
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def test_finding_and_replacing(edit: CodeEdit, qtbot: QtBot) -> None:
    finder = FindBar(lambda: edit)
    qtbot.addWidget(finder)
    edit.setPlainText("aa b aa\nAA")
    finder.begin()
    qtbot.keyClicks(finder.wanted, "aa")
    assert "3" in finder.count.text()
    qtbot.keyClick(finder.wanted, Qt.Key.Key_Return)
    assert edit.textCursor().selectedText() == "aa"
    finder.previous()
    assert edit.textCursor().selectedText() == "AA"
    finder.instead.setText("aaa")
    assert finder.replace_all() == 3
    assert edit.toPlainText() == "aaa b aaa\naaa"
    edit.undo()
    assert edit.toPlainText() == "aa b aa\nAA"
    qtbot.keyClick(finder.wanted, Qt.Key.Key_Escape)
    assert finder.isHidden()


def test_words_are_offered_and_taken(edit: CodeEdit, qtbot: QtBot) -> None:
    edit.completion.learn(vocabulary(load_template("one-pager")))
    qtbot.keyClicks(edit, "{{ options.ti")
    assert edit.completion.popup.isVisible()
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.toPlainText() == "{{ options.title"
    assert not edit.completion.popup.isVisible()
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.toPlainText() == "{{ options.title\n"


def test_escape_refuses_the_words_offered(edit: CodeEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "<quo")
    assert edit.completion.popup.isVisible()
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert not edit.completion.popup.isVisible()
    assert edit.toPlainText() == "<quo"


def test_composing_chinese_takes_no_word(edit: CodeEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit, "<p>")
    QApplication.sendEvent(edit, QInputMethodEvent("biao ti", []))
    assert not edit.completion.popup.isVisible()
    done = QInputMethodEvent()
    done.setCommitString("标题")
    QApplication.sendEvent(edit, done)
    assert edit.toPlainText() == "<p>标题"


def test_tab_and_enter_keep_the_indentation(edit: CodeEdit, qtbot: QtBot) -> None:
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    qtbot.keyClicks(edit, "x")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "y")
    assert edit.toPlainText() == "  x\n  y"
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Backtab)
    assert edit.toPlainText() == "x\ny"


def test_brackets_that_belong_together_are_marked(edit: CodeEdit) -> None:
    edit.setPlainText("(a [b]\n c)")
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    marked = [mark.cursor.selectedText() for mark in edit.extraSelections()]
    assert marked[1:] == ["(", ")"]


def test_lines_at_fault_are_underlined_and_counted(edit: CodeEdit) -> None:
    edit.setPlainText("a\nb\nc")
    edit.show_faults({2: "wrong", 9: "far beyond"})
    told = [mark.format.toolTip() for mark in edit.extraSelections() if mark.format.toolTip()]
    assert told == ["wrong"]
    edit.grab()


def test_five_thousand_lines_are_coloured(qapp: QApplication) -> None:
    line = '{% for item in theme.of("finding") if item %}<p id="{{ item.id }}">x</p>{% endfor %}\n'
    inks = _inks(qapp, line * 5000)
    assert {"for", '"finding"', "endfor"} <= inks.keys()
