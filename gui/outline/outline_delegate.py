"""Paints a line of the outline: icon, words, signs, page."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPixmap, QStaticText
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from gui.common.row_ground import paint_focus, paint_ground
from gui.common.sign import Sign
from gui.look.fonts import sized
from gui.look.theme import Theme
from gui.outline.marks import Mark, signs_of
from gui.outline.outline_model import ICON_ROLE, MARKS_ROLE, NODE_ROLE, PAGE_ROLE
from gui.outline.wording import words_for
from templates.arranging.outline import Node, Sort
from templates.document import Unprinted

ICON = 16
GAP = 4
PAGE_ROOM = 28
LONGEST = 120
"""Characters of a line that are measured; more of them than any window has room for."""
KEPT = 2000
"""Lines of which it is kept how much of them there is room for."""
AIR = 10
"""Pixels of a row above and below its words together."""
AnyIndex = QModelIndex | QPersistentModelIndex


class OutlineDelegate(QStyledItemDelegate):
    """All lines have one height, so that thousands scroll like ten."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._fonts: dict[tuple[str, bool, bool], tuple[QFont, QFontMetrics]] = {}
        self._shortened: dict[tuple[str, str, int], QStaticText] = {}
        theme.changed.connect(self._pixmaps.clear)
        theme.changed.connect(self._fonts.clear)
        theme.changed.connect(self._shortened.clear)

    def sizeHint(self, option: QStyleOptionViewItem, _index: AnyIndex) -> QSize:
        """The same height for every line."""
        return QSize(120, max(28, QFontMetrics(option.font).height() + AIR))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one line."""
        node = index.data(NODE_ROLE)
        if not isinstance(node, Node):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        paint_ground(painter, option, self._theme.tokens)
        paint_focus(painter, option, self._theme.tokens, inset=0)
        marks = int(index.data(MARKS_ROLE) or 0)
        if marks & Mark.CUT:
            painter.setOpacity(0.45)
        signs = signs_of(marks, node)
        rest = self._right(painter, option, index, rect.adjusted(GAP, 0, -2 * GAP, 0), signs)
        self._words(painter, option, node, str(index.data(ICON_ROLE)), rest)
        painter.restore()

    def _right(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: AnyIndex,
        rect: QRect,
        signs: list[Sign],
    ) -> QRect:
        """Page and signs at the right; what is left of the line."""
        page = index.data(PAGE_ROLE)
        if page is not None:
            painter.setFont(sized(option.font, self._theme.sizes.small))
            painter.setPen(QColor(self._theme.tokens.muted))
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rect, align, str(page + 1))
        places = sign_places(rect, signs, self._theme)
        for sign, place in places:
            self._icon(painter, sign.icon, getattr(self._theme.tokens, sign.colour), place)
        right = min(
            [place.left() for _, place in places], default=rect.right() - self._theme.px(PAGE_ROOM)
        )
        return rect.adjusted(0, 0, right - GAP - rect.right(), 0)

    def _words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        node: Node,
        name: str,
        rect: QRect,
    ) -> None:
        """Icon (called ``name``) and words."""
        tokens = self._theme.tokens
        faint = node.unprinted is not None
        side = self._theme.px(ICON)
        top = rect.top() + (rect.height() - side) // 2
        ink = tokens.muted if faint or node.sort is not Sort.NOTE else tokens.accent
        self._icon(painter, name, ink, QRect(rect.left(), top, side, side))
        font, metrics = self._font(option.font, node)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted if faint else tokens.text))
        room = rect.adjusted(side + 2 * GAP, 0, 0, 0)
        words = words_for(node)[:LONGEST].replace("\n", " ")
        key = (words, font.key(), room.width())
        if key not in self._shortened:
            if len(self._shortened) >= KEPT:
                self._shortened.clear()
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            self._shortened[key] = _laid(words, font)
        shown = self._shortened[key]
        y = room.top() + (room.height() - shown.size().height()) / 2
        painter.drawStaticText(QPointF(room.left(), y), shown)

    def _font(self, base: QFont, node: Node) -> tuple[QFont, QFontMetrics]:
        """Headings stand out, what was put aside is struck out."""
        key = (base.key(), node.sort is Sort.SECTION, node.unprinted is Unprinted.ASIDE)
        if key not in self._fonts:
            font = QFont(base)
            if key[1]:
                font.setWeight(QFont.Weight.DemiBold)
            font.setStrikeOut(key[2])
            self._fonts[key] = font, QFontMetrics(font)
        return self._fonts[key]

    def _icon(self, painter: QPainter, name: str, colour: str, place: QRect) -> None:
        """Paint an icon; each is drawn from its file only once."""
        scale = painter.device().devicePixelRatioF()
        key = (name, colour, place.width(), scale)
        if key not in self._pixmaps:
            icon = self._theme.icon(name, colour=colour)
            self._pixmaps[key] = icon.pixmap(place.size(), scale)
        painter.drawPixmap(place, self._pixmaps[key])

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The sign below the mouse in words, else all words of the line."""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            rect = option.rect.adjusted(GAP, 0, -2 * GAP, 0)
            signs = signs_of(int(index.data(MARKS_ROLE) or 0), index.data(NODE_ROLE))
            for sign, place in sign_places(rect, signs, self._theme):
                if place.adjusted(-GAP // 2, -GAP, GAP // 2, GAP).contains(event.pos()):
                    QToolTip.showText(event.globalPos(), sign.words, view, place)
                    return True
        return super().helpEvent(event, view, option, index)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QLineEdit:
        """A field for a heading."""
        editor = QLineEdit(parent)
        editor.setObjectName("rename")
        editor.setMaxLength(200)
        editor.setAccessibleName(self.tr("Heading"))
        return editor

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Begin with the heading as it is, all of it selected."""
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        """Over the words."""
        editor.setGeometry(option.rect.adjusted(self._theme.px(ICON) + 2 * GAP, 0, 0, 0))


def _laid(words: str, font: QFont) -> QStaticText:
    """One line, laid out once and painted often."""
    text = QStaticText(words)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    text.prepare(font=font)
    return text


def sign_places(rect: QRect, signs: list[Sign], theme: Theme) -> list[tuple[Sign, QRect]]:
    """Where each of ``signs`` stands in a line, from right to left of the page number."""
    side = theme.px(ICON)
    top = rect.top() + (rect.height() - side) // 2
    right = rect.right() - theme.px(PAGE_ROOM)
    return [
        (sign, QRect(right - (number + 1) * (side + GAP), top, side, side))
        for number, sign in enumerate(reversed(signs))
    ]
