"""Input methods: what a field gets while somebody composes Chinese in it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

KEYS = (
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
    (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
)


def compose(field: QWidget, preedit: str, commit: str = "") -> None:
    """The input method shows ``preedit`` and gives ``commit``."""
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(field, event)


def press(field: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """Press and release a key as the system does: whatever has it as a shortcut is asked first."""
    override = QKeyEvent(QEvent.Type.ShortcutOverride, key.value, modifiers)
    override.ignore()
    QApplication.sendEvent(field, override)
    if not override.isAccepted():
        _trigger(field.window(), key, modifiers)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, key.value, modifiers))


def text_fields(window: QWidget) -> list[QWidget]:
    """The fields somebody can write in."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit)
        and widget.isVisible()
        and widget.isEnabled()
        and not widget.isReadOnly()
        and not isinstance(widget.parentWidget(), QAbstractSpinBox)
    ]


def triggers_while_composing(window: QWidget) -> list[str]:
    """What happens in ``window`` though somebody only chooses a candidate."""
    found: list[str] = []
    happened: list[str] = []
    buttons = window.findChildren(QAbstractButton)
    actions = [*window.findChildren(QAction), *_commands(window)]
    watched = [
        *((b.clicked, b.text() or b.toolTip()) for b in buttons),
        *((a.triggered, a.text()) for a in actions),
    ]
    slots = []
    for signal, name in watched:

        def slot(_on: bool = False, name: str = name) -> None:
            happened.append(name)

        signal.connect(slot)
        slots.append((signal, slot))
    for field in text_fields(window):
        field.setFocus(Qt.FocusReason.TabFocusReason)
        if not field.hasFocus():
            continue  # nobody composes where the focus is not
        compose(field, "zheng'ce")
        for key, modifiers in KEYS:
            press(field, key, modifiers)
            if happened or not window.isVisible() or not field.hasFocus():
                found.append(f"{type(field).__name__} {key.name}: {happened or 'closed or left'}")
                happened.clear()
                window.show()
                field.setFocus(Qt.FocusReason.TabFocusReason)
                compose(field, "zheng'ce")
        compose(field, "")
    for signal, slot in slots:
        signal.disconnect(slot)
    return found


def _commands(window: QWidget) -> list[QAction]:
    commands = getattr(window, "commands", None) or getattr(window.parentWidget(), "commands", None)
    return list(commands.actions.values()) if commands is not None else []


def _trigger(window: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """What Qt does when nobody claimed the key: run the command that has it."""
    pressed = QKeyEvent(QEvent.Type.KeyPress, key.value, modifiers).keyCombination()
    for action in _commands(window):
        if any(keys[0] == pressed for keys in action.shortcuts() if keys.count()):
            action.trigger()
