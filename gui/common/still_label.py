"""One line of words that changes often and moves nothing around it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.common.elided_label import ElidedLabel


class StillLabel(ElidedLabel):
    """A label whose size never depends on its words; what does not fit ends in ….

    Other words in a usual label have the whole window laid out anew, which takes longer than
    painting them.

    Args:
        least: digits there is always room for.
    """

    def __init__(self, least: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        """What it says."""
        return self._words

    def setText(self, text: str) -> None:
        """Say something else."""
        if text != self._words:
            self._words = text
            self.setAccessibleName(text)
            self.update()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the layout wants, as high as a line."""
        margins = self.contentsMargins()
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance("0") * self._least, metrics.lineSpacing()).grownBy(
            margins
        )

    def sizeHint(self) -> QSize:
        """Likewise."""
        return self.minimumSizeHint()
