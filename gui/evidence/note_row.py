"""An icon and a sentence: a doubt, a note, what several sources prove."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.look.theme import Theme

ICON = 16


class NoteRow(QWidget):
    """A sentence with a sign before it; hidden while it says nothing."""

    def __init__(self, theme: Theme, icon: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._colour = colour
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
        self._paint()
        theme.changed.connect(self._paint)  # a method: what is deleted is called no more

    def _paint(self) -> None:
        sign = self._theme.icon(self._icon, colour=getattr(self._theme.tokens, self._colour))
        side = self._theme.px(ICON)
        self._sign.setPixmap(sign.pixmap(QSize(side, side), self.devicePixelRatioF()))

    def say(self, words: str) -> None:
        """Show ``words``; nothing hides the row."""
        self.text.setText(words)
        self.setVisible(bool(words))
