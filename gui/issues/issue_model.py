"""The issues as a table; its rows can be dragged out as files."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
)

from data.model.issue import IssueId
from exports.reissuing.files import FileState, FoundFile
from gui.issues.issue_row import STATES, IssueRow, state_words
from gui.look.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
FILES = 5


class IssueModel(QAbstractTableModel):
    """One row an issue: when, title, preset, formats, pages, what became of the files."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all: list[IssueRow] = []
        self._words = ""
        self.rows: list[IssueRow] = []
        self._heads = (
            self.tr("Issued"),
            self.tr("Title"),
            self.tr("Preset"),
            self.tr("Formats"),
            self.tr("Pages"),
            self.tr("Files"),
        )
        theme.changed.connect(self._repaint)

    def show_rows(self, rows: Sequence[IssueRow]) -> None:
        """Show ``rows``, as far as they match what is searched for."""
        self._all = list(rows)
        self._filter()

    def search(self, words: str) -> None:
        """Show the rows that ``words`` stand in."""
        self._words = words
        self._filter()

    def show_files(self, issue: IssueId, files: Sequence[FoundFile]) -> None:
        """The files of an issue were looked for."""
        self._all = [row.with_files(files) if row.issue.id == issue else row for row in self._all]
        for number, row in enumerate(self.rows):
            if row.issue.id == issue:
                self.rows[number] = row.with_files(files)
                place = self.index(number, FILES)
                self.dataChanged.emit(place, place)

    def _filter(self) -> None:
        self.beginResetModel()
        self.rows = [row for row in self._all if row.matches(self._words)]
        self.endResetModel()

    def _repaint(self) -> None:
        if self.rows:
            last = self.index(len(self.rows) - 1, FILES)
            self.dataChanged.emit(self.index(0, 0), last)

    # Qt's questions

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many issues are shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        """The columns."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - as Qt has it
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """One cell."""
        row = self.rows[index.row()]
        asked: Mapping[int, Callable[[IssueRow, int], Any]] = {
            int(Qt.ItemDataRole.DisplayRole): self._text,
            int(Qt.ItemDataRole.ToolTipRole): self._tip,
            int(Qt.ItemDataRole.DecorationRole): self._icon,
            int(Qt.ItemDataRole.AccessibleTextRole): self._spoken,
        }
        answer = asked.get(int(role))
        return answer(row, index.column()) if answer else None

    def _text(self, row: IssueRow, column: int) -> str:
        issue = row.issue
        texts = (
            row.when, row.title, issue.name, row.formats, str(issue.pages), state_words(row.state)
        )  # fmt: skip
        return texts[column]

    def _tip(self, row: IssueRow, column: int) -> str:
        if column == FILES:
            return "\n".join(file.path for file in row.issue.files)
        return self._text(row, column)

    def _spoken(self, row: IssueRow, column: int) -> str:
        return f"{self._heads[column]}: {self._text(row, column)}"

    def _icon(self, row: IssueRow, column: int) -> Any:  # noqa: ANN401
        if column != FILES or row.state is None:
            return None
        tokens = self._theme.tokens
        colours = {
            FileState.SAME: tokens.success,
            FileState.CHANGED: tokens.warning,
            FileState.RENAMED: tokens.accent,
            FileState.GONE: tokens.danger,
        }
        return self._theme.icon(STATES[row.state][0], colour=colours[row.state])

    # Dragging out

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Issues whose files are there can be dragged."""
        flags = super().flags(index)
        there = index.isValid() and self.rows[index.row()].paths
        return flags | Qt.ItemFlag.ItemIsDragEnabled if there else flags

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The files of the issues dragged."""
        numbers = sorted({index.row() for index in indexes})
        data = QMimeData()
        data.setUrls(
            [QUrl.fromLocalFile(str(path)) for n in numbers for path in self.rows[n].paths]
        )
        return data

    def supportedDragActions(self) -> Qt.DropAction:
        """They are copied, never moved away."""
        return Qt.DropAction.CopyAction
