"""A sentence above the pages with something that can be done about it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui.look.theme import Theme


class Strip(QWidget):
    """A sign, a sentence, a button; hidden while there is nothing to say.

    Signals:
        pressed: the person wants what the button offers.
    """

    pressed = Signal()

    def __init__(self, theme: Theme, icon: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sign = QLabel()
        self.text = QLabel(wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QPushButton()
        self.button.clicked.connect(self.pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.text, 1)
        self._row = row
        self.add(self.button)
        theme.keep(lambda: self._paint(theme, icon, colour))
        self.hide()

    def add(self, button: QPushButton) -> None:
        """Put one more button at the end."""
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def _paint(self, theme: Theme, icon: str, colour: str) -> None:
        drawn = theme.icon(icon, colour=getattr(theme.tokens, colour))
        side = theme.px(18)
        self._sign.setPixmap(drawn.pixmap(QSize(side, side), self.devicePixelRatioF()))

    def say(self, words: str) -> None:
        """Show what there is to say."""
        self.text.setText(words)
        self.setAccessibleName(words)
        self.show()
