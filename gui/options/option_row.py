"""One option in the form: its name, whether it was changed, its field, the way back."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from gui.common.making import named
from gui.i18n.language import Language
from gui.options.fields import FIELDS, Field
from templates.options import Option, OptionType
from templates.presets.preset import OptionValue

_NARROW = (OptionType.INTEGER, OptionType.DATE)
"""Options whose fields are as wide as what is written in them."""
_RESET = 20
"""Side of the button that puts the default back, in pixels."""
_CHANGED = "● "
"""Stands before the name of an option that is not as the template has it."""


class OptionRow(QWidget):
    """The name above the field; a check box has its name beside it.

    Args:
        changed: called with the new value when the person changed it.
    """

    def __init__(
        self,
        option: Option,
        language: Language,
        changed: Callable[[object], None],
    ) -> None:
        super().__init__()
        self.option = option
        self._name = language.pick(option.label)
        self.field: Field = FIELDS[option.type](option, language, changed)
        self.label = named(QLabel(self._name, self, wordWrap=True), "small")
        self.reset = QToolButton()
        self.reset.setFixedSize(_RESET, _RESET)
        self.reset.setIconSize(QSize(14, 14))
        self.reset.setStyleSheet("padding: 0; min-height: 0;")
        self.reset.clicked.connect(lambda _on=False: changed(option.default))
        kept = self.reset.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(kept)
        self._tell(language)
        self._arrange()
        self.show_value(option.default)

    def _tell(self, language: Language) -> None:
        """Names and helps for eyes and screen readers."""
        widget, about = self.field.widget, language.pick(self.option.help)
        widget.setObjectName(f"option-{self.option.key}")
        widget.setAccessibleDescription(about)
        for each in (widget, self.label):
            each.setToolTip(about)
        words = self.tr("Back to the template's own: {name}").format(name=self._name)
        self.reset.setToolTip(words)
        self.reset.setAccessibleName(words)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(4)
        if self.option.type is OptionType.BOOL:
            head.addWidget(self.field.widget, 1)
            self.label.hide()
        else:
            self.label.setBuddy(self.field.widget)
            self.label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            head.addWidget(self.label, 1)
        head.addWidget(self.reset)
        column.addLayout(head)
        if self.option.type in _NARROW:
            column.addWidget(self.field.widget, 0, Qt.AlignmentFlag.AlignLeft)
        elif self.option.type is not OptionType.BOOL:
            column.addWidget(self.field.widget)

    @property
    def stops(self) -> tuple[QWidget, QWidget]:
        """What the tabulator key comes to, as one reads: the way back stands above a field."""
        if self.option.type is OptionType.BOOL:
            return self.field.widget, self.reset
        return self.reset, self.field.widget

    @property
    def changed(self) -> bool:
        """Whether it is not as the template has it."""
        return not self.reset.isHidden()

    def paint(self, reset: QIcon) -> None:
        """Show the way back as this icon."""
        self.reset.setIcon(reset)

    def show_value(self, value: OptionValue) -> None:
        """Show ``value`` and whether it is another than the template's own."""
        self.field.show(value)
        changed = value != self.option.default
        self.reset.setVisible(changed)
        self.label.setText(_CHANGED + self._name if changed else self._name)
        named_now = self.tr("{name}, changed") if changed else "{name}"
        self.field.widget.setAccessibleName(named_now.format(name=self._name))
