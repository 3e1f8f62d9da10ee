"""The whole text of a source with everything marked that stands in it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextLine,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget

from data.library.highlighting import Highlighter
from data.model.ids import RecordId
from gui.evidence.evidence import AttachedText, Mark, Span
from gui.evidence.marked_text import TINT
from gui.evidence.text_documents import TextDocuments
from gui.evidence.utf16 import Units
from gui.look.theme import Theme

LONGEST = 400
"""UTF-16 units an anchor can have at most (200 characters)."""
NOWHERE: Span = (0, 0)


class SourceTextView(QPlainTextEdit):
    """Read-only; the place looked at strong, the record's others tinted, other records' underlined.

    Signals:
        record_chosen: words another record stands on were clicked; carries its id.
        shown: the text is there and scrolled to its place.
    """

    record_chosen = Signal(str)
    shown = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("source-text")
        self._theme = theme
        self._documents = TextDocuments(self)
        self._marks: tuple[Mark, ...] = ()
        self._record = RecordId("")
        self._place = NOWHERE
        self._extent = NOWHERE
        self._follows = False
        self._highlighter = Highlighter()
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)
        theme.changed.connect(self.viewport().update)

    # What is shown

    def show_place(
        self, text: AttachedText, record: RecordId, place: Span | None, extent: Span
    ) -> None:
        """Show ``text`` at ``place``; outside ``extent`` it is another source's and dimmed."""
        self._marks = text.marks
        self._record = record
        self._place = place or NOWHERE
        self._extent = extent

        def put(document: QTextDocument) -> None:
            if document is not self.document():
                self.setDocument(document)
            self._go()

        self._documents.ask(text, self.font(), put)

    def show_highlighter(self, highlighter: Highlighter) -> None:
        """Mark the words that are searched for as well."""
        self._highlighter = highlighter
        self.viewport().update()

    @property
    def loading(self) -> bool:
        """Whether the text is still being put in."""
        return self._documents.filling

    @property
    def place(self) -> Span:
        """The place looked at."""
        return self._place

    def _go(self) -> None:
        """Bring the place into the middle of the view, without selecting it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._goal, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.centerCursor()
        self._follows = True
        self.viewport().update()
        self.shown.emit()

    @property
    def _goal(self) -> int:
        return self._place[0] if self._place != NOWHERE else self._extent[0]

    def _let_go(self) -> None:
        """The person scrolls: stay where she goes."""
        self._follows = False

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Marks below the text, a veil over other sources' text."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for block, origin in self._visible_blocks():
            for mark in self._marks_in(block.position(), block.position() + block.length()):
                for rect in _rects(block, origin, mark.span):
                    self._paint_mark(painter, mark, rect)
            self._paint_words(painter, block, origin)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        veil = QColor(self._theme.tokens.surface)
        veil.setAlpha(150)
        for block, origin in self._visible_blocks():
            if not self._extent[0] <= block.position() < self._extent[1]:
                height = self.blockBoundingRect(block).height()
                painter.fillRect(QRectF(0, origin.y(), self.viewport().width(), height), veil)

    def _paint_mark(self, painter: QPainter, mark: Mark, rect: QRectF) -> None:
        tokens = self._theme.tokens
        accent = QColor(tokens.accent)
        if mark.link.record != self._record:
            faint = QColor(tokens.muted)
            faint.setAlpha(140)
            painter.setPen(QPen(faint, 1, Qt.PenStyle.DotLine))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            return
        strong = mark.span == self._place
        tint = QColor(accent)
        tint.setAlpha(72 if strong else 28)
        painter.fillRect(rect, tint)
        painter.setPen(QPen(accent, 2 if strong else 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_words(self, painter: QPainter, block: QTextBlock, origin: QPointF) -> None:
        """Tint and underline what is searched for in a block."""
        ink = QColor(self._theme.tokens.warning)
        tint = QColor(ink)
        tint.setAlpha(TINT)
        text, start = block.text(), block.position()
        units = Units(text)
        for span in self._highlighter.spans(text):
            first, last = units.span(*span)
            for rect in _rects(block, origin, (start + first, start + last)):
                painter.fillRect(rect, tint)
                painter.setPen(QPen(ink, 1))
                painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _visible_blocks(self) -> Iterator[tuple[QTextBlock, QPointF]]:
        """The blocks in view and where each begins in the viewport."""
        block, offset = self.firstVisibleBlock(), self.contentOffset()
        while block.isValid():
            origin = self.blockBoundingGeometry(block).translated(offset).topLeft()
            if origin.y() > self.viewport().height():
                return
            yield block, origin
            block = block.next()

    def _marks_in(self, start: int, end: int) -> Iterator[Mark]:
        """The marks with any part between two positions, others' first."""
        first = bisect_left(self._marks, (start - LONGEST, 0), key=lambda mark: mark.span)
        near = []
        for mark in self._marks[first:]:
            if mark.span[0] >= end:
                break
            if mark.span[1] > start:
                near.append(mark)
        yield from sorted(near, key=lambda mark: mark.link.record == self._record)

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The place stays in the middle until somebody scrolls."""
        super().resizeEvent(event)
        if self._follows:
            self.centerCursor()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The person scrolls."""
        self._let_go()
        super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on words another record stands on leads to it; selecting words does not."""
        super().mouseReleaseEvent(event)
        others = self._others_at(event.position().toPoint())
        selecting = self.textCursor().hasSelection()
        if others and not selecting and event.button() == Qt.MouseButton.LeftButton:
            self.record_chosen.emit(others[0].link.record)

    def viewportEvent(self, event: QEvent) -> bool:
        """The titles of the records that stand on the words below the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            titles = [mark.link.title for mark in self._others_at(event.pos())]
            QToolTip.showText(event.globalPos(), "\n".join(titles), self.viewport())
            return True
        return super().viewportEvent(event)

    def _others_at(self, point: QPoint) -> Sequence[Mark]:
        """Other records' marks at a point of the viewport, the shortest first."""
        position = self.cursorForPosition(point).position()
        marks = [
            mark
            for mark in self._marks_in(position, position + 1)
            if mark.link.record != self._record
        ]
        return sorted(marks, key=lambda mark: mark.span[1] - mark.span[0])


def _rects(block: QTextBlock, origin: QPointF, span: Span) -> Iterator[QRectF]:
    """The rectangles of a span's part in ``block``, one a line."""
    layout = block.layout()
    start, end = span[0] - block.position(), span[1] - block.position()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first < last:
            left, right = _x(line, first), _x(line, last)
            top = origin.y() + line.y()
            yield QRectF(origin.x() + left, top, right - left, line.height())


def _x(line: QTextLine, position: int) -> float:
    """Where a position stands in its line; Qt hands its x back together with the position."""
    found = cast("tuple[float, int]", line.cursorToX(position))
    return found[0]
