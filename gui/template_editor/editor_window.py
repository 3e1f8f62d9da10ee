"""The template editor: files, text, result, faults."""

import itertools
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QListWidget,
    QMessageBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from data.errors import UserError
from data.messages import render
from data.progress import Progress
from gui.archive import Archive
from gui.common.making import named, push_button
from gui.draft import Draft
from gui.i18n.language import Language
from gui.look.room import open_at
from gui.look.theme import Theme
from gui.press import Press
from gui.template_editor.code_edit import CodeEdit
from gui.template_editor.fault_list import FaultList
from gui.template_editor.find_bar import FindBar
from gui.template_editor.highlighter import Highlighter
from gui.template_editor.result_pane import ResultPane
from gui.template_editor.trial import Outcome, Trial
from templates.own_templates.checking import JINJA
from templates.own_templates.store import OwnTemplates, check_names
from templates.own_templates.vocabulary import vocabulary
from templates.template import BODY, DECLARATION, load_template

if TYPE_CHECKING:
    from gui.tasks import Task

T = TypeVar("T")
A4_WIDTH = 595.28
FILES, TEXT, RESULT = 150, 590, 440
"""Pixels of the panes when the window opens; the text has what is left."""
LEAST_FILES = 115
"""Pixels at the usual text size that names of files take."""


class EditorWindow(QDialog):
    """Edits one of the person's own templates; the draft shows what comes of it.

    Signals:
        saved: the template's files were changed.
    """

    saved = Signal()

    def __init__(
        self,
        template_id: str,
        draft: Draft,
        archive: Archive,
        press: Press,
        theme: Theme,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._id = template_id
        self._draft = draft
        self._press = press
        self._theme = theme
        self._language = language
        self._store = OwnTemplates()
        self._kept: dict[str, str] = {}
        self._closing = False
        self._numbers = itertools.count()
        self._tasks: dict[int, Task[Any]] = {}
        self.edits: dict[str, CodeEdit] = {}
        self.trial = Trial(archive, press, self)
        self.trial.ended.connect(self._show)
        self.files = QListWidget()
        self.files.setAccessibleName(self.tr("Files"))
        self.files.currentTextChanged.connect(self._turn)
        self.stack = QStackedWidget()
        self.finder = FindBar(lambda: self.edit)
        self.faults = FaultList(theme, language)
        self.faults.wanted.connect(self.go_to)
        self.sheet = ResultPane(theme)
        self.sheet.turned.connect(lambda _page: self._try())
        self.problem = named(QLabel(wordWrap=True), "problem")
        self._make_buttons()
        self._arrange()
        for keys, act in (
            (QKeySequence.StandardKey.Save, self.save),
            (QKeySequence.StandardKey.Find, self.finder.begin),
            (QKeySequence.StandardKey.FindNext, self.finder.next),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        draft.changed.connect(self._try)
        open_at(self, theme, 1180, 760)
        self._read()

    @property
    def edit(self) -> CodeEdit | None:
        """The file shown."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, CodeEdit) else None

    @property
    def texts(self) -> dict[str, str]:
        """The files as they are now."""
        return {name: edit.toPlainText() for name, edit in self.edits.items()}

    @property
    def modified(self) -> bool:
        """Whether anything is not saved."""
        return self.texts != self._kept

    def _make_buttons(self) -> None:
        self.save_button = named(push_button(self.tr("Save"), self.save), "primary")
        self.revert_button = push_button(self.tr("Back to the built-in one"), self.revert)
        self.find_button = push_button(self.tr("Find…"), self.finder.begin)
        self.add_button = push_button(self.tr("New file…"), self.add_file)
        self.remove_button = push_button(self.tr("Remove file"), self.remove_file)
        self.close_button = push_button(self.tr("Close"), self.close)

    def _arrange(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.files, 1)
        column.addWidget(self.add_button)
        column.addWidget(self.remove_button)
        middle = QWidget()
        text = QVBoxLayout(middle)
        text.setContentsMargins(0, 0, 0, 0)
        text.setSpacing(4)
        text.addWidget(self.finder)
        text.addWidget(self.stack, 1)
        text.addWidget(self.faults)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        for widget in (left, middle, self.sheet):
            split.addWidget(widget)
        split.setSizes([max(FILES, self._theme.px(LEAST_FILES)), TEXT, RESULT])
        split.setStretchFactor(1, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.problem, 1)
        for button in (self.find_button, self.revert_button, self.save_button, self.close_button):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(split, 1)
        layout.addLayout(row)

    # Files

    def _read(self) -> None:
        self._do(lambda: self._store.texts(self._id), self._begin)

    def _begin(self, texts: dict[str, str]) -> None:
        self._kept = dict(texts)
        self._put(texts)
        self.files.setCurrentRow(list(texts).index(BODY) if BODY in texts else 0)
        self._name()
        self._try()

    def _put(self, texts: dict[str, str]) -> None:
        """Edit ``texts``; what is edited already keeps its history."""
        for name, text in texts.items():
            if name not in self.edits:
                self._add(name, text)
            elif self.edits[name].toPlainText() != text:
                cursor = self.edits[name].textCursor()
                cursor.select(cursor.SelectionType.Document)
                cursor.insertText(text)
        for name in [name for name in self.edits if name not in texts]:
            self._drop(name)

    def _add(self, name: str, text: str) -> None:
        edit = CodeEdit(self._theme)
        edit.setAccessibleName(name)
        Highlighter(edit.document(), self._theme, toml=name == DECLARATION)
        edit.setPlainText(text)
        edit.document().setModified(False)
        edit.textChanged.connect(self._on_text)
        self.edits[name] = edit
        self.stack.addWidget(edit)
        self.files.addItem(name)

    def _drop(self, name: str) -> None:
        edit = self.edits.pop(name)
        self.stack.removeWidget(edit)
        edit.deleteLater()
        for item in self.files.findItems(name, Qt.MatchFlag.MatchExactly):
            self.files.takeItem(self.files.row(item))

    def _turn(self, name: str) -> None:
        if name in self.edits:
            self.stack.setCurrentWidget(self.edits[name])
        self.remove_button.setEnabled(name not in (BODY, DECLARATION))

    def go_to(self, file: str, line: int) -> None:
        """Show a line (from 1) of a file."""
        for item in self.files.findItems(file, Qt.MatchFlag.MatchExactly):
            self.files.setCurrentItem(item)
            if line:
                self.edits[file].go_to(line)

    def add_file(self) -> None:
        """Begin a new file; parts are included by their names."""
        name, fine = QInputDialog.getText(
            self, self.tr("New file"), self.tr("Name"), text=f"part.xml{JINJA}"
        )
        name = name.strip()
        if not fine or not name or name in self.edits:
            return
        try:
            check_names({name: ""})
        except UserError as error:
            self._explain(error)
            return
        self._add(name, "")
        self.files.setCurrentRow(self.files.count() - 1)
        self._on_text()

    def remove_file(self) -> None:
        """Remove the file shown; it goes for good when the template is saved."""
        row = self.files.currentRow()
        name = self.files.item(row).text() if row >= 0 else BODY
        if name not in (BODY, DECLARATION):
            self._drop(name)
            self._on_text()

    # Keeping

    def save(self) -> None:
        """Keep the files, at fault or not."""
        texts = self.texts

        def kept(_none: None) -> None:
            self._kept = texts
            self.problem.clear()
            self._name()
            self.saved.emit()
            if self._closing:
                self.close()

        self._do(lambda: self._store.save(self._id, texts), kept)

    def revert(self) -> None:
        """Write the built-in template's files into the editor; that can be undone in each."""
        self._do(lambda: self._store.original(self._id), self._put)

    def _on_text(self) -> None:
        self._name()
        self._try()

    def _name(self) -> None:
        self.setWindowTitle(self.tr("Template {name}[*]").format(name=self._id))
        self.setWindowModified(self.modified)
        self.save_button.setEnabled(self.modified)

    # The result

    def _try(self) -> None:
        if self.edits:
            scale = self.sheet.wide * self.devicePixelRatioF() / A4_WIDTH
            self.trial.want(self._id, self.texts, self._draft.preset, self.sheet.page_number, scale)

    def _show(self, outcome: Outcome) -> None:
        """Show what came of the files."""
        if outcome.image is not None:
            self.sheet.show_page(outcome.image, outcome.page, outcome.pages)
            self._learn()
        self.faults.show_faults(outcome.faults)
        for name, edit in self.edits.items():
            edit.show_faults(
                {
                    fault.line: render(fault.why, self._language.code)
                    for fault in outcome.faults
                    if fault.file == name and fault.line
                }
            )

    def _learn(self) -> None:
        """Offer the words of the template as it is now."""
        try:
            words = vocabulary(load_template(self._id))
        except UserError:
            return
        for edit in self.edits.values():
            edit.completion.learn(words)

    def _do(self, work: Callable[[], T], success: Callable[[T], None]) -> None:
        def run(_progress: Progress) -> T:
            return work()

        number = next(self._numbers)
        self._tasks[number] = self._press.lane.run(
            run, partial(self._succeed, number, success), partial(self._fail, number)
        )

    def _succeed(self, number: int, success: Callable[[T], None], answer: T) -> None:
        """A task was done: what it carries goes with it."""
        del self._tasks[number]
        success(answer)

    def _fail(self, number: int, error: UserError) -> None:
        del self._tasks[number]
        self._explain(error)

    def _explain(self, error: UserError) -> None:
        self._closing = False
        self.problem.setText(error.explain(self._language.code))

    # Closing

    def reject(self) -> None:
        """Escape closes as the cross does, asking first."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask whether to save what is not saved."""
        if self.modified and not self._may_close():
            event.ignore()
            return
        self.trial.stop()
        for task in self._tasks.values():
            task.cancel()
        self._draft.changed.disconnect(self._try)
        self.done(QDialog.DialogCode.Accepted)
        super().closeEvent(event)

    def _may_close(self) -> bool:
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self,
            self.tr("Template"),
            self.tr("The template has changes that are not saved."),
            buttons.Save | buttons.Discard | buttons.Cancel,
            buttons.Save,
        )
        if answer == buttons.Save:  # closes once that is done
            self._closing = True
            self.save()
        return answer == buttons.Discard
