"""Which Word file lends its look: its name, another one, none."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.common.asking import file_to_open
from gui.common.making import named, push_button
from gui.look.theme import Theme
from gui.settings import Settings


class WordLookDialog(QDialog):
    """What is chosen holds at once.

    Signals:
        chosen: a file was chosen; carries its path.
        none_wanted: no file is to be used.
    """

    chosen = Signal(object)
    none_wanted = Signal()

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(self.tr("Look of Word documents"))
        about = QLabel(
            self.tr(
                "Word documents can take over styles, page, headers and footers of a Word file of "
                "your house (.dotx or .docx). A copy of it is kept; PDF files are not concerned."
            ),
            wordWrap=True,
        )
        self.name = named(QLabel(wordWrap=True), "strong")
        self.problem = named(QLabel(wordWrap=True), "problem")
        self.choose = push_button(self.tr("Choose a file…"), self._ask)
        self.none = push_button(self.tr("Use none"), self.none_wanted.emit)
        close = push_button(self.tr("Close"), self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.choose)
        row.addWidget(self.none)
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        for widget in (about, self.name, self.problem):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addLayout(row)
        self.setMinimumWidth(theme.px(440))
        self.show_file(None)

    def show_file(self, path: Path | None) -> None:
        """This file is used now."""
        self.problem.hide()
        unused = self.tr("No file is used: the style decides.")
        self.name.setText(self.tr("Used: {name}").format(name=path.name) if path else unused)
        self.none.setEnabled(path is not None)

    def show_problem(self, words: str) -> None:
        """The file chosen is not used; the one before stays."""
        self.problem.setText(words)
        self.problem.show()

    def _ask(self) -> None:
        names = self.tr("Word files")
        path = file_to_open(
            self,
            self._settings,
            "word-look",
            self.choose.text().rstrip("…"),
            f"{names} (*.dotx *.docx)",
        )
        if path is not None:
            self.chosen.emit(path)
