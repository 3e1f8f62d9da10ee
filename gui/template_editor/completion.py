"""Offers words that may stand where the cursor is."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCompleter, QListView

from templates.own_templates.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit

LEAST = 2
"""Characters after which words are offered without being asked for."""

_FILTER = re.compile(r"\|\s*([a-z_]*)$")
_ELEMENT = re.compile(r"</?([a-z-]*)$")
_LABEL = re.compile(r"(?:say\(|labels\[)\s*[\"']([a-z0-9-]*)$")
_ATTRIBUTE = re.compile(r"<[a-z][^<>{}]*\s([a-z-]+)$")
_NAME = re.compile(r"([a-z_][\w.]*)$")


def offered(before: str, words: Vocabulary) -> tuple[str, tuple[str, ...]]:
    """What of the line ``before`` the cursor is begun, and the words it may become."""
    inside = before.rfind("{{") > before.rfind("}}") or before.rfind("{%") > before.rfind("%}")
    if found := _LABEL.search(before):
        return found[1], words.labels
    if inside:
        if found := _FILTER.search(before):
            return found[1], words.filters
        found = _NAME.search(before)
        return (found[1], words.names) if found else ("", ())
    if found := _ELEMENT.search(before):
        return found[1], words.elements
    if found := _ATTRIBUTE.search(before):
        return found[1], words.attributes
    return "", ()


class Completion(QObject):
    """A list of words below the cursor; Ctrl+Space opens it, Enter or Tab takes a word."""

    def __init__(self, edit: "QPlainTextEdit") -> None:
        super().__init__(edit)
        self._edit = edit
        self._words = vocabulary(None)
        self._model = QStringListModel(self)
        self.completer = QCompleter(self._model, self)
        self.popup = QListView()
        self.completer.setPopup(self.popup)
        self.completer.setWidget(edit)
        self.completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.completer.setModelSorting(QCompleter.ModelSorting.UnsortedModel)
        self.completer.activated.connect(self._take)

    def learn(self, words: Vocabulary) -> None:
        """Offer these words from now on."""
        self._words = words

    @property
    def shown(self) -> bool:
        """Whether words are offered now."""
        return bool(self.popup.isVisible())

    def takes(self, event: QKeyEvent) -> bool:
        """Whether the key is for the list of words (or asks for it) and not for the text."""
        keys = Qt.Key
        if self.shown and event.key() in (keys.Key_Return, keys.Key_Enter, keys.Key_Tab):
            index = self.popup.currentIndex()
            self.popup.hide()
            if index.isValid():
                self._take(str(index.data()))
                return True
            return False
        if self.shown and event.key() == keys.Key_Escape:
            self.popup.hide()
            return True
        asked = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if asked and event.key() == keys.Key_Space:
            self.offer(least=0)
            return True
        return False

    def typed(self, event: QKeyEvent) -> None:
        """A key changed the text; offer words when a word was begun."""
        sign = event.text()
        shortened = event.key() == Qt.Key.Key_Backspace and self.shown
        if shortened or (sign and sign.isprintable()):
            self.offer(least=LEAST)

    def offer(self, *, least: int) -> None:
        """Show the words that go on with what is begun, if at least so much of it is there."""
        begun, words = offered(self._before(), self._words)
        fitting = [word for word in words if word.startswith(begun) and word != begun]
        popup = self.popup
        if len(begun) < least or not fitting:
            popup.hide()
            return
        self._model.setStringList(fitting)
        self.completer.setCompletionPrefix("")
        popup.setCurrentIndex(self._model.index(0, 0))
        rect = self._edit.cursorRect()
        rect.translate(self._edit.viewport().pos())
        width = popup.sizeHintForColumn(0) + popup.verticalScrollBar().sizeHint().width() + 16
        rect.setWidth(max(160, width))
        self.completer.complete(rect)

    def _before(self) -> str:
        cursor = self._edit.textCursor()
        return cursor.block().text()[: cursor.positionInBlock()]

    def _take(self, word: str) -> None:
        begun, _words = offered(self._before(), self._words)
        cursor = self._edit.textCursor()
        back = QTextCursor.MoveMode.KeepAnchor
        cursor.movePosition(QTextCursor.MoveOperation.Left, back, len(begun))
        cursor.insertText(word)
        self._edit.setTextCursor(cursor)
