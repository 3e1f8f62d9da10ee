"""The table of issues."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.issues.issue_model import IssueModel
from gui.look.theme import Theme

ROW = 32
"""Pixels of a row's height."""
WIDTHS = (132, 0, 200, 104, 64, 128)
"""Pixels of the columns; the one of 0 takes what is left."""


class IssueTable(QTableView):
    """Whole rows, one line each; files are dragged out of it."""

    def __init__(self, model: IssueModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self._set_up_header()
        theme.keep(self._paint)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in enumerate(WIDTHS):
            if width:
                header.resizeSection(column, width)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _paint(self) -> None:
        """Chosen rows keep the colours of their signs."""
        tokens = self._theme.tokens
        self.setStyleSheet(
            "QTableView::item { padding-left: 4px; }"
            f"QTableView::item:selected {{ background: {tokens.accent_soft};"
            f" color: {tokens.text}; }}"
        )
