"""The texts of sources as documents, filled in steps so that the desk never waits for one."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFont, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from gui.evidence.evidence import AttachedText

STEP = 4000
"""Characters put in between two turns of the event loop: two or three milliseconds."""
KEPT = 6
"""Documents kept for when one comes back to them."""


class TextDocuments(QObject):
    """Makes documents of texts and keeps the last few."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made: dict[str, QTextDocument] = {}
        self._filling: _Filling | None = None

    @property
    def filling(self) -> bool:
        """Whether a document is being made."""
        return self._filling is not None

    def ask(self, text: AttachedText, font: QFont, answer: Callable[[QTextDocument], None]) -> None:
        """Call ``answer`` with the document of ``text``, at once if there is one.

        What was asked for before and is not ready yet is given up.
        """
        if self._filling is not None:
            self._filling.stop()
            self._filling = None
        made = self._made.pop(text.sha256, None)
        if made is not None:
            self._made[text.sha256] = made
            answer(made)
            return

        def done(document: QTextDocument) -> None:
            self._filling = None
            while len(self._made) >= KEPT:
                self._made.pop(next(iter(self._made))).deleteLater()
            self._made[text.sha256] = document
            answer(document)

        self._filling = _Filling(text.text, font, done, self)


class _Filling(QObject):
    """Fills one document, a step each turn of the event loop."""

    def __init__(
        self, text: str, font: QFont, done: Callable[[QTextDocument], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._at = 0
        self._done = done
        self._document = QTextDocument(parent)
        self._document.setUndoRedoEnabled(False)
        self._document.setDocumentLayout(QPlainTextDocumentLayout(self._document))
        self._document.setDefaultFont(font)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def stop(self) -> None:
        """Give the document up."""
        self._timer.stop()
        self._document.deleteLater()
        self.deleteLater()

    def _step(self) -> None:
        cursor = QTextCursor(self._document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(self._text[self._at : self._at + STEP])
        self._at += STEP
        if self._at >= len(self._text):
            self._timer.stop()
            self._done(self._document)
            self.deleteLater()
