"""The place of an anchor: in the whole text of its source, or the anchored words alone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from data.model.ids import RecordId
from gui.common.elided_label import ElidedLabel
from gui.common.making import named
from gui.evidence.evidence import AnchorFact, SourceFact
from gui.evidence.source_text_view import SourceTextView
from gui.evidence.words_view import WordsView
from gui.look.theme import Theme


class PlaceView(QWidget):
    """The title of the source above its text.

    Signals:
        record_chosen: another record is to be looked at; carries its id.
        attach_wanted: the source is to be attached.
    """

    record_chosen = Signal(str)
    attach_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.title = named(ElidedLabel(), "small")
        self.text = SourceTextView(theme)
        self.words = WordsView(theme)
        self.text.record_chosen.connect(self.record_chosen)
        self.words.attach_wanted.connect(self.attach_wanted)
        head = QHBoxLayout()
        head.setContentsMargins(12, 12, 12, 4)
        head.addWidget(self.title, 1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.words)
        self._stack.addWidget(self.text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(self._stack, 1)

    def set_words(self) -> None:
        """Everything it says, in the language of the interface."""
        self.words.set_words()
        self.text.setAccessibleName(self.tr("Text of the source"))

    def show_place(self, record: RecordId, source: SourceFact, anchor: AnchorFact) -> None:
        """Show where ``anchor`` stands in ``source``."""
        self.title.say(source.source.title)
        if source.text is None:
            self.words.show_words(anchor)
            self._stack.setCurrentWidget(self.words)
        else:
            self._stack.setCurrentWidget(self.text)
            self.text.show_place(source.text, record, anchor.span, source.extent)

    @property
    def shows_text(self) -> bool:
        """Whether the whole text is shown."""
        return self._stack.currentWidget() is self.text
