"""What is known of a record, from top to bottom: words, doubts, sources, connections."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from data.model.record import Proposal, Quotation
from gui.common.making import named
from gui.evidence.comparison import Comparison
from gui.evidence.conflict_block import ConflictBlock
from gui.evidence.evidence import ConflictFact, Evidence
from gui.evidence.links import Links
from gui.evidence.note_row import NoteRow
from gui.evidence.source_block import SourceBlock
from gui.evidence.wording import corroboration_words, reasons, speech_words
from gui.i18n.language import Language
from gui.look.theme import Theme


class FactsView(QScrollArea):
    """Everything but the source's text itself.

    Signals:
        anchor_chosen: the place of an anchor is to be shown; carries its number.
        record_chosen: another record is to be looked at; carries its id.
        decide_wanted: the conflicts are to be decided.
    """

    anchor_chosen = Signal(int)
    record_chosen = Signal(str)
    decide_wanted = Signal()

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.comparison = Comparison(theme)
        self.details = self._small_label()
        self.reasons = self._small_label()
        self.doubt = NoteRow(theme, "doubtful", "warning")
        self.note = NoteRow(theme, "info", "muted")
        self.corroboration = NoteRow(theme, "corroborated", "success")
        self.stands_on = Links()
        self.stands_on.chosen.connect(self.record_chosen)
        self._made: list[SourceBlock] = []
        self.sources: list[SourceBlock] = []
        self.conflicts: list[ConflictBlock] = []
        self.decide = QPushButton()
        self.decide.clicked.connect(lambda _checked=False: self.decide_wanted.emit())
        self.decide.hide()
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.anchor_chosen)
        self._arrange()

    def _small_label(self) -> QLabel:
        label = named(QLabel(wordWrap=True), "small")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _arrange(self) -> None:
        content = named(QWidget(), "pane")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(12)
        self._sources = QVBoxLayout()
        self._sources.setSpacing(12)
        above = (self.comparison, self.details, self.reasons, self.doubt, self.note)
        for widget in above:
            layout.addWidget(widget)
        self._conflicts = QVBoxLayout()
        self._conflicts.setSpacing(8)
        layout.addLayout(self._conflicts)
        layout.addWidget(self.decide, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(self._sources)
        layout.addWidget(self.corroboration)
        layout.addWidget(self.stands_on)
        layout.addStretch(1)
        self.setWidget(content)

    def show_evidence(self, evidence: Evidence) -> None:
        """Show all that is known of a record."""
        record = evidence.entry.record
        self.comparison.show_evidence(evidence)
        details, why = evidence.details, []
        if isinstance(record, Quotation | Proposal):
            details = " · ".join(filter(None, (details, speech_words(record.speech))))
            why = reasons(record.edits)
        self._say(self.details, details)
        self._say(self.reasons, "\n".join(why))
        self.doubt.say(record.doubt or "")
        self.note.say(record.note or "")
        self._show_sources(evidence)
        self.corroboration.say(corroboration_words(evidence.corroboration))
        self.stands_on.show_links(self.tr("Stands on"), evidence.stands_on)
        self.verticalScrollBar().setValue(0)

    def show_conflicts(self, conflicts: Sequence[ConflictFact]) -> None:
        """Show the conflicts the record is part of."""
        for block in self.conflicts:
            self._conflicts.removeWidget(block)
            block.deleteLater()
        code = self._language.code
        self.conflicts = [ConflictBlock(self._theme, fact, code) for fact in conflicts]
        for block in self.conflicts:
            block.record_chosen.connect(self.record_chosen)
            self._conflicts.addWidget(block)
        self.decide.setText(self.tr("Decide…"))
        self.decide.setVisible(any(fact.decision is None for fact in conflicts))

    def check_anchor(self, position: int) -> None:
        """Show which anchor's place is looked at."""
        button = self._group.button(position)
        if button is not None:
            button.setChecked(True)

    def _show_sources(self, evidence: Evidence) -> None:
        for block in self.sources:
            block.forget()
        while len(self._made) < len(evidence.sources):
            self._made.append(SourceBlock(self._theme, self._group))
            self._sources.addWidget(self._made[-1])
        self.sources = self._made[: len(evidence.sources)]
        for block, fact in zip(self.sources, evidence.sources, strict=True):
            block.show_source(fact)
        for number, block in enumerate(self._made):
            block.setVisible(number < len(self.sources))

    @staticmethod
    def _say(label: QLabel, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))
