"""Says above the pages why they are not what they should be, and what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from gui.look.theme import Theme
from gui.preview.strip import Strip


class ProblemStrip(Strip):
    """What is wrong; its button has the pages made once more.

    Signals:
        edit_wanted: the template that is at fault is to be edited.
    """

    edit_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "error", "danger", parent)
        self.edit = QPushButton()
        self.edit.clicked.connect(self.edit_wanted)
        self.add(self.edit)

    def blame(self, words: str, *, template: bool) -> None:
        """Say what is wrong; whether with the ``template``, which can be edited."""
        self.edit.setVisible(template)
        self.say(words)

    def set_words(self) -> None:
        """The buttons' names, translated."""
        self.button.setText(self.tr("Try again"))
        self.edit.setText(self.tr("Edit template…"))
