"""The conflicts window: what cannot both be right, both places, and a decision."""

import getpass
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from data.errors import UserError
from data.evidence.conflicts.conflict import ConflictId, Severity
from data.evidence.conflicts.decision import Decision, Verdict
from data.messages import Message, render
from data.progress import Progress
from gui.archive import Archive
from gui.common.flow_layout import FlowLayout
from gui.common.making import named, push_button
from gui.conflicts.conflict_delegate import ConflictDelegate
from gui.conflicts.conflict_row import ConflictRow, conflict_rows
from gui.conflicts.places_view import PlacesView
from gui.i18n.language import Language
from gui.look.room import open_at
from gui.look.theme import Theme

if TYPE_CHECKING:
    from data.library.library import Library


class ConflictsWindow(QDialog):
    """A filtered list at the left, the chosen conflict at the right.

    Signals:
        shown: a record is to be shown at the desk; carries its id.
        decided: a decision was kept or taken back.
    """

    shown = Signal(str)
    decided = Signal()

    def __init__(
        self, archive: Archive, theme: Theme, language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._archive = archive
        self._theme = theme
        self._language = language
        self._rows: list[ConflictRow] = []
        self._wanted: ConflictId | None = None
        self._undo: list[tuple[ConflictId, Decision | None]] = []
        self.setWindowTitle(self.tr("Conflicts"))
        open_at(self, theme, 1080, 680)
        self.severity = self._choice(
            (self.tr("All"), None),
            (self.tr("Contradictions"), Severity.HARD),
            (self.tr("Worth a look"), Severity.SOFT),
        )
        self.state = self._choice(
            (self.tr("Undecided and decided"), None),
            (self.tr("Undecided"), False),
            (self.tr("Decided"), True),
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Conflicts"))
        self.list.setItemDelegate(ConflictDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(lambda _row: self._show_chosen())
        self.count = named(QLabel(), "small")
        self.heading = named(QLabel(wordWrap=True), "title")
        self.explanation = QLabel(wordWrap=True)
        self.explanation.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.decision = named(QLabel(wordWrap=True), "muted")
        self.problem = named(QLabel(wordWrap=True), "problem")
        self.places = PlacesView(theme)
        self.places.shown.connect(self.shown)
        self.places.preferred.connect(self._prefer)
        self.keep = push_button(self.tr("Keep both"), self._keep_both)
        self.dismiss = push_button(self.tr("Dismiss…"), self._dismiss)
        self.open_again = push_button(self.tr("Take the decision back"), self._open_again)
        self.undo = push_button(self.tr("Undo"), self._undo_last)
        self.undo.setShortcut("Ctrl+Z")
        self._arrange()
        theme.changed.connect(self._fill)
        self.refresh()

    def _choice(self, *choices: tuple[str, object]) -> QComboBox:
        box = QComboBox()
        for name, value in choices:
            box.addItem(name, value)
        box.setAccessibleName(choices[0][0])
        box.currentIndexChanged.connect(lambda _row: self._fill())
        return box

    def _arrange(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.severity, 1)
        filters.addWidget(self.state, 1)
        column.addLayout(filters)
        column.addWidget(self.list, 1)
        column.addWidget(self.count)
        right = QWidget()
        detail = QVBoxLayout(right)
        detail.setContentsMargins(12, 0, 0, 0)
        detail.setSpacing(12)
        for widget in (self.heading, self.explanation):
            detail.addWidget(widget)
        detail.addWidget(self.places, 1)
        detail.addWidget(self.decision)
        detail.addWidget(self.problem)
        buttons = FlowLayout(8)
        for button in (self.keep, self.dismiss, self.open_again, self.undo):
            buttons.addWidget(button)
        detail.addLayout(buttons)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(right)
        split.setSizes([320, 760])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(split)

    # Reading

    def refresh(self) -> None:
        """Read the conflicts again; the chosen one stays chosen."""

        def read(library: "Library", _progress: Progress) -> list[ConflictRow]:
            return conflict_rows(library)

        self._archive.ask(read, self._take, self._explain, key="conflicts", yields=True)

    def choose(self, conflict: ConflictId) -> None:
        """Select a conflict, as soon as it is listed."""
        self._wanted = conflict
        self._fill()

    def _take(self, rows: Sequence[ConflictRow]) -> None:
        self._rows = list(rows)
        self._fill()

    def _fill(self) -> None:
        chosen = self._chosen()
        severity, decided = self.severity.currentData(), self.state.currentData()
        listed = [
            row
            for row in self._rows
            if severity in (None, row.severity) and decided in (None, row.decision is not None)
        ]
        self.list.blockSignals(True)
        self.list.clear()
        for row in listed:
            self.list.addItem(self._item(row))
        ids = [row.id for row in listed]
        if self._wanted in ids:
            place, self._wanted = ids.index(self._wanted), None
        else:
            place = ids.index(chosen.id) if chosen and chosen.id in ids else 0
        self.list.setCurrentRow(place if listed else -1)
        self.list.blockSignals(False)
        self.count.setText(
            self.tr("{shown} of {all} conflicts").format(shown=len(listed), all=len(self._rows))
        )
        self._show_chosen()

    def _item(self, row: ConflictRow) -> QListWidgetItem:
        tokens = self._theme.tokens
        hard = row.severity is Severity.HARD
        icon = "check" if row.decision else "warning" if hard else "info"
        colour = tokens.success if row.decision else tokens.danger if hard else tokens.warning
        titles = " × ".join(dict.fromkeys(place.title for place in row.places))
        item = QListWidgetItem(
            self._theme.icon(icon, colour=colour), f"{self._say(row.title)}\n{titles}"
        )
        item.setToolTip(titles)
        item.setData(Qt.ItemDataRole.UserRole, row.id)
        return item

    def _chosen(self) -> ConflictRow | None:
        number = self.list.currentRow()
        if number < 0:
            return None
        chosen = self.list.item(number).data(Qt.ItemDataRole.UserRole)
        return next((row for row in self._rows if row.id == chosen), None)

    def _show_chosen(self) -> None:
        row = self._chosen()
        self._say_problem("")
        self.heading.setText(self._say(row.title) if row else self.tr("No conflict to show."))
        self.explanation.setText(self._say(row.explanation) if row else "")
        self.places.show_places(*((row.places, row.clash) if row else ((), ())))
        self.decision.setText(self._told(row.decision) if row and row.decision else "")
        self.decision.setVisible(bool(self.decision.text()))
        several = row is not None and len({place.record for place in row.places}) > 1
        self.keep.setEnabled(several)
        self.dismiss.setEnabled(row is not None)
        self.open_again.setEnabled(row is not None and row.decision is not None)
        self.undo.setEnabled(bool(self._undo))

    def _told(self, decision: Decision) -> str:
        words = {
            Verdict.KEEP_BOTH: self.tr("Decided: keep both."),
            Verdict.PREFER: self.tr("Decided: {record} is right."),
            Verdict.DISMISS: self.tr("Dismissed: {reason}"),
            Verdict.OPEN: "",
        }[decision.verdict]
        told = words.format(record=decision.preferred, reason=decision.reason)
        if decision.shipped:
            who = self.tr("Decided by the curators of the library ({pack}).")
        else:
            who = self.tr("Decided by {person} on {date}.")
        by = who.format(pack=decision.by, person=decision.by, date=decision.at[:10])
        return f"{told}\n{by}"

    # Deciding

    def _keep_both(self) -> None:
        self._decide(Verdict.KEEP_BOTH)

    def _prefer(self, record: str) -> None:
        self._decide(Verdict.PREFER, preferred=record)

    def _open_again(self) -> None:
        self._decide(Verdict.OPEN)

    def _dismiss(self) -> None:
        reason, fine = QInputDialog.getText(
            self, self.tr("Dismiss the conflict"), self.tr("Why is it none?")
        )
        if fine and reason.strip():
            self._decide(Verdict.DISMISS, reason=reason.strip())

    def _decide(self, verdict: Verdict, *, preferred: str | None = None, reason: str = "") -> None:
        row = self._chosen()
        if row is None:
            return
        decision = Decision(
            verdict=verdict, by=getpass.getuser(), preferred=preferred, reason=reason
        )
        before = row.decision

        def kept() -> None:
            self._undo.append((row.id, before))

        self._keep(row.id, decision, kept)

    def _undo_last(self) -> None:
        """Put back what was decided before the last decision."""
        conflict, before = self._undo[-1]
        decision = before or Decision(verdict=Verdict.OPEN, by=getpass.getuser())
        if decision.shipped:  # from now on it is hers
            decision = msgspec.structs.replace(decision, by=getpass.getuser())
        self._keep(conflict, decision, self._undo.pop)

    def _keep(self, conflict: ConflictId, decision: Decision, kept: Callable[[], object]) -> None:
        def work(library: "Library", _progress: Progress) -> list[ConflictRow]:
            library.decide(conflict, decision)
            return conflict_rows(library)

        def done(rows: list[ConflictRow]) -> None:
            kept()
            self._take(rows)
            self.decided.emit()

        self._archive.ask(work, done, self._explain)

    def _explain(self, error: UserError) -> None:
        self._say_problem(error.explain(self._language.code))

    def _say_problem(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _say(self, words: Message) -> str:
        return render(words, self._language.code)
