"""The list of drafts as Qt's views read it: searched, sorted, without those put away."""

import enum
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from gui.drafts.draft_row import DraftRow
from templates.drafts.head import DraftId

translate = QCoreApplication.translate

ROW_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class Order(enum.StrEnum):
    """How drafts can be sorted."""

    CHANGED = "changed"
    CREATED = "created"
    NAME = "name"


_SORTING: Mapping[Order, tuple[Callable[[DraftRow], str], bool]] = {
    Order.CHANGED: (lambda row: row.changed, True),
    Order.CREATED: (lambda row: row.created, True),
    Order.NAME: (lambda row: row.name.casefold(), False),
}


class DraftModel(QAbstractListModel):
    """Rows of drafts."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: tuple[DraftRow, ...] = ()
        self._rows: tuple[DraftRow, ...] = ()
        self._words: tuple[str, ...] = ()
        self._order = Order.CHANGED
        self._archived = False

    def show_rows(self, rows: Sequence[DraftRow]) -> None:
        """These are all drafts."""
        self._all = tuple(rows)
        self._arrange()

    def search(self, text: str) -> None:
        """Show the drafts in which every one of these words is found."""
        self._words = tuple(text.casefold().split())
        self._arrange()

    def sort_by(self, order: Order) -> None:
        """Put them in another order."""
        self._order = order
        self._arrange()

    def show_archived(self, shown: bool) -> None:
        """Show also what was put away, or not."""
        self._archived = shown
        self._arrange()

    def _arrange(self) -> None:
        key, newest_first = _SORTING[self._order]
        shown = (
            row
            for row in self._all
            if (self._archived or not row.archived)
            and all(word in row.searched for word in self._words)
        )
        ordered = sorted(shown, key=key, reverse=newest_first)
        self.beginResetModel()
        self._rows = tuple(sorted(ordered, key=lambda row: (row.elsewhere, row.archived)))
        self.endResetModel()

    @property
    def total(self) -> int:
        """How many drafts there are, shown or not."""
        return len(self._all)

    def row(self, index: Index) -> DraftRow | None:
        """The draft at ``index``."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, id: DraftId) -> QModelIndex:
        """Where a draft stands; an invalid index when it is not shown."""
        for place, row in enumerate(self._rows):
            if row.id == id:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a view asks for."""
        row = self.row(index)
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr(", ").join((row.name, *states_of(row), *row.chips, row.detail, row.when))
        return None


def states_of(row: DraftRow) -> list[str]:
    """What is special about a draft, in words."""
    states = (
        (row.current, translate("Drafts", "on the desk")),
        (row.archived, translate("Drafts", "archived")),
        (row.elsewhere, translate("Drafts", "of another library")),
    )
    return [words for on, words in states if on]
