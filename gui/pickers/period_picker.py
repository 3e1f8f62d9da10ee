"""From when to when: two short fields that take a year, a month or a day."""

import re

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from data.model.selection import Period
from gui.common.making import named

WHOLE = re.compile(r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")
TYPING = QRegularExpression(r"^\d{0,4}(-\d{0,2}(-\d{0,2})?)?$")


class PeriodPicker(QWidget):
    """Pick a period; an empty field leaves that side open.

    Signals:
        picked: the person changed the period; carries a :class:`Period`.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("period")
        self._heading = named(QLabel(), "heading")
        self.start = self._field()
        self.end = self._field()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.start)
        row.addWidget(named(QLabel("–"), "muted"))
        row.addWidget(self.end)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 12)
        layout.setSpacing(4)
        layout.addWidget(self._heading)
        layout.addLayout(row)

    def _field(self) -> QLineEdit:
        field = QLineEdit()
        field.setValidator(QRegularExpressionValidator(TYPING, field))
        field.setMaxLength(10)
        field.textEdited.connect(self._on_edited)
        return field

    def set_words(self, heading: str, start: str, end: str, hint: str) -> None:
        """Heading, names of the two fields, and the example shown in empty ones, translated."""
        self._heading.setText(heading)
        for field, name in ((self.start, start), (self.end, end)):
            field.setAccessibleName(name)
            field.setToolTip(f"{name} · {hint}")
            field.setPlaceholderText(name)

    def set_period(self, period: Period) -> None:
        """Show ``period``; a half-typed date is left alone."""
        for field, date in ((self.start, period.start), (self.end, period.end)):
            if field.text() != (date or "") and not field.hasFocus():
                field.setText(date or "")

    def _on_edited(self) -> None:
        """Tell only what is a whole date; half-typed ones wait."""
        texts = (self.start.text(), self.end.text())
        if all(not text or WHOLE.match(text) for text in texts):
            self.picked.emit(Period(start=texts[0] or None, end=texts[1] or None))
