"""The tree of a picker, painted from rows that are kept."""

from collections import OrderedDict

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QCursor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView, QWidget

from gui.look.fonts import sized
from gui.look.theme import Theme
from gui.pickers.facet_model import COUNT_ROLE

AnyIndex = QModelIndex | QPersistentModelIndex
KEPT = 200
"""Rows that are kept; more than any picker shows."""
EDGE = 8
"""Pixels right of the count."""
_Row = tuple[str, object, bool, bool, int, int, int, float]


class FacetTree(QTreeView):
    """Each row is painted once and kept as a picture; only its count is painted every time.

    With every click all counts are others and few rows. A style sheet takes ten times as long for
    a row as its picture does.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: OrderedDict[_Row, QPixmap] = OrderedDict()
        self._font: QFont | None = None
        self.setHeaderHidden(True)
        theme.indent(self, 16)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._forget)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint a row from its picture; the one pointed at or current is as Qt paints it."""
        if self._is_plain(option.rect, index):
            painter.drawPixmap(option.rect.topLeft(), self._picture(option, index))
        else:
            super().drawRow(painter, option, index)
        self._paint_count(painter, option.rect, index.data(COUNT_ROLE))

    def _is_plain(self, rect: QRect, index: AnyIndex) -> bool:
        if index == self.currentIndex() or self.selectionModel().isSelected(index):
            return False
        viewport = self.viewport()
        return not (viewport.underMouse() and rect.contains(self._mouse()))

    def _mouse(self) -> QPoint:
        return self.viewport().mapFromGlobal(QCursor.pos())

    def _picture(self, option: QStyleOptionViewItem, index: AnyIndex) -> QPixmap:
        ratio = self.devicePixelRatioF()
        size = option.rect.size()
        key = (
            index.data(),
            index.data(Qt.ItemDataRole.CheckStateRole),
            self.isExpanded(index),
            self.isActiveWindow(),
            index.parent().row(),
            size.width(),
            size.height(),
            ratio,
        )
        kept = self._rows.get(key)
        if kept is None:
            kept = self._rows[key] = self._painted(option, index, ratio)
            if len(self._rows) > KEPT:
                self._rows.popitem(last=False)
        return kept

    def _painted(self, option: QStyleOptionViewItem, index: AnyIndex, ratio: float) -> QPixmap:
        """A row on its ground: letters are smoothed as on the screen."""
        place = option.rect
        picture = QPixmap(place.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(self._theme.tokens.surface))
        painter = QPainter(picture)
        painter.setFont(self.font())
        painter.translate(-place.topLeft())
        super().drawRow(painter, option, index)
        painter.end()
        return picture

    def _paint_count(self, painter: QPainter, row: QRect, count: int | None) -> None:
        if self._font is None:
            self._font = sized(self.font(), self._theme.sizes.small)
        painter.setPen(QColor(self._theme.tokens.muted))
        painter.setFont(self._font)
        painter.drawText(
            row.adjusted(0, 0, -EDGE, 0),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            str(count) if count else "·",
        )

    def _forget(self) -> None:
        self._rows.clear()
        self._font = None

    def changeEvent(self, event: QEvent) -> None:
        """Fonts, style or colours are others."""
        if event.type() in _LOOKS:
            self._forget()
        super().changeEvent(event)


_LOOKS = frozenset(
    {
        QEvent.Type.FontChange,
        QEvent.Type.StyleChange,
        QEvent.Type.PaletteChange,
        QEvent.Type.EnabledChange,
        QEvent.Type.LayoutDirectionChange,
    }
)
