"""The headings of a briefing as a tree, with the pages they stand on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from data.library.folding import fold

if TYPE_CHECKING:
    from exports.layout.pages import LaidOut

TARGET = Qt.ItemDataRole.UserRole + 1
"""The destination a heading leads to."""


class ContentsModel(QSortFilterProxyModel):
    """Headings, those that hold the words typed and what they stand under."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = QStandardItemModel(0, 2, self)
        self._words = ""
        self._by_height: list[tuple[int, float, str]] = []
        self._items: dict[str, QStandardItem] = {}
        self._shown: Sequence[tuple[int, str, str, str]] = ()
        self.setSourceModel(self._headings)
        self.setRecursiveFilteringEnabled(True)

    def show_laid(self, laid: "LaidOut") -> bool:
        """Take the headings of other pages; whether they are different ones."""
        places = laid.destinations
        known = [mark for mark in laid.bookmarks if mark.destination in places]
        self._by_height = sorted(
            (places[mark.destination].page, -places[mark.destination].y, mark.destination)
            for mark in known
        )
        shown = [
            (
                mark.level,
                mark.title,
                mark.destination,
                laid.pages[places[mark.destination].page].label,
            )
            for mark in known
            if places[mark.destination].page < len(laid.pages)
        ]
        if shown == self._shown:
            return False
        self._shown = shown
        self._fill()
        return True

    def _fill(self) -> None:
        self._headings.removeRows(0, self._headings.rowCount())
        self._items.clear()
        above: list[QStandardItem] = [self._headings.invisibleRootItem()]
        for level, title, target, label in self._shown:
            item, number = QStandardItem(title), QStandardItem(label)
            item.setData(target, TARGET)
            item.setToolTip(title)
            number.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            for each in (item, number):
                each.setEditable(False)
            del above[level + 1 :]
            above[-1].appendRow([item, number])
            above.append(item)
            self._items[target] = item

    def filter(self, words: str) -> None:
        """Show the headings that hold ``words`` only."""
        self.beginFilterChange()
        self._words = "".join(fold(words).split())
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether a heading holds the words; script and width make no difference."""
        title = str(self._headings.index(row, 0, parent).data() or "")
        return self._words in "".join(fold(title).split())

    def at(self, page: int, y: float) -> QModelIndex:
        """The heading under which the height ``y`` (PDF points) of ``page`` stands."""
        target = ""
        for found, height, name in self._by_height:
            if (found, height) > (page, -y):
                break
            target = name
        item = self._items.get(target)
        return self.mapFromSource(item.index()) if item is not None else QModelIndex()
