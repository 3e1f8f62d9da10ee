"""The remarks of the preflight as a table: what is the matter, and on which page."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from data.messages import render
from gui.i18n.language import Language
from gui.look.theme import Theme

if TYPE_CHECKING:
    from exports.preflight.remark import Remark

AnyIndex = QModelIndex | QPersistentModelIndex
WORDS, PAGE = range(2)
SIGNS: Mapping[str, tuple[str, str]] = {
    "error": ("error", "danger"),
    "warning": ("warning", "warning"),
}
"""Icon and colour of each severity; the shapes differ too."""
_NOWHERE = QModelIndex()


class RemarkModel(QAbstractTableModel):
    """Remarks in the order of the preflight: errors first."""

    def __init__(self, theme: Theme, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._remarks: Sequence[Remark] = ()

    def show_remarks(self, remarks: "Sequence[Remark]") -> None:
        """Other remarks."""
        self.beginResetModel()
        self._remarks = remarks
        self.endResetModel()

    def remark(self, row: int) -> "Remark | None":
        """The remark of a row, ``None`` when there is no such row."""
        return self._remarks[row] if 0 <= row < len(self._remarks) else None

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """One row a remark."""
        return 0 if parent.isValid() else len(self._remarks)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Words and page."""
        return 0 if parent.isValid() else 2

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows and says."""
        remark = self._remarks[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(remark) if index.column() == WORDS else self._page(remark)
            case Qt.ItemDataRole.DecorationRole if index.column() == WORDS:
                icon, colour = SIGNS[remark.severity]
                return self._theme.icon(icon, colour=getattr(self._theme.tokens, colour))
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == PAGE:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            case Qt.ItemDataRole.ToolTipRole:
                return remark.explain(self._language.code)
            case Qt.ItemDataRole.AccessibleTextRole:
                severity = self.tr("Error") if remark.blocks else self.tr("Warning")
                return f"{severity}: {self._words(remark)}"
            case _:
                return None

    def _words(self, remark: "Remark") -> str:
        return render(remark.sentence, self._language.code)

    def _page(self, remark: "Remark") -> str:
        page = remark.spot.page
        return "" if page is None else self.tr("page\u00a0{page}").format(page=page + 1)
