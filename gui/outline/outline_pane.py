"""The outline with its bar: filter, path, what can be added; the note editor below."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSplitter,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.common.elided_label import ElidedLabel
from gui.common.making import named
from gui.look.theme import Theme
from gui.outline.note_editor import NoteEditor
from gui.outline.outline_view import OutlineView
from gui.outline.wording import words_for

PAUSE = 120
"""Milliseconds after the last key before the lines are filtered."""
TREE, NOTE = 420, 240
"""Heights of the tree and of the note below it when that is opened for the first time."""


class OutlinePane(QWidget):
    """Everything of the outline that is seen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self.view = OutlineView(theme)
        self.note = NoteEditor(theme)
        self.note.hide()
        self.filter = QLineEdit(clearButtonEnabled=True)
        self.filter.setObjectName("outline-filter")
        self.path = named(ElidedLabel(), "small")
        self.add = self._button("plus")
        self.add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.open_all = self._button("chevron-down")
        self.close_all = self._button("chevron-right")
        self.more = self._button("more")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.empty = named(QLabel(wordWrap=True), "muted")
        self._made = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._filter)
        self._arrange()
        self.filter.textChanged.connect(lambda _text: self._pause.start())
        self.open_all.clicked.connect(lambda _on=False: self.view.expandAll())
        self.close_all.clicked.connect(lambda _on=False: self.view.collapseAll())
        self.view.selectionModel().currentChanged.connect(lambda *_: self.show_path())
        self.view.lines.modelReset.connect(self._show_stack)

    def _button(self, icon: str) -> QToolButton:
        button = QToolButton()
        self._theme.keep(lambda: button.setIcon(self._theme.icon(icon)))
        return button

    def _arrange(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 8, 4)
        bar.setSpacing(2)
        bar.addWidget(self.filter, 1)
        for button in (self.open_all, self.close_all, self.add, self.more):
            bar.addWidget(button)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(24, 24, 24, 24)
        column.addWidget(self.empty)
        column.addStretch(1)
        self.upper = QWidget()
        self._stack = QStackedLayout(self.upper)
        self._stack.addWidget(self.view)
        self._stack.addWidget(holder)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.upper)
        self.split.addWidget(self.note)
        self.split.setSizes([TREE, NOTE])
        self.path.setContentsMargins(14, 0, 12, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.path)
        layout.addWidget(self.split, 1)

    def show_commands(self, adding: list[QAction], other: list[QAction]) -> None:
        """What the buttons offer."""
        for button, actions in ((self.add, adding), (self.more, other)):
            menu = QMenu(button)
            menu.addActions(actions)
            button.setMenu(menu)

    def set_words(self) -> None:
        """Everything it says, in the language of the interface."""
        self.filter.setPlaceholderText(self.tr("Filter the outline"))
        self.filter.setAccessibleName(self.tr("Filter the outline"))
        self.view.setAccessibleName(self.tr("Outline of the briefing"))
        for button, words in (
            (self.add, self.tr("Add a section or a note")),
            (self.open_all, self.tr("Open all")),
            (self.close_all, self.tr("Close all")),
            (self.more, self.tr("More")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.note.set_words()
        self._show_stack()
        self.show_path()
        self.view.viewport().update()

    def show_path(self) -> None:
        """The headings above the current line."""
        node = self.view.current_node
        outline = self.view.lines.outline
        above = list(outline.above(node.id))[::-1] if node and node.id in outline.nodes else []
        self.path.say(" › ".join(map(words_for, above)) or self.tr("Top level"))

    def show_whole(self) -> None:
        """Every line, whatever it was filtered for."""
        if self.filter.text():
            self.filter.clear()
            self._pause.stop()
            self._filter()

    def show_made(self, *, made: bool) -> None:
        """Whether the pages that the outline is of have been made."""
        self._made = made
        self._show_stack()

    def _filter(self) -> None:
        self.view.show_filtered(self.filter.text())

    def _show_stack(self) -> None:
        """The tree, or why there is none."""
        lines = self.view.lines
        self._stack.setCurrentIndex(0 if lines.rowCount() else 1)
        if lines.outline.nodes:
            self.empty.setText(self.tr("No line has these words."))
        elif self._made:
            self.empty.setText(
                self.tr("Nothing to arrange yet.\nPick regions or themes at the left.")
            )
        else:
            self.empty.setText(self.tr("The outline appears with the pages."))
