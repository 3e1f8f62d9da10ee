"""What is shown of a place when its source is not attached: the anchored words, and what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.common.making import named
from gui.common.tall_area import TallArea
from gui.evidence.evidence import AnchorFact
from gui.evidence.marked_text import Look, MarkedText, Run
from gui.look.theme import Theme


class WordsView(QWidget):
    """The words with what the anchor knows of their surroundings.

    Signals:
        attach_wanted: the source is to be attached.
    """

    attach_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = MarkedText(theme)
        self.explanation = named(QLabel(wordWrap=True), "small")
        self.attach = QPushButton()
        theme.keep(lambda: self.attach.setIcon(theme.icon("attach")))
        self.attach.clicked.connect(lambda _checked=False: self.attach_wanted.emit())
        page = named(QWidget(), "pane")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(12)
        layout.addWidget(self.words)
        layout.addWidget(self.explanation)
        layout.addWidget(self.attach, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(TallArea(page))

    def set_words(self) -> None:
        """Everything it says, in the language of the interface."""
        self.explanation.setText(
            self.tr(
                "The source is not attached. Attach your copy of it to see the words in their "
                "place, and to have them verified."
            )
        )
        self.attach.setText(self.tr("Attach source…"))
        self.words.setAccessibleName(self.tr("The anchored words"))

    def show_words(self, fact: AnchorFact) -> None:
        """Show the words of an anchor between what stands before and after them."""
        anchor = fact.anchor
        self.words.show_runs(
            [
                Run("…" + anchor.prefix, Look.MUTED),
                Run(anchor.exact, Look.STRONG),
                Run(anchor.suffix + "…", Look.MUTED),
            ]
        )
