"""Help opens the guide at the right place."""

import pytest

from gui.help.guide import topics
from gui.help.places import PLACES, topic_of
from gui.main_window import MainWindow


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


def test_nowhere_in_particular_is_the_beginning() -> None:
    assert topic_of(None) == "start"
