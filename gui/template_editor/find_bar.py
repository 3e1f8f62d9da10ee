"""Finding and replacing in the file that is edited."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from gui.common.making import named, push_button


class FindBar(QWidget):
    """Two fields and what can be done with them; Escape closes it."""

    def __init__(self, edit: Callable[[], QPlainTextEdit | None]) -> None:
        super().__init__()
        self._edit = edit
        self.wanted, self.instead = QLineEdit(), QLineEdit()
        self.wanted.setPlaceholderText(self.tr("Find"))
        self.wanted.setAccessibleName(self.tr("Find"))
        self.instead.setPlaceholderText(self.tr("Replace with"))
        self.instead.setAccessibleName(self.tr("Replace with"))
        self.count = named(QLabel(), "small")
        self.wanted.returnPressed.connect(self.next)
        self.wanted.textChanged.connect(lambda _text: self._tell())
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 4, 8, 4)
        grid.setSpacing(4)
        grid.addWidget(self.wanted, 0, 0)
        grid.addWidget(self.instead, 1, 0)
        grid.addWidget(push_button(self.tr("Previous"), self.previous), 0, 1)
        grid.addWidget(push_button(self.tr("Next"), self.next), 0, 2)
        grid.addWidget(push_button(self.tr("Replace"), self.replace), 1, 1)
        grid.addWidget(push_button(self.tr("Replace all"), self.replace_all), 1, 2)
        grid.addWidget(self.count, 0, 3)
        grid.setColumnStretch(0, 1)
        self.hide()

    def begin(self) -> None:
        """Open the bar with what is chosen in the text."""
        edit = self._edit()
        chosen = edit.textCursor().selectedText() if edit else ""
        if chosen and "\u2029" not in chosen:
            self.wanted.setText(chosen)
        self.show()
        self.wanted.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.wanted.selectAll()

    def next(self) -> bool:
        """Choose the next place, from the beginning when there is none below."""
        return self._go(QTextDocument.FindFlag(0), QTextCursor.MoveOperation.Start)

    def previous(self) -> bool:
        """Choose the place before, from the end when there is none above."""
        return self._go(QTextDocument.FindFlag.FindBackward, QTextCursor.MoveOperation.End)

    def replace(self) -> None:
        """Replace the place chosen, and go to the next one."""
        edit = self._edit()
        if edit is None:
            return
        cursor = edit.textCursor()
        if cursor.selectedText().lower() == self.wanted.text().lower() != "":
            cursor.insertText(self.instead.text())
        self.next()
        self._tell()

    def replace_all(self) -> int:
        """Replace every place, in one step that can be undone; how many there were."""
        edit, wanted = self._edit(), self.wanted.text()
        if edit is None or not wanted:
            return 0
        whole = QTextCursor(edit.document())
        whole.beginEditBlock()
        count, place = 0, edit.document().find(wanted, 0)
        while not place.isNull():
            place.insertText(self.instead.text())
            count += 1
            place = edit.document().find(wanted, place.position())
        whole.endEditBlock()
        self.count.setText(self.tr("{count} replaced").format(count=count))
        return count

    def _go(self, flag: QTextDocument.FindFlag, again: QTextCursor.MoveOperation) -> bool:
        edit, wanted = self._edit(), self.wanted.text()
        if edit is None or not wanted:
            return False
        if edit.find(wanted, flag):
            return True
        before = edit.textCursor()
        edit.moveCursor(again)
        found = bool(edit.find(wanted, flag))
        if not found:
            edit.setTextCursor(before)
        return found

    def _tell(self) -> None:
        edit, wanted = self._edit(), self.wanted.text()
        text = edit.toPlainText().lower() if edit else ""
        found = text.count(wanted.lower()) if wanted else 0
        self.count.setText(self.tr("{count} found").format(count=found) if wanted else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the text."""
        edit = self._edit()
        if event.key() == Qt.Key.Key_Escape and edit is not None:
            self.hide()
            edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
