"""Where the tabulator key leads in a window."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QDateTimeEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.gui.access.naming import called, controls

PARTS = 6
"""Of a date, between which the key goes first."""
TURN = 5
"""Milliseconds between two keys."""
MOST = 200
"""Steps after which one does not come round any more."""


def lost(window: QWidget) -> list[str]:
    """What is wrong with the way of the tabulator key through a window."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    start = QApplication.focusWidget()
    if start is None or start.window() is not window:
        window.focusNextChild()
        start = QApplication.focusWidget()
    if start is None or start.window() is not window:
        return ["nothing has the focus"]
    way, faults = _walk(window, start)
    return [*faults, *_missed(window, way), *_backwards(window, way)]


def _walk(window: QWidget, start: QWidget) -> tuple[list[QWidget], list[str]]:
    """The controls in the order the key leads to them, and where it leads astray."""
    way: list[QWidget] = [start]
    faults: list[str] = []
    for _ in range(MOST):
        before = way[-1]
        lit = _seen(before)
        QTest.keyClick(before, Qt.Key.Key_Tab, _going_on(before))
        QTest.qWait(TURN)  # nobody is quicker; what the step led to is shown meanwhile
        now = QApplication.focusWidget()
        if now is None or now.window() is not window:
            return way, [*faults, f"{called(before)} leads out of the window"]
        if now is before and isinstance(before, QDateTimeEdit) and way.count(before) < PARTS:
            way.append(now)  # first through year, month and day
            continue
        if now is before and len(_reachable(window)) > 1:
            return way, [*faults, f"{called(before)} lets nobody go"]
        if now is not before and lit == _seen(before):
            faults.append(f"{called(before)} looks the same with and without the focus")
        if now is start:
            return way, faults
        if now in way:
            return way, [*faults, f"the way comes back to {called(now)}, not to its beginning"]
        way.append(now)
    return way, [*faults, "the way never comes round"]


def _going_on(control: QWidget) -> Qt.KeyboardModifier:
    """What is held with the key where the key alone is a character that is typed."""
    held = False
    if isinstance(control, QPlainTextEdit | QTextEdit):
        held = not control.tabChangesFocus() and not control.isReadOnly()
    return Qt.KeyboardModifier.ControlModifier if held else Qt.KeyboardModifier.NoModifier


def _seen(control: QWidget) -> QImage:
    """What the control looks like; of a scrolling one with its frame."""
    return control.grab().toImage()


def _reachable(window: QWidget) -> list[QWidget]:
    """What the key has to lead to."""
    return [
        control
        for control in controls(window)
        if control.isEnabled() and control.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def _missed(window: QWidget, way: list[QWidget]) -> Iterator[str]:
    for control in _reachable(window):
        reached = control in way or any(control.isAncestorOf(each) for each in way)
        if not reached and control.focusProxy() not in way:
            yield f"{called(control)} is never reached"


def _backwards(window: QWidget, way: list[QWidget]) -> Iterator[str]:
    """Steps up and to the left; there is one, from the end back to the beginning."""
    steps = [
        (one, other)
        for one, other in pairwise([*way, way[0]])
        if not _belong_together(one, other)
        and _is_before(_place(window, other), _place(window, one))
    ]
    if len(steps) > 1:
        for one, other in steps:
            yield f"goes back from {called(one)} to {called(other)}"


def _belong_together(one: QWidget, other: QWidget) -> bool:
    """Whether one holds the other, or one scrolls away below the other."""
    if one.isAncestorOf(other):
        return True
    return _area(one) is not _area(other) and _area(other) is not None


def _area(control: QWidget) -> QAbstractScrollArea | None:
    """What scrolls it."""
    parent = control.parentWidget()
    while parent is not None and not isinstance(parent, QAbstractScrollArea):
        parent = parent.parentWidget()
    return parent


def _is_before(other: QRect, one: QRect) -> bool:
    return other.bottom() < one.top() and other.left() < one.right()


def _place(window: QWidget, control: QWidget) -> QRect:
    whole: QWidget = control
    parent = control.parentWidget()
    if isinstance(parent, QAbstractScrollArea):
        whole = parent
    return QRect(whole.mapTo(window, QPoint(0, 0)), whole.size())
