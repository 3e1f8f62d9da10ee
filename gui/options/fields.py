"""One field a kind of option: how its value is shown, edited and read."""

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QDate, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from gui.common.number_box import NumberBox
from gui.i18n.language import Language
from templates.options import Option, OptionType

translate = QCoreApplication.translate
NO_DATE = QDate(1900, 1, 1)
PAUSE = 250
"""Milliseconds without a key stroke after which a typed text takes effect."""


class Field(Protocol):
    """A widget that edits one option."""

    @property
    def widget(self) -> QWidget:
        """What stands in the form."""

    def show(self, value: object) -> None:
        """Show a value without telling anybody."""


Changed = Callable[[object], None]


class TextField:
    """A line of text; takes effect when typing pauses."""

    def __init__(self, option: Option, _language: Language, changed: Changed) -> None:
        self.widget = QLineEdit()
        self.widget.setPlaceholderText(str(option.default))
        self._pause = QTimer(self.widget, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(lambda: changed(self.widget.text()))
        self.widget.textEdited.connect(self._pause.start)

    def show(self, value: object) -> None:
        """Show a text, unless another is being typed."""
        if not self._pause.isActive() and self.widget.text() != value:
            self.widget.setText(str(value or ""))


class ProseField:
    """A text of several paragraphs; takes effect when typing pauses."""

    def __init__(self, _option: Option, _language: Language, changed: Changed) -> None:
        self.widget = QPlainTextEdit()
        self.widget.setTabChangesFocus(True)
        self._pause = QTimer(self.widget, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(lambda: changed(self.widget.toPlainText()))
        self._showing = False
        self.widget.textChanged.connect(self._on_changed)

    def show(self, value: object) -> None:
        """Show a text, unless another is being typed."""
        if not self._pause.isActive() and self.widget.toPlainText() != value:
            self._showing = True
            self.widget.setPlainText(str(value))
            self._showing = False

    def _on_changed(self) -> None:
        if not self._showing:
            self._pause.start()


class BoolField:
    """A check box."""

    def __init__(self, option: Option, language: Language, changed: Changed) -> None:
        self.widget = QCheckBox(language.pick(option.label))
        self.widget.clicked.connect(changed)

    def show(self, value: object) -> None:
        """Checked or not."""
        self.widget.setChecked(bool(value))


class ChoiceField:
    """One of several values."""

    def __init__(self, option: Option, language: Language, changed: Changed) -> None:
        self.widget = QComboBox()
        for choice in option.choices:
            self.widget.addItem(language.pick(choice.label), choice.value)
        self.widget.activated.connect(lambda _row: changed(self.widget.currentData()))

    def show(self, value: object) -> None:
        """Choose the value."""
        self.widget.setCurrentIndex(max(0, self.widget.findData(value)))


class IntegerField:
    """A whole number."""

    def __init__(self, option: Option, _language: Language, changed: Changed) -> None:
        self.widget = NumberBox(option.minimum, option.maximum)
        self.widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.widget.valueChanged.connect(changed)

    def show(self, value: object) -> None:
        """Show a number without telling anybody."""
        self.widget.blockSignals(True)
        self.widget.setValue(int(str(value or 0)))
        self.widget.blockSignals(False)


class _DateEdit(QDateEdit):
    """A date; while it shows that none is set there are no parts to go through with Tab."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Qt goes from part to part, and would never leave words that stand for no date."""
        if self.date() == self.minimumDate():
            return QWidget.focusNextPrevChild(self, forward)
        return super().focusNextPrevChild(forward)


class DateField:
    """A date; the earliest one stands for the date of the issue, which follows the day."""

    def __init__(self, _option: Option, _language: Language, changed: Changed) -> None:
        self.widget = _DateEdit()
        self.widget.setCalendarPopup(True)
        self.widget.setDisplayFormat("yyyy-MM-dd")
        self.widget.setSpecialValueText(translate("OptionForm", "Date of the export"))
        self.widget.setMinimumDate(NO_DATE)
        self.widget.dateChanged.connect(lambda date: changed(_iso(date)))

    def show(self, value: object) -> None:
        """Show a date; none means today."""
        self.widget.blockSignals(True)
        date = QDate.fromString(str(value or ""), Qt.DateFormat.ISODate)
        self.widget.setDate(date if date.isValid() else self.widget.minimumDate())
        self.widget.blockSignals(False)


def _iso(date: QDate) -> str:
    return "" if date == NO_DATE else str(date.toString(Qt.DateFormat.ISODate))


def _text_field(option: Option, language: Language, changed: Changed) -> Field:
    if option.multiline:
        return ProseField(option, language, changed)
    return TextField(option, language, changed)


FIELDS: Mapping[OptionType, Callable[[Option, Language, Changed], Field]] = {
    OptionType.TEXT: _text_field,
    OptionType.BOOL: BoolField,
    OptionType.CHOICE: ChoiceField,
    OptionType.INTEGER: IntegerField,
    OptionType.DATE: DateField,
}
