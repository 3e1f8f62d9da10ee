"""A private note on a record, written and read."""

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from data.library.note import Note
from gui.common.making import named


class NoteDialog(QDialog):
    """One field; emptied, the note is taken away.

    Signals:
        written: the note is to be so; carries its words.
    """

    written = Signal(str)

    def __init__(self, title: str, note: Note | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Note"))
        heading = named(QLabel(title, wordWrap=True), "strong")
        self.text = QPlainTextEdit(note.text if note is not None else "")
        self.text.setAccessibleName(self.tr("Note"))
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(self.tr("For yourself: it is found, but never printed."))
        about = named(QLabel(self._about(note)), "small")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        named(buttons.button(QDialogButtonBox.StandardButton.Save), "primary")
        buttons.accepted.connect(self._write)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        for widget in (heading, self.text, about, buttons):
            layout.addWidget(widget)
        about.setVisible(note is not None)
        self.text.setFocus()
        self.resize(420, 260)

    def _about(self, note: Note | None) -> str:
        """Who wrote it and when."""
        if note is None:
            return ""
        moment = QDateTime.fromString(note.at, "yyyy-MM-ddTHH:mm:sst").toLocalTime()
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        return self.tr("{who}, {when}").format(who=note.by, when=when)

    def _write(self) -> None:
        self.written.emit(self.text.toPlainText().strip())
        self.accept()
