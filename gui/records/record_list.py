"""The list of found records with its heading."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from data.model.ids import RecordId
from gui.common.making import named
from gui.look.theme import Theme
from gui.records.badge_filter import BadgeFilter
from gui.records.card import Card
from gui.records.card_delegate import CardDelegate
from gui.records.record_model import ID_ROLE, RecordModel


class RecordList(QWidget):
    """What was found, as cards.

    Signals:
        activated: a record was chosen to be looked at; carries its id.
        current_changed: another record is the current one; carries its id.
    """

    activated = Signal(str)
    current_changed = Signal(str)

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
        self._found: tuple[RecordId, ...] = ()
        self._badges: Mapping[RecordId, int] = {}
        self.heading = named(QLabel(), "heading")
        self.filter = BadgeFilter(theme)
        self.filter.chosen.connect(self._show)
        self.empty = named(QLabel(wordWrap=True), "muted")
        self.empty.setContentsMargins(24, 24, 24, 24)
        self.view = self._list(theme)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 10, 12, 6)
        bar.addWidget(self.heading, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.filter)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.addWidget(self.empty)
        column.addStretch(1)
        self._stack.addWidget(holder)
        layout.addLayout(self._stack, 1)

    def _list(self, theme: Theme) -> QListView:
        view = QListView()
        view.setObjectName("cards")
        view.setModel(self.model)
        self._delegate = CardDelegate(theme)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.verticalScrollBar().setSingleStep(24)
        view.clicked.connect(self._on_chosen)
        view.activated.connect(self._on_chosen)
        view.selectionModel().currentChanged.connect(self._on_current)
        theme.changed.connect(view.viewport().update)
        return view

    def show_found(self, ids: tuple[RecordId, ...]) -> None:
        """List those of ``ids`` the filter lets through, or say that there are none."""
        self._found = ids
        self._show()

    def show_badges(self, badges: Mapping[RecordId, int]) -> None:
        """The badges of all records, by which the list is filtered."""
        self._badges = badges
        self.model.show_badges(badges)
        self._show()

    def set_words(self) -> None:
        """Counts and filters, in the language of the interface."""
        self.filter.set_words()
        shown, found = len(self.model.ids), len(self._found)
        if self.filter.badges:
            words = self.tr("{shown} of {count} records").format(shown=shown, count=found)
        else:
            words = self.tr("{count} records").format(count=found)
        self.heading.setText(words)
        self.empty.setText(
            self.tr("None of the records found is like that.")
            if found
            else self.tr("Nothing is found.\nPick other regions or themes, or clear the search.")
        )

    def _show(self) -> None:
        listed = self.filter.filtered(self._found, self._badges)
        self.model.show(listed)
        self._stack.setCurrentIndex(0 if listed else 1)
        self.set_words()

    def _on_chosen(self, index: QModelIndex) -> None:
        self.activated.emit(index.data(ID_ROLE))

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.current_changed.emit(index.data(ID_ROLE))

    def select(self, record: RecordId) -> None:
        """Select a record and bring it into view, if it is listed."""
        if record in self.model.ids:
            index = self.model.index(self.model.ids.index(record))
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
