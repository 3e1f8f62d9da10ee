"""The places of a conflict side by side, what they say told apart line by line."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gui.common.flow_layout import FlowLayout
from gui.common.making import named, push_button
from gui.common.scrolling import flow
from gui.conflicts.conflict_row import PlaceRow
from gui.conflicts.facets import NONE, Facet, listed
from gui.evidence.marked_text import Look, MarkedText, Run
from gui.evidence.note_row import NoteRow
from gui.evidence.wording import STATES
from gui.look.theme import Theme

PAD = 12
NARROWEST = 132
"""Pixels of a column at the usual text size; what does not fit then is scrolled to."""
CLASH = "≠"
LEVEL = 2
"""Pixels that bring the name of a line to the height of its larger words."""


class PlacesView(QScrollArea):
    """A column a place: title, what the record says, the source's sentence, where it stands.

    The lines of all columns are level, so that what differs stands side by side; what the conflict
    is about is marked with a sign and stands out.

    Signals:
        shown: a record is to be shown at the desk; carries its id.
        preferred: a record is right; carries its id.
    """

    shown = Signal(str)
    preferred = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        flow(self, sideways=True)
        self.buttons: dict[str, QPushButton] = {}
        self.values: dict[Facet, list[QLabel]] = {}
        self.sentences: list[MarkedText] = []
        self._shown: object = None
        theme.changed.connect(self._forget)

    def _forget(self) -> None:
        """Make everything anew next time."""
        self._shown = None

    def show_places(self, places: Sequence[PlaceRow], clash: Collection[Facet]) -> None:
        """Show ``places``, ``clash`` marked; one that alone is concerned cannot be preferred."""
        if self._shown == (places, clash):
            return  # only what was decided has changed
        self._shown = (places, clash)
        self.buttons, self.values, self.sentences = {}, {}, []
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        facets = listed([place.facts for place in places])
        for row, facet in enumerate(facets, 1):
            grid.addWidget(self._name(facet, marked=facet in clash), row, 0)
        several = len({place.record for place in places}) > 1
        for column, place in enumerate(places, 1):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, self._theme.px(NARROWEST))
            parts = self._parts(place, facets, clash, preferable=several)
            grid.addWidget(named(QFrame(), "place"), 0, column, len(parts), 1)
            for row, part in enumerate(parts):
                grid.addWidget(_padded(part, first=row == 0, last=part is parts[-1]), row, column)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(page)

    def _parts(
        self,
        place: PlaceRow,
        facets: Sequence[Facet],
        clash: Collection[Facet],
        *,
        preferable: bool,
    ) -> list[QWidget]:
        """A column from above to below."""
        values = []
        for facet in facets:
            value = _label(place.facts.get(facet, NONE), _look(facet, clash))
            value.setAccessibleName(f"{facet.words}: {value.text()}")
            self.values.setdefault(facet, []).append(value)
            values.append(value)
        return [
            _label(place.title, "heading"),
            *values,
            self._said(place),
            self._source(place),
            self._ways(place, preferable=preferable),
        ]

    def _name(self, facet: Facet, *, marked: bool) -> QLabel:
        words = f"{CLASH} {facet.words}" if marked else facet.words
        label = named(QLabel(words), "strong" if marked else "small")
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        large = marked and facet is Facet.VALUE
        label.setContentsMargins(0, LEVEL if large else 0, 0, 0)
        return label

    def _said(self, place: PlaceRow) -> QWidget:
        """The sentence in the source's words, as high as the row whose words are longest."""
        said = place.said
        sentence = MarkedText(self._theme)
        sentence.setAccessibleName(self.tr("The source's words"))
        sentence.show_runs(
            [
                Run(said.before, Look.MUTED),
                Run(said.words, Look.STRONG),
                Run(said.after, Look.MUTED),
            ]
        )
        self.sentences.append(sentence)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(sentence)
        column.addStretch(1)
        return holder

    def _source(self, place: PlaceRow) -> QWidget:
        """Which source, and whether the words were seen in it."""
        sign = STATES[place.state]
        state = NoteRow(self._theme, sign.icon, sign.colour)
        named(state.text, "small")
        state.say(sign.words)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(_label(place.source, "small"))
        column.addWidget(state)
        column.addStretch(1)
        return holder

    def _ways(self, place: PlaceRow, *, preferable: bool) -> QWidget:
        holder = QWidget()
        row = FlowLayout(8)
        holder.setLayout(row)
        row.addWidget(push_button(self.tr("Show"), lambda: self.shown.emit(place.record)))
        if preferable:
            prefer = push_button(
                self.tr("This one is right"), lambda: self.preferred.emit(place.record)
            )
            self.buttons[place.record] = prefer
            row.addWidget(prefer)
        return holder


def _look(facet: Facet, clash: Collection[Facet]) -> str:
    """What the style sheet calls a line: a number that clashes is the first thing to be seen."""
    if facet not in clash:
        return ""
    return "clash" if facet is Facet.VALUE else "strong"


def _label(text: str, name: str) -> QLabel:
    label = named(QLabel(text, wordWrap=True), name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return label


def _padded(part: QWidget, *, first: bool, last: bool) -> QWidget:
    """``part`` with the air that the frame behind it has."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(PAD, PAD if first else 0, PAD, PAD if last else 0)
    column.addWidget(part)
    return holder
