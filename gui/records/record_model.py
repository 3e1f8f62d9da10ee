"""The found records as a table model that fetches what is looked at."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from data.library.ordering import Ordering
from data.model.ids import RecordId
from gui.common.sign import Sign
from gui.records.badge import Badge, words_of
from gui.records.card import Card
from gui.records.columns import COLUMNS, Names, told

AnyIndex = QModelIndex | QPersistentModelIndex
CARD_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2
BADGES_ROLE = Qt.ItemDataRole.UserRole + 3
MARKS_ROLE = Qt.ItemDataRole.UserRole + 4
BATCH = 60
KEPT = 5_000
"""Cards that are kept, those that came last: some ten megabytes."""
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
_NO_FLAGS = Qt.ItemFlag.NoItemFlags


class RecordModel(QAbstractTableModel):
    """Ids in order; cards are asked for in batches when a view shows them.

    Every column has the whole card; lists show the first one only. ``fetch(ids, answer)`` must call
    ``answer(cards)`` later on the GUI thread.

    Attributes:
        clip: makes what is dragged out of a view of some cards.
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
        self._marks: dict[str, Mapping[RecordId, Sign]] = {}
        self._names = Names({}, {})
        self._ordering = Ordering()
        self.clip: Callable[[Sequence[Card]], QMimeData | None] = lambda _cards: None
        self._telling: Mapping[int, Callable[[Card, int], object]] = {
            CARD_ROLE: lambda card, _column: card,
            BADGES_ROLE: lambda card, _column: self._badges_of(card),
            MARKS_ROLE: lambda card, _column: self._marks_of(card.id),
            Qt.ItemDataRole.DisplayRole: lambda card, column: COLUMNS[column].cell(
                card, self._names
            ),
            Qt.ItemDataRole.TextAlignmentRole: lambda _card, column: (
                _RIGHT if COLUMNS[column].number else _LEFT
            ),
            Qt.ItemDataRole.AccessibleTextRole: self._spoken,
            Qt.ItemDataRole.AccessibleDescriptionRole: lambda card, column: (
                "" if column else card.spoken
            ),
        }

    def show(self, ids: tuple[RecordId, ...]) -> None:
        """List ``ids``; cards that are known already stay."""
        if ids == self._ids:
            return
        self.beginResetModel()
        self._ids = ids
        self.endResetModel()

    def forget(self) -> None:
        """Drop all cards (their records or the language changed)."""
        self._cards.clear()
        self._asked.clear()
        self._tell()

    def show_badges(self, badges: Mapping[RecordId, int]) -> None:
        """Show these badges beside those the cards themselves tell."""
        self._badges = badges
        self._tell([BADGES_ROLE])

    def show_marks(self, name: str, marks: Mapping[RecordId, Sign]) -> None:
        """Show these marks of one sort (notes, pins …) on the records' cards."""
        self._marks[name] = marks
        self._tell([MARKS_ROLE])

    def show_names(self, names: Names) -> None:
        """What regions and themes are called."""
        self._names = names
        self._tell([Qt.ItemDataRole.DisplayRole])
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def show_ordering(self, ordering: Ordering) -> None:
        """Show by an arrow behind its heading which column the records are sorted by."""
        self._ordering = ordering
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def _arrow(self, section: int) -> str:
        if COLUMNS[section].sort is not self._ordering.sort:
            return ""
        return " ↓" if self._ordering.descending else " ↑"

    @property
    def names(self) -> Names:
        """What regions and themes are called."""
        return self._names

    @property
    def ids(self) -> tuple[RecordId, ...]:
        """What is listed."""
        return self._ids

    def known(self, ids: Iterable[RecordId]) -> list[Card]:
        """The cards of ``ids`` that are here."""
        return [card for each in ids if (card := self._cards.get(each)) is not None]

    def lacking(self, ids: Iterable[RecordId]) -> list[RecordId]:
        """Those of ``ids`` whose cards are not here; may be asked on any thread."""
        return [each for each in ids if each not in self._cards]

    def take(self, cards: Sequence[Card]) -> None:
        """Cards came along with what was found; nobody need ask for them."""
        self._asked.update(card.id for card in cards)
        self._take(cards)

    def want(self, ids: Sequence[RecordId]) -> None:
        """Fetch these cards, unless they are here or on their way."""
        wanted = [each for each in ids if each not in self._asked]
        if wanted:
            self._asked.update(wanted)
            self._fetch(wanted, self._take)

    # Qt's interface

    def index(
        self,
        row: int,
        column: int = 0,
        parent: AnyIndex = QModelIndex(),  # noqa: B008
    ) -> QModelIndex:
        """A cell, of the first column unless another is given."""
        return super().index(row, column, parent)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """How many records."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """How many columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The columns' names."""
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(COLUMNS):
            if role == Qt.ItemDataRole.DisplayRole:
                return COLUMNS[section].heading + self._arrow(section)
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if COLUMNS[section].number else _LEFT
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """To be selected and dragged out."""
        return _FLAGS if index.isValid() else _NO_FLAGS

    def mimeTypes(self) -> list[str]:
        """What records are dragged as."""
        return ["text/html", "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The cards of these cells, to be dropped into another program."""
        rows = sorted({index.row() for index in indexes})
        return self.clip(self.known(self._ids[row] for row in rows)) or QMimeData()

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A card, its id, badges and marks, its cells, or its words for screen readers."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        record = self._ids[index.row()]
        if role == ID_ROLE:
            return record
        tell = self._telling.get(role)
        if tell is None:
            return None
        card = self._cards.get(record)
        if card is None:
            self._ask(index.row())
            return None
        return tell(card, index.column())

    def _spoken(self, card: Card, column: int) -> str:
        """A cell for screen readers; the first one tells the whole record."""
        if column:
            return COLUMNS[column].cell(card, self._names)
        marks = (sign.words for sign in self._marks_of(card.id))
        return "; ".join(
            filter(None, (told(card, self._names), words_of(self._badges_of(card)), *marks))
        )

    def _badges_of(self, card: Card) -> Badge:
        return _together(self._badges.get(card.id, 0), int(card.badges))

    def _marks_of(self, record: RecordId) -> tuple[Sign, ...]:
        return tuple(marks[record] for marks in self._marks.values() if record in marks)

    def _tell(self, roles: list[int] | None = None) -> None:
        """All cells may be different."""
        if self._ids:
            last = self.index(len(self._ids) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0), last, roles or [])

    def _ask(self, row: int) -> None:
        """Ask for the cards around ``row`` that nobody asked for yet."""
        first = row - row % BATCH
        self.want(self._ids[first : first + BATCH])

    def _take(self, cards: Sequence[Card]) -> None:
        if cards:
            self._cards.update((card.id, card) for card in cards)
            for old in list(islice(self._cards, max(0, len(self._cards) - KEPT))):
                del self._cards[old]
                self._asked.discard(old)
            self._tell()


@lru_cache(maxsize=1024)
def _together(known: int, own: int) -> Badge:
    """Few combinations occur, and making flags takes longer than all else that is painted."""
    return Badge(known | own)
