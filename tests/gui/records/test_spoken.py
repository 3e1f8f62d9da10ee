"""The cards as screen readers are told of them: a list of items with names and states."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot

from gui.main_window import MainWindow
from gui.records.section_view import SectionView
from tests.gui.conftest import PATIENCE

NAME, DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
Settle = Callable[[MainWindow], None]


@pytest.fixture
def cards(everything: MainWindow, qtbot: QtBot) -> SectionView:
    """The list of cards, whose cards are all there."""
    records, model = everything.widget.records, everything.widget.records.model
    model.want(model.ids)
    qtbot.waitUntil(lambda: not model.lacking(model.ids), timeout=PATIENCE)
    everything.activateWindow()
    records.cards.setFocus()
    return records.cards


def _told(cards: SectionView) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(cards)


def _item(cards: SectionView, everything: MainWindow, record: str) -> QAccessibleInterface:
    return _told(cards).child([str(i) for i in everything.widget.records.model.ids].index(record))


def test_every_record_is_an_item_of_the_list(cards: SectionView, everything: MainWindow) -> None:
    told = _told(cards)
    assert told.role() == QAccessible.Role.List
    assert told.text(NAME)
    ids = everything.widget.records.model.ids
    assert told.childCount() == len(ids) > 0
    for row in range(told.childCount()):
        item = told.child(row)
        assert item.role() == QAccessible.Role.ListItem
        assert item.text(NAME)
        assert item.text(DESCRIPTION)
        assert told.indexOfChild(item) == row
        assert item.parent().object() is cards


def test_its_name_tells_title_kind_region_and_badges(
    cards: SectionView, everything: MainWindow
) -> None:
    name = _item(cards, everything, "counted").text(NAME)
    assert name.startswith("厦门企业数; Figure; Fujian; ")
    assert "Doubtful" in name
    assert "Several sources say it" in name
    assert "3000家" in _item(cards, everything, "counted").text(DESCRIPTION)


def test_what_is_selected_and_has_the_focus_is_told(
    cards: SectionView, everything: MainWindow, qtbot: QtBot
) -> None:
    everything.widget.records.select(everything.widget.records.model.ids[1])
    first, second = _told(cards).child(0), _told(cards).child(1)
    assert (first.state().selected, second.state().selected) == (False, True)
    qtbot.waitUntil(cards.hasFocus, timeout=PATIENCE)
    assert (first.state().focused, second.state().focused) == (False, True)
    assert _told(cards).focusChild().text(NAME) == second.text(NAME)
    qtbot.keyClick(cards, Qt.Key.Key_Up)
    assert (first.state().focused, second.state().focused) == (True, False)


def test_an_item_is_found_where_it_is_painted(cards: SectionView) -> None:
    second = _told(cards).child(1)
    place = second.rect().center()
    assert _told(cards).childAt(place.x(), place.y()).text(NAME) == second.text(NAME)
    assert not second.state().offscreen


def test_a_row_that_went_is_no_item_any_more(
    cards: SectionView, everything: MainWindow, settle: Settle
) -> None:
    last = _told(cards).childCount() - 1
    item = _told(cards).child(last)
    assert item.isValid()
    everything.draft.select("test", query="没有这样的词")
    settle(everything)
    assert not item.isValid()
    assert _told(cards).child(last) is None
    assert item.text(NAME) == ""
    assert not item.state().selected
