"""The key that opens the guide works in every window of the program, not only at the desk."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QWidget


class HelpKey(QObject):
    """Gives a window the command ``help`` when the keys first come into it.

    Qt lets the keys of a command work in the window it belongs to; windows beside the desk, and
    questions that are waited for, would not hear them.
    """

    def __init__(self, help_command: QAction, parent: QObject) -> None:
        super().__init__(parent)
        self._help = help_command
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._give)

    def _give(self, _before: QWidget | None, now: QWidget | None) -> None:
        window = now.window() if now is not None else None
        if isinstance(window, QDialog) and self._help not in window.actions():
            window.addAction(self._help)
