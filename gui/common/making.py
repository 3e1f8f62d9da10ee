"""Small helpers for making widgets."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QPushButton

Q = TypeVar("Q", bound=QObject)


def named(thing: Q, name: str) -> Q:
    """``thing``, called ``name`` for the style sheet and for tests."""
    thing.setObjectName(name)
    return thing


def push_button(name: str, act: Callable[[], object]) -> QPushButton:
    """A button that does ``act``; the return key in a field does not press it."""
    button = QPushButton(name)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: act())
    return button


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # the name Qt's tools look for
    """Marks a text for the translators; it is translated when it is shown."""
    return text
