"""Paints a page as a small picture with its number below."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.look.theme import Theme
from gui.preview.thumbnail_model import STALE

WIDTH = 112
"""Of a picture, in view pixels."""
_MARGIN, _BELOW = 12, 24


class ThumbnailDelegate(QStyledItemDelegate):
    """The current page is framed in the accent's colour, and its number is bold."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._height = round(WIDTH * 2**0.5)

    def show_shape(self, width: float, height: float) -> None:
        """Pages are so wide and high."""
        self._height = round(WIDTH * height / max(width, 1.0))

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Room for picture and number."""
        return QSize(WIDTH + 2 * _MARGIN, self._height + _MARGIN + _BELOW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one page."""
        tokens = self._theme.tokens
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        sheet = QRect(rect.center().x() - WIDTH // 2, rect.top() + _MARGIN, WIDTH, self._height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(sheet.adjusted(-1, -1, 1, 1), QColor(tokens.paper_shadow))
        painter.fillRect(sheet, QColor("#ffffff"))
        image = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(image, QImage):
            painter.setOpacity(0.6 if index.data(STALE) else 1.0)
            painter.drawImage(sheet, image)
            painter.setOpacity(1.0)
        if current:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(sheet.adjusted(-3, -3, 3, 3), 3, 3)
        font = painter.font()
        font.setBold(current)
        painter.setFont(font)
        painter.setPen(QColor(tokens.accent if current else tokens.muted))
        below = QRect(rect.left(), sheet.bottom() + 4, rect.width(), _BELOW - 4)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, index.data())
        painter.restore()
