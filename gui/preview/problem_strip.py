"""Says above the pages why they are not what they should be, and what can be done."""

from PySide6.QtWidgets import QWidget

from gui.look.theme import Theme
from gui.preview.strip import Strip


class ProblemStrip(Strip):
    """What is wrong; its button has the pages made once more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "error", "danger", parent)

    def set_words(self) -> None:
        """The button's name, translated."""
        self.button.setText(self.tr("Try again"))
