"""Files dropped on a window, wherever on it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget


class FileDrops(QObject):
    """Brings files that are dragged over a window, which is on the screen, to the window itself.

    Qt offers them to what lies below the mouse first: a field would take their names for words, a
    list whose lines can be moved would refuse them.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Files are the window's; whatever else is dragged goes where it is meant to."""
        if not isinstance(event, QDropEvent):  # which entering and moving are, too
            return False
        if not any(url.isLocalFile() for url in event.mimeData().urls()):
            return False
        if event.type() == QEvent.Type.DragMove:
            event.acceptProposedAction()
        else:
            QApplication.sendEvent(self._window, event)
        return True
