"""A field that shows the zoom and takes another: per cent, the width, the page."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from gui.preview.page_scroller import FULL, LARGEST

STEPS = (50, 75, 100, 125, 150, 200, 300, 400)
"""Per cent that are offered."""
_LEAST, _MOST = 50, 400
_FITS = ("width", "page")


class ZoomField(QComboBox):
    """An editable list of zooms.

    Signals:
        zoomed: view pixels per point.
        fitted: pages should follow the view: ``"width"`` or ``"page"``.
        done: a zoom was chosen: the pages should have the focus again.
    """

    zoomed = Signal(float)
    fitted = Signal(str)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("zoom")
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(5)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        line = self.lineEdit()
        assert line is not None  # an editable box has one
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.editingFinished.connect(self._take)
        self.setCompleter(None)  # type: ignore[arg-type]  # Qt takes null for "no completion"
        self._scale = FULL
        for fit in _FITS:
            self.addItem("", fit)
        for per_cent in STEPS:
            self.addItem(f"{per_cent}%", per_cent)
        self.activated.connect(self._choose)

    def set_words(self) -> None:
        """The names of the fits, translated."""
        self.setItemText(0, self.tr("Fit the width"))
        self.setItemText(1, self.tr("Fit the page"))
        self.setAccessibleName(self.tr("Zoom"))
        self.setToolTip(self.tr("Zoom"))
        self.show_scale(self._scale)

    def show_scale(self, scale: float) -> None:
        """Show that pages have ``scale`` view pixels per point."""
        self._scale = scale
        self.setEditText(f"{scale / FULL:.0%}")

    def _choose(self, row: int) -> None:
        value = self.itemData(row)
        if value in _FITS:
            self.fitted.emit(value)
        else:
            self.zoomed.emit(value / 100 * FULL)
        self.show_scale(self._scale)
        self.done.emit()

    def _take(self) -> None:
        """Zoom to the number typed; what is no number changes nothing."""
        found = re.search(r"\d+(?:[.,]\d+)?", self.currentText().translate(_PLAIN))
        shown = f"{self._scale / FULL:.0%}"
        if found and self.currentText() != shown:
            per_cent = min(_MOST, max(_LEAST, float(found[0].replace(",", "."))))
            self.zoomed.emit(min(LARGEST, per_cent / 100 * FULL))
            self.done.emit()
        self.show_scale(self._scale)


_PLAIN = {0xFF10 + digit: 0x30 + digit for digit in range(10)}
"""Full-width digits, as Chinese input methods give them."""
