"""One conflict a record is part of: what the rule found, what was decided, the other records."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from data.evidence.conflicts.decision import Decision, Verdict
from data.messages import render
from data.model.ids import RecordId
from gui.common.making import named
from gui.evidence.evidence import ConflictFact
from gui.evidence.links import Links
from gui.evidence.note_row import NoteRow
from gui.look.theme import Theme


class ConflictBlock(QWidget):
    """A sentence with its sign: a contradiction, something worth a look, or a settled matter.

    Signals:
        record_chosen: one of the other records is to be looked at; carries its id.
    """

    record_chosen = Signal(str)

    def __init__(
        self, theme: Theme, fact: ConflictFact, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        icon, colour = _sign(fact)
        self.row = NoteRow(theme, icon, colour)
        self.row.say(render(fact.explanation, language))
        self.decision = named(QLabel(wordWrap=True), "small")
        self.decision.setTextFormat(Qt.TextFormat.PlainText)
        self.decision.setText(self._told(fact, fact.decision) if fact.decision else "")
        self.decision.setVisible(fact.decision is not None)
        self.others = Links()
        self.others.chosen.connect(self.record_chosen)
        self.others.show_links("", fact.others)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.row)
        for below, indent in ((self.decision, 24), (self.others, 20)):
            below.setContentsMargins(indent, 0, 0, 0)
            layout.addWidget(below)

    def _told(self, fact: ConflictFact, decision: Decision) -> str:
        titles = {link.record: link.title for link in (*fact.others, fact.own)}
        words = {
            Verdict.KEEP_BOTH: self.tr("Decided: both stand."),
            Verdict.PREFER: self.tr("Decided: “{title}” is right."),
            Verdict.DISMISS: self.tr("Dismissed: {reason}"),
            Verdict.OPEN: "",
        }[decision.verdict]
        title = titles.get(RecordId(decision.preferred or ""), "")
        return words.format(title=title, reason=decision.reason)


def _sign(fact: ConflictFact) -> tuple[str, str]:
    """Icon and colour."""
    if fact.decision is not None:
        return "check", "success"
    return ("conflict", "danger") if fact.hard else ("notice", "warning")
