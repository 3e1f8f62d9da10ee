"""The same records as cards, table and time line: one selection, orders, groups."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from data.library.ordering import Grouping, Ordering, Sort
from data.model.ids import RecordId
from gui.main_window import MainWindow
from gui.records.columns import COLUMNS
from gui.records.record_list import RecordList
from gui.records.record_model import CARD_ROLE, ID_ROLE
from gui.records.timeline_delegate import ZOOMS
from gui.records.view_bar import GROUPINGS, SORTS, ViewKind

Settle = Callable[[MainWindow], None]
KINDS = list(ViewKind)


@pytest.fixture
def records(everything: MainWindow) -> RecordList:
    return everything.widget.records


def order(desk: MainWindow, settle: Settle, grouping: Grouping) -> None:
    desk.widget.records.set_ordering(Ordering(grouping=grouping))
    settle(desk)


def choose(desk: MainWindow, button: str, number: int, settle: Settle) -> None:
    """Choose from one of the two menus above the list."""
    menu = getattr(desk.widget.records.bar, button).menu()
    menu.actions()[number].trigger()
    settle(desk)


def test_the_same_records_are_in_every_view_and_painted(
    everything: MainWindow, records: RecordList, settle: Settle, qtbot: QtBot
) -> None:
    before = set(records.model.ids)
    for kind in (*KINDS, ViewKind.CARDS):
        qtbot.mouseClick(records.bar.views[kind], Qt.MouseButton.LeftButton)
        settle(everything)
        assert records.view is records.views[kind]
        assert records.view.isVisible()
        assert set(records.model.ids) == before
        assert records.view.accessibleName()
        assert colours(records.view.viewport().grab().toImage()) > 20


def test_the_selection_is_the_same_in_every_view(
    everything: MainWindow, records: RecordList, settle: Settle
) -> None:
    records.select(RecordId("counted"))
    flag = records.selection.SelectionFlag
    other = records.model.index(records.model.ids.index(RecordId("park")))
    records.selection.select(other, flag.Select | flag.Rows)
    for kind in (*KINDS, ViewKind.CARDS):
        records.show_view(kind)
        settle(everything)
        assert set(records.selected()) == {"counted", "park"}
        assert records.view.currentIndex().data(ID_ROLE) == "counted"
        assert records.view.selectionModel() is records.selection


def test_a_record_shown_while_ctrl_is_held_down_is_the_only_one_selected(
    everything: MainWindow, records: RecordList, qtbot: QtBot
) -> None:
    records.view.setFocus()
    qtbot.keyPress(records.view, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    for record in ("park", "counted", "counted"):
        records.select(RecordId(record))
        assert records.selected() == [record]
    qtbot.keyRelease(records.view, Qt.Key.Key_Control)


def test_what_is_selected_stays_so_when_others_are_found(
    everything: MainWindow, records: RecordList, settle: Settle
) -> None:
    records.select(RecordId("counted"))
    everything.draft.select("x", query="厦门")
    settle(everything)
    assert records.selected() == ["counted"]
    everything.draft.select("x", query="深圳")
    settle(everything)
    assert records.selected() == []


def test_every_order_of_the_menu_orders(
    everything: MainWindow, records: RecordList, settle: Settle
) -> None:
    before = set(records.model.ids)
    for number, (words, sort, _descending) in enumerate(SORTS):
        choose(everything, "sort", number, settle)
        assert set(records.model.ids) == before
        assert records.ordering.sort is sort
        assert records.bar.sort.menu().actions()[number].isChecked()
        assert words in records.bar.sort.toolTip()


def test_every_grouping_has_headings_with_counts(
    everything: MainWindow, records: RecordList, settle: Settle
) -> None:
    for number, (_words, grouping) in enumerate(GROUPINGS[1:], start=1):
        choose(everything, "group", number, settle)
        groups = records.cards.groups
        assert groups
        assert sum(group.count for group in groups) == records.model.rowCount()
        labels = [records.label(grouping, group.key) for group in groups]
        assert all(labels)
        assert not any(label.startswith("CN-") for label in labels)


def test_a_click_on_a_heading_closes_its_group_and_another_opens_it(
    everything: MainWindow, records: RecordList, settle: Settle, qtbot: QtBot
) -> None:
    order(everything, settle, Grouping.KIND)
    view = records.cards
    first = view.groups[0]
    spot = view.heading_rect(0).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.is_closed(0)
    assert view.visualRect(records.model.index(0)).isNull()
    assert (
        view.visualRect(records.model.index(first.count)).top() == view.heading_rect(1).bottom() + 1
    )
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert not view.is_closed(0)
    assert records.model.rowCount() == sum(group.count for group in view.groups)


def test_arrow_keys_close_open_and_pass_over_groups(
    everything: MainWindow, records: RecordList, settle: Settle, qtbot: QtBot
) -> None:
    order(everything, settle, Grouping.KIND)
    view = records.cards
    view.setFocus()
    view.setCurrentIndex(records.model.index(0))
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.is_closed(0)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == view.groups[0].count
    view.setCurrentIndex(records.model.index(0))
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert not view.is_closed(0)


def test_the_heading_of_the_first_row_in_sight_stays_on_top(
    everything: MainWindow, records: RecordList, settle: Settle
) -> None:
    order(everything, settle, Grouping.KIND)
    view = records.cards
    view.verticalScrollBar().setValue(view.visualRect(records.model.index(0)).center().y())
    assert view.heading_rect(0).top() == 0
    assert view.heading_at(QPoint(20, 5)) == 0
    assert not view.indexAt(QPoint(20, 5)).isValid()


def test_showing_a_record_of_a_closed_group_opens_it(
    everything: MainWindow, records: RecordList, settle: Settle
) -> None:
    order(everything, settle, Grouping.KIND)
    view = records.cards
    view.close_groups(closed=True)
    assert all(view.is_closed(number) for number in range(len(view.groups)))
    records.select(RecordId("park"))
    index = records.model.index(records.model.ids.index(RecordId("park")))
    assert view.viewport().rect().intersects(view.visualRect(index))


def test_shift_selects_a_range_and_everything_can_be_selected(
    everything: MainWindow, records: RecordList, qtbot: QtBot
) -> None:
    view = records.cards
    view.setFocus()
    view.setCurrentIndex(records.model.index(0))
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert records.selected() == list(records.model.ids[:2])
    view.selectAll()
    assert records.selected() == list(records.model.ids)


def test_a_click_on_a_column_sorts_and_a_second_one_turns_it_round(
    everything: MainWindow, records: RecordList, settle: Settle
) -> None:
    records.show_view(ViewKind.TABLE)
    settle(everything)
    header = records.table.horizontalHeader()
    for arrow, descending in (("↑", False), ("↓", True)):
        header.sectionClicked.emit(0)
        settle(everything)
        assert records.ordering == Ordering(Sort.TITLE, descending)
        assert arrow in str(records.model.headerData(0, Qt.Orientation.Horizontal))


def test_columns_are_chosen_and_remembered(
    everything: MainWindow, records: RecordList, settle: Settle
) -> None:
    table = records.table
    unit = next(number for number, column in enumerate(COLUMNS) if column.key == "unit")
    assert table.isColumnHidden(unit)
    table.columns_menu().actions()[unit].trigger()
    assert not table.isColumnHidden(unit)
    table.setColumnWidth(unit, 123)
    state = table.remember()
    table.begin()
    assert table.isColumnHidden(unit)
    table.restore(state)
    assert not table.isColumnHidden(unit)
    assert table.columnWidth(unit) == 123


def test_values_stand_at_the_right_with_their_units(
    everything: MainWindow, records: RecordList, settle: Settle
) -> None:
    records.show_view(ViewKind.TABLE)
    settle(everything)
    row = records.model.ids.index(RecordId("invested"))
    records.model.index(row).data(CARD_ROLE)
    settle(everything)
    value = records.model.index(row, next(n for n, c in enumerate(COLUMNS) if c.key == "value"))
    assert value.data() == "逾120亿元"
    alignment = Qt.AlignmentFlag(value.data(Qt.ItemDataRole.TextAlignmentRole))
    assert alignment & Qt.AlignmentFlag.AlignRight


def test_the_time_line_is_grouped_by_how_close_one_looks(
    everything: MainWindow, records: RecordList, settle: Settle, qtbot: QtBot
) -> None:
    records.show_view(ViewKind.TIMELINE)
    settle(everything)
    heights = []
    records.zoom(-len(ZOOMS))
    for zoom in ZOOMS:
        settle(everything)
        lengths = {len(group.key) for group in records.timeline.groups if group.key}
        assert lengths <= ({4} if zoom.grouping is Grouping.YEAR else {4, 7})
        assert lengths
        heights.append(records.timeline.visualRect(records.model.index(0)).height())
        qtbot.mouseClick(records.bar.closer, Qt.MouseButton.LeftButton)
    assert heights == sorted(heights)
    assert records.zoom_level == len(ZOOMS) - 1


def test_groups_of_cards_come_back_after_the_other_views(
    everything: MainWindow, records: RecordList, settle: Settle
) -> None:
    order(everything, settle, Grouping.KIND)
    ids, groups = records.model.ids, records.cards.groups
    for kind in (ViewKind.TABLE, ViewKind.TIMELINE, ViewKind.CARDS):
        records.show_view(kind)
        settle(everything)
    assert (records.model.ids, records.cards.groups) == (ids, groups)


def colours(image: QImage) -> int:
    width, height = image.width(), image.height()
    return len(
        {image.pixel(x, y) for x in range(0, width, 3) for y in range(0, min(height, 300), 3)}
    )


def test_view_and_columns_are_the_same_the_next_time(
    everything: MainWindow,
    records: RecordList,
    settle: Settle,
    open_desk: Callable[[], MainWindow],
) -> None:
    records.show_view(ViewKind.TABLE)
    records.table.setColumnWidth(0, 321)
    settle(everything)
    everything.close()
    again = open_desk()
    settle(again)
    assert again.widget.records.kind is ViewKind.TABLE
    assert again.widget.records.table.columnWidth(0) == 321


class TestPlace:
    """The list stays where it is when the records are ordered or shown otherwise."""

    @pytest.fixture
    def low(self, everything: MainWindow, records: RecordList, settle: Settle) -> RecordList:
        """A list in which few of the records are in sight."""
        everything.resize(1280, 500)
        records.view.setFixedHeight(150)
        settle(everything)
        return records

    def test_the_record_chosen_is_in_sight_in_every_grouping(
        self, everything: MainWindow, low: RecordList, settle: Settle
    ) -> None:
        record = low.model.ids[0]
        low.select(record)
        for _words, grouping in GROUPINGS:
            low.set_ordering(Ordering(grouping=grouping))
            settle(everything)
            assert low.selected() == [record]
            assert in_sight(low, record), grouping

    def test_the_record_chosen_is_in_sight_in_every_view_and_from_everywhere(
        self, everything: MainWindow, low: RecordList, settle: Settle
    ) -> None:
        low.set_ordering(Ordering(Sort.TITLE, descending=False))
        settle(everything)
        for view in low.views.values():
            view.setFixedHeight(150)
        record = low.model.ids[-1]
        low.select(record)
        for kind in (*KINDS[1:], ViewKind.CARDS):
            low.show_view(kind)
            settle(everything)
            assert in_sight(low, record)
        low.show_view(ViewKind.TIMELINE)
        for step in (1, 1, -1, -1, -1):
            low.zoom(step)
            settle(everything)
            assert in_sight(low, record)

    @pytest.mark.parametrize("kind", KINDS[1:])
    def test_what_was_on_top_is_in_sight_in_the_next_view_though_nothing_was_chosen(
        self, everything: MainWindow, low: RecordList, settle: Settle, kind: ViewKind
    ) -> None:
        low.views[kind].setFixedHeight(150)
        low.view.setFocus()  # by which the first one becomes the current one
        low.view.verticalScrollBar().setValue(low.view.visualRect(low.model.index(6)).top())
        top = low.model.ids[6]
        low.show_view(kind)
        settle(everything)
        assert in_sight(low, top)

    def test_another_order_is_read_from_its_top_when_nothing_was_chosen(
        self, everything: MainWindow, low: RecordList, settle: Settle
    ) -> None:
        low.view.verticalScrollBar().setValue(200)
        low.set_ordering(Ordering(Sort.TITLE, descending=False))
        settle(everything)
        assert low.view.verticalScrollBar().value() == 0


def in_sight(records: RecordList, record: RecordId) -> bool:
    view = records.view
    place = view.visualRect(records.model.index(records.model.ids.index(record)))
    return not place.isEmpty() and view.viewport().rect().intersects(place)
