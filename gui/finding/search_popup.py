"""What opens below the search field: what can be typed, saved and former searches."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from data.library.saved_search import SavedSearch
from gui.common.making import named
from gui.finding.completing import Offer
from gui.look.theme import Theme

WIDTH = 336
ROW = 28
MOST_ROWS = 12
_ITEM = Qt.ItemDataRole.UserRole


class SearchPopup(QFrame):
    """It lies above the desk below the field and never takes the keyboard away from it.

    Signals:
        query_chosen: a query is to be searched for; carries it.
        completed: the field is to read so, and typing goes on; carries the query.
        search_chosen: a saved search is to be run; carries it.
        save_wanted: what is searched for now is to be saved.
        rename_wanted, delete_wanted: carry the saved search.
        left: the keyboard goes back to the field.
    """

    query_chosen = Signal(str)
    completed = Signal(str)
    search_chosen = Signal(object)
    save_wanted = Signal()
    rename_wanted = Signal(object)
    delete_wanted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("place")
        self.setAutoFillBackground(True)
        self._theme = theme
        self._window = window
        self._saved: Sequence[SavedSearch] = ()
        self._history: Sequence[str] = ()
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer_changes)
        self.list.itemClicked.connect(self._choose)
        self.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.hint = named(QLabel(wordWrap=True), "small")
        self.save = QToolButton()
        self.save.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.save.clicked.connect(lambda _checked=False: self.save_wanted.emit())
        theme.keep(lambda: self.save.setIcon(theme.icon("saved-search")))
        foot = QHBoxLayout()
        foot.addWidget(self.save)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(6)
        layout.addWidget(self.list)
        layout.addWidget(self.hint)
        layout.addLayout(foot)
        self.hide()

    def set_words(self) -> None:
        """Everything it says, in the language of the interface."""
        self.hint.setText(
            self.tr(
                "“words in a row” · -without · region: theme: speaker: source: kind: note: · "
                "gd finds 广东"
            )
        )
        self.save.setText(self.tr("Save this search…"))
        self.list.setAccessibleName(self.tr("Saved and former searches"))

    def show_content(
        self,
        offers: Sequence[Offer],
        saved: Sequence[SavedSearch],
        history: Sequence[str],
        *,
        can_save: bool,
    ) -> None:
        """Fill it: completions first, or else saved and former searches."""
        self._saved, self._history = saved, history
        self.save.setEnabled(can_save)
        row = self.list.currentRow() if self.list.hasFocus() else -1
        self.list.clear()
        for offer in offers:
            self._add(offer.shown, "search", offer)
        if not offers:
            for search in saved:
                self._add(search.name, "saved-search", search)
            for query in history:
                self._add(query, "history", query)
        self.list.setCurrentRow(min(row, self.list.count() - 1))  # where the keyboard was
        if row >= 0 and not self.list.count():
            self.left.emit()
        self.list.setVisible(self.list.count() > 0)
        self.list.setFixedHeight(min(MOST_ROWS, self.list.count()) * ROW + 4)

    def _add(self, words: str, icon: str, value: object) -> None:
        item = QListWidgetItem(self._icon(icon), words)
        item.setData(_ITEM, value)
        item.setSizeHint(QSize(0, ROW))
        item.setToolTip(words)
        self.list.addItem(item)

    def _icon(self, name: str) -> QIcon:
        return self._theme.icon(name, colour=self._theme.tokens.muted)

    def open_below(self, field: QWidget) -> None:
        """Show it below ``field``, inside the window."""
        window = self._window
        corner = field.mapTo(window, QPoint(0, field.height() + 4))
        width = max(WIDTH, field.width())
        self.setFixedWidth(min(width, window.width() - corner.x() - 8))
        self.adjustSize()
        height = min(self.sizeHint().height(), window.height() - corner.y() - 8)
        self.setGeometry(QRect(corner, QSize(self.width(), height)))
        self.show()
        self.raise_()

    def enter(self) -> bool:
        """Give the keyboard to the list; false when there is nothing in it."""
        if self.isHidden() or not self.list.count():
            return False
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)
        return True

    def _choose(self, item: QListWidgetItem) -> None:
        value = item.data(_ITEM)
        if isinstance(value, Offer):
            self.completed.emit(value.query)
            return
        self.hide()
        self.left.emit()
        if isinstance(value, SavedSearch):
            self.search_chosen.emit(value)
        else:
            self.query_chosen.emit(value)

    def changes_menu(self, search: SavedSearch) -> QMenu:
        """What can be done with a saved search."""
        menu = QMenu(self)
        entries: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("Rename…"), lambda: self.rename_wanted.emit(search)),
            (self.tr("Delete"), lambda: self.delete_wanted.emit(search)),
        )
        for words, act in entries:
            menu.addAction(words).triggered.connect(lambda _checked=False, do=act: do())
        return menu

    def _offer_changes(self, point: QPoint) -> None:
        search = self.list.indexAt(point).data(_ITEM)
        if isinstance(search, SavedSearch):
            menu = self.changes_menu(search)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.list.mapToGlobal(point))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, Escape and Up at the top lead back, F2 and Delete change a saved search.

        The list leaves these keys to what holds it.
        """
        index = self.list.currentIndex()
        value = index.data(_ITEM)
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._choose(self.list.item(index.row()))
        elif key == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        elif key == Qt.Key.Key_Up:
            self.left.emit()
        elif key == Qt.Key.Key_F2 and isinstance(value, SavedSearch):
            self.rename_wanted.emit(value)
        elif key == Qt.Key.Key_Delete and isinstance(value, SavedSearch):
            self.delete_wanted.emit(value)
        else:
            super().keyPressEvent(event)
