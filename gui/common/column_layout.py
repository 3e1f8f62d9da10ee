"""A layout of equal columns, fewer of them where there is little room."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from gui.common.flow_layout import FlowLayout


class ColumnLayout(FlowLayout):
    """Widgets row by row, all as wide as their column; what is left is shared.

    Args:
        most: columns where there is room for so many.
        spacing: pixels between columns and between rows.
    """

    def __init__(self, most: int, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(spacing, parent)
        self._most = most

    def sizeHint(self) -> QSize:
        """Room for all columns."""
        least = self.minimumSize()
        return QSize(self._needed(self._most), least.height())

    def _widths(self, columns: int) -> list[int]:
        """What each of so many columns needs."""
        hints = [size.width() for _item, size in self._shown()]
        return [max(hints[column::columns], default=0) for column in range(columns)]

    def _needed(self, columns: int) -> int:
        return sum(self._widths(columns)) + (columns - 1) * self.spacing()

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Go through the rows; the height they need."""
        items, gap = self._shown(), self.spacing()
        fitting = (n for n in range(self._most, 1, -1) if self._needed(n) <= rect.width())
        columns = next(fitting, 1)
        widths = self._widths(columns)
        spare = max(0, rect.width() - self._needed(columns)) // columns
        height = max((size.height() for _item, size in items), default=0)
        x, y = rect.x(), rect.y()
        for number, (item, _size) in enumerate(items if move else ()):
            row, column = divmod(number, columns)
            left = x + sum(widths[:column]) + column * (gap + spare)
            width = min(widths[column] + spare, rect.width())
            item.setGeometry(QRect(left, y + row * (height + gap), width, height))
        rows = -(-len(items) // columns)
        return max(0, rows * (height + gap) - gap)
