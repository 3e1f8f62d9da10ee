"""Small helpers for making widgets."""

from typing import TypeVar

from PySide6.QtCore import QObject

Q = TypeVar("Q", bound=QObject)


def named(thing: Q, name: str) -> Q:
    """``thing``, called ``name`` for the style sheet and for tests."""
    thing.setObjectName(name)
    return thing


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # the name Qt's tools look for
    """Marks a text for the translators; it is translated when it is shown."""
    return text
