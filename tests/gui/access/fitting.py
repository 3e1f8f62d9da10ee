"""Whether everything a window says can be read, whatever the size of the text."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

from tests.gui.access.naming import called

SCREEN = QSize(1280, 800)
"""The smallest screen the desk is made for, in pixels."""
SLACK = 1
"""Pixels that rounding may take."""

BORDER = 1
"""Pixels a control's border takes at either side."""

Fault = str


def misfits(window: QWidget) -> list[Fault]:
    """What cannot be read whole in a window, and whether it is larger than the screen."""
    found = [f"{type(window).__name__} {fault}" for fault in _too_large(window)]
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.window() is window and not _hidden_by_scrolling(widget):
            found += [f"{called(widget)} {fault}" for fault in _faults(widget)]
    return found


def _too_large(window: QWidget) -> Iterator[Fault]:
    least, size = window.minimumSizeHint(), window.size()
    for name, own in (("needs", least), ("is", size)):
        if own.width() > SCREEN.width() or own.height() > SCREEN.height():
            yield f"{name} {own.width()} × {own.height()}"


def _faults(widget: QWidget) -> Iterator[Fault]:
    match widget:
        case QLabel():
            yield from _of_label(widget)
        case QComboBox():
            yield from _of_choice(widget)
        case QTabBar():
            yield from _of_tabs(widget)
        case QAbstractButton() | QAbstractSpinBox() | QLineEdit():
            yield from _of_control(widget)
        case _:
            return
    yield from _cut_off(widget)


def _of_label(label: QLabel) -> Iterator[Fault]:
    if not label.text() or label.text() in label.toolTip():
        return
    room = label.size()
    if label.wordWrap():
        needed = label.heightForWidth(room.width())
        if needed > room.height() + SLACK:
            yield f"needs {needed} px of height, has {room.height()}"
        return
    yield from _short(label.sizeHint(), room)


def _of_control(control: QWidget) -> Iterator[Fault]:
    width = control.sizeHint().width()
    told = isinstance(control, QAbstractButton) and control.text() in control.toolTip()
    if isinstance(control, QLineEdit) or told:  # what is typed scrolls; what is told is not lost
        width = 0
    yield from _short(QSize(width, _line(control)), control.size())


def _line(control: QWidget) -> int:
    """The least height of a control with one line of text, within its border."""
    text = control.fontMetrics().height() + 2 * BORDER
    icon = control.iconSize().height() if isinstance(control, QAbstractButton) else 0
    return max(icon, text if _speaks(control) else 0)


def _speaks(control: QWidget) -> bool:
    """Whether a control shows words."""
    silent = Qt.ToolButtonStyle.ToolButtonIconOnly
    if isinstance(control, QToolButton) and not control.icon().isNull():
        return control.toolButtonStyle() != silent
    return not isinstance(control, QAbstractButton) or bool(control.text())


def _of_choice(choice: QComboBox) -> Iterator[Fault]:
    option = QStyleOptionComboBox()
    option.initFrom(choice)
    option.editable = choice.isEditable()
    room = choice.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox,
        option,
        QStyle.SubControl.SC_ComboBoxEditField,
        choice,
    )
    text = choice.currentText()
    width = choice.fontMetrics().horizontalAdvance(text)
    if text not in choice.toolTip() and width > room.width() + SLACK:
        yield f"shows {room.width()} of {width} px of {text!r}"
    yield from _short(QSize(0, _line(choice)), choice.size())


def _of_tabs(bar: QTabBar) -> Iterator[Fault]:
    shown = [index for index in range(bar.count()) if bar.isTabVisible(index)]
    for index in shown:
        text, room = bar.tabText(index), bar.tabRect(index)
        width = bar.fontMetrics().horizontalAdvance(text)
        if text in bar.tabToolTip(index):
            continue
        if width > room.width():
            yield f"shows {room.width()} of {width} px of the tab {text!r}"
        if not bar.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(room):
            yield f"the tab {text!r} is outside"
    for one, other in pairwise(shown):
        if bar.tabRect(one).intersects(bar.tabRect(other)):
            yield f"the tabs {bar.tabText(one)!r} and {bar.tabText(other)!r} overlap"


def _short(needed: QSize, room: QSize) -> Iterator[Fault]:
    if needed.width() > room.width() + SLACK:
        yield f"needs {needed.width()} px of width, has {room.width()}"
    if needed.height() > room.height() + SLACK:
        yield f"needs {needed.height()} px of height, has {room.height()}"


def _cut_off(widget: QWidget) -> Iterator[Fault]:
    """Whether what holds it ends before it does; what can be scrolled is not cut off."""
    parent = widget.parentWidget()
    place = widget.rect()
    child = widget
    while parent is not None and not child.isWindow():
        place = QRect(child.mapToParent(QPoint(place.topLeft())), place.size())
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea):
            yield from _beside(area, parent.rect(), place)
            return
        if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(place):
            yield f"reaches beyond {type(parent).__name__}#{parent.objectName()}"
            return
        child, parent = parent, parent.parentWidget()


def _beside(area: QAbstractScrollArea, shown: QRect, place: QRect) -> Iterator[Fault]:
    """Whether it ends beyond what can be scrolled to: up and down one can, sideways one cannot."""
    sideways = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    if not sideways and place.right() > shown.right() + SLACK:
        yield f"ends {place.right() - shown.right()} px beyond what {type(area).__name__} shows"


def _hidden_by_scrolling(widget: QWidget) -> bool:
    """Whether it is one of Qt's own parts, such as the arrow of a tab bar that scrolls."""
    parent = widget.parentWidget()
    return isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit | QTabBar)
