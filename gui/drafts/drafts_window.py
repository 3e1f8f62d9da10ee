"""The window of all drafts: found, sorted, opened, copied, renamed, put away, deleted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from data.messages import render
from gui.common.making import QT_TRANSLATE_NOOP, named
from gui.drafts.draft_delegate import DraftDelegate
from gui.drafts.draft_model import DraftModel, Order
from gui.drafts.draft_row import DraftRow, row_of
from gui.drafts.listing import Listing
from gui.look.room import open_at
from gui.look.theme import Theme
from templates.drafts.head import DraftId

if TYPE_CHECKING:
    from gui.drafts.drafts_desk import DraftsDesk
    from gui.drafts.passing import Passing

translate = QCoreApplication.translate

ORDERS = (
    (Order.CHANGED, QT_TRANSLATE_NOOP("DraftsWindow", "Last changed")),
    (Order.CREATED, QT_TRANSLATE_NOOP("DraftsWindow", "Last begun")),
    (Order.NAME, QT_TRANSLATE_NOOP("DraftsWindow", "By name")),
)


class DraftsWindow(QDialog):
    """A list, a search field, and what can be done with the draft chosen."""

    def __init__(
        self, desk: "DraftsDesk", passing: "Passing", theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._passing = passing
        self._desk = desk
        self.model = DraftModel(self)
        self.search = QLineEdit(clearButtonEnabled=True)
        self.order = QComboBox()
        self.archived = QCheckBox()
        self.view = QListView()
        self._delegate = DraftDelegate(theme, self)
        self.empty = named(QLabel(wordWrap=True), "muted")
        self.problems = named(QLabel(wordWrap=True), "problem")
        self.open_button = named(QPushButton(), "primary")
        self.duplicate_button, self.rename_button = QPushButton(), QPushButton()
        self.archive_button, self.delete_button = QPushButton(), QPushButton()
        self.more = named(QPushButton(), "menu")
        self.export_action, self.import_action = QAction(self), QAction(self)
        self.close_button = QPushButton()
        self._keys: list[QAction] = []
        self._set_up()
        self._arrange()
        self._connect()
        self.set_words()
        self._show(desk.listing)
        open_at(self, theme, 720, 560)
        self.search.setFocus()

    def _set_up(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        view.setMinimumSize(QSize(360, 200))
        for order, english in ORDERS:
            self.order.addItem(english, order)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self.order)
        top.addWidget(self.archived)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (
            self.duplicate_button,
            self.rename_button,
            self.archive_button,
            self.delete_button,
            self.more,
        ):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.open_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(holder, 1)
        layout.addWidget(self.problems)
        layout.addLayout(row)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.search.installEventFilter(self)
        self.order.activated.connect(
            lambda _row: self._keeping(lambda: self.model.sort_by(self.order.currentData()))
        )
        self.archived.toggled.connect(
            lambda on: self._keeping(lambda: self.model.show_archived(on))
        )
        self.view.activated.connect(lambda _index: self._open())
        self.view.selectionModel().currentChanged.connect(lambda _now, _then: self._on_current())
        self._desk.listed.connect(self._show)
        self._desk.named.connect(self._show_again)
        self.close_button.clicked.connect(self.reject)
        for button, act, key in (
            (self.open_button, self._open, None),
            (self.duplicate_button, self._duplicate, None),
            (self.rename_button, self._rename, "F2"),
            (self.archive_button, self._archive, None),
            (self.delete_button, self._delete, QKeySequence.StandardKey.Delete),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)
            action = QAction(self.view)
            action.triggered.connect(button.click)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            if key is not None:
                action.setShortcut(QKeySequence(key))
            action.setProperty("button", button)
            self.view.addAction(action)
            self._keys.append(action)
        self.open_button.setDefault(True)
        menu = QMenu(self.more)
        menu.addActions([self.export_action, self.import_action])
        self.more.setMenu(menu)
        self.more.setAutoDefault(False)
        self.export_action.triggered.connect(self._export)
        self.import_action.triggered.connect(self._import)

    # Words

    def set_words(self) -> None:
        """Everything the window says, in the language of the interface."""
        self.setWindowTitle(self.tr("Drafts"))
        self.search.setPlaceholderText(self.tr("Search drafts"))
        self.search.setAccessibleName(self.tr("Search drafts"))
        self.order.setAccessibleName(self.tr("Order"))
        for row, (_order, english) in enumerate(ORDERS):
            self.order.setItemText(row, translate("DraftsWindow", english))
        self.archived.setText(self.tr("Show archived"))
        self.view.setAccessibleName(self.tr("Drafts"))
        self.open_button.setText(self.tr("Open"))
        self.duplicate_button.setText(self.tr("Duplicate"))
        self.rename_button.setText(self.tr("Rename…"))
        self.delete_button.setText(self.tr("Delete"))
        self.more.setText(self.tr("More"))
        self.export_action.setText(self.tr("Export…"))
        self.import_action.setText(self.tr("Import…"))
        self.close_button.setText(self.tr("Close"))
        self._on_current()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.set_words()
            self._show_again()
        super().changeEvent(event)

    # What is shown

    def _show(self, listing: Listing) -> None:
        desk = self._desk
        rows = [
            row_of(
                kept,
                desk.words,
                listing.pictures.get(kept.head.id),
                current=kept.head.id == desk.current,
                elsewhere=desk.is_elsewhere(kept),
            )
            for kept in listing.drafts
        ]
        self._keeping(lambda: self.model.show_rows(rows))
        language = desk.words.language.code
        self.problems.setText("\n".join(render(each, language) for each in listing.problems))
        self.problems.setVisible(bool(listing.problems))

    def _show_again(self) -> None:
        self._show(self._desk.listing)

    def _on_search(self, text: str) -> None:
        self._keeping(lambda: self.model.search(text))

    def _why_empty(self) -> str:
        """What is said where no draft is listed."""
        if not self.model.total:
            return self.tr(
                "No drafts yet. Whatever you change on the desk is kept here as a draft, by itself."
            )
        if self.search.text():
            return self.tr("No draft is found with these words.")
        return self.tr("All drafts are archived. Tick “Show archived” to see them.")

    def _keeping(self, change: Callable[[], None]) -> None:
        """Change the list; the draft chosen stays chosen, or the first one is."""
        chosen = self.chosen
        change()
        index = self.model.index_of(chosen.id) if chosen else self.model.index(0)
        self.view.setCurrentIndex(index if index.isValid() else self.model.index(0))
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        self.empty.setText(self._why_empty())
        self._on_current()

    @property
    def chosen(self) -> DraftRow | None:
        """The draft chosen in the list."""
        return self.model.row(self.view.currentIndex())

    def _on_current(self) -> None:
        row = self.chosen
        archived = row is not None and row.archived
        self.archive_button.setText(
            self.tr("Take out of archive") if archived else self.tr("Archive")
        )
        self.export_action.setEnabled(row is not None)
        for action in self._keys:
            button = action.property("button")
            button.setEnabled(row is not None)
            action.setText(button.text())
            action.setEnabled(row is not None)

    # What is done

    def _open(self) -> None:
        self._with(self._desk.open)
        self.accept()

    def _duplicate(self) -> None:
        self._with(self._desk.duplicate)

    def _rename(self) -> None:
        row = self.chosen
        if row is None:
            return
        name, fine = QInputDialog.getText(
            self, self.tr("Rename draft"), self.tr("New name"), text=row.name
        )
        if fine and name.strip() != row.name:
            self._desk.rename(row.id, name.strip())

    def _archive(self) -> None:
        row = self.chosen
        if row is not None:
            self._desk.archive(row.id, archived=not row.archived)

    def _delete(self) -> None:
        self._with(self._desk.delete)

    def _export(self) -> None:
        row = self.chosen
        if row is not None:
            self._passing.ask_out(row.id, row.name, self)

    def _import(self) -> None:
        self._passing.ask_in(self)

    def _with(self, act: Callable[[DraftId], object]) -> None:
        row = self.chosen
        if row is not None:
            act(row.id)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Up and down in the search field go through the list."""
        if (
            watched is self.search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        ):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = self.view.currentIndex().row() + step
            if 0 <= row < self.model.rowCount():
                self.view.setCurrentIndex(self.model.index(row))
            return True
        return False
