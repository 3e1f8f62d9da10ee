"""The form of a template's options; it makes itself from what the template declares."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from data.errors import UserError
from gui.common.later import later
from gui.common.making import named
from gui.common.scrolling import flow
from gui.common.tab_order import lead
from gui.common.turns import Turns
from gui.i18n.language import Language
from gui.look.theme import Theme
from gui.options.fields import Field
from gui.options.option_row import OptionRow
from gui.options.option_section import OptionSection
from gui.options.searching import matches
from templates.options import Option
from templates.presets.preset import OptionValue, Preset
from templates.template import load_template, option_groups


class OptionForm(QWidget):
    """The options of the draft's template in groups; what has no effect now is not shown.

    A row costs some milliseconds to make. So only those are made that can be seen, a few in each
    turn of the event loop; those of options that two templates share are kept.

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
        self._made: dict[str, OptionRow] = {}
        self._shown: tuple[Option, ...] = ()
        self._sought = ""
        self.sections: dict[str, OptionSection] = {}
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.textChanged.connect(lambda _text: self._follow())
        self.problem = named(QLabel(wordWrap=True), "problem")
        self.nothing = named(QLabel(wordWrap=True), "muted")
        self.area = QScrollArea()
        flow(self.area)
        self._turns = Turns(self)
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
    def rows(self) -> Mapping[str, OptionRow]:
        """The row of each option by its key; those that are missing are made at once."""
        self._make(self._options)
        self._place()
        return {option.key: self._made[option.key] for option in self._options}

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
        self._options = options
        kept = {option.key: option for option in options}
        self._made = {key: row for key, row in self._made.items() if kept.get(key) == row.option}
        self._style = preset.style
        self._values = {o.key: preset.options.get(o.key, o.default) for o in options}
        for key, row in self._made.items():
            row.show_value(self._values[key])
        self._follow()

    def focus(self, key: str) -> None:
        """Put the cursor into the field of an option, if the template has it."""
        for option in self._options:
            if option.key == key:
                self.search.clear()
                self._make([option])
                self._place()
                self._sought = key
                self.sections[option.group].set_open(open_=True)
                self._made[key].field.widget.setFocus(Qt.FocusReason.OtherFocusReason)
                self._go_on()

    def remake(self) -> None:
        """Make the form again in the language that holds now."""
        self._name()
        self._made = {}
        self._make_page()
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the rows that can be seen from now on."""
        super().showEvent(event)
        self._go_on()

    def _name(self) -> None:
        self.search.setPlaceholderText(self.tr("Search options"))
        self.search.setAccessibleName(self.tr("Search options"))
        self.nothing.setText(self.tr("No option has such a name."))

    def _make_page(self) -> None:
        """The groups, still without rows."""
        page = named(QWidget(), "pane")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(12, 4, 12, 16)
        layout.setSpacing(4)
        self.sections = {}
        for group in option_groups():
            section = OptionSection(self._language.pick(group.label), self._theme)
            section.set_open(open_=self._open.get(group.key, group.open))
            section.folded.connect(lambda on, key=group.key: self._open.__setitem__(key, on))
            section.folded.connect(self._go_on)
            self.sections[group.key] = section
            layout.addWidget(section)
        layout.addStretch(1)
        self.area.setWidget(page)

    def _paint(self) -> None:
        for section in self.sections.values():
            section.paint()

    def _follow(self) -> None:
        """Show what applies and what was searched for."""
        words = self.search.text().strip()
        self._shown = tuple(
            option
            for option in self._options
            if option.applies(self._values, self._style) and matches(option, words)
        )
        for key, section in self.sections.items():
            here = [option for option in self._shown if option.group == key]
            changed = sum(self._values[option.key] != option.default for option in here)
            section.tell(len(here), changed)
            section.force_open(forced=bool(words))
        self.nothing.setVisible(bool(words) and not self._shown)
        self._place()
        self._go_on()

    # Rows

    def _missing(self) -> list[Option]:
        """The options that would be seen if they had a row."""
        if not self.isVisible():
            return []
        return [
            option
            for option in self._shown
            if option.key not in self._made and self.sections[option.group].unfolded
        ]

    def _go_on(self) -> None:
        """Make what is missing in the next turns of the event loop."""
        self._turns.run(self._making(), self._bring_into_sight)

    def _making(self) -> Iterator[None]:
        for option in self._missing():
            self._make([option])
            self._place()
            yield

    def _bring_into_sight(self) -> None:
        """Show the row that was led to, now that those above it are there."""
        row = self._made.get(self._sought)
        self._sought = ""
        if row is not None:
            # What was folded out has its place only once it was laid out.
            later(lambda: self.area.ensureWidgetVisible(row), row)

    def _make(self, options: Iterable[Option]) -> None:
        for option in options:
            if option.key not in self._made:
                row = self._made[option.key] = OptionRow(
                    option, self._language, self._teller(option)
                )
                row.show_value(self._values[option.key])

    def _teller(self, option: Option) -> Callable[[object], None]:
        return lambda value: self.edited.emit(option.key, value)

    def _place(self) -> None:
        """Put the rows there are where they belong, those that do not apply out of sight."""
        moved = False
        for group, section in self.sections.items():
            rows = tuple(
                self._made[option.key]
                for option in self._options
                if option.group == group and option.key in self._made
            )
            if rows != section.rows:
                section.show_rows(rows)
                moved = True
        shown = {option.key for option in self._shown}
        for key, row in self._made.items():
            row.setVisible(key in shown)
        if moved:
            self._lead_tabulator()

    def _lead_tabulator(self) -> None:
        """Let the tabulator key go from above to below; Qt has it go in the order of making."""
        stops: list[QWidget] = [self.search]
        for section in self.sections.values():
            stops.append(section.head)
            for row in section.rows:
                stops += row.stops
        lead(stops)
