"""The status bar's progress: what is being done, how far, and a button to stop it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from gui.common.making import named


class Activity(QWidget):
    """Shown while long work runs; hidden otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = named(QLabel(), "muted")
        self.bar = QProgressBar(maximum=1000, textVisible=False)
        self.bar.setFixedWidth(160)
        self.cancel = QPushButton()
        self._stop: Callable[[], None] | None = None
        self.cancel.clicked.connect(self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(12)
        for widget in (self.label, self.bar, self.cancel):
            row.addWidget(widget)
        self.hide()

    def set_words(self) -> None:
        """The button's name, translated."""
        self.cancel.setText(self.tr("Cancel"))

    def begin(self, words: str, stop: Callable[[], None]) -> None:
        """Long work began; ``stop`` cancels it."""
        self._stop = stop
        self.cancel.setEnabled(True)
        self.advance(0.0, words)
        self.show()

    def advance(self, fraction: float, words: str = "") -> None:
        """It is ``fraction`` (0…1) done."""
        self.bar.setValue(int(fraction * 1000))
        if words:
            self.label.setText(words)

    def end(self) -> None:
        """It is over."""
        self._stop = None
        self.hide()

    def _on_cancel(self) -> None:
        self.cancel.setEnabled(False)
        if self._stop:
            self._stop()
