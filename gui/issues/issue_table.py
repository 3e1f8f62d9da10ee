"""The table of issues."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.issues.issue_model import IssueModel
from gui.look.theme import Theme

ROW = 32
"""Pixels of a row's height at the usual text size."""
WIDTHS = (132, 0, 0, 96, 64, 128)
"""Pixels of the columns likewise; those of 0 share what is left."""


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
        self._set_up_header()
        theme.keep(self._paint)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, width in enumerate(WIDTHS):
            if not width:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._theme.keep(self._measure)

    def _measure(self) -> None:
        """As much room as the text asks for."""
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW))
        for column, width in enumerate(WIDTHS):
            if width:
                self.horizontalHeader().resizeSection(column, self._theme.px(width))

    def _paint(self) -> None:
        """Chosen rows keep the colours of their signs."""
        tokens = self._theme.tokens
        self.setStyleSheet(
            "QTableView::item { padding-left: 4px; }"
            f"QTableView::item:selected {{ background: {tokens.accent_soft};"
            f" color: {tokens.text}; }}"
        )
