"""What is printed beside what the source says, with every edit marked."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from data.evidence.edits import Segment
from data.model.record import Figure, Proposal, Quotation
from gui.common.making import named
from gui.evidence.evidence import Evidence
from gui.evidence.marked_text import Look, MarkedText, Run
from gui.evidence.wording import operation_words
from gui.look.theme import Theme

translate = QCoreApplication.translate
SIDE_BY_SIDE = 440
"""From this width on (pixels) the two stand side by side."""

_HARD_SPACE = "\u00a0"
_CHANGED = ("to-hans", "full-width")
_SAMPLES = {
    "to-hans": Run("字", Look.CHANGED),
    "full-width": Run("，", Look.CHANGED),
    "remove": Run("字", Look.TAKEN_OUT),
    "elide": Run("字", Look.TAKEN_OUT),
    "insert": Run("字", Look.PUT_IN),
    "sic": Run("字", Look.PUT_IN),
}


class Comparison(QWidget):
    """Our words; then printed and original, side by side or, where it is narrow, stacked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gist = _Side(theme)
        self.printed = _Side(theme)
        self.original = _Side(theme)
        self.legend = MarkedText(theme, small=True)
        self._pair = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._pair.setSpacing(12)
        self._pair.addWidget(self.printed, 1)
        self._pair.addWidget(self.original, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.gist)
        layout.addLayout(self._pair)
        layout.addWidget(self.legend)

    def show_evidence(self, evidence: Evidence) -> None:
        """Show what a record says and what its source says."""
        ours = [] if isinstance(evidence.entry.record, Quotation) else [Run(evidence.words)]
        self.gist.say(translate("Evidence", "In our words"), ours)
        self.printed.say(translate("Evidence", "Printed"), _printed(evidence))
        self.original.say(translate("Evidence", "In the source"), _original(evidence))
        ops = list(dict.fromkeys(segment.op for segment in evidence.segments if segment.op))
        self.legend.show_runs(list(_legend(ops)))
        self.legend.setVisible(bool(ops))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        wide = event.size().width() >= SIDE_BY_SIDE
        self._pair.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
        super().resizeEvent(event)


class _Side(QWidget):
    """A heading and words; hidden while there are no words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.label = named(QLabel(), "small")
        self.text = MarkedText(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.label)
        layout.addWidget(self.text)
        layout.addStretch(1)

    def say(self, heading: str, runs: Sequence[Run]) -> None:
        """Show ``runs`` below ``heading``."""
        self.label.setText(heading)
        self.text.setAccessibleName(heading)
        self.text.show_runs(runs)
        self.setVisible(bool(runs))


def _printed(evidence: Evidence) -> list[Run]:
    """The quoted words as they are printed; direct speech in quotation marks."""
    record = evidence.entry.record
    quoted = [run for segment in evidence.segments if (run := _printed_run(segment)).text]
    if isinstance(record, Quotation | Proposal) and record.direct:
        return [Run("“", Look.MUTED), *quoted, Run("”", Look.MUTED)]
    return quoted


def _printed_run(segment: Segment) -> Run:
    if segment.op is None:
        return Run(segment.printed)
    look = Look.CHANGED if segment.op in _CHANGED else Look.PUT_IN
    return Run(segment.printed, look, operation_words(segment.op))


def _original(evidence: Evidence) -> list[Run]:
    """The source's own characters; a figure's value stands out."""
    record = evidence.entry.record
    if evidence.segments:
        return [run for segment in evidence.segments if (run := _original_run(segment)).text]
    exact = record.anchors[0].exact
    if isinstance(record, Figure) and record.value_text in exact:
        before, value, after = exact.partition(record.value_text)
        return [Run(before), Run(value, Look.STRONG), Run(after)]
    return [Run(exact)]


def _original_run(segment: Segment) -> Run:
    if segment.op is None:
        return Run(segment.original)
    look = Look.CHANGED if segment.op in _CHANGED else Look.TAKEN_OUT
    return Run(segment.original, look, operation_words(segment.op))


def _legend(ops: Sequence[str]) -> Iterator[Run]:
    """A sample and the words for each kind of edit that occurs."""
    for number, op in enumerate(ops):
        if number:
            yield Run("   ")
        yield _SAMPLES[op]
        yield Run(_HARD_SPACE + operation_words(op).replace(" ", _HARD_SPACE), Look.MUTED)
