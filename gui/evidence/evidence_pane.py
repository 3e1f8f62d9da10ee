"""The evidence pane: the record's name, what is known of it, its place in the source."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from data.library.highlighting import Highlighter
from gui.common.elided_label import ElidedLabel
from gui.common.later import later
from gui.common.making import named
from gui.common.tab_order import lead_through
from gui.evidence.evidence import AnchorFact, ConflictFact, Evidence, SourceFact
from gui.evidence.facts_view import FactsView
from gui.evidence.marked_text import MarkedText
from gui.evidence.place_view import PlaceView
from gui.evidence.wording import kind_words
from gui.i18n.language import Language
from gui.look.theme import Theme

if TYPE_CHECKING:
    from data.model.ids import RecordId

SIDE_BY_SIDE = 520
"""From this width on (pixels) the source's text stands beside what is known."""
ICON = 18


class EvidencePane(QWidget):
    """Shows one record's evidence; says what to do while there is none to show.

    Signals:
        record_chosen: another record is to be looked at; carries its id.
        attach_wanted: a source is to be attached.
        decide_wanted: conflicts are to be decided.
        close_wanted: the pane is to be hidden.
    """

    record_chosen = Signal(str)
    attach_wanted = Signal()
    decide_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumHeight(160)
        self._theme = theme
        self._evidence: Evidence | None = None
        self._conflicts: tuple[ConflictFact, ...] = ()
        self._position = 0
        self._next: tuple[RecordId, SourceFact, AnchorFact] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_place)
        self._icon = QLabel()
        self.title = named(ElidedLabel(), "strong")
        self.kind = named(QLabel(), "small")
        self.close_button = QToolButton()
        self.empty = named(QLabel(wordWrap=True), "muted")
        self.facts = FactsView(theme, language)
        self.place = PlaceView(theme)
        self._arrange()
        self._connect()
        theme.keep(self._paint)

    def _arrange(self) -> None:
        bar = named(QWidget(), "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self.title, 1)
        row.addWidget(self.kind)
        row.addWidget(self.close_button)
        self._halves = QSplitter(Qt.Orientation.Horizontal)
        self._halves.setHandleWidth(1)
        self._halves.setChildrenCollapsible(False)
        self._halves.addWidget(self.facts)
        self._halves.addWidget(self.place)
        self._halves.setSizes([500, 500])
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(24, 24, 24, 24)
        column.addWidget(self.empty)
        column.addStretch(1)
        self._stack = QStackedLayout()
        self._stack.addWidget(holder)
        self._stack.addWidget(self._halves)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self.close_button.clicked.connect(lambda _checked=False: self.close_wanted.emit())
        self.facts.anchor_chosen.connect(self.show_anchor)
        self.facts.decide_wanted.connect(self.decide_wanted)
        for part in (self.facts, self.place):
            part.record_chosen.connect(self.record_chosen)
        self.place.attach_wanted.connect(self.attach_wanted)

    def set_words(self) -> None:
        """Everything it says, in the language of the interface."""
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close the evidence view"))
        self.empty.setText(
            self.tr(
                "Choose a record in the list, or click a place in the preview.\n"
                "Its source, the words it stands on and what is known of it are shown here."
            )
        )
        self.setAccessibleName(self.tr("Evidence"))
        self.facts.setAccessibleName(self.tr("What is known of the record"))
        self.place.set_words()
        if self._evidence is None:
            self.title.say(self.tr("Evidence"))
        else:
            conflicts = self._conflicts
            self.show_evidence(self._evidence)
            self.show_conflicts(conflicts)

    def show_highlighter(self, highlighter: Highlighter) -> None:
        """Mark the words that are searched for wherever the source's words are shown."""
        for text in self.findChildren(MarkedText):
            text.show_highlighter(highlighter)
        self.place.text.show_highlighter(highlighter)

    @property
    def evidence(self) -> Evidence | None:
        """What is shown."""
        return self._evidence

    def show_evidence(self, evidence: Evidence) -> None:
        """Show a record's evidence at its first anchor; at the one looked at if it is the same."""
        same = self._evidence is not None and self._evidence.record == evidence.record
        position = self._position if same and self._position < len(evidence.anchors) else 0
        self._evidence = evidence
        record = evidence.entry.record
        self.title.say(record.title)
        self.kind.setText(kind_words(record.kind))
        self.facts.show_evidence(evidence)
        if not same:
            self.show_conflicts(())
        self._stack.setCurrentWidget(self._halves)
        self._paint()
        self.show_anchor(position)

    def show_conflicts(self, conflicts: tuple[ConflictFact, ...]) -> None:
        """Show the conflicts of the record that is shown."""
        self._conflicts = conflicts
        self.facts.show_conflicts(conflicts)

    def show_anchor(self, position: int) -> None:
        """Show the place of one of the record's anchors."""
        if self._evidence is not None:
            self._position = position
            source, anchor = self._evidence.anchors[position]
            self.facts.check_anchor(position)
            self._next = (self._evidence.record, source, anchor)
            self._soon.start()

    def _show_place(self) -> None:
        """Bring up the text when what is known has been painted: both at once take a frame."""
        if self._next is not None:
            self.place.show_place(*self._next)
            self._next = None
            # In a turn of its own again: it goes through all that is shown.
            later(lambda: lead_through(self.facts), self.facts)

    def _paint(self) -> None:
        tokens = self._theme.tokens
        name = self._evidence.entry.record.kind.value if self._evidence else "evidence"
        icon = self._theme.icon(name, colour=tokens.accent)
        side = self._theme.px(ICON)
        self._icon.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatioF()))
        self.close_button.setIcon(self._theme.icon("close", colour=tokens.muted))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Text beside facts where there is room, below them where there is none."""
        wide = event.size().width() >= SIDE_BY_SIDE
        orientation = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self._halves.orientation() != orientation:
            self._halves.setOrientation(orientation)
        super().resizeEvent(event)
