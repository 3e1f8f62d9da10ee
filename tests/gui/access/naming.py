"""Whether a window can be used without seeing it."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QSlider,
    QTabBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QTextEdit,
    QPlainTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
    QSlider,
    QKeySequenceEdit,
    QTabBar,
)
PARTS = (QLineEdit, QAbstractSpinBox, QComboBox, QTabBar, QKeySequenceEdit, QHeaderView)
"""Qt's own controls that are made of others."""


def controls(window: QWidget) -> list[QWidget]:
    """What can be worked in a window, leaving out what Qt's own controls are made of."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and widget.isVisible()
        and widget.window() is window
        and not isinstance(widget, QHeaderView | QScrollBar)
        and not _is_part(widget)
    ]


def unnamed(window: QWidget) -> list[str]:
    """Controls that a screen reader cannot call, or does not know what they are."""
    return [f"{called(w)} {problem}" for w in controls(window) for problem in _name_and_role(w)]


def _is_part(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, PARTS) or widget.objectName().startswith("qt_"):
            return True
        parent = parent.parentWidget()
    return False


def called(widget: QWidget) -> str:
    """How a fault calls a control: its class, name, words, tool tip, and what it is in."""
    text = getattr(widget, "text", lambda: "")()
    parent = widget.parentWidget()
    inside = type(parent).__name__ if parent is not None else ""
    tip = widget.toolTip().split("\n")[0]
    return f"{type(widget).__name__}#{widget.objectName()}[{str(text)[:30]!r}, {tip!r}] in {inside}"


def _name_and_role(widget: QWidget) -> Iterator[str]:
    told = QAccessible.queryAccessibleInterface(widget)
    if not told.text(QAccessible.Text.Name) and not isinstance(widget, QTabBar):
        yield "has no accessible name"
    if told.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client):
        yield f"has the role {told.role().name}"
    if isinstance(widget, QCheckBox) and told.role() != QAccessible.Role.CheckBox:
        yield "is a check box that is not told as one"
