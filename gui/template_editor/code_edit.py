"""A field for code: line numbers, the line at work, brackets that belong together, faults."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from gui.look.theme import Theme
from gui.template_editor.brackets import partner
from gui.template_editor.completion import Completion

LEAD_OUT = Qt.KeyboardModifier.ControlModifier
"""Held with the tabulator key, it goes on to what follows instead of indenting."""
INDENT = "  "


class CodeEdit(QPlainTextEdit):
    """Edits one file of a template."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._faults: dict[int, str] = {}
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(theme.sizes.normal)
        # The style sheet gives every widget the interface's typeface; code keeps one of even width.
        self.setStyleSheet(
            f"QPlainTextEdit {{ font-family: '{font.family()}'; border-radius: 0; padding: 0; }}"
        )
        self.setFont(font)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabStopDistance(self.fontMetrics().horizontalAdvance(INDENT))
        self.numbers = _Numbers(self)
        self.completion = Completion(self)
        self.blockCountChanged.connect(lambda _count: self._make_room())
        self.updateRequest.connect(self._follow)
        self.cursorPositionChanged.connect(self._mark)
        theme.changed.connect(self._mark)
        self._make_room()
        self._mark()

    # Faults

    def show_faults(self, faults: dict[int, str]) -> None:
        """Underline the lines (from 1) that are at fault; pointing at one tells why."""
        self._faults = faults
        self._mark()
        self.numbers.update()

    @property
    def faults(self) -> dict[int, str]:
        """Why lines are at fault, by their numbers."""
        return self._faults

    def go_to(self, line: int) -> None:
        """Put the cursor at the beginning of a line (from 1)."""
        block = self.document().findBlockByNumber(min(line, self.blockCount()) - 1)
        cursor = QTextCursor(block)
        indent = len(block.text()) - len(block.text().lstrip())
        cursor.movePosition(
            QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor, indent
        )
        self.setTextCursor(cursor)
        self.centerCursor()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # Marks

    def _mark(self) -> None:
        """The line at work, brackets that belong together, lines at fault."""
        marks = [self._line_mark(), *self._bracket_marks(), *self._fault_marks()]
        self.setExtraSelections(marks)

    def _line_mark(self) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.format.setBackground(QColor(self._theme.tokens.hover))
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        cursor = self.textCursor()
        cursor.clearSelection()
        mark.cursor = cursor
        return mark

    def _bracket_marks(self) -> Sequence[QTextEdit.ExtraSelection]:
        cursor = self.textCursor()
        text, at = cursor.block().text(), cursor.positionInBlock()
        for place in (at, at - 1):
            if 0 <= place < len(text) and text[place] in "()[]{}<>":
                break
        else:
            return ()
        here = cursor.block().position() + place
        other = partner(self.document(), here)
        colour = self._theme.tokens.accent_soft if other is not None else self._theme.tokens.danger
        return [
            self._mark_of(position, QColor(colour)) for position in (here, other)
            if position is not None
        ]  # fmt: skip

    def _mark_of(self, position: int, colour: QColor) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        made = QTextCharFormat()
        made.setBackground(colour)
        made.setFontWeight(700)
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        mark.format, mark.cursor = made, cursor
        return mark

    def _fault_marks(self) -> Sequence[QTextEdit.ExtraSelection]:
        marks = []
        for line, why in self._faults.items():
            block = self.document().findBlockByNumber(line - 1)
            if not block.isValid():
                continue
            mark = QTextEdit.ExtraSelection()
            made = QTextCharFormat()
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            made.setUnderlineColor(QColor(self._theme.tokens.danger))
            made.setToolTip(why)
            cursor = QTextCursor(block)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            mark.format, mark.cursor = made, cursor
            marks.append(mark)
        return marks

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Completion first; Tab and Enter keep the indentation; Ctrl+Tab leads out."""
        if self.completion.takes(event):
            return
        keys = Qt.Key
        if event.key() == keys.Key_Tab and event.modifiers() == LEAD_OUT:
            self.window().focusNextChild()
            return
        if event.key() == keys.Key_Tab and not event.modifiers():
            self._indent()
        elif event.key() == keys.Key_Backtab:
            self._outdent()
        elif event.key() in (keys.Key_Return, keys.Key_Enter) and not event.modifiers():
            text = self.textCursor().block().text()[: self.textCursor().positionInBlock()]
            self.textCursor().insertText("\n" + text[: len(text) - len(text.lstrip())])
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)
            self.completion.typed(event)

    def _indent(self) -> None:
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.insertText(INDENT)
            return
        for block in self._chosen_blocks():
            QTextCursor(block).insertText(INDENT)

    def _outdent(self) -> None:
        for block in self._chosen_blocks():
            text = block.text()
            cursor = QTextCursor(block)
            for _sign in range(min(len(INDENT), len(text) - len(text.lstrip(" ")))):
                cursor.deleteChar()

    def _chosen_blocks(self) -> list[QTextBlock]:
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd()).blockNumber()
        blocks = []
        while block.isValid() and block.blockNumber() <= last:
            blocks.append(block)
            block = block.next()
        return blocks

    # Line numbers

    def _make_room(self) -> None:
        self.setViewportMargins(self.numbers.wide, 0, 0, 0)

    def _follow(self, rect: QRect, dy: int) -> None:
        if dy:
            self.numbers.scroll(0, dy)
        else:
            self.numbers.update(0, rect.y(), self.numbers.width(), rect.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The numbers are as high as the text."""
        super().resizeEvent(event)
        room = self.contentsRect()
        self.numbers.setGeometry(room.left(), room.top(), self.numbers.wide, room.height())

    def paint_numbers(self, painter: QPainter, rect: QRect) -> None:
        """Paint the numbers of the lines to be seen."""
        tokens = self._theme.tokens
        painter.fillRect(rect, QColor(tokens.window))
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        now = self.textCursor().blockNumber()
        while block.isValid() and top <= rect.bottom():
            height = self.blockBoundingRect(block).height()
            number = block.blockNumber()
            at_fault = number + 1 in self._faults
            painter.setPen(
                QColor(
                    tokens.danger if at_fault else tokens.text if number == now else tokens.muted
                )
            )
            words = f"● {number + 1}" if at_fault else str(number + 1)
            place = QRect(0, int(top), self.numbers.width() - 8, int(height))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, words)
            block, top = block.next(), top + height


class _Numbers(QWidget):
    """The column left of the text."""

    def __init__(self, edit: CodeEdit) -> None:
        super().__init__(edit)
        self._edit = edit

    @property
    def wide(self) -> int:
        """Pixels that the longest number takes, with a mark before it."""
        signs = max(4, len(str(self._edit.blockCount())) + 2)
        return 12 + self._edit.fontMetrics().horizontalAdvance("9" * signs)

    def sizeHint(self) -> QSize:
        """As wide as the numbers."""
        return QSize(self.wide, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The numbers."""
        painter = QPainter(self)
        self._edit.paint_numbers(painter, event.rect())
        painter.end()
