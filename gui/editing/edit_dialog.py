"""The dialog in which a record is edited, with its history."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from data.library.checking import EditCheck
from data.library.payload import plain
from data.messages import Message
from data.model.field_faults import field_faults, record_of
from data.model.record import Record
from gui.common.later import later
from gui.common.making import named, push_button
from gui.common.tab_order import lead_through
from gui.editing.anchors_page import AnchorsPage
from gui.editing.folder import Folder
from gui.editing.history_view import HistoryView
from gui.editing.record_form import RecordForm
from gui.editing.verdict import Verdict
from gui.i18n.language import Language
from gui.look.room import open_at
from gui.look.theme import Theme
from templates.leaning import Leaning, Named

if TYPE_CHECKING:
    from data.evidence.conflicts.conflict import Conflict

PAUSE = 250
"""Milliseconds without a key stroke after which the library is asked what it thinks."""
GRACE = 1000
"""Milliseconds saving waits for the search for conflicts: enough for some thousand records, and
whoever has more of them is not held up for longer."""


class Wish(msgspec.Struct, frozen=True):
    """A change the person wants: the record it is to become, by whom, why.

    Attributes:
        judged: whether she knew which conflicts it brings.
    """

    record: Record
    by: str
    reason: str
    judged: bool


class EditDialog(QDialog):
    """Shows one record; asks for everything it wants by signals.

    It has some sixty widgets: it can be opened when it has gone through :meth:`building`.

    Signals:
        check_wanted: what does the library say to this record, and what would it conflict with?
        save_wanted: carries a :class:`Wish`.
        restore_wanted: carries the revision's number, who, and why.
        leaning_wanted: what would miss the record? Asked before it is retired.
        retire_wanted: the record is to be retired; carries who and why.
        return_wanted: the record is to be brought back; carries who and why.
    """

    check_wanted = Signal(object)
    save_wanted = Signal(object)
    restore_wanted = Signal(int, str, str)
    leaning_wanted = Signal()
    retire_wanted = Signal(str, str)
    return_wanted = Signal(str, str)

    def __init__(
        self,
        folder: Folder,
        user: str,
        theme: Theme,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._theme = theme
        self._folder = folder
        self._values: Mapping[str, object] = {}
        self._checked: Record | None = None
        self._check = EditCheck((), ())
        self._conflicts: Sequence[Conflict] | None = ()
        self._busy = False
        self.setWindowTitle(self.tr("Edit record"))
        open_at(self, theme, 760, 720)
        self.heading = named(QLabel(wordWrap=True), "title")
        self.about = named(QLabel(wordWrap=True), "muted")
        self.form = RecordForm(folder.entry.record.kind, folder.lists(language), theme)
        self.tabs = QTabWidget(documentMode=True)
        self.findings = named(QLabel(wordWrap=True), "findings")
        self.reason = QLineEdit()
        self.user = QLineEdit(user)
        self.problem = named(QLabel(wordWrap=True), "problem")
        self.retire = push_button(self.tr("Retire…"), self._look_before)
        self.bring_back = push_button(
            self.tr("Bring back"), lambda: self.return_wanted.emit(self._by, self._why)
        )
        self.cancel = push_button(self.tr("Cancel"), self.reject)
        self.save = named(push_button(self.tr("Save"), self._save), "primary")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._grace = QTimer(self, singleShot=True, interval=GRACE)

    def building(self) -> Iterator[None]:
        """Make the dialog in steps of some milliseconds each."""
        self._arrange()
        yield
        yield from self.form.building()
        kind = self._folder.entry.record.kind
        self.anchors = AnchorsPage(kind, self._theme, self._language)
        yield
        self.history = HistoryView(self._theme)
        for page, words in (
            (self.form, self.tr("Record")),
            (self.anchors, self.tr("Words of the source")),
            (self.history, self.tr("History")),
        ):
            yield
            self.tabs.addTab(page, words)  # all that is on it takes the style sheet
        yield
        self._connect()
        self.show_folder(self._folder)
        for widget in self.findChildren(QWidget):
            yield
            widget.ensurePolished()  # otherwise all of them are when it opens
            widget.children()  # looked through when it is open; a class takes long the first time
        yield
        self._layout.activate()  # likewise

    def _arrange(self) -> None:
        self.reason.setPlaceholderText(self.tr("Why (may be left empty)"))
        self.reason.setAccessibleName(self.tr("Reason of the change"))
        self.user.setPlaceholderText(self.tr("Your name"))
        self.user.setAccessibleName(self.tr("Your name"))
        self.user.setToolTip(self.tr("Stands in the history beside every change you make."))
        head = QVBoxLayout()
        head.setContentsMargins(16, 16, 16, 8)
        head.setSpacing(4)
        head.addWidget(self.heading)
        head.addWidget(self.about)
        why = QHBoxLayout()
        why.setSpacing(8)
        why.addWidget(self.reason, 3)
        why.addWidget(self.user, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.retire, self.bring_back):
            buttons.addWidget(button)
        buttons.addWidget(self.problem, 1)
        for button in (self.cancel, self.save):
            buttons.addWidget(button)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 12, 16, 16)
        foot.setSpacing(12)
        foot.addWidget(self.findings)
        foot.addLayout(why)
        foot.addLayout(buttons)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        for part in (self.form, self.anchors):
            part.edited.connect(self._on_edited)
        self._pause.timeout.connect(self._ask)
        self._grace.timeout.connect(self._judge)
        self.user.textChanged.connect(lambda _text: self._judge())
        self.history.restore_wanted.connect(
            lambda number: self.restore_wanted.emit(number, self._by, self._why)
        )
        for keys in (QKeySequence.StandardKey.Save, QKeySequence("Ctrl+Return")):
            QShortcut(QKeySequence(keys), self, self._save)

    # Showing

    def show_folder(self, folder: Folder) -> None:
        """Show a record as it is now."""
        self._folder, self._busy = folder, False
        record = folder.entry.record
        self._values = plain(record)
        self.heading.setText(record.title)
        self.about.setText(self._told(folder))
        self.form.words.setText(
            self.tr("{words}\n— {source}").format(words=folder.words, source=f"《{folder.source}》")
        )
        self.form.words.setToolTip(self.tr("The source's words are quoted, never typed."))
        self.form.show_values(self._values)
        self.anchors.show_values(self._values, folder.passages)
        self.history.show_history(folder.history, folder.lists(self._language).names)
        self.reason.clear()
        self.retire.setVisible(not folder.entry.retired)
        self.bring_back.setVisible(folder.entry.retired)
        self._check, self._checked, self._conflicts = EditCheck((), ()), record, ()
        self.problem.clear()
        self._judge()

    def _told(self, folder: Folder) -> str:
        words = self.tr("{id} · revision {number}").format(
            id=folder.id, number=folder.entry.revision
        )
        if folder.entry.retired:
            words += " · " + self.tr("retired: no briefing prints it")
        if folder.issues:
            words += " · " + self.tr("issues that printed it: {count}").format(count=folder.issues)
        return words

    def show_check(self, record: Record, check: EditCheck) -> None:
        """Show what the library says to ``record``; what it conflicts with is told later."""
        self._checked, self._check, self._conflicts = record, check, None
        self._grace.start()
        self._judge()

    def show_conflicts(self, record: Record, found: "Sequence[Conflict]") -> None:
        """Show the conflicts there would be with ``record``, unless it has been changed since."""
        if record == self._checked:
            self._conflicts = found
            self._grace.stop()
            self._judge()

    def show_problem(self, words: str) -> None:
        """Say why what was asked for was not done."""
        self._busy = False
        self.retire.setEnabled(True)
        self._judge()
        self.problem.setText(words)

    # What is typed

    @property
    def _by(self) -> str:
        return self.user.text().strip()

    @property
    def _why(self) -> str:
        return self.reason.text().strip()

    @property
    def changed(self) -> bool:
        """Whether anything differs from the record as it is."""
        return self._wanted() != self._values

    def _wanted(self) -> dict[str, object]:
        """The values as they are to be."""
        return {**self._values, **self.form.values(), **self.anchors.values()}

    def _faults(self) -> dict[str, Message]:
        return field_faults(self._folder.entry.record.kind, self._wanted())

    def _record(self) -> Record | None:
        """The record as it is to be, ``None`` while it cannot be one."""
        if self._faults():
            return None
        return record_of(self._folder.entry.record.kind, self._wanted())

    def _on_edited(self) -> None:
        self.problem.clear()
        self._judge()
        self._pause.start()

    def _ask(self) -> None:
        record = self._record()
        if record is not None and record != self._checked:
            self.check_wanted.emit(record)

    def _judge(self) -> None:
        """Say what is wrong, and whether it can be saved."""
        said = self._verdict()
        for part in (self.form, self.anchors):
            part.show_faults(said.of_fields)
        if said.check is not None:  # until then what was found before stands there
            self.findings.setText("\n".join(said.findings))
            self.findings.setVisible(bool(said.findings))
        why_not = said.why_not
        self.save.setEnabled(not why_not)
        self.save.setToolTip(why_not)
        self.save.setAccessibleDescription(why_not)
        self.problem.setText(why_not if said.changed else "")
        self.save.setText(self.tr("Save all the same") if said.conflicting else self.tr("Save"))

    def _verdict(self) -> Verdict:
        record = self._record()
        known = record is not None and record == self._checked
        return Verdict(
            language=self._language.code,
            faults=self._faults(),
            check=self._check if known else None,
            conflicts=self._conflicts,
            awaited=self._grace.isActive(),
            changed=self.changed,
            named=bool(self._by),
            saving=self._busy,
        )

    # What is asked for

    def _save(self) -> None:
        record = self._record()
        if self.save.isEnabled() and record is not None:
            self._busy = True
            self._judge()
            judged = self._conflicts is not None
            self.save_wanted.emit(Wish(record, self._by, self._why, judged))

    def _look_before(self) -> None:
        """Have it looked up what would miss the record."""
        self.retire.setEnabled(False)
        self.leaning_wanted.emit()

    def ask_to_retire(self, leaning: Leaning) -> None:
        """Ask why the record is to be retired, telling what would miss it."""
        self.retire.setEnabled(True)
        label = self.tr("Why? No briefing will print it any more; its history stays.")
        if self._folder.issues:
            label += "\n" + self.tr("Issues that printed it: {count}").format(
                count=self._folder.issues
            )
        label += "".join(f"\n{line}" for line in self._missed_by(leaning))
        reason, fine = QInputDialog.getText(self, self.tr("Retire the record"), label)
        if fine:
            self.retire_wanted.emit(self._by, reason.strip())

    def _missed_by(self, found: Leaning) -> Iterator[str]:
        """What leans on the record, by name."""
        chinese = self._language.code != "en"
        for words, names in (
            (self.tr("Findings that stand on it: {names}"), found.findings),
            (self.tr("Drafts that ask for it: {names}"), _called(found.drafts, chinese=chinese)),
            (self.tr("Presets that ask for it: {names}"), _called(found.presets, chinese=chinese)),
        ):
            if names:
                yield words.format(names=self.tr(", ").join(names))

    def reject(self) -> None:
        """Close; ask first when something would be lost."""
        if self.changed and not self._leave():
            return
        super().reject()

    def _leave(self) -> bool:
        answer = QMessageBox.question(
            self,
            self.tr("Edit record"),
            self.tr("Discard what you have changed?"),
            QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        return answer == QMessageBox.StandardButton.Discard

    def show_record(self) -> None:
        """Bring the form to the front."""
        later(self._lead, self)
        self.tabs.setCurrentWidget(self.form)
        self.form.editors["title"].widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lead(self) -> None:
        """The key goes from the names of the pages through each, whichever was made first.

        When they are laid out: it goes as one reads.
        """
        for page in (self.history, self.anchors, self.form):
            lead_through(page, self.tabs.tabBar())

    def show_history(self) -> None:
        """Bring the history to the front."""
        later(self._lead, self)
        self.tabs.setCurrentWidget(self.history)
        self.history.list.setFocus(Qt.FocusReason.OtherFocusReason)


def _called(each: Sequence[Named], *, chinese: bool) -> list[str]:
    return [named.chinese if chinese else named.english for named in each]
