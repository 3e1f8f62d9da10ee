"""Help opens the guide at the right place."""

import ast
import inspect
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from gui.help.guide import guide_folder, topics
from gui.help.guide_page import _IMAGE
from gui.help.places import PLACES, place_of
from gui.main_window import MainWindow
from tests.gui.conftest import PATIENCE


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
def test_the_guide_has_every_page_that_help_opens(language: str) -> None:
    found = topics(language)
    pages = {topic.key: topic for topic in found}
    for place in (*PLACES.values(), "start"):
        key, _, mark = place.partition("#")
        assert not mark or mark in pages[key].places, place
    assert not any("<!--" in topic.text + topic.title for topic in found)
    assert found[0].key == "start"
    assert all(topic.title and topic.text for topic in found)


def test_f1_opens_the_page_about_where_one_is(desk: MainWindow) -> None:
    desk.widget.search.setFocus()
    desk.commands["help"].trigger()
    window = desk.habits.guide
    assert window is not None
    expected = {topic.key: topic.title for topic in topics(desk._language.code)}
    assert window.list.currentItem().text() == expected["finding"]
    assert window.page.toPlainText()


def test_a_page_begins_at_its_beginning_and_its_pictures_fit(
    desk: MainWindow, qtbot: QtBot
) -> None:
    desk.commands["help"].trigger()
    window = desk.habits.guide
    assert window is not None
    page = window.page
    window.list.setCurrentRow(0)
    qtbot.waitUntil(page.isVisible, timeout=PATIENCE)
    page.setFocus()
    for width in (760, 1000):
        window.resize(width, 620)
        qtbot.waitUntil(lambda width=width: window.width() == width, timeout=PATIENCE)  # type: ignore[misc]
        assert page.horizontalScrollBar().maximum() == 0
        assert page.verticalScrollBar().value() == 0
        assert page.verticalScrollBar().maximum() > 0


@pytest.mark.parametrize("code", ["zh_CN", "en"])
def test_the_guide_opens_at_its_beginning(desk: MainWindow, qtbot: QtBot, code: str) -> None:
    desk.speak(code)
    desk.widget.preview.pages.setFocus()
    desk.commands["help"].trigger()
    window = desk.habits.guide
    assert window is not None
    qtbot.waitExposed(window)
    page = window.page
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0, timeout=PATIENCE)
    assert page.textCursor().atStart()
    assert page.verticalScrollBar().value() == 0


def test_a_picture_has_no_more_dots_than_are_shown(desk: MainWindow, qtbot: QtBot) -> None:
    desk.commands["help"].trigger()
    window = desk.habits.guide
    assert window is not None
    page = window.page
    qtbot.waitUntil(page.isVisible, timeout=PATIENCE)
    file = guide_folder() / "images" / "zh" / "desk.png"
    shown = page.loadResource(_IMAGE, QUrl.fromLocalFile(str(file)))
    assert isinstance(shown, QImage)
    assert shown.width() < QImage(str(file)).width()
    assert shown.width() / shown.devicePixelRatio() < page.viewport().width()


def test_nowhere_in_particular_is_the_beginning() -> None:
    assert place_of(None) == "start"


GUI = Path(inspect.getfile(MainWindow)).parent


def dialogs() -> list[str]:
    """Every class of the program's own that is a window of its own."""
    return [
        node.name
        for file in sorted(GUI.rglob("*.py"))
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and "QDialog" in map(ast.unparse, node.bases)
    ]


@pytest.mark.parametrize("name", [name for name in dialogs() if name != "HelpWindow"])
def test_every_window_has_its_place_in_the_guide(name: str) -> None:
    assert name in PLACES


def test_f1_in_a_window_beside_the_desk_opens_the_place_about_it(
    desk: MainWindow, qtbot: QtBot
) -> None:
    desk.commands["conflicts"].trigger()
    qtbot.waitUntil(lambda: _active() == "ConflictsWindow", timeout=PATIENCE)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_F1)
    guide = desk.habits.guide
    assert guide is not None
    evidence = next(topic for topic in topics(desk._language.code) if topic.key == "evidence")
    assert guide.list.currentItem().text() == evidence.title
    page = guide.page
    words = evidence.places["conflicts"]
    at = page.cursorForPosition(page.viewport().rect().topLeft()).block()
    assert page.verticalScrollBar().value() > 0
    assert at.text().startswith(words) or at.next().text().startswith(words)


def test_f1_in_a_question_opens_a_guide_that_can_be_used_beside_it(
    desk: MainWindow, qtbot: QtBot
) -> None:
    question = QDialog(desk, modal=True)
    field = QLineEdit()
    QVBoxLayout(question).addWidget(field)
    opened: list[bool] = []

    def ask() -> None:
        field.setFocus()
        qtbot.waitUntil(field.hasFocus, timeout=PATIENCE)
        qtbot.keyClick(field, Qt.Key.Key_F1)
        guide = desk.habits.guide
        opened.append(guide is not None and guide.parentWidget() is question)
        question.reject()

    QTimer.singleShot(0, question, ask)
    question.exec()
    assert opened == [True]
    question.deleteLater()
    qtbot.waitUntil(lambda: not isValid(desk.habits.guide), timeout=PATIENCE)
    desk.commands["help"].trigger()
    assert desk.habits.guide is not None
    assert desk.habits.guide.parentWidget() is desk


def _active() -> str:
    return type(QApplication.activeWindow()).__name__
