"""A few words in which every difference is marked, by line and tint, never by colour alone."""

import enum
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from data.library.highlighting import Highlighter
from gui.evidence.utf16 import Units
from gui.look.theme import Theme

TINT = 64
"""How strong the tint of words that are searched for is, of 255."""


class Look(enum.Enum):
    """How a run of characters is shown."""

    PLAIN = enum.auto()
    TAKEN_OUT = enum.auto()
    PUT_IN = enum.auto()
    CHANGED = enum.auto()
    STRONG = enum.auto()
    MUTED = enum.auto()


class Run(msgspec.Struct, frozen=True):
    """Characters of one look; ``tip`` says why they look so."""

    text: str
    look: Look = Look.PLAIN
    tip: str = ""


class MarkedText(QTextEdit):
    """Read-only words as high as they need; they can be selected and copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, small: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("marked-small" if small else "marked")
        self._theme = theme
        self._runs: tuple[Run, ...] = ()
        self._highlighter = Highlighter()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        theme.changed.connect(self._write)

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show ``runs``, one after the other."""
        self._runs = tuple(runs)
        self._write()

    def show_highlighter(self, highlighter: Highlighter) -> None:
        """Mark the words that are searched for as well."""
        if highlighter != self._highlighter:
            self._highlighter = highlighter
            self._write()

    @property
    def runs(self) -> tuple[Run, ...]:
        """What is shown."""
        return self._runs

    def _write(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        for run in self._runs:
            cursor.insertText(run.text, self._format(run))
        text = "".join(run.text for run in self._runs)
        self._highlight(text)
        self.setAccessibleDescription(text)
        self._fit()

    def _highlight(self, text: str) -> None:
        """Tint and underline what is searched for, over whatever the runs look like."""
        units = Units(text)
        tint = QColor(self._theme.tokens.warning)
        shape = QTextCharFormat()
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        shape.setUnderlineColor(tint)
        tint.setAlpha(TINT)
        shape.setBackground(tint)
        cursor = QTextCursor(self.document())
        for span in self._highlighter.spans(text):
            start, end = units.span(*span)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(shape)

    def _format(self, run: Run) -> QTextCharFormat:
        tokens = self._theme.tokens
        made = QTextCharFormat()
        made.setToolTip(run.tip)
        made.setForeground(QColor(tokens.text))
        match run.look:
            case Look.TAKEN_OUT:
                made.setFontStrikeOut(True)
                made.setForeground(QColor(tokens.danger))
            case Look.PUT_IN:
                made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                made.setForeground(QColor(tokens.success))
            case Look.CHANGED:
                made.setBackground(QColor(tokens.accent_soft))
                made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
                made.setUnderlineColor(QColor(tokens.accent))
            case Look.STRONG:
                made.setFontWeight(QFont.Weight.DemiBold)
            case Look.MUTED:
                made.setForeground(QColor(tokens.muted))
            case Look.PLAIN:
                pass
        return made

    # Qt's events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the words are at this width."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave scrolling to what holds it."""
        event.ignore()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the layout wants."""
        return QSize(40, 16)

    def _fit(self) -> None:
        height = int(self.document().size().height() + 0.99)
        if height != self.height():
            self.setFixedHeight(height)
