"""The coverage window: what the library holds where, and a click that puts it on the desk."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from data.model.record import Kind
from data.progress import Progress
from gui.archive import Archive
from gui.common.kinds import kind_name
from gui.common.making import named
from gui.coverage.board import Board, read_board
from gui.coverage.board_model import BoardModel
from gui.coverage.holding_delegate import CELL, HoldingDelegate
from gui.i18n.language import Language
from gui.look.room import open_at
from gui.look.theme import Theme

if TYPE_CHECKING:
    from data.library.library import Library

SIZE = (920, 640)
HEAD = 44
"""Height of the themes' names, which may take two lines, at the usual text size."""


class BoardView(QTableView):
    """The grid; arrow keys go from field to field, Enter or Space chooses one.

    Signals:
        chosen: a field was clicked or chosen by a key; carries its index.
    """

    chosen = Signal(QModelIndex)

    def __init__(self, theme: Theme, model: BoardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("board")
        self.setModel(model)
        self._delegate = HoldingDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setDefaultAlignment(
            Qt.AlignmentFlag.AlignCenter | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap.value)
        )
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        for header in (across, down):
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
        self.clicked.connect(self.chosen)
        self._theme = theme
        theme.keep(self._size)

    def _size(self) -> None:
        """Cells and headings as large as the text asks for."""
        theme, across, down = self._theme, self.horizontalHeader(), self.verticalHeader()
        across.setMinimumSectionSize(theme.px(CELL.width()))
        across.setFixedHeight(theme.px(HEAD))
        down.setDefaultSectionSize(theme.px(CELL.height()))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose."""
        choosing = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in choosing and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class CoverageWindow(QDialog):
    """A grid of regions and themes, by kind of record.

    Signals:
        picked: a field was chosen: its region and its theme (``None`` for all), and the kind.
    """

    picked = Signal(object, object, object)

    def __init__(
        self, archive: Archive, theme: Theme, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._board: Board | None = None
        self.kind = QComboBox()
        self.cities = QCheckBox()
        self.model = BoardModel(language, self)
        self.view = BoardView(theme, self.model)
        self.about = named(QLabel(), "small")
        self.told = QLabel(wordWrap=True)
        self.kind_label = named(QLabel(), "small")
        self._fill_kinds()
        self._arrange()
        self.set_words()
        self.kind.currentIndexChanged.connect(lambda _row: self.refresh())
        self.cities.toggled.connect(lambda _on: self._show())
        self.view.chosen.connect(self._choose)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._offer)
        self.view.selectionModel().currentChanged.connect(self._tell)
        open_at(self, theme, *SIZE)
        self.view.setFocus()
        self.refresh()

    def _fill_kinds(self) -> None:
        for kind in (None, *Kind):
            self.kind.addItem("", kind)
        self.kind_label.setBuddy(self.kind)

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.kind_label)
        bar.addWidget(self.kind)
        bar.addSpacing(8)
        bar.addWidget(self.cities)
        bar.addStretch(1)
        bar.addWidget(self.about)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(bar)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.told)

    def set_words(self) -> None:
        """Everything it says, in the language of the interface."""
        self.setWindowTitle(self.tr("Coverage"))
        self.kind_label.setText(self.tr("Kind"))
        self.kind.setAccessibleName(self.tr("Kind"))
        for row in range(self.kind.count()):
            kind = self.kind.itemData(row)
            self.kind.setItemText(row, kind_name(kind) if kind else self.tr("All kinds"))
        self.cities.setText(self.tr("Cities"))
        self.view.setAccessibleName(self.tr("Records by region and theme"))
        self.about.setText(self.tr("Records, and the date of the newest. Hatched: a gap"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.set_words()
        super().changeEvent(event)

    # What is shown

    def refresh(self) -> None:
        """Count the chosen kind."""
        kind = self.kind.currentData()

        def read(library: "Library", _progress: Progress) -> Board:
            return read_board(library, kind)

        self._archive.ask(read, self._take, key="coverage")

    def _take(self, board: Board) -> None:
        self._board = board
        self._show()

    def _show(self) -> None:
        """Show the board; the keys stay at the same field."""
        current = self.view.currentIndex()
        field = self.model.field(current) if current.isValid() else None
        self.model.show(self._board, cities=self.cities.isChecked())
        index = self.model.index_of(field) if field else self.model.index(0, 0)
        self.view.setCurrentIndex(index)
        self.view.verticalHeader().setFixedWidth(self._widest_name())

    def _widest_name(self) -> int:
        header = self.view.verticalHeader()
        hints = (header.sectionSizeFromContents(row) for row in range(self.model.rowCount()))
        return max((hint.width() for hint in hints), default=96) + 8

    def _tell(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self.told.setText(self.model.sentence(index) if index.isValid() else "")

    def menu(self, index: QModelIndex) -> QMenu:
        """What can be done with a field."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        show = menu.addAction(self.tr("Show these records"), lambda: self._choose(index))
        show.setEnabled(bool(self.model.holding(index).count))
        words = self.model.sentence(index)
        menu.addAction(self.tr("Copy in words"), lambda: QGuiApplication.clipboard().setText(words))
        return menu

    def _offer(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        if index.isValid():
            self.menu(index).popup(self.view.viewport().mapToGlobal(at))

    def _choose(self, index: QModelIndex) -> None:
        """Put a field on the desk; there is nothing to put there of a gap."""
        if self.model.holding(index).count:
            self.picked.emit(*self.model.field(index), self.kind.currentData())
