"""The found records: as cards, as a table, along a line of time; one selection for all three."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import compress, groupby

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QStackedLayout,
    QWidget,
)

from data.counting import Count
from data.library.found import Found
from data.library.highlighting import Highlighter
from data.library.ordering import Grouping, Ordered, Ordering, Sort
from data.model.ids import RecordId
from gui.common.island import Island
from gui.common.making import named
from gui.common.still_label import StillLabel
from gui.look.theme import Theme
from gui.records.badge_filter import BadgeFilter
from gui.records.card import Card
from gui.records.card_delegate import CardDelegate
from gui.records.empty_state import EmptyState, Loosening
from gui.records.group_heading import GroupHeading
from gui.records.list_place import Place, go_to, place_of
from gui.records.record_model import ID_ROLE, RecordModel
from gui.records.record_table import RecordTable
from gui.records.section_view import SectionView
from gui.records.timeline_delegate import FIRST_ZOOM, ZOOMS, TimelineDelegate
from gui.records.view_bar import ViewBar, ViewKind

Order = Callable[[Sequence[RecordId], Ordering, Callable[[Ordered], None]], None]
MOST_KEPT = 2000
"""Selected records that stay selected when others are found."""
MOST_FETCHED = 500
"""Selected records that are fetched before anybody copies them."""
AS_FOUND = Ordering()
LEAST = 9
"""Digits' room for saying how many there are, however narrow the list is."""
BADGES = "badges"


class RecordList(Island):
    """What was found.

    Signals:
        activated: a record was chosen to be looked at; carries its id.
        current_changed: another record is the current one; carries its id.
        view_changed: another view is shown; carries its :class:`ViewKind`.
    """

    activated = Signal(str)
    current_changed = Signal(str)
    view_changed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        fetch: Callable[[Sequence[RecordId], Callable[[Sequence[Card]], None]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = RecordModel(fetch, self)
        self.order: Order = lambda ids, _ordering, answer: answer(Ordered(tuple(ids)))
        self.label: Callable[[Grouping, str], str] = lambda _grouping, key: key
        self._theme = theme
        self._found: tuple[RecordId, ...] | None = None
        self._listed: tuple[RecordId, ...] = ()
        self._ordering = AS_FOUND
        self._round = 0
        self._place: Place | None = None
        self._highlighter = Highlighter()
        self._zoom = FIRST_ZOOM
        self._falling = True
        self.heading = named(StillLabel(least=LEAST), "heading")
        self.bar = ViewBar(theme)
        self.filter = BadgeFilter(theme)
        self.empty_state = EmptyState()
        self.empty = self.empty_state.words
        self._cards, self._times = CardDelegate(theme, self), TimelineDelegate(theme, self)
        self.cards = self._sections("cards", self._cards, GroupHeading(theme))
        self.timeline = self._sections("timeline", self._times, GroupHeading(theme, bars=True))
        self.table = RecordTable(theme)
        self.views: dict[ViewKind, QAbstractItemView] = {
            ViewKind.CARDS: self.cards,
            ViewKind.TABLE: self.table,
            ViewKind.TIMELINE: self.timeline,
        }
        self.kind = ViewKind.CARDS
        self._join_views()
        self._arrange()
        self._connect()

    def _sections(
        self, name: str, delegate: CardDelegate | TimelineDelegate, heading: GroupHeading
    ) -> SectionView:
        view = named(SectionView(heading), name)
        view.setItemDelegate(delegate)
        self._theme.changed.connect(view.doItemsLayout)
        return view

    def _join_views(self) -> None:
        """One model, one selection."""
        for view in self.views.values():
            view.setModel(self.model)
        self.selection = QItemSelectionModel(self.model, self)
        for view in self.views.values():
            own = view.selectionModel()
            view.setSelectionModel(self.selection)
            own.deleteLater()
        self.table.begin()

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 6, 8, 6)
        bar.addWidget(self.heading, 1)
        bar.addWidget(self.bar)
        self.column.addLayout(bar)
        self.column.addWidget(self.filter)
        self._stack = QStackedLayout()
        for view in self.views.values():
            self._stack.addWidget(view)
        self._stack.addWidget(self.empty_state)
        self.column.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self.bar.ordering_wanted.connect(self.set_ordering)
        self.bar.view_wanted.connect(self.show_view)
        self.bar.zoom_wanted.connect(self.zoom)
        self.bar.groups_wanted.connect(lambda closed: self.cards.close_groups(closed=closed))
        self.table.sort_wanted.connect(
            lambda sort, falling: self.set_ordering(Ordering(sort, falling))
        )
        self.empty_state.wanted.connect(self._loosen)
        self.timeline.viewport().installEventFilter(self)
        for view in self.views.values():
            view.clicked.connect(self._on_chosen)
            view.activated.connect(self._on_chosen)
        self.selection.currentChanged.connect(self._on_current)
        self.selection.selectionChanged.connect(self._on_selection)

    @property
    def view(self) -> QAbstractItemView:
        """The view that is shown."""
        return self.views[self.kind]

    def settle(self) -> None:
        """Lay out now, the chips first: how high they are decides on the rest."""
        self.filter.settle()
        super().settle()

    # What is listed

    def show_found(self, found: Found) -> None:
        """List what the filter lets through, or say that there is nothing."""
        self._found, self._listed = found.ids, found.listed
        self.filter.show_shares(len(found.ids), found.shares)
        self._show()

    def show_highlighter(self, highlighter: Highlighter) -> None:
        """Mark the words that are searched for."""
        if highlighter != self._highlighter:
            self._highlighter = highlighter
            self._cards.show_highlighter(highlighter)
            self._times.show_highlighter(highlighter)
            self.view.viewport().update()

    def _loosen(self, key: str) -> None:
        if key == BADGES:
            self.filter.choose_all()

    def _show(self) -> None:
        """Order what is listed, unless it is in its order already."""
        listed = self._listed
        self._round += 1
        if self._wanted == AS_FOUND or not listed:
            self._put(Ordered(listed))
            return
        number = self._round

        def put(ordered: Ordered) -> None:
            if number == self._round:
                self._put(ordered)

        self.order(listed, self._wanted, put)

    def _put(self, ordered: Ordered) -> None:
        view = self.view
        if ordered.ids != self.model.ids:
            kept = self._keep()
            self.model.show(ordered.ids)
            self._select_again(*kept)
        if isinstance(view, SectionView):
            grouping = self._wanted.grouping
            view.show_groups(ordered.groups, lambda key: self.label(grouping, key))
        self._stack.setCurrentWidget(view if ordered.ids else self.empty_state)
        self._go_back()
        self._tell_counts()

    def _go_back(self) -> None:
        """Be where the list was before it was ordered or shown otherwise."""
        place, self._place = self._place, None
        if place is not None:
            rows = self._rows_of({place.record} if place.record is not None else ())
            go_to(self.view, place, rows.get(place.record) if place.record is not None else None)

    def _keep(self) -> tuple[list[RecordId], RecordId | None]:
        """What is selected and current, to be so again."""
        current = self.selection.currentIndex()
        return self.selected(MOST_KEPT), current.data(ID_ROLE) if current.isValid() else None

    def _select_again(self, ids: Sequence[RecordId], current: RecordId | None) -> None:
        if current is None and not ids:
            return
        wanted = {*ids, *((current,) if current else ())}
        rows = self._rows_of(wanted)
        flags = QItemSelectionModel.SelectionFlag
        if current in rows and current is not None:
            now = self.selection.currentIndex()
            if not now.isValid() or now.data(ID_ROLE) != current:
                index = self.model.index(rows[current])
                self.selection.setCurrentIndex(index, flags.NoUpdate)
        chosen = QItemSelection()
        for first, last in _runs(rows[each] for each in ids if each in rows):
            chosen.append(QItemSelectionRange(self.model.index(first), self.model.index(last)))
        self.selection.select(chosen, flags.ClearAndSelect | flags.Rows)

    def _rows_of(self, wanted: Collection[RecordId]) -> dict[RecordId, int]:
        """The rows of those of ``wanted`` that are listed; there may be 100,000 others."""
        listed = self.model.ids
        isin = map(wanted.__contains__, listed)
        return {listed[row]: row for row in compress(range(len(listed)), isin)}

    # Order and views

    @property
    def ordering(self) -> Ordering:
        """How the person wants cards and table ordered."""
        return self._ordering

    @property
    def _wanted(self) -> Ordering:
        """How the view that is shown has to be ordered."""
        if self.kind is ViewKind.TIMELINE:
            return Ordering(Sort.DATE, self._falling, ZOOMS[self._zoom].grouping)
        if self.kind is ViewKind.TABLE:
            return Ordering(self._ordering.sort, self._ordering.descending)
        return self._ordering

    def set_ordering(self, ordering: Ordering) -> None:
        """Order the records otherwise; the choice of groups is kept for the cards."""
        if self.kind is ViewKind.TABLE:
            ordering = Ordering(ordering.sort, ordering.descending, self._ordering.grouping)
        place = place_of(self.view)
        self._place = place if place.current else Place()  # another order is read from its top
        self._ordering = ordering
        self.bar.show_ordering(ordering)
        self.table.show_ordering(ordering)
        self._show()

    def show_view(self, kind: ViewKind) -> None:
        """Show the records as cards, table or time line; what is selected stays so."""
        had_focus = self.view.hasFocus()
        self._place = place_of(self.view)
        self.kind = kind
        self.bar.show_view(kind)
        self._show()
        if had_focus:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view_changed.emit(kind)

    def zoom(self, step: int) -> None:
        """Look at the time line from closer (1) or further (-1)."""
        level = min(len(ZOOMS) - 1, max(0, self._zoom + step))
        if level != self._zoom:
            self._place = place_of(self.timeline)
            self._zoom = level
            self._times.set_zoom(ZOOMS[level])
            self.timeline.doItemsLayout()
            self._show()

    @property
    def zoom_level(self) -> int:
        """How close the time line is looked at, from 0."""
        return self._zoom

    # Words

    def set_words(self) -> None:
        """Counts and filters, in the language of the interface."""
        self.filter.set_words()
        self.bar.set_words()
        for view, name in (
            (self.cards, self.tr("Records found")),
            (self.table, self.tr("Table of the records found")),
            (self.timeline, self.tr("Time line of the records found")),
        ):
            view.setAccessibleName(name)
        self._tell_counts()

    def _tell_counts(self) -> None:
        """How many are shown; why there are none. Nothing before anything was looked for."""
        if self._found is None:
            return
        shown, found = len(self.model.ids), len(self._found)
        if self.filter.badges:
            words = self.tr("{shown} of {count:record|records}").format(
                shown=shown, count=Count(found)
            )
        else:
            words = self.tr("{count:record|records}").format(count=Count(found))
        self.heading.setText(words)
        self.empty.setText(
            self.tr("None of the records found is like that.")
            if found
            else self.tr("Nothing is found.\nPick other regions or themes, or clear the search.")
        )
        if found and not shown:
            words = self.tr("Show {count:record|records}").format(count=Count(found))
            self.empty_state.offer([Loosening(BADGES, words, found)])

    # Selection

    def selected(self, most: int | None = None) -> list[RecordId]:
        """The selected records, in the order of the list."""
        rows: list[int] = []
        selection = self.selection.selection()
        for span in (selection.at(place) for place in range(selection.count())):
            rows.extend(range(span.top(), span.bottom() + 1)[:most])
            if most is not None and len(rows) > most:
                break
        return [self.model.ids[row] for row in sorted(set(rows))[:most]]

    def select(self, record: RecordId) -> None:
        """Select a record and bring it into view, if it is listed."""
        row = self._rows_of({record}).get(record)
        if row is not None:
            index = self.model.index(row)
            flags = QItemSelectionModel.SelectionFlag  # a view would ask which keys are held down
            self.selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.activated.emit(index.data(ID_ROLE))

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.current_changed.emit(index.data(ID_ROLE))

    def _on_selection(self) -> None:
        """Have the cards of what is selected at hand: they may be dragged out."""
        self.model.want(self.selected(MOST_FETCHED))

    # Qt's events

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Ctrl and the wheel look at the time line from closer or further."""
        if (
            isinstance(event, QWheelEvent)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and event.angleDelta().y()
        ):
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            return True
        return False


def _runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and last of rows that follow each other: views go through all such spans."""
    for _, run in groupby(enumerate(sorted(rows)), key=lambda place: place[1] - place[0]):
        first, *rest = (row for _, row in run)
        yield first, rest[-1] if rest else first
