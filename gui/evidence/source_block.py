"""One source of a record: its bibliographic line and the anchors in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QLabel, QVBoxLayout, QWidget

from gui.common.making import named
from gui.evidence.anchor_button import AnchorButton
from gui.evidence.evidence import SourceFact
from gui.look.theme import Theme


class SourceBlock(QWidget):
    """The reference, a row for each anchor, and what of the reference is inferred and why.

    It is made once and shows one source after the other: making widgets takes longer than a frame.
    """

    def __init__(self, theme: Theme, group: QButtonGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = group
        self.reference = QLabel(wordWrap=True)
        self.reference.setTextFormat(Qt.TextFormat.PlainText)
        self.reference.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.inferred = named(QLabel(wordWrap=True), "small")
        self.inferred.setTextFormat(Qt.TextFormat.PlainText)
        self._made: list[AnchorButton] = []
        self.buttons: list[AnchorButton] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.reference)
        layout.addLayout(self._rows)
        layout.addWidget(self.inferred)

    def show_source(self, fact: SourceFact) -> None:
        """Show ``fact`` instead of what was shown; the group knows its anchors by their numbers."""
        self.reference.setText(fact.reference)
        self.inferred.setText(
            "\n".join(
                self.tr("Inferred, in brackets: {reason}").format(reason=each.reason)
                for each in fact.source.inferred
                if f"[{getattr(fact.source, each.field, '')}]" in fact.reference
            )
        )
        self.inferred.setVisible(bool(self.inferred.text()))
        while len(self._made) < len(fact.anchors):
            self._made.append(AnchorButton(self._theme))
            self._rows.addWidget(self._made[-1])
        self.buttons = self._made[: len(fact.anchors)]
        for button, anchor in zip(self.buttons, fact.anchors, strict=True):
            button.show_anchor(anchor)
            self._group.addButton(button, anchor.position)
        for number, button in enumerate(self._made):
            button.setVisible(number < len(self.buttons))

    def forget(self) -> None:
        """Let go of the anchors; what is shown next mostly needs as many, so nothing is hidden."""
        for button in self.buttons:
            self._group.removeButton(button)
            button.setChecked(False)
        self.buttons = []
