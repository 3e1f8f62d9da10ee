"""The form of a template's options; it makes itself from what the template declares."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from data.errors import UserError
from gui.common.making import named
from gui.i18n.language import Language
from gui.look.theme import Theme
from gui.options.fields import Field
from gui.options.option_row import OptionRow
from gui.options.option_section import OptionSection
from templates.options import Option
from templates.presets.preset import OptionValue, Preset
from templates.template import load_template, option_groups


class OptionForm(QWidget):
    """The options of the draft's template in groups; what has no effect now is not shown.

    Signals:
        edited: the person changed an option: its key and new value.
    """

    edited = Signal(str, object)

    def __init__(self, theme: Theme, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("options")
        self._theme = theme
        self._language = language
        self._options: tuple[Option, ...] = ()
        self._values: dict[str, OptionValue] = {}
        self._style = ""
        self._open: dict[str, bool] = {}
        self.rows: dict[str, OptionRow] = {}
        self.sections: dict[str, OptionSection] = {}
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.textChanged.connect(lambda _text: self._follow())
        self.problem = named(QLabel(wordWrap=True), "problem")
        self.nothing = named(QLabel(wordWrap=True), "muted")
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._arrange()
        self._name()
        theme.changed.connect(self._paint)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        top = QVBoxLayout()
        top.setContentsMargins(16, 8, 16, 0)
        top.addWidget(self.search)
        top.addWidget(self.problem)
        top.addWidget(self.nothing)
        column.addLayout(top)
        column.addWidget(self.area, 1)
        self.problem.hide()
        self.nothing.hide()

    @property
    def fields(self) -> Mapping[str, Field]:
        """The field of each option by its key."""
        return {key: row.field for key, row in self.rows.items()}

    def show_preset(self, preset: Preset) -> None:
        """Show the options of the preset's template with the values it gives them."""
        self.problem.hide()
        try:
            options = load_template(preset.template).options
        except UserError as error:  # a template of her own that is at fault or gone
            self.problem.setText(error.explain(self._language.code))
            self.problem.show()
            options = ()
        if options != self._options:
            self._options = options
            self._make()
        self._style = preset.style
        self._values = {o.key: preset.options.get(o.key, o.default) for o in options}
        for key, value in self._values.items():
            self.rows[key].show_value(value)
        self._follow()

    def focus(self, key: str) -> None:
        """Put the cursor into the field of an option, if the template has it."""
        if key in self.rows:
            self.search.clear()
            row = self.rows[key]
            self.sections[row.option.group].set_open(open_=True)
            row.field.widget.setFocus(Qt.FocusReason.OtherFocusReason)
            # What was folded out has its place only once it was laid out.
            QTimer.singleShot(0, row, lambda: self.area.ensureWidgetVisible(row))

    def remake(self) -> None:
        """Make the form again in the language that holds now."""
        self._name()
        self._make()
        for key, value in self._values.items():
            self.rows[key].show_value(value)
        self._follow()

    def _name(self) -> None:
        self.search.setPlaceholderText(self.tr("Search options"))
        self.search.setAccessibleName(self.tr("Search options"))
        self.nothing.setText(self.tr("No option is called so."))

    def _make(self) -> None:
        page = named(QWidget(), "pane")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(12, 4, 12, 16)
        layout.setSpacing(4)
        self.rows = {option.key: self._row(option) for option in self._options}
        self.sections = {}
        for group in option_groups():
            rows = [row for row in self.rows.values() if row.option.group == group.key]
            section = OptionSection(self._language.pick(group.label), rows, self._theme)
            section.set_open(open_=self._open.get(group.key, group.open))
            section.folded.connect(lambda on, key=group.key: self._open.__setitem__(key, on))
            self.sections[group.key] = section
            layout.addWidget(section)
        layout.addStretch(1)
        self.area.setWidget(page)

    def _row(self, option: Option) -> OptionRow:
        return OptionRow(option, self._language, lambda value: self.edited.emit(option.key, value))

    def _paint(self) -> None:
        for section in self.sections.values():
            section.paint()

    def _follow(self) -> None:
        """Show what applies and what was searched for."""
        words = self.search.text().strip()
        shown = {
            row
            for row in self.rows.values()
            if row.option.applies(self._values, self._style) and row.matches(words)
        }
        for section in self.sections.values():
            section.refresh(shown)
            section.force_open(forced=bool(words))
        self.nothing.setVisible(bool(words) and not shown)
