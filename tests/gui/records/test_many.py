"""A list of many records: what is done to all of them is not done to one after the other."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from data.library.found import Facets, Found
from data.model.ids import RecordId
from gui.look.theme import Theme
from gui.records.record_list import MOST_KEPT, RecordList
from gui.records.record_model import RecordModel
from gui.records.view_bar import ViewKind

MANY = 5000
IDS = tuple(RecordId(f"r{number}") for number in range(MANY))


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The rows that are looked at, from now on."""
    rows: list[int] = []
    index = RecordModel.index

    def look(self: RecordModel, row: int, column: int = 0, *rest: QModelIndex) -> QModelIndex:
        rows.append(row)
        return index(self, row, column, *rest)

    monkeypatch.setattr(RecordModel, "index", look)
    return rows


@pytest.fixture
def records(looks: list[int], qapp: QApplication, qtbot: QtBot) -> Iterator[RecordList]:
    """A list that has found many records."""
    theme = Theme(qapp)
    shown = RecordList(theme, lambda _ids, _answer: None)
    qtbot.addWidget(shown)
    shown.resize(640, 480)
    shown.show()
    find(shown, IDS)
    yield shown
    theme.deleteLater()


def find(records: RecordList, ids: tuple[RecordId, ...]) -> None:
    records.show_found(Found(ids, Facets({}, {}, {}, len(ids)), ids))


def test_headings_do_not_look_at_all_rows_that_are_selected(
    records: RecordList, looks: list[int]
) -> None:
    records.show_view(ViewKind.TABLE)
    records.view.selectAll()
    looks.clear()
    records.grab()
    assert 0 < len(looks) < MANY


def test_what_stays_selected_is_few_spans(records: RecordList) -> None:
    records.view.selectAll()
    find(records, IDS[1000:4000])
    assert records.selected() == list(IDS[1000:MOST_KEPT])
    find(records, IDS)
    assert records.selected() == list(IDS[1000:MOST_KEPT])
    assert records.selection.selection().count() == 1


def test_of_what_is_selected_the_first_are_told(records: RecordList) -> None:
    records.view.selectAll()
    assert records.selected(7) == list(IDS[:7])
    assert records.selected() == list(IDS)


def test_a_wide_column_has_lower_cards_and_stays_where_it_was(records: RecordList) -> None:
    view = records.cards
    records.resize(400, 480)
    narrow = view.visualRect(view.model().index(0, 0)).height()
    view.verticalScrollBar().setValue(100 * narrow + 7)
    heights = []
    for width in (1400, 400):
        records.resize(width, 480)
        place = view.visualRect(view.model().index(100, 0))
        heights.append(place.height())
        assert -place.height() < place.top() <= 0
    assert heights[0] < narrow
    assert heights[1] == narrow
