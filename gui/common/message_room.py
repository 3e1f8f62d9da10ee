"""The room around the message bar, which is there only while there is a message."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.common.message_bar import MessageBar

_SHOWN = {QEvent.Type.ShowToParent: True, QEvent.Type.HideToParent: False}


class MessageRoom(QWidget):
    """Comes and goes with the bar in it."""

    def __init__(self, bar: MessageBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 8)
        row.addWidget(bar)
        bar.installEventFilter(self)
        self.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the bar."""
        shown = _SHOWN.get(event.type())
        if shown is not None:
            self.setVisible(shown)
        return False
