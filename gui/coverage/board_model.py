"""The coverage board as a table model: regions × themes, with totals at both ends."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from data.counting import Count
from data.model.controlled import Region, RegionLevel, Theme
from gui.coverage.board import Board, Field, Holding
from gui.i18n.language import Language

AnyIndex = QModelIndex | QPersistentModelIndex
HOLDING_ROLE = Qt.ItemDataRole.UserRole + 1
SHARE_ROLE = Qt.ItemDataRole.UserRole + 2
TOTAL_ROLE = Qt.ItemDataRole.UserRole + 3


class BoardModel(QAbstractTableModel):
    """A row a region, a column a theme; the last row and the last column are totals."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._board: Board | None = None
        self._rows: tuple[Region | None, ...] = ()
        self._columns: tuple[Theme | None, ...] = ()

    def show(self, board: Board | None, *, cities: bool) -> None:
        """Show ``board``, with a row for each city or without."""
        self.beginResetModel()
        self._board = board
        self._rows, self._columns = (), ()
        if board is not None:
            regions = (r for r in board.regions if cities or r.level is not RegionLevel.CITY)
            self._rows = (*regions, None)
            self._columns = (*board.themes, None)
        self.endResetModel()

    def field(self, index: AnyIndex) -> Field:
        """The region and the theme of a cell."""
        region, theme = self._rows[index.row()], self._columns[index.column()]
        return (region.id if region else None), (theme.id if theme else None)

    def index_of(self, field: Field) -> QModelIndex:
        """The cell of a field; invalid when it is not shown."""
        rows = [region.id if region else None for region in self._rows]
        columns = [theme.id if theme else None for theme in self._columns]
        if field[0] not in rows or field[1] not in columns:
            return QModelIndex()
        return self.index(rows.index(field[0]), columns.index(field[1]))

    def holding(self, index: AnyIndex) -> Holding:
        """What a cell holds."""
        assert self._board is not None
        return self._board.at(self.field(index))

    def sentence(self, index: AnyIndex) -> str:
        """A cell in words."""
        region, theme = self._row_name(index.row()), self._column_name(index.column())
        holding = self.holding(index)
        if not holding.count:
            words = self.tr("{region} · {theme}: a gap, the library holds nothing")
        elif holding.newest:
            words = self.tr("{region} · {theme}: {count:record|records}, the newest of {date}")
        else:
            words = self.tr("{region} · {theme}: {count:record|records}, without dates")
        count = Count(holding.count)
        return words.format(region=region, theme=theme, count=count, date=holding.newest)

    # Qt's interface

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Regions and the total."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Themes and the total."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Count, sentence, holding, share of the largest count."""
        if not index.isValid() or self._board is None:
            return None
        holding = self.holding(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return str(holding.count)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.sentence(index)
        values: dict[int, object] = {
            HOLDING_ROLE: holding,
            SHARE_ROLE: holding.count / max(1, self._board.most),
            TOTAL_ROLE: None in self.field(index),
        }
        return values.get(role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Names of regions and themes; a city's is moved in."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            if orientation == Qt.Orientation.Horizontal:
                return self._column_name(section)
            region = self._rows[section]
            indent = "    " if region is not None and region.parent else ""
            return indent + self._row_name(section)
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Vertical:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _row_name(self, row: int) -> str:
        region = self._rows[row]
        return self._language.pick(region.names) if region else self.tr("All regions")

    def _column_name(self, column: int) -> str:
        theme = self._columns[column]
        return self._language.pick(theme.names) if theme else self.tr("All themes")
