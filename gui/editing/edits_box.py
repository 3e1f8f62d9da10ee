"""The declared edits of a quotation: what is done to the source's words, and what is printed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QListWidget,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from data.errors import UserError
from data.evidence.edits import segments
from data.model.edit import Edit, Elide, FullWidth, Insert, Remove, Sic, ToHans
from gui.common.making import named, push_button
from gui.editing.anchoring import in_order, places
from gui.evidence.marked_text import Look, MarkedText, Run
from gui.evidence.utf16 import Units
from gui.evidence.wording import operation_words
from gui.i18n.language import Language
from gui.look.theme import Theme

LOOKS = {"elide": Look.CHANGED, "remove": Look.TAKEN_OUT, "insert": Look.PUT_IN, "sic": Look.PUT_IN}
LINES = 3
"""Edits that are seen at once."""


class EditsBox(QWidget):
    """The source's words, in which places are chosen; the edits; the words as they are printed.

    Signals:
        edited: the edits are others.
    """

    edited = Signal()

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._exact = ""
        self._edits: tuple[Edit, ...] = ()
        self.words = MarkedText(theme)
        self.words.setObjectName("marked")
        self.words.setAccessibleName(self.tr("The source's words"))
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.simplified = QCheckBox(self.tr("Simplified characters"))
        self.wide = QCheckBox(self.tr("Full-width punctuation"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Edits at one place"))
        self.printed = MarkedText(theme)
        self.printed.setAccessibleName(self.tr("The words as they are printed"))
        self.problem = named(QLabel(wordWrap=True), "field-problem")
        self.add = named(QPushButton(self.tr("Edit the words selected")), "menu")
        self.add.setAutoDefault(False)
        self.remove = push_button(self.tr("Take the edit back"), self._remove)
        self._make_menu()
        self._arrange()
        self.simplified.toggled.connect(lambda on: self._set_whole(ToHans(), on=on))
        self.wide.toggled.connect(lambda on: self._set_whole(FullWidth(), on=on))
        self.words.selectionChanged.connect(self._enable)
        self.list.currentRowChanged.connect(lambda _row: self._enable())

    def _make_menu(self) -> None:
        menu = QMenu(self.add)
        self.elide = menu.addAction(self.tr("Leave out, printed as ……"), self._elide)
        self.take_out = menu.addAction(self.tr("Take out as contamination…"), self._take_out)
        menu.addSeparator()
        self.insert = menu.addAction(self.tr("Insert before it in 〔〕…"), self._insert)
        self.mark_so = menu.addAction(self.tr("Mark as so in the original…"), self._mark_so)
        self.add.setMenu(menu)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(named(QLabel(self.tr("The source's words")), "small"))
        layout.addWidget(self.words)
        whole = QHBoxLayout()
        whole.setSpacing(16)
        for box in (self.simplified, self.wide):
            whole.addWidget(box)
        whole.addStretch(1)
        layout.addLayout(whole)
        layout.addWidget(self.list)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.add, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout.addLayout(buttons)
        layout.addWidget(named(QLabel(self.tr("Printed")), "small"))
        layout.addWidget(self.printed)
        layout.addWidget(self.problem)

    # What is shown

    def show_edits(self, exact: str, edits: Sequence[Edit]) -> None:
        """Show the ``edits`` of the words ``exact`` without telling anybody."""
        self._exact, self._edits = exact, tuple(edits)
        self.words.show_runs([Run(exact)])
        self._show()

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits as they are to be."""
        return self._edits

    def _show(self) -> None:
        for box, edit in ((self.simplified, ToHans()), (self.wide, FullWidth())):
            box.blockSignals(True)
            box.setChecked(edit in self._edits)
            box.blockSignals(False)
        self.list.clear()
        self.list.addItems([self._told(edit) for edit in self._placed])
        self.list.setVisible(bool(self._placed))
        rows = min(LINES, len(self._placed))
        self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 4 if rows else 0)
        self._show_printed()
        self._enable()

    def _show_printed(self) -> None:
        self.problem.clear()
        try:
            cut = segments(self._exact, self._edits)
        except UserError as error:
            self.printed.show_runs([Run("—")])
            self.problem.setText(error.explain(self._language.code))
            return
        self.printed.show_runs(
            [
                Run(each.printed, LOOKS.get(each.op or "", Look.CHANGED) if each.op else Look.PLAIN)
                for each in cut
                if each.printed
            ]
        )

    @property
    def _placed(self) -> tuple[Edit, ...]:
        return tuple(edit for edit in self._edits if any(True for _place in places(edit)))

    def _told(self, edit: Edit) -> str:
        """An edit in a line: what it does, to what, why."""
        match edit:
            case Elide(at=(start, end)):
                what, why = self._exact[start:end], ""
            case Remove(at=(start, end), why=why):
                what = self._exact[start:end]
            case Insert(text=text, why=why):
                what = f"〔{text}〕"
            case Sic(at=at, why=why):
                what = self._exact[at : at + 8]
            case _:
                what = why = ""
        name = operation_words(str(edit.__struct_config__.tag))
        return " · ".join(part for part in (name, f"“{what}”", why) if part)

    def _enable(self) -> None:
        start, end = self._chosen
        self.add.setEnabled(bool(self._exact))
        for action in (self.elide, self.take_out):
            action.setEnabled(end > start)
        self.remove.setEnabled(self.list.currentRow() >= 0)

    # What is done

    @property
    def _chosen(self) -> tuple[int, int]:
        """The words selected, in code points of the span."""
        cursor, units = self.words.textCursor(), Units(self._exact)
        return units.point(cursor.selectionStart()), units.point(cursor.selectionEnd())

    def _elide(self) -> None:
        self._put(Elide(at=self._chosen))

    def _take_out(self) -> None:
        at = self._chosen
        self._because(lambda why: Remove(at=at, why=why))

    def _mark_so(self) -> None:
        at = self._chosen[0]
        self._because(lambda why: Sic(at=at, why=why))

    def _insert(self) -> None:
        at = self._chosen[0]
        text = self._ask(self.tr("Words to insert"))
        if text:
            self._because(lambda why: Insert(at=at, text=text, why=why))

    def _because(self, make: Callable[[str], Edit]) -> None:
        """Put an edit that says why."""
        why = self._ask(self.tr("Why? It is printed with the evidence."))
        if why:
            self._put(make(why))

    def _ask(self, label: str) -> str:
        words, fine = QInputDialog.getText(self, self.tr("Declared edit"), label)
        return " ".join(words.split()) if fine else ""

    def _put(self, edit: Edit) -> None:
        self._change((*self._edits, edit))

    def _remove(self) -> None:
        gone = self._placed[self.list.currentRow()]
        self._change(tuple(edit for edit in self._edits if edit is not gone))

    def _set_whole(self, edit: Edit, *, on: bool) -> None:
        others = tuple(each for each in self._edits if each != edit)
        self._change((*others, edit) if on else others)

    def _change(self, edits: Sequence[Edit]) -> None:
        self._edits = in_order(edits)
        self._show()
        self.edited.emit()
