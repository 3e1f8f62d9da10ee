"""Paints what a note takes from a record as one piece that cannot be typed into."""

from collections.abc import Callable, Mapping

import msgspec
from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from data.model.ids import RecordId
from gui.look.theme import Theme
from gui.outline.note_text import chip_of
from templates.arranging.own import FromRecord, Taken

WIDEST = 260.0
PAD = 6.0


class Said(msgspec.Struct, frozen=True):
    """What a record says now: its title, its words or value, and where they stand."""

    title: str
    words: str
    source: str


class ChipObject(QPyTextObject):
    """Draws chips; ``said`` is asked for the current words of a record."""

    def __init__(
        self, theme: Theme, said: Callable[[RecordId], Said | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._said = said

    def intrinsicSize(self, document: QTextDocument, _at: int, form: QTextFormat) -> QSizeF:
        """As wide as its words, up to a limit."""
        metrics = QFontMetricsF(document.defaultFont())
        width = min(WIDEST, metrics.horizontalAdvance(self._words(form)) + 2 * PAD)
        return QSizeF(width, metrics.height() + 2)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        document: QTextDocument,
        _at: int,
        form: QTextFormat,
    ) -> None:
        """A rounded piece with the record's words."""
        tokens = self._theme.tokens
        rect = QRectF(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.accent))
        painter.setBrush(QColor(tokens.accent_soft))
        painter.drawRoundedRect(rect.adjusted(1, 0.5, -1, -0.5), 5, 5)
        font = document.defaultFont()
        painter.setFont(font)
        painter.setPen(QColor(tokens.text))
        room = rect.adjusted(PAD, 0, -PAD, 0)
        words = QFontMetricsF(font).elidedText(
            self._words(form), Qt.TextElideMode.ElideRight, room.width() + 1
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    def _words(self, form: QTextFormat) -> str:
        chip = chip_of(form)
        return chip_words(chip, self._said(chip.record)) if chip else ""


def chip_words(chip: FromRecord, said: Said | None) -> str:
    """The words on a chip; the record's id until it is known what it says."""
    if said is None:
        return str(chip.record)
    shown: Mapping[Taken, str] = {
        Taken.WORDS: said.words or said.title,
        Taken.TITLE: said.title,
        Taken.REFERENCE: f"[{said.source or said.title}]",
    }
    return shown[chip.taken]
