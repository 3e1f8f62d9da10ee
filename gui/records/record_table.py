"""The found records as a table; its headings sort, its columns are chosen and remembered."""

from PySide6.QtCore import QByteArray, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from data.library.ordering import Ordering, Sort
from gui.common.making import named
from gui.look.theme import Theme
from gui.records.columns import COLUMNS
from gui.records.record_model import RecordModel

FALLING = frozenset((Sort.DATE, Sort.VALUE))
"""What is read from the newest or highest first."""
TITLE, LEAST = 0, 208
"""The column of titles, and its least first width in pixels at the usual text size."""


class RecordTable(QTableView):
    """Rows of records.

    Signals:
        sort_wanted: a heading was clicked; carries what to sort by and whether falling.
    """

    sort_wanted = Signal(object, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("records-table")
        self._ordering = Ordering()
        self._fitted = False
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = named(self.horizontalHeader(), "records-header")
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        header.sectionClicked.connect(self._on_heading)
        self._theme = theme
        theme.keep(self._dress)

    def begin(self) -> None:
        """Give the columns their first widths; the model and the selection have to be there."""
        header = self.horizontalHeader()
        # A heading looks whether all rows below it are selected, one by one, and shows nothing of
        # it. One with a selection of its own has nothing to look at.
        header.setSelectionModel(QItemSelectionModel(self.model(), header))
        for number, column in enumerate(COLUMNS):
            self.setColumnWidth(number, self._theme.px(column.width))
            self.setColumnHidden(number, not column.shown)

    def remember(self) -> QByteArray:
        """Widths, places and choice of columns."""
        return self.horizontalHeader().saveState()

    def restore(self, state: QByteArray) -> None:
        """Have the columns as they were; of another version's nothing is taken."""
        if not state.isEmpty():
            self._fitted = self.horizontalHeader().restoreState(state)

    def showEvent(self, event: QShowEvent) -> None:
        """At first the title takes the room the other columns leave."""
        super().showEvent(event)
        if not self._fitted:
            self._fitted = True
            others = self.horizontalHeader().length() - self.columnWidth(TITLE)
            room = self.viewport().width() - others
            self.setColumnWidth(TITLE, max(self._theme.px(LEAST), room))

    def show_ordering(self, ordering: Ordering) -> None:
        """Show by an arrow what the rows are sorted by."""
        self._ordering = ordering
        model = self.model()
        if isinstance(model, RecordModel):
            model.show_ordering(ordering)

    def columns_menu(self) -> QMenu:
        """A tick for every column; the title always stays."""
        menu = QMenu(self)
        for number, column in enumerate(COLUMNS):
            action = menu.addAction(column.heading)
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(number))
            action.setEnabled(number > 0)
            action.toggled.connect(lambda on, place=number: self.setColumnHidden(place, not on))
        return menu

    def _offer_columns(self, point: QPoint) -> None:
        menu = self.columns_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(point))

    def _on_heading(self, number: int) -> None:
        sort = COLUMNS[number].sort
        if sort is None:
            return
        again = sort is self._ordering.sort
        falling = not self._ordering.descending if again else sort in FALLING
        self.sort_wanted.emit(sort, falling)

    def _dress(self) -> None:
        """Selected rows are lit as quietly as cards are; rows fit the text."""
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"QTableView {{ selection-background-color: {tokens.accent_soft};"
            f" selection-color: {tokens.text}; }}"
        )
        self.verticalHeader().setDefaultSectionSize(QFontMetrics(self.font()).height() + 14)
