"""One source of a record: its bibliographic line and the anchors in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.common.making import named
from gui.evidence.anchor_button import AnchorButton
from gui.evidence.evidence import SourceFact
from gui.look.theme import Theme


class SourceBlock(QWidget):
    """The reference, a row for each anchor, and what of the reference is inferred and why."""

    def __init__(self, theme: Theme, fact: SourceFact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reference = QLabel(fact.reference, wordWrap=True)
        self.reference.setTextFormat(Qt.TextFormat.PlainText)
        self.reference.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.inferred = named(QLabel(wordWrap=True), "small")
        self.inferred.setTextFormat(Qt.TextFormat.PlainText)
        self.inferred.setText(
            "\n".join(
                self.tr("Inferred, in brackets: {reason}").format(reason=each.reason)
                for each in fact.source.inferred
                if f"[{getattr(fact.source, each.field, '')}]" in fact.reference
            )
        )
        self.inferred.setVisible(bool(self.inferred.text()))
        self.buttons = [AnchorButton(theme, anchor) for anchor in fact.anchors]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.reference)
        for button in self.buttons:
            layout.addWidget(button)
        layout.addWidget(self.inferred)
