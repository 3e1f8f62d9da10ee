"""Keeps keys that belong to an input method from doing anything else while it composes.

Enter takes the candidate, Escape drops it, an arrow moves in the list. Some platforms send these
keys on to the field all the same; there they would close a dialog, press a button, run a command.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_KEYS = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        *(Qt.Key(Qt.Key.Key_F1.value + number) for number in range(24)),
    }
)
_COMMAND = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class ComposingGuard(QObject):
    """Watches the widget that has the focus, and only that: other events cost nothing."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._composing = False
        application.focusChanged.connect(self._watch)

    def _watch(self, before: QWidget | None, now: QWidget | None) -> None:
        if before is not None:
            before.removeEventFilter(self)
        self._composing = False
        if now is not None:
            now.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Swallow the keys of the input method; accept their shortcuts, so that none triggers."""
        if isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
        if not self._composing or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in _KEYS and not event.modifiers() & _COMMAND:
            return False
        if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event.accept()
            return True
        return False
