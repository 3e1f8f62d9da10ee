"""Writing a note in place: words, bold, lists, and pieces of records that stay linked to them."""

from collections.abc import Callable, Mapping

import msgspec
from PySide6.QtCore import QByteArray, QEvent, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QTextEdit,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from data.model.ids import RecordId
from gui.common.making import named
from gui.look.theme import Theme
from gui.outline.chip import ChipObject, Said, chip_words
from gui.outline.note_text import (
    CHIP,
    chip_of,
    fill,
    insert,
    paragraphs_of,
    set_shape,
    shape_of,
)
from gui.outline.outline_model import RECORDS_MIME, dragged
from gui.outline.pasting import NOTE_MIME, is_pasteable, pasted
from templates.arranging.own import FromRecord, OwnNote, OwnParagraph, Shape, Taken

PAUSE = 500
"""Milliseconds after the last key before the note goes to the draft, as one step."""
MARGIN = 12
"""Pixels around the text."""
CALLS = ("@", "＠")
"""What is typed to take something from a record."""


class NoteText(QTextEdit):
    """The text of a note. Pasting brings words, bold ones and lists, or pieces of notes.

    Signals:
        pick_wanted: something is to be taken from a record; the character typed for it stands
            before the cursor when it carries true.
    """

    pick_wanted = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("note")
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)  # the draft's own steps count
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.document().setDocumentMargin(MARGIN)
        self.said: Mapping[RecordId, Said] = {}
        self._chips = ChipObject(theme, self._words_of, self)
        self.document().documentLayout().registerHandler(CHIP, self._chips)
        theme.changed.connect(self.viewport().update)

    def _words_of(self, record: RecordId) -> Said | None:
        return self.said.get(record)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """``@`` takes from a record; Enter on an empty item ends a list."""
        cursor = self.textCursor()
        ends = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        if ends and cursor.block().length() == 1 and shape_of(cursor.block()) is not Shape.BODY:
            set_shape(cursor, Shape.BODY)
            return
        super().keyPressEvent(event)
        if event.text() in CALLS:
            self.pick_wanted.emit(True)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """The same when an input method writes it."""
        super().inputMethodEvent(event)
        if event.commitString() in CALLS:
            self.pick_wanted.emit(True)

    def event(self, event: QEvent) -> bool:
        """Undo and Redo are the desk's; a chip says all of its words."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            steps = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
            if any(event.matches(step) for step in steps):
                event.ignore()
                return False
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell_chip(event)
            return True
        return super().event(event)

    def _tell_chip(self, event: QHelpEvent) -> None:
        cursor = self.cursorForPosition(event.pos())
        chip = chip_of(cursor.charFormat())
        if chip is None:
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
            chip = chip_of(cursor.charFormat())
        words = chip_words(chip, self.said.get(chip.record)) if chip else ""
        QToolTip.showText(event.globalPos(), words, self)

    def createMimeDataFromSelection(self) -> QMimeData:
        """A piece of a note, and its words for other programs."""
        part = self.textCursor().selection()
        copy = QTextDocument()
        QTextCursor(copy).insertFragment(part)
        paragraphs = paragraphs_of(copy)
        data = QMimeData()
        data.setData(NOTE_MIME, QByteArray(msgspec.json.encode(paragraphs)))
        data.setText("\n".join(map(self._words, paragraphs)))
        return data

    def _words(self, paragraph: OwnParagraph) -> str:
        return "".join(
            chip_words(run, self.said.get(run.record)) if isinstance(run, FromRecord) else run.text
            for run in paragraph.runs
        )

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Pieces of notes, records, and words."""
        return source.hasFormat(RECORDS_MIME) or is_pasteable(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put in what was pasted or dropped."""
        records = dragged(source, RECORDS_MIME)
        if records:
            runs = tuple(FromRecord(record=RecordId(record)) for record in records)
            self.put((OwnParagraph(runs=runs),))
        else:
            self.put(pasted(source))

    def put(self, paragraphs: tuple[OwnParagraph, ...]) -> None:
        """Put ``paragraphs`` in the place of what is selected."""
        cursor = self.textCursor()
        cursor.removeSelectedText()
        insert(cursor, paragraphs)
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(QTextCharFormat())
        self.ensureCursorVisible()


class NoteEditor(QWidget):
    """A note with its bar.

    Signals:
        written: the note says something else now; carries its id and its paragraphs.
        pick_wanted: something is to be taken from a record.
        close_wanted: the person is done with it.
    """

    written = Signal(str, tuple)
    pick_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._note = ""
        self._held: tuple[OwnParagraph, ...] = ()
        self._given: tuple[OwnParagraph, ...] = ()
        self._called = False
        self.text = NoteText(theme)
        self.title = named(QLabel(), "heading")
        self.bold = self._button("bold", self.toggle_bold, checkable=True)
        self.bullets = self._button("list", lambda: self._toggle(Shape.BULLET), checkable=True)
        self.numbers = self._button("numbered", lambda: self._toggle(Shape.NUMBER), checkable=True)
        self.cite = self._button("cite", lambda: self._pick(called=False))
        self.close_button = self._button("close", self.close_wanted.emit)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.flush)
        self._arrange()
        self.text.textChanged.connect(self._on_text)
        self.text.pick_wanted.connect(lambda called: self._pick(called=called))
        self.text.cursorPositionChanged.connect(self._show_state)
        self.text.installEventFilter(self)

    def _button(
        self, icon: str, run: Callable[[], object], *, checkable: bool = False
    ) -> QToolButton:
        button = QToolButton()
        button.setCheckable(checkable)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._theme.keep(lambda: button.setIcon(self._theme.icon(icon)))
        button.clicked.connect(lambda _on=False: run())
        return button

    def _arrange(self) -> None:
        bar = named(QWidget(), "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(2)
        row.addWidget(self.title, 1)
        for button in (self.bold, self.bullets, self.numbers, self.cite, self.close_button):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.text, 1)

    def set_words(self) -> None:
        """Everything it says, in the language of the interface."""
        self.title.setText(self.tr("Own note"))
        self.text.setAccessibleName(self.tr("Own note"))
        self.text.setPlaceholderText(
            self.tr("Write here. Type @ to insert words or a value from a record.")
        )
        for button, words in (
            (self.bold, self.tr("Bold (Ctrl+B)")),
            (self.bullets, self.tr("Bullets")),
            (self.numbers, self.tr("Numbers")),
            (self.cite, self.tr("Insert from a record")),
            (self.close_button, self.tr("Close the note")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    # The note

    @property
    def note(self) -> str:
        """The id of the note that is open, ``""`` when none is."""
        return self._note

    @property
    def records(self) -> tuple[RecordId, ...]:
        """The records the note takes something from."""
        runs = (run for paragraph in self._held for run in paragraph.runs)
        return tuple(dict.fromkeys(r.record for r in runs if isinstance(r, FromRecord)))

    def show_note(self, note: OwnNote | None) -> None:
        """Open a note, or show what it says after a step back; what is being typed stays."""
        name = note.id if note else ""
        if name != self._note:
            self.flush()
        paragraphs = note.paragraphs if note else ()
        if name == self._note and paragraphs == self._given:
            return
        at = self.text.textCursor().position() if name == self._note else 0
        self._note, self._given = name, paragraphs
        self.text.blockSignals(True)
        fill(self.text.document(), paragraphs)
        self.text.blockSignals(False)
        self._pause.stop()
        self._held = paragraphs_of(self.text.document())
        cursor = self.text.textCursor()
        last = self.text.document().characterCount() - 1
        cursor.setPosition(min(at, last) if at else last)
        self.text.setTextCursor(cursor)
        self._show_state()

    def drop(self) -> None:
        """The note is gone: close it, and forget what was typed."""
        self._pause.stop()
        self._note = ""
        self.show_note(None)
        self.hide()

    def show_words(self, said: Mapping[RecordId, Said]) -> None:
        """What the records say now."""
        if said != self.text.said:
            self.text.said = said
            document = self.text.document()
            self.text.blockSignals(True)
            document.markContentsDirty(0, document.characterCount())
            self.text.blockSignals(False)
            self.text.viewport().update()

    def flush(self) -> None:
        """Give what was typed to the draft now."""
        self._pause.stop()
        now = paragraphs_of(self.text.document())
        if self._note and now != self._held:
            self._held = self._given = now
            self.written.emit(self._note, now)

    def put(self, record: RecordId, taken: Taken) -> None:
        """Put a piece of a record where the cursor is, instead of the character typed for it."""
        cursor = self.text.textCursor()
        if self._called:
            cursor.deletePreviousChar()
            self._called = False
        self.text.setTextCursor(cursor)
        self.text.put((OwnParagraph(runs=(FromRecord(record=record, taken=taken),)),))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.flush()

    def _pick(self, *, called: bool) -> None:
        self._called = called
        self.pick_wanted.emit()

    def _on_text(self) -> None:
        self._pause.start()

    # Form

    def toggle_bold(self) -> None:
        """Make the words selected, or those to come, bold or plain."""
        form = QTextCharFormat()
        strong = self.text.fontWeight() >= QFont.Weight.DemiBold
        form.setFontWeight(QFont.Weight.Normal if strong else QFont.Weight.Bold)
        self.text.mergeCurrentCharFormat(form)
        self._pause.start()
        self._show_state()

    def _toggle(self, shape: Shape) -> None:
        cursor = self.text.textCursor()
        set_shape(cursor, Shape.BODY if shape_of(cursor.block()) is shape else shape)
        self._pause.start()
        self._show_state()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_state(self) -> None:
        """The buttons show how the words at the cursor are set."""
        shape = shape_of(self.text.textCursor().block())
        self.bold.setChecked(self.text.fontWeight() >= QFont.Weight.DemiBold)
        self.bullets.setChecked(shape is Shape.BULLET)
        self.numbers.setChecked(shape is Shape.NUMBER)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Ctrl+B; commands find what was just typed in the draft; Escape leaves."""
        if watched is self.text and event.type() == QEvent.Type.FocusOut:
            self.flush()
        if watched is self.text and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    self.flush()  # saving, exporting, undoing: all of it is in the draft
            elif event.type() == QEvent.Type.KeyPress:
                if event.matches(QKeySequence.StandardKey.Bold):
                    self.toggle_bold()
                    return True
                if event.key() == Qt.Key.Key_Escape:
                    self.close_wanted.emit()
                    return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]
