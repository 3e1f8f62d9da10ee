"""An icon and a sentence: a doubt, a note, what several sources prove."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.look.theme import Theme

ICON = 16


class NoteRow(QWidget):
    """A sentence with a sign before it; hidden while it says nothing."""

    def __init__(self, theme: Theme, icon: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = QLabel()
        self.text = QLabel(wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)

        def paint() -> None:
            sign = theme.icon(icon, colour=getattr(theme.tokens, colour))
            self._sign.setPixmap(sign.pixmap(QSize(ICON, ICON), self.devicePixelRatioF()))

        theme.keep(paint)

    def say(self, words: str) -> None:
        """Show ``words``; nothing hides the row."""
        self.text.setText(words)
        self.setVisible(bool(words))
