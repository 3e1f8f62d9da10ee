"""Help opens the guide at the right place."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from gui.help.guide import guide_folder, topics
from gui.help.guide_page import _IMAGE
from gui.help.places import PLACES, topic_of
from gui.main_window import MainWindow
from tests.gui.conftest import PATIENCE


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
def test_the_guide_has_every_page_that_help_opens(language: str) -> None:
    found = topics(language)
    assert set(PLACES.values()) | {"start"} <= {topic.key for topic in found}
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
    assert topic_of(None) == "start"
