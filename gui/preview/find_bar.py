"""The bar with which one searches in the pages."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from data.counting import Count
from gui.common.elided_label import ElidedLabel
from gui.common.making import named
from gui.look.theme import Theme

SPACING, TOLD = 4, 10
"""Pixels between the parts; characters that tell which of how many hits is shown."""


class FindBar(QWidget):
    """A field, how many were found, and ways to the next and the one before; hidden at first.

    Signals:
        searched: other words are looked for; carries them.
        moved: go on to the next (1) or back to the one before (-1).
        closed: the person is done.
    """

    searched = Signal(str)
    moved = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self.field = _Field()
        find = QAction(self.field)
        theme.keep(lambda: find.setIcon(theme.icon("search", colour=theme.tokens.muted)))
        self.field.addAction(find, QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self.searched)
        self.count = named(ElidedLabel(), "muted")
        self.previous = self._button("arrow-up", lambda: self.moved.emit(-1))
        self.next = self._button("arrow-down", lambda: self.moved.emit(1))
        self.close_button = self._button("close", self.leave)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(SPACING)
        row.addWidget(self.field, 1)
        row.addSpacing(4)
        for widget in (self.count, self.previous, self.next, self.close_button):
            row.addWidget(widget)
        self.hide()

    def minimumSizeHint(self) -> QSize:
        """Room for field, count and the way out: keys go from hit to hit, too."""
        hint = super().minimumSizeHint()
        steps = (step for step in (self.previous, self.next) if step.isVisibleTo(self))
        return hint - QSize(sum(map(self._taken, steps)), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the arrows step back."""
        super().resizeEvent(event)
        steps = (self.previous, self.next)
        told = self.fontMetrics().averageCharWidth() * TOLD
        needed = self.minimumSizeHint().width() + told + sum(map(self._taken, steps))
        for step in steps:
            step.setVisible(event.size().width() >= needed)

    def _taken(self, step: QToolButton) -> int:
        """The width a button takes in the row."""
        return int(step.sizeHint().width()) + SPACING

    def _button(self, icon: str, run: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        self._theme.size_icons(button, 18)
        self._theme.keep(lambda: button.setIcon(self._theme.icon(icon)))
        button.clicked.connect(run)
        return button

    def set_words(self) -> None:
        """Names and tool tips, translated."""
        self.field.setPlaceholderText(self.tr("Search in the pages"))
        self.field.setAccessibleName(self.tr("Search in the pages"))
        for button, words in (
            (self.previous, self.tr("Previous hit (Shift+F3)")),
            (self.next, self.tr("Next hit (F3)")),
            (self.close_button, self.tr("Close")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def open(self, words: str = "") -> None:
        """Show the bar, ready to type in; ``words`` are looked for at once."""
        self.show()
        if words and words != self.field.text():
            self.field.setText(words)
        elif self.field.text():
            self.searched.emit(self.field.text())
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def leave(self) -> None:
        """Hide the bar; what was looked for is remembered in it."""
        self.hide()
        self.closed.emit()

    def show_count(self, current: int | None, count: int) -> None:
        """Say which of how many hits is shown (counted from 0)."""
        if not self.field.text():
            words = ""
        elif not count:
            words = self.tr("Not found")
        elif current is None:
            words = self.tr("{count:hit|hits}").format(count=Count(count))
        else:
            words = self.tr("{number} of {count}").format(number=current + 1, count=count)
        self.count.say(words)
        self.count.setAccessibleName(words)
        wrong = bool(self.field.text()) and not count
        if bool(self.field.property("wrong")) != wrong:
            self.field.setProperty("wrong", wrong)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)
        for button in (self.previous, self.next):
            button.setEnabled(count > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Escape is the end of it."""
        if self.field.composing:
            return  # keys belong to the input method
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.moved.emit(-1 if back else 1)
            case Qt.Key.Key_Escape:
                self.leave()
            case _:
                super().keyPressEvent(event)


class _Field(QLineEdit):
    """A line that knows whether an input method is at work in it."""

    composing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether words are being composed."""
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)
