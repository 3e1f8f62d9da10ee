"""The list of what the preflight found, with what can be done about the one chosen."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedLayout,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from data.messages import render
from gui.common.elided_label import ElidedLabel
from gui.common.flow_layout import FlowLayout
from gui.common.making import QT_TRANSLATE_NOOP, named, push_button
from gui.common.wrapping_delegate import WrappingDelegate
from gui.i18n.language import Language
from gui.look.theme import Theme
from gui.preflight.remark_model import PAGE, WORDS, RemarkModel

if TYPE_CHECKING:
    from exports.preflight.remark import Remark, Way

_PAGE_WIDTH = 84
"""Pixels at the usual text size that the number of a page takes."""
WAYS = {
    "option": QT_TRANSLATE_NOOP("PreflightPane", "Open the options"),
    "evidence": QT_TRANSLATE_NOOP("PreflightPane", "Show the evidence"),
    "conflict": QT_TRANSLATE_NOOP("PreflightPane", "Decide…"),
    "record": QT_TRANSLATE_NOOP("PreflightPane", "Show the record"),
    "edit": QT_TRANSLATE_NOOP("PreflightPane", "Correct it…"),
    "leave-out": QT_TRANSLATE_NOOP("PreflightPane", "Leave it out"),
    "mark": QT_TRANSLATE_NOOP("PreflightPane", "Print such words with a mark"),
    "heading": QT_TRANSLATE_NOOP("PreflightPane", "Rename the heading"),
    "aside": QT_TRANSLATE_NOOP("PreflightPane", "Set it aside"),
    "letterhead": QT_TRANSLATE_NOOP("PreflightPane", "Open the letterhead"),
}
"""What the button of each way says."""


class PreflightPane(QWidget):
    """Errors and warnings; choosing one leads to its place.

    Signals:
        chosen: a remark was chosen; carries it.
        way_wanted: a button of the remark chosen was pressed; carries the way and its target.
        close_wanted: the pane is to be closed.
    """

    chosen = Signal(object)
    way_wanted = Signal(str, str)
    close_wanted = Signal()

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self.model = RemarkModel(theme, language, self)
        self.title = named(QLabel(), "strong")
        self.count = named(ElidedLabel(), "muted")
        self.close_button = QToolButton()
        self.view = QTreeView()
        self.empty = named(QLabel(wordWrap=True), "muted")
        self.remedy = named(QLabel(wordWrap=True), "muted")
        self.ways: list[QPushButton] = []
        self._arrange()
        self.view.selectionModel().currentRowChanged.connect(self._on_current)
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        self.close_button.clicked.connect(lambda _checked=False: self.close_wanted.emit())
        theme.keep(self._paint)

    def _arrange(self) -> None:
        bar = named(QWidget(), "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self.title)
        row.addWidget(self.count, 1)
        row.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._list())
        self._stack.addWidget(self._nothing())
        layout.addLayout(self._stack, 1)

    def _list(self) -> QWidget:
        view = named(self.view, "remarks")
        view.setModel(self.model)
        view.setHeaderHidden(True)
        view.setRootIsDecorated(False)
        view.setMouseTracking(True)
        view.setItemDelegate(WrappingDelegate(self._theme, view))
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(PAGE, QHeaderView.ResizeMode.Fixed)
        self._theme.keep(lambda: header.resizeSection(PAGE, self._theme.px(_PAGE_WIDTH)))
        foot = named(QWidget(), "bar")
        lines = QVBoxLayout(foot)
        lines.setContentsMargins(12, 8, 12, 8)
        lines.setSpacing(8)
        lines.addWidget(self.remedy)
        self._buttons = FlowLayout(8)
        lines.addLayout(self._buttons)
        self._foot = foot
        foot.hide()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(view, 1)
        column.addWidget(foot)
        return page

    def _nothing(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(24, 24, 24, 24)
        column.addWidget(self.empty)
        column.addStretch(1)
        return holder

    def set_words(self) -> None:
        """Everything it says, in the language of the interface."""
        self.title.setText(self.tr("Preflight"))
        self.empty.setText(self.tr("Nothing to mend: the briefing can be exported as it is."))
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close the preflight"))
        self.view.setAccessibleName(self.tr("What the preflight found"))
        self.setAccessibleName(self.tr("Preflight"))
        self._show_current()

    def show_remarks(self, remarks: "Sequence[Remark]", summary: str) -> None:
        """Other remarks; the one chosen stays chosen when it is still there."""
        former = self.current
        self.model.show_remarks(remarks)
        self.count.say(summary)
        self._stack.setCurrentIndex(0 if remarks else 1)
        if former is not None and former in remarks:
            self.view.setCurrentIndex(self.model.index(list(remarks).index(former), WORDS))
        self._show_current()

    @property
    def current(self) -> "Remark | None":
        """The remark chosen."""
        return self.model.remark(self.view.currentIndex().row())

    def next(self) -> None:
        """Choose the remark after the one chosen, the first one after the last."""
        count = self.model.rowCount()
        if count:
            row = (self.view.currentIndex().row() + 1) % count
            self.view.setCurrentIndex(self.model.index(row, WORDS))
            self._choose(self.model.index(row, WORDS))

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_current()

    def _show_current(self) -> None:
        """The remedy, and a button for each way to it."""
        remark = self.current
        self._foot.setVisible(remark is not None)
        if remark is None:
            return
        self.remedy.setText(render(remark.remedy, self._language.code))
        for button in self.ways:
            self._buttons.removeWidget(button)
            button.deleteLater()
        self.ways = [self._button(*each) for each in remark.ways]

    def _button(self, way: "Way", target: str) -> QPushButton:
        button = push_button(self.tr(WAYS[way]), lambda: self.way_wanted.emit(way.value, target))
        self._buttons.addWidget(button)
        button.show()
        return button

    def _choose(self, index: QModelIndex) -> None:
        remark = self.model.remark(index.row())
        if remark is not None:
            self.chosen.emit(remark)

    def _paint(self) -> None:
        self.close_button.setIcon(self._theme.icon("close", colour=self._theme.tokens.muted))
        self.view.viewport().update()
