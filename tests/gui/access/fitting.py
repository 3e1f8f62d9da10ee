"""Whether what a window says fits where it is said."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

SLACK = 1
"""Pixels a text may be larger than its place: rounding."""


def misfits(window: QWidget) -> list[str]:
    """The texts that do not fit, and the widgets that stick out of what holds them.

    A widget whose text may be shortened says so: it has a tool tip with all of it and the dynamic
    property ``elides``, or paints with QFontMetrics.elidedText (class name ``Elided…``).
    """
    return [
        f"{_called(widget)} {problem}"
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.window() is window
        for problem in (*_text(widget), *_place(widget))
    ]


def _called(widget: QWidget) -> str:
    text = getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__}#{widget.objectName()}[{str(text)[:30]!r}]"


def _text(widget: QWidget) -> Iterator[str]:
    if "Elided" in type(widget).__name__ or widget.property("elides"):
        return
    match widget:
        case QLabel():
            yield from _label(widget)
        case QComboBox():
            yield from _combo(widget)
        case QPushButton() | QToolButton():
            yield from _button(widget)
        case QTabBar():
            yield from _tabs(widget)
        case QLineEdit():
            yield from _hint(widget)


def _label(label: QLabel) -> Iterator[str]:
    if not label.text() or label.pixmap().width():
        return
    room = label.contentsRect().adjusted(
        label.margin(), label.margin(), -label.margin(), -label.margin()
    )
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        if needed > label.height() + SLACK:
            yield f"is {label.height()} high and needs {needed}"
        return
    needed = label.sizeHint().width() - (label.width() - room.width())
    if needed > room.width() + SLACK:
        yield f"is {room.width()} wide and needs {needed}"
    if label.sizeHint().height() > label.height() + SLACK:
        yield f"is {label.height()} high and needs {label.sizeHint().height()}"


def _button(button: QAbstractButton) -> Iterator[str]:
    if not button.text() or isinstance(button.parentWidget(), QLineEdit | QTabBar):
        return
    if isinstance(button, QToolButton) and button.toolButtonStyle().name == "ToolButtonIconOnly":
        return
    hint = button.sizeHint()
    if hint.width() > button.width() + SLACK:
        yield f"is {button.width()} wide and needs {hint.width()}"
    if button.fontMetrics().height() > button.height() - SLACK:
        yield f"is {button.height()} high"


def _combo(combo: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    field = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    needed = combo.fontMetrics().horizontalAdvance(combo.currentText())
    if needed > field.width() + SLACK:
        yield f"shows {combo.currentText()!r} in {field.width()} and needs {needed}"
    if combo.fontMetrics().height() > combo.height():
        yield f"is {combo.height()} high"


def _tabs(bar: QTabBar) -> Iterator[str]:
    for i in range(bar.count()):
        needed = bar.fontMetrics().horizontalAdvance(bar.tabText(i))
        if bar.isTabVisible(i) and needed > bar.tabRect(i).width():
            yield f"tab {bar.tabText(i)!r} is {bar.tabRect(i).width()} wide and needs {needed}"
    last = bar.tabRect(bar.count() - 1)
    if bar.count() and last.right() > bar.width() and not bar.usesScrollButtons():
        yield "has tabs outside"


def _hint(field: QLineEdit) -> Iterator[str]:
    """An empty field's hint; what a person types may scroll."""
    if field.text() or not field.placeholderText():
        return
    margins = field.textMargins()
    room = field.contentsRect().width() - margins.left() - margins.right()
    needed = field.fontMetrics().horizontalAdvance(field.placeholderText())
    if needed > room + SLACK:
        yield f"hint {field.placeholderText()!r} needs {needed} of {room}"


def _place(widget: QWidget) -> Iterator[str]:
    """Sticking out of the parent is clipping, except where one scrolls."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or widget.objectName().startswith("qt_"):
        return
    if isinstance(parent, QAbstractScrollArea) or isinstance(
        parent.parentWidget(), QAbstractScrollArea
    ):
        return
    if isinstance(parent, QTabBar | QLineEdit | QComboBox):
        return
    inside: QRect = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
    if not inside.contains(widget.geometry()) and widget.width() and widget.height():
        yield f"sticks out of {_called(parent)}: {widget.geometry()} of {parent.size()}"
