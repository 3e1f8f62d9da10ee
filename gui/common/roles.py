"""What screen readers are told of controls that Qt itself knows no role for."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget

ROLES: Mapping[str, QAccessible.Role] = {
    "QKeySequenceEdit": QAccessible.Role.HotkeyField,
    "SectionView": QAccessible.Role.List,
}
"""Class → role. The cards of a section view are no list items: for each of them Qt would have to
ask Python, and a list that paints only what is in sight has no widget to give it."""
KEPT = "_told"


def tell_roles() -> None:
    """Have Qt ask us; once for the whole program, more often does no harm."""
    QAccessible.installFactory(_told)


def _told(class_name: str, thing: QObject) -> QAccessibleWidget | None:
    """The interface of a control whose role we know; Qt makes all others."""
    role = ROLES.get(class_name)
    if role is None or not isinstance(thing, QWidget):
        return None
    interface = QAccessibleWidget(thing, role)
    setattr(thing, KEPT, interface)  # Qt does not keep it from Python's collector
    return interface
