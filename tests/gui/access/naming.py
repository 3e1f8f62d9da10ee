"""Whether a window can be used without seeing it and without a mouse."""

import itertools
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
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
    return [f"{_called(w)} {problem}" for w in controls(window) for problem in _name_and_role(w)]


def unreachable(window: QWidget) -> list[str]:
    """Controls that the Tab key does not come to, or that come in an odd order."""
    stops = tab_stops(window)
    found = [
        f"{_called(w)} is not reached with Tab"
        for w in controls(window)
        if w.isEnabled() and w not in stops and not _owned(w) and not _reached_by_arrows(w)
    ]
    found += [
        f"{_called(after)} comes after {_called(before)} and stands above it"
        for before, after in itertools.pairwise(stops)
        if before.parentWidget() is after.parentWidget()
        and after.geometry().bottom() < before.geometry().top()
    ]
    return found


def unseen_focus(window: QWidget) -> list[str]:
    """Controls that look the same with and without the focus."""
    found = []
    for widget in controls(window):
        if not widget.isEnabled() or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        if isinstance(widget, QTextEdit | QPlainTextEdit | QLineEdit | QKeySequenceEdit):
            continue  # the cursor shows it
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if not widget.hasFocus():
            continue
        QApplication.sendPostedEvents()
        focused = widget.grab().toImage()
        widget.clearFocus()
        QApplication.sendPostedEvents()
        if focused == widget.grab().toImage():
            found.append(f"{_called(widget)} does not show that it has the focus")
    return found


def tab_stops(window: QWidget) -> list[QWidget]:
    """The widgets that Tab goes to, in order."""
    stops: list[QWidget] = []
    seen: set[int] = {id(window)}
    known = [window]  # keeps the wrappers, so that their ids stay theirs
    widget = window.nextInFocusChain()
    while widget is not None and id(widget) not in seen:
        seen.add(id(widget))
        known.append(widget)
        policy = widget.focusPolicy()
        if widget.isVisible() and widget.isEnabled() and policy & Qt.FocusPolicy.TabFocus:
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def _is_part(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, PARTS) or widget.objectName().startswith("qt_"):
            return True
        parent = parent.parentWidget()
    return False


def _owned(widget: QWidget) -> bool:
    """What belongs to a control that has the focus itself, or is a mouse's way to a command."""
    return widget.property("mouse-only") is True or widget.focusProxy() is not None


def _reached_by_arrows(widget: QWidget) -> bool:
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive()


def _called(widget: QWidget) -> str:
    text = getattr(widget, "text", lambda: "")()
    parent = widget.parentWidget()
    inside = type(parent).__name__ if parent is not None else ""
    tip = widget.toolTip().split("\n")[0]
    return f"{type(widget).__name__}#{widget.objectName()}[{str(text)[:30]!r}, {tip!r}] in {inside}"


def _name_and_role(widget: QWidget) -> Iterator[str]:
    told = QAccessible.queryAccessibleInterface(widget)
    if told is None:
        yield "is not told to screen readers"
        return
    if not told.text(QAccessible.Text.Name) and not isinstance(widget, QTabBar):
        yield "has no accessible name"
    if told.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client):
        yield f"has the role {told.role().name}"
    if isinstance(widget, QCheckBox) and told.role() != QAccessible.Role.CheckBox:
        yield "is a check box that is not told as one"
