"""The tree of the outline; it stays as it was opened, scrolled and selected."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QDragMoveEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTreeView, QWidget

from gui.common.later import later
from gui.look.theme import Theme
from gui.outline.outline_delegate import OutlineDelegate
from gui.outline.outline_model import RECORDS_MIME, OutlineModel
from gui.outline.shown import Shown
from templates.arranging.arrangement import TOP
from templates.arranging.outline import Node, Sort

INDENT = 16
WRITTEN = (Sort.SECTION, Sort.NOTE)
"""Lines whose words are a person's to write."""
SQUARE = "QTreeView::item { border-radius: 0; }"
"""The delegate paints lines to their edges; round corners would show where a line begins."""


class OutlineView(QTreeView):
    """Sections, blocks, rows and items below one another.

    Signals:
        opened: a line was opened (Enter, double click); carries its id.
        chosen: the person made another line the current one; carries its id.
    """

    opened = Signal(str)
    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = OutlineModel(self)
        self._open: set[str] = set()
        self._known: set[str] = set()
        self._waiting: Shown | None = None
        self._quiet = False
        self._filtered = False
        self.setObjectName("outline")
        self.setModel(self.lines)
        self._delegate = OutlineDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        theme.indent(self, INDENT)
        self._behave()
        self.lines.looks_changed.connect(self.viewport().update)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self.selectionModel().currentChanged.connect(self._on_current)
        theme.changed.connect(self.viewport().update)

    def _behave(self) -> None:
        self.setHeaderHidden(True)
        self.setStyleSheet(SQUARE)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(28)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAutoExpandDelay(700)
        self.setExpandsOnDoubleClick(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    # What is shown

    def show_lines(self, shown: Shown) -> None:
        """Another state of the outline; whatever of it was there stays as it was.

        While a heading is typed it waits: the field would be gone.
        """
        if self.state() == QAbstractItemView.State.EditingState:
            self._waiting = shown
            return
        self._waiting = None
        with self._staying():
            self.lines.show(shown)
            for name, node in shown.outline.nodes.items():
                if name not in self._known:
                    self._known.add(name)
                    if node.sort is Sort.SECTION and (node.parent == TOP or node.own):
                        self._open.add(name)

    def show_filtered(self, query: str) -> None:
        """Only the lines with the words of ``query``, all of them open."""
        with self._staying():
            self._filtered = bool(query.split())
            self.lines.filter(query)

    def forget(self) -> None:
        """Another draft: nothing of the former one is remembered."""
        self._open.clear()
        self._known.clear()
        self.show_lines(Shown())

    @contextmanager
    def _staying(self) -> Iterator[None]:
        """Keep selection, current line, what is open and the place in the list."""
        reset: list[bool] = []
        connection = self.lines.modelReset.connect(lambda: reset.append(True))
        chosen, current, scrolled = self.selected, self.current, self.verticalScrollBar().value()
        self._quiet = True
        yield
        self.lines.modelReset.disconnect(connection)
        if reset:
            self._reopen()
            self.select(chosen, current)
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(scrolled)
        self._quiet = False

    def _reopen(self) -> None:
        """Open what was open."""
        if self._filtered:
            self.expandAll()
            return
        for name in self._open:
            index = self.lines.index_of(name)
            if index.isValid():
                self.setExpanded(index, True)

    # The lines chosen

    @property
    def current(self) -> str:
        """The id of the current line, ``""`` when there is none."""
        return self.lines.id_at(self.currentIndex())

    @property
    def current_node(self) -> Node | None:
        """The current line."""
        return self.lines.node(self.currentIndex())

    @property
    def selected(self) -> tuple[str, ...]:
        """The ids of the selected lines, in reading order."""
        chosen = {self.lines.id_at(index) for index in self.selectionModel().selectedRows()}
        return tuple(name for name in self.lines.outline.nodes if name in chosen)

    def select(self, names: tuple[str, ...], current: str = "") -> None:
        """Select lines without telling anybody."""
        model = self.selectionModel()
        with self._untold():
            model.clear()
            index = self.lines.index_of(current)
            if index.isValid():
                model.setCurrentIndex(index, model.SelectionFlag.NoUpdate)
            for name in names:
                model.select(self.lines.index_of(name), model.SelectionFlag.Select)

    @contextmanager
    def _untold(self) -> Iterator[None]:
        """Nobody is told which line is the current one."""
        quiet, self._quiet = self._quiet, True
        yield
        self._quiet = quiet

    def reveal(self, name: str) -> None:
        """Select one line and bring it into view, opening what it lies in."""
        index = self.lines.index_of(name)
        if index.isValid() and (name,) != self.selected:
            above = index.parent()
            while above.isValid():
                self.setExpanded(above, True)
                above = above.parent()
            self.select((name,), name)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if not self._quiet and index.isValid():
            self.chosen.emit(self.lines.id_at(index))

    def _on_expanded(self, index: QModelIndex) -> None:
        if not self._filtered:
            self._open.add(self.lines.id_at(index))

    def _on_collapsed(self, index: QModelIndex) -> None:
        if not self._filtered and not self._quiet:
            self._open.discard(self.lines.id_at(index))

    # Qt's events

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys are here now: Qt makes a line the current one, which nobody has chosen."""
        with self._untold():
            super().focusInEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Show what came while a heading was typed.

        Later, for Qt closes the field in the midst of laying lines out and of scrolling, and goes
        on with lines that would be gone.
        """
        super().closeEditor(editor, hint)
        later(self._show_waiting, self)

    def _show_waiting(self) -> None:
        if self._waiting is not None:
            self.show_lines(self._waiting)

    def event(self, event: QEvent) -> bool:
        """F2 is about the line: the record looked at last is edited only where it stands."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._meant_here(event):
            event.accept()
            return True
        return super().event(event)

    def _meant_here(self, event: QKeyEvent) -> bool:
        """Whether a key does something else in the tree than everywhere else."""
        node = self.current_node
        if event.key() == Qt.Key.Key_F2 and not event.modifiers():
            return node is not None and (node.sort in WRITTEN or not node.records)
        return self._command(event) is not None

    def _command(self, event: QKeyEvent) -> QAction | None:
        """The command of the tree that a key stands for."""
        pressed = QKeySequence(event.keyCombination())
        return next((each for each in self.actions() if pressed in each.shortcuts()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 and Enter open a line."""
        node = self.current_node
        keys = self._keys()
        command = self._command(event)
        if command is not None:
            command.trigger()
            return
        if node is not None and event.key() in keys and not event.modifiers():
            keys[Qt.Key(event.key())](node)
            event.accept()
            return
        super().keyPressEvent(event)

    def _keys(self) -> dict[Qt.Key, Callable[[Node], object]]:
        return {
            Qt.Key.Key_F2: self._rename,
            Qt.Key.Key_Return: lambda node: self.opened.emit(node.id),
            Qt.Key.Key_Enter: lambda node: self.opened.emit(node.id),
        }

    def _rename(self, node: Node) -> None:
        if node.sort is Sort.SECTION:
            self.edit(self.currentIndex())
        elif node.sort is Sort.NOTE:
            self.opened.emit(node.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens a line as Enter does."""
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(self.lines.id_at(index))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """A record goes onto a line, never between two."""
        self.setDropIndicatorShown(True)
        super().dragMoveEvent(event)
        if event.mimeData().hasFormat(RECORDS_MIME) and event.isAccepted():
            event.setDropAction(Qt.DropAction.CopyAction)
