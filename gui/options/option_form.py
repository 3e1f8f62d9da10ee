"""The form of a template's options; it makes itself from what the template declares."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from gui.common.making import named
from gui.i18n.language import Language
from gui.options.fields import FIELDS, Field
from templates.options import Option, OptionType
from templates.template import Template


class OptionForm(QScrollArea):
    """A field for every option of the template, in the order declared.

    Signals:
        edited: the person changed an option: its key and new value.
    """

    edited = Signal(str, object)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("options")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._language = language
        self._template: Template | None = None
        self.fields: dict[str, Field] = {}

    def show_template(self, template: Template) -> None:
        """Make the form of ``template`` unless it is shown already."""
        if template is not self._template:
            self._template = template
            self._make(template)

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show the options' values; what is not set shows its default."""
        for option in self._template.options if self._template else ():
            self.fields[option.key].show(values.get(option.key, option.default))

    def focus(self, key: str) -> None:
        """Put the cursor into the field of an option, if the template has it."""
        if key in self.fields:
            widget = self.fields[key].widget
            self.ensureWidgetVisible(widget)
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def remake(self) -> None:
        """Make the form again in the language that holds now."""
        if self._template:
            self._make(self._template)

    def _make(self, template: Template) -> None:
        page = named(QWidget(), "pane")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 12, 16, 16)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(8)
        self.fields = {option.key: self._row(form, option) for option in template.options}
        layout.addLayout(form)
        layout.addStretch(1)
        self.setWidget(page)

    def _row(self, form: QFormLayout, option: Option) -> Field:
        key = option.key
        field = FIELDS[option.type](
            option, self._language, lambda value: self.edited.emit(key, value)
        )
        name = self._language.pick(option.label)
        field.widget.setObjectName(f"option-{key}")
        field.widget.setAccessibleName(name)
        field.widget.setToolTip(self._language.pick(option.help))
        if option.type is OptionType.BOOL:
            form.addRow(field.widget)
        else:
            label = named(QLabel(name), "small")
            label.setAlignment(Qt.AlignmentFlag.AlignLeft)
            label.setBuddy(field.widget)
            form.addRow(label, field.widget)
        return field
