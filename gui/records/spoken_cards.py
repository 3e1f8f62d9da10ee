"""The cards of a section view for screen readers: a list of items, none of which has a widget."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

if TYPE_CHECKING:
    from gui.records.section_view import SectionView

OrNone = Any
"""Where Qt takes ``None`` for none, which its annotations do not know."""
_ROLES = {
    QAccessible.Text.Name: Qt.ItemDataRole.AccessibleTextRole,
    QAccessible.Text.Description: Qt.ItemDataRole.AccessibleDescriptionRole,
}


class SpokenCards(QAccessibleWidget):
    """The view as a list; items are made when they are asked for and stand for rows, not records.

    Qt knows what was asked for by its address, so nothing that was made goes before the view does.
    """

    def __init__(self, view: "SectionView") -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view
        self._cards: dict[int, SpokenCard] = {}

    def childCount(self) -> int:
        """One item a row, in sight or not."""
        return self._view.model().rowCount()

    def child(self, index: int) -> OrNone:
        """The item of a row."""
        if not 0 <= index < self.childCount():
            return None
        if index not in self._cards:
            self._cards[index] = SpokenCard(self, self._view, index)
        return self._cards[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The row of an item, -1 for what is none."""
        return child.row if isinstance(child, SpokenCard) else -1

    def childAt(self, x: int, y: int) -> OrNone:
        """The item at a place of the screen."""
        place = self._view.viewport().mapFromGlobal(QPoint(x, y))
        index = self._view.indexAt(place)
        return self.child(index.row()) if index.isValid() else None

    def focusChild(self) -> OrNone:
        """The item the keys work on."""
        index = self._view.currentIndex()
        if self._view.hasFocus() and index.isValid():
            return self.child(index.row())
        return super().focusChild()


class SpokenCard(QAccessibleInterface):
    """One row: what its record is called, what is known of it, whether it is chosen."""

    def __init__(self, cards: SpokenCards, view: "SectionView", row: int) -> None:
        super().__init__()
        self._cards = cards
        self._view = view
        self.row = row

    def isValid(self) -> bool:
        """Whether there is such a row now."""
        return self.row < self._view.model().rowCount()

    def object(self) -> OrNone:
        """It is painted, no object."""
        return None

    def window(self) -> OrNone:
        """The window it is painted in."""
        return self._view.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        """The list."""
        return self._cards

    def childCount(self) -> int:
        """It has no parts."""
        return 0

    def child(self, _index: int) -> OrNone:
        """It has no parts."""
        return None

    def childAt(self, _x: int, _y: int) -> OrNone:
        """It has no parts."""
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """It has no parts."""
        return -1

    def rect(self) -> QRect:
        """Where it is on the screen; nowhere when its group is closed."""
        place = self._view.visualRect(self._view.model().index(self.row, 0))
        return place.translated(self._view.viewport().mapToGlobal(QPoint(0, 0)))

    def role(self) -> QAccessible.Role:
        """An item of a list."""
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        """Whether it is selected, has the focus, is in sight."""
        view, index = self._view, self._view.model().index(self.row, 0)
        state = QAccessible.State()
        state.selectable = state.focusable = state.multiSelectable = True
        state.selected = view.selectionModel().isSelected(index)
        state.focused = index == view.currentIndex() and view.hasFocus()
        state.invisible = view.isIndexHidden(index)
        state.offscreen = not view.viewport().rect().intersects(view.visualRect(index))
        return state

    def text(self, text: QAccessible.Text) -> str:
        """Title, kind, regions and badges in words as its name; below it the words of the card."""
        role = _ROLES.get(text)
        if role is None:
            return ""
        return str(self._view.model().index(self.row, 0).data(role) or "")

    def setText(self, _text: QAccessible.Text, _words: str) -> None:
        """It is not written on."""
