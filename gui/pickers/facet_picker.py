"""A heading and the tree of values below it: regions, or themes."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.common.making import named
from gui.look.theme import Theme
from gui.pickers.facet_delegate import FacetDelegate
from gui.pickers.facet_menu import FacetMenu
from gui.pickers.facet_model import FacetModel
from gui.pickers.facet_tree import FacetTree

WANTED = 184
"""Pixels of height a picker asks for, unless told otherwise."""
FEW = 6
"""Values that are painted again one by one; beyond, the whole tree is."""


class FacetPicker(QWidget):
    """Pick several values of a two-level list.

    Signals:
        picked: the person changed what is picked; carries the tuple of ids.
    """

    picked = Signal(tuple)

    def __init__(
        self, theme: Theme, name: str, wanted: int = WANTED, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self.setObjectName(name)
        self.model = FacetModel(self)
        self._heading = named(QLabel(), "heading")
        self.clear = QToolButton()
        theme.keep(lambda: self.clear.setIcon(theme.icon("close", colour=theme.tokens.muted)))
        theme.size_icons(self.clear, 14)
        self.clear.clicked.connect(self._clear)
        self.clear.hide()
        self.view = self._tree(theme)
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 8, 0)
        bar.addWidget(self._heading, 1)
        bar.addWidget(self.clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(bar)
        layout.addWidget(self.view, 1)
        self.model.picked.connect(self._on_picked)
        self.model.looks_changed.connect(self._paint)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(
            lambda at: self.menu(self.view.indexAt(at)).popup(self.view.viewport().mapToGlobal(at))
        )

    def sizeHint(self) -> QSize:
        """What is wanted of it: it scrolls by itself, what stands below it does not."""
        return QSize(super().sizeHint().width(), self._wanted)

    def menu(self, index: QModelIndex) -> FacetMenu:
        """What can be done with a value."""
        return FacetMenu(self.view, self.model, index)

    def _tree(self, theme: Theme) -> FacetTree:
        view = FacetTree(theme)
        view.setModel(self.model)
        view.setItemDelegate(FacetDelegate(self))
        return view

    def set_heading(self, heading: str, clear: str) -> None:
        """The words above the tree and the tool tip of the clear button, translated."""
        self._heading.setText(heading)
        self.view.setAccessibleName(heading)
        self.clear.setToolTip(clear)
        self.clear.setAccessibleName(clear)

    @property
    def heading(self) -> str:
        """The words above the tree."""
        return self._heading.text()

    def show_values(self, values: Sequence[tuple[str, str, str | None]]) -> None:
        """Fill the tree with ``(id, label, parent id)``."""
        self.model.show(values)

    def set_picked(self, ids: Sequence[str]) -> None:
        """Show ``ids`` as picked; parents of picked children open."""
        self.model.set_checked(ids)
        self.clear.setVisible(bool(ids))
        for node_id in ids:
            parent = self.model.index_of(node_id).parent()
            if parent.isValid():
                self.view.expand(parent)

    def set_counts(self, counts: Mapping[Any, int]) -> None:
        """Show how many records each value would give."""
        self.model.set_counts(counts)

    def _paint(self, ids: tuple[str, ...]) -> None:
        """Paint values again; a screen reader that is there is told of them."""
        model = self.model
        if QAccessible.isActive():
            for index in map(model.index_of, ids):
                model.dataChanged.emit(index, index)
        elif len(ids) > FEW:
            self.view.viewport().update()
        else:
            for index in map(model.index_of, ids):
                self.view.viewport().update(self.view.visualRect(index))

    def _on_picked(self, ids: tuple[str, ...]) -> None:
        self.clear.setVisible(bool(ids))
        self.picked.emit(ids)

    def _clear(self) -> None:
        self.set_picked(())
        self.picked.emit(())
