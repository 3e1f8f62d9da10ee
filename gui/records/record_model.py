"""The found records as a list model that fetches what is looked at."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from data.model.ids import RecordId
from gui.records.badge import Badge, words_of
from gui.records.card import Card

CARD_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2
BADGES_ROLE = Qt.ItemDataRole.UserRole + 3
BATCH = 60


class RecordModel(QAbstractListModel):
    """Ids in order; cards are asked for in batches when a view shows them.

    ``fetch(ids, answer)`` must call ``answer(cards)`` later on the GUI thread.
    """

    def __init__(
        self,
        fetch: Callable[[Sequence[RecordId], Callable[[Sequence[Card]], None]], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._ids: tuple[RecordId, ...] = ()
        self._cards: dict[RecordId, Card] = {}
        self._asked: set[RecordId] = set()
        self._badges: Mapping[RecordId, int] = {}

    def show(self, ids: tuple[RecordId, ...]) -> None:
        """List ``ids``; cards that are known already stay."""
        if ids == self._ids:
            return
        self.beginResetModel()
        self._ids = ids
        self.endResetModel()

    def forget(self) -> None:
        """Drop all cards (their records or the language changed)."""
        self.beginResetModel()
        self._cards.clear()
        self._asked.clear()
        self.endResetModel()

    def show_badges(self, badges: Mapping[RecordId, int]) -> None:
        """Show these badges beside those the cards themselves tell."""
        self._badges = badges
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1), [BADGES_ROLE])

    @property
    def ids(self) -> tuple[RecordId, ...]:
        """What is listed."""
        return self._ids

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many records."""
        return 0 if parent.isValid() else len(self._ids)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A card, its id, its badges, or its words for screen readers."""
        if not index.isValid():
            return None
        record = self._ids[index.row()]
        if role == ID_ROLE:
            return record
        card = self._cards.get(record)
        if card is None:
            self._ask(index.row())
            return None
        badges = Badge(self._badges.get(record, 0)) | card.badges
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{card.spoken}; {words_of(badges)}"
        values: dict[int, object] = {
            CARD_ROLE: card,
            BADGES_ROLE: badges,
            Qt.ItemDataRole.DisplayRole: card.title,
        }
        return values.get(role)

    def _ask(self, row: int) -> None:
        """Ask for the cards around ``row`` that nobody asked for yet."""
        first = row - row % BATCH
        wanted = [i for i in self._ids[first : first + BATCH] if i not in self._asked]
        if wanted:
            self._asked.update(wanted)
            self._fetch(wanted, self._take)

    def _take(self, cards: Sequence[Card]) -> None:
        self._cards.update((card.id, card) for card in cards)
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))
