"""The search field: searches while one types, never while an input method composes."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from gui.look.theme import Theme

PAUSE = 60
"""Milliseconds without a key stroke after which the search begins."""


class SearchBox(QLineEdit):
    """Words to look for.

    Signals:
        searched: the words changed and typing paused.
    """

    searched = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setClearButtonEnabled(True)
        icon = QAction(self)
        theme.keep(lambda: icon.setIcon(theme.icon("search", colour=theme.tokens.muted)))
        self.addAction(icon, QLineEdit.ActionPosition.LeadingPosition)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(lambda: self.searched.emit(self.text().strip()))
        # textEdited is not emitted for the preedit of an input method, only for committed text.
        self.textEdited.connect(self._pause.start)

    def show_query(self, query: str) -> None:
        """Show ``query`` without searching; what is being typed is left alone."""
        if not self._pause.isActive() and self.text().strip() != query:
            self.setText(query)
