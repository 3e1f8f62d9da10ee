"""Choosing a record by searching, and what is taken from it."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from data.library.highlighting import Highlighter
from data.model.ids import RecordId
from gui.common.making import named
from gui.look.theme import Theme
from gui.records.card import Card
from gui.records.card_delegate import CardDelegate
from gui.records.record_model import ID_ROLE, RecordModel
from templates.arranging.own import Taken

if TYPE_CHECKING:
    from data.library.found import Found

SHOWN = 200
"""Records that are listed at the most."""
PAUSE = 80
"""Milliseconds after the last key before the search begins."""


class RecordPicker(QFrame):
    """A search over all records; it covers the outline while it is open.

    Signals:
        searched: other records are wanted; carries the words.
        chosen: a record was chosen; carries its id and what is taken.
        left: nothing was chosen.
    """

    searched = Signal(str)
    chosen = Signal(str, object)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        fetch: Callable[[Sequence[RecordId], Callable[[Sequence[Card]], None]], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = RecordModel(fetch, self)
        self.search = QLineEdit(clearButtonEnabled=True)
        self.view = named(QListView(), "cards")
        self.nothing = named(QLabel(), "muted")
        self.taken = {taken: named(QToolButton(), "chip") for taken in Taken}
        self.close_button = QToolButton()
        self._group = QButtonGroup(self)
        self._answered: str | None = None
        self._chosen_blindly = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(lambda: self.searched.emit(self.search.text()))
        self._arrange(theme)
        self.search.textChanged.connect(self._on_words)
        self.search.returnPressed.connect(self._choose_answered)
        self.search.installEventFilter(self)
        self.view.activated.connect(lambda _index: self._choose())
        self.view.clicked.connect(lambda _index: self._choose())
        self.close_button.clicked.connect(lambda _on=False: self.leave())
        parent.installEventFilter(self)
        self.hide()

    def _arrange(self, theme: Theme) -> None:
        self._delegate = CardDelegate(theme, self)
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        theme.keep(lambda: self.close_button.setIcon(theme.icon("close")))
        top = QHBoxLayout()
        top.setContentsMargins(12, 8, 8, 4)
        top.addWidget(self.search, 1)
        top.addWidget(self.close_button)
        chips = QHBoxLayout()
        chips.setContentsMargins(12, 0, 12, 6)
        chips.setSpacing(4)
        for button in self.taken.values():
            button.setCheckable(True)
            self._group.addButton(button)
            chips.addWidget(button)
        chips.addStretch(1)
        self.taken[Taken.WORDS].setChecked(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(chips)
        self.nothing.setWordWrap(True)
        self.nothing.setContentsMargins(12, 8, 12, 8)
        self.nothing.hide()
        layout.addWidget(self.nothing)
        layout.addWidget(self.view, 1)

    def set_words(self) -> None:
        """Everything it says, in the language of the interface."""
        self.search.setPlaceholderText(self.tr("Search all records"))
        self.search.setAccessibleName(self.tr("Search all records"))
        self.view.setAccessibleName(self.tr("Records to insert from"))
        self.nothing.setText(self.tr("No record is found with these words."))
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close without inserting"))
        names = {
            Taken.WORDS: self.tr("Words or value"),
            Taken.TITLE: self.tr("Title"),
            Taken.REFERENCE: self.tr("Reference only"),
        }
        for taken, button in self.taken.items():
            button.setText(names[taken])
            button.setAccessibleName(names[taken])

    def begin(self) -> None:
        """Open it, with nothing searched yet."""
        self._cover()
        self.search.clear()
        self._answered = None
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pause.stop()
        self.searched.emit("")

    def leave(self) -> None:
        """Close it; nothing was chosen."""
        self._chosen_blindly = False
        self.hide()
        self.left.emit()

    def show_found(self, query: str, found: "Found") -> None:
        """List what was found with the words ``query``; an answer that comes too late is none."""
        if query != self.search.text():
            return
        self._answered = query
        self._delegate.show_highlighter(Highlighter.of(query, by_sound=found.by_sound))
        self.model.show(found.ids[:SHOWN])
        self.nothing.setVisible(not found.ids)
        if found.ids:
            self.view.setCurrentIndex(self.model.index(0))
        if self._chosen_blindly and found.ids:
            self._choose()

    def _on_words(self) -> None:
        self._chosen_blindly = False
        self._pause.start()

    def _choose_answered(self) -> None:
        """Choose; words that still wait for their answer choose the first of it."""
        self._chosen_blindly = self._answered != self.search.text()
        if not self._chosen_blindly:
            self._choose()

    def _choose(self) -> None:
        self._chosen_blindly = False
        record = self.view.currentIndex().data(ID_ROLE)
        if record is not None:
            taken = next(each for each, button in self.taken.items() if button.isChecked())
            self.hide()
            self.chosen.emit(record, taken)

    def _cover(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Up and Down go through the list from the search field; it stays as large as the pane."""
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self._cover()
        if watched is self.search and isinstance(event, QKeyEvent):
            moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
            if event.type() == QEvent.Type.KeyPress and event.key() in moves:
                self.view.keyPressEvent(event)
                return True
        return False
