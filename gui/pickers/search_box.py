"""The search field: searches while one types, never while an input method composes."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from gui.look.theme import Theme

PAUSE = 200
"""Milliseconds without a key stroke after which the words become a step of the draft."""


ICON, GAP, INSET = 16, 8, 10
"""Pixels of the icon, between it and the words, and from the edge to it, at the usual text size."""


class SearchBox(QLineEdit):
    """Words to look for.

    Attributes:
        more: what its context menu offers beside what every field offers.

    Signals:
        typed: a key was pressed; carries the words there are now.
        searched: the words changed and typing paused.
        kept: the words were meant: Enter was pressed, or the field was left.
        help_wanted: what can be typed, former and saved searches are to be shown.
        help_done: they are to go away.
        down_pressed: the key that leads on, into what is shown below or the results.
    """

    typed = Signal(str)
    searched = Signal(str)
    kept = Signal(str)
    help_wanted = Signal()
    help_done = Signal()
    down_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.more: Sequence[QAction] = ()
        self.setObjectName("search")
        self.setClearButtonEnabled(True)
        self._theme = theme
        theme.keep(lambda: self.setTextMargins(theme.px(ICON + GAP), 0, 0, 0))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._search)
        self._composing = False
        # textEdited is not emitted for the preedit of an input method, only for committed text.
        self.textEdited.connect(self._on_edited)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and the icon before the words: Qt's own stays small with large text."""
        super().paintEvent(event)
        side, inset = self._theme.px(ICON), self._theme.px(INSET)
        place = QRect(inset, (self.height() - side) // 2, side, side)
        icon = self._theme.icon("search", colour=self._theme.tokens.muted)
        icon.paint(QPainter(self), place)

    def show_query(self, query: str) -> None:
        """Show ``query`` without searching; what is being typed is left alone."""
        if not self._pause.isActive() and not self._composing and self.text().strip() != query:
            self.setText(query)

    def put(self, query: str) -> None:
        """Search for ``query`` as if it had been typed."""
        self.setText(query)
        self._on_edited()

    def search(self, query: str) -> None:
        """Search for ``query`` at once: it was chosen."""
        self.put(query)
        self._search()

    def _search(self) -> None:
        self._pause.stop()
        self.searched.emit(self.text().strip())

    @property
    def waiting(self) -> str | None:
        """Words that are searched for and no step of the draft yet; ``None`` without such."""
        return self.text().strip() if self._pause.isActive() else None

    def settle(self) -> None:
        """Search for words that wait, as a step before what is done next."""
        if self._pause.isActive():
            self._search()

    @property
    def composing(self) -> bool:
        """Whether an input method is at work; its keys are not ours."""
        return self._composing

    def _on_edited(self) -> None:
        self._pause.start()
        self.typed.emit(self.text().strip())

    # Qt's events

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Know whether somebody composes."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads on, Escape sends away what is shown below, Enter keeps the words."""
        key = event.key()
        if self._composing:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Down:
            self.down_pressed.emit()
        elif key == Qt.Key.Key_Escape:
            self.help_done.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
            self.kept.emit(self.text().strip())
            self.help_done.emit()
        else:
            super().keyPressEvent(event)

    def menu(self) -> QMenu:
        """What every field offers, and what is done with a search."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addSeparator()
        clear = menu.addAction(self.tr("Clear the search"), lambda: self.search(""))
        clear.setEnabled(bool(self.text()))
        menu.addActions(list(self.more))
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show it; what is typed is kept."""
        self.menu().popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click shows what can be typed."""
        super().mousePressEvent(event)
        self.help_wanted.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving the field keeps the words, as a step before what is done elsewhere."""
        super().focusOutEvent(event)
        self._composing = False
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.settle()
            self.kept.emit(self.text().strip())
            self.help_done.emit()
