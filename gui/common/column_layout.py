"""A layout of equal columns, fewer of them where there is little room."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from gui.common.flow_layout import FlowLayout


class ColumnLayout(FlowLayout):
    """Widgets row by row, all as wide as their column.

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
        gaps = (self._most - 1) * self.spacing()
        return QSize(least.width() * self._most + gaps, least.height())

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Go through the rows; the height they need."""
        items = [item for item in self._items if not item.isEmpty()]
        gap, widest = self.spacing(), self.minimumSize().width()
        columns = max(1, min(self._most, (rect.width() + gap) // max(1, widest + gap)))
        width = (rect.width() - (columns - 1) * gap) // columns
        height = max((item.sizeHint().height() for item in items), default=0)
        for number, item in enumerate(items):
            row, column = divmod(number, columns)
            corner = rect.topLeft()
            if move:
                x, y = corner.x() + column * (width + gap), corner.y() + row * (height + gap)
                item.setGeometry(QRect(x, y, width, height))
        rows = -(-len(items) // columns)
        return max(0, rows * (height + gap) - gap)
