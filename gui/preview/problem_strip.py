"""Says above the pages why they are not what they should be, and what can be done."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui.look.theme import Theme


class ProblemStrip(QWidget):
    """A sentence with its remedy; hidden while all is well.

    Signals:
        again: the person wants the pages to be made once more.
    """

    again = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign = QLabel()
        self.text = QLabel(wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.retry = QPushButton()
        self.retry.clicked.connect(self.again)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        row.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignTop)
        theme.keep(lambda: self._paint(theme))
        self.hide()

    def _paint(self, theme: Theme) -> None:
        icon = theme.icon("error", colour=theme.tokens.danger)
        side = theme.px(18)
        self._sign.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatioF()))

    def set_words(self) -> None:
        """The button's name, translated."""
        self.retry.setText(self.tr("Try again"))

    def say(self, words: str) -> None:
        """Show what is wrong and what can be done about it."""
        self.text.setText(words)
        self.setAccessibleName(words)
        self.show()
