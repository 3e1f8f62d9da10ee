"""Paints a card of the gallery: the page, the name, a mark for one's own."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.look.theme import Theme

IMAGE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
SMALL_ROLE = int(Qt.ItemDataRole.UserRole) + 2
"""The line below the name."""

SHEET = QSize(152, 215)
"""Pixels of the page; A4's proportions."""
_PAD, _GAP = 12, 4


class SheetDelegate(QStyledItemDelegate):
    """Cards of one size, with the page on top."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Page, name and the line below."""
        name, small = _fonts(option.font)
        lines = QFontMetrics(name).height() + QFontMetrics(small).height()
        return QSize(SHEET.width() + 2 * _PAD, SHEET.height() + 2 * _PAD + lines + 3 * _GAP)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one card."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        rect = QRect(option.rect).adjusted(2, 2, -2, -2)
        self._background(painter, option, rect)
        sheet = QRect(rect.x() + (rect.width() - SHEET.width()) // 2, rect.y() + _PAD - 2, 0, 0)
        sheet.setSize(SHEET)
        self._sheet(painter, sheet, index.data(IMAGE_ROLE), option.font)
        self._words(painter, option.font, rect, sheet.bottom() + 1 + 2 * _GAP, index)
        painter.restore()

    def _background(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        tokens = self._theme.tokens
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not (chosen or under):
            return
        painter.setBrush(QColor(tokens.accent_soft if chosen else tokens.hover))
        focus = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        width = 2.0 if focus else 1.0
        painter.setPen(QPen(QColor(tokens.accent), width) if chosen else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 8, 8)

    def _sheet(self, painter: QPainter, sheet: QRect, image: object, font: QFont) -> None:
        tokens = self._theme.tokens
        painter.setPen(QPen(QColor(tokens.paper_shadow), 1))
        painter.setBrush(QColor("#ffffff" if isinstance(image, QImage) else tokens.window))
        painter.drawRect(QRectF(sheet).adjusted(-0.5, -0.5, 0.5, 0.5))
        if isinstance(image, QImage):
            painter.drawImage(sheet, image)
        elif isinstance(image, str):
            painter.setPen(QColor(tokens.muted))
            painter.setFont(_fonts(font)[1])
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(sheet.adjusted(8, 8, -8, -8), int(flags), image)

    def _words(
        self,
        painter: QPainter,
        font: QFont,
        rect: QRect,
        top: int,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens = self._theme.tokens
        room = rect.width() - 2 * _GAP
        roles = (int(Qt.ItemDataRole.DisplayRole), SMALL_ROLE)
        for of, role, ink in zip(_fonts(font), roles, (tokens.text, tokens.muted), strict=True):
            metrics = QFontMetrics(of)
            words = str(index.data(role) or "")
            line = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.setFont(of)
            painter.setPen(QColor(ink))
            place = QRect(rect.x() + _GAP, top, room, metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, line)
            top += metrics.height() + _GAP


def _fonts(font: QFont) -> tuple[QFont, QFont]:
    """Of the name and of the line below it."""
    name, small = QFont(font), QFont(font)
    name.setWeight(QFont.Weight.DemiBold)
    small.setPointSizeF(font.pointSizeF() * 0.88)
    return name, small
