"""A bar whose less important parts step back where there is no room for them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.common.making import named


class FoldingBar(QWidget):
    """Groups of widgets in a row; the groups given up first are the last ones of ``order``.

    What steps back can be had from menus, keys and fields that stay.
    """

    def __init__(self, groups: list[list[QWidget]], order: list[int]) -> None:
        super().__init__()
        named(self, "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._groups = groups
        self._order = order
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(2)
        for number, group in enumerate(groups):
            if number:
                row.addStretch(1)
            for widget in group:
                row.addWidget(widget)

    def minimumSizeHint(self) -> QSize:
        """Room for what never steps back."""
        return QSize(self._needed(self._order[:1]), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many groups as there is room for."""
        super().resizeEvent(event)
        shown: list[int] = []
        for number in self._order:
            if not shown or self._needed([*shown, number]) <= event.size().width():
                shown.append(number)
        for number, group in enumerate(self._groups):
            for widget in group:
                widget.setVisible(number in shown)

    def _needed(self, numbers: list[int]) -> int:
        """The width these groups take."""
        widgets = [widget for number in numbers for widget in self._groups[number]]
        margins = self.contentsMargins()
        wide = sum(widget.sizeHint().width() + 2 for widget in widgets)
        return wide + margins.left() + margins.right() + 16
