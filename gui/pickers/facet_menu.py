"""What a value of a facet tree offers: only this, add or remove, open all, its name."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QTreeView

from gui.pickers.facet_model import ID_ROLE, FacetModel


class FacetMenu(QMenu):
    """The menu of one value, or of none where there is nothing below the mouse."""

    def __init__(self, view: QTreeView, model: FacetModel, index: QModelIndex) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model = model
        if index.isValid():
            self._offer_value(index)
            self.addSeparator()
        self.addAction(self.tr("Open all"), view.expandAll)
        self.addAction(self.tr("Close all"), view.collapseAll)

    def _offer_value(self, index: QModelIndex) -> None:
        value = str(index.data(ID_ROLE))
        name = str(index.data(Qt.ItemDataRole.DisplayRole))
        state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        on = state == Qt.CheckState.Checked
        self.addAction(self.tr("Only this"), lambda: self._model.pick_only(value))
        words = self.tr("Remove") if on else self.tr("Add")
        self.addAction(words, lambda: self._model.toggle(value, on=not on))
        self.addSeparator()
        self.addAction(self.tr("Copy the name"), lambda: QGuiApplication.clipboard().setText(name))
