"""What screen readers are told of controls that Qt itself knows no role for."""

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

ROLES: Mapping[str, QAccessible.Role] = {
    "QKeySequenceEdit": QAccessible.Role.HotkeyField,
}
"""Class → role."""
KEPT = "_told"


@runtime_checkable
class TellsItself(Protocol):
    """A widget that paints what it holds and knows best how that is told."""

    def told(self) -> QAccessibleWidget:
        """What screen readers are told of it."""


def tell_roles() -> None:
    """Have Qt ask us; once for the whole program, more often does no harm."""
    QAccessible.installFactory(_told)


def _told(class_name: str, thing: QObject) -> QAccessibleWidget | None:
    """The interface of a control whose role we know; Qt makes all others."""
    if not isinstance(thing, QWidget):
        return None
    role = ROLES.get(class_name)
    if role is not None:
        interface = QAccessibleWidget(thing, role)
    elif isinstance(thing, TellsItself):
        interface = thing.told()
    else:
        return None
    setattr(thing, KEPT, interface)  # Qt does not keep it from Python's collector
    return interface
