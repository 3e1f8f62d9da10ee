"""Shows what would change in a preset before a draft takes its place."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from data.model.ids import RecordId
from data.model.record import Kind
from gui.common.kinds import kind_name
from gui.common.making import named
from gui.drafts.words import Words
from gui.records.card import Card
from templates.drafts.difference import Difference, Part

COUNTED = (Part.NOTES, Part.ASIDE, Part.ORDER)
"""What is told as a number: the values themselves say nothing to people."""
RECORDS = (Part.PINNED, Part.EXCLUDED)
"""What is told as a number and by the titles of the records that came and went."""
LISTED = (Part.REGIONS, Part.THEMES, Part.KINDS)
AFTER = 2
"""The column of what is in the draft."""
MOST_NAMED = 5
"""Records that came, and that went, that are named; of the others it is told how many."""


class UpdateDialog(QDialog):
    """A list of what changes: what it was in the preset, what it is in the draft."""

    def __init__(
        self,
        name: str,
        changes: Sequence[Difference],
        words: Words,
        template: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._changes = changes
        self._words = words
        self._template = template
        self._titles: dict[str, str] = {}
        self.setWindowTitle(self.tr("Update preset"))
        self.table = self._table(changes)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.update_button = self.buttons.addButton(
            self.tr("Update preset"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        named(self.update_button, "primary").setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        heading = QLabel(self.tr("This changes in the preset “{name}”:").format(name=name))
        layout.addWidget(named(heading, "strong"))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.buttons)
        self.resize(640, 360)

    @property
    def records(self) -> tuple[RecordId, ...]:
        """The records it names, once it is told what they are called."""
        wanted: dict[str, None] = {}
        for change in self._changes:
            if change.part in RECORDS:
                for several in _came_and_went(change):
                    wanted.update(dict.fromkeys(several[:MOST_NAMED]))
        return tuple(map(RecordId, wanted))

    def name_records(self, cards: Sequence[Card]) -> None:
        """Call records by their titles."""
        self._titles = {card.id: card.title for card in cards}
        for row, change in enumerate(self._changes):
            cell = self.table.item(row, AFTER)
            if change.part in RECORDS and cell is not None:
                cell.setText(self._after(change))

    def _table(self, changes: Sequence[Difference]) -> QTableWidget:
        table = QTableWidget(len(changes), 3)
        table.setHorizontalHeaderLabels(
            [self.tr("What"), self.tr("In the preset"), self.tr("In the draft")]
        )
        table.setAccessibleName(self.tr("Changes"))
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setStyleSheet("QTableView::item { padding: 4px 5px; }")  # as the header has it
        table.setWordWrap(True)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for row, change in enumerate(changes):
            for column, text in enumerate(self._cells(change)):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                table.setItem(row, column, item)
        return table

    def _cells(self, change: Difference) -> tuple[str, str, str]:
        return self._part(change), self._values(change, change.before), self._after(change)

    def _after(self, change: Difference) -> str:
        """What it is now; of several things also which came and which went."""
        text = self._values(change, change.after)
        came, went = _came_and_went(change)
        if change.part in RECORDS and self._titles:
            return "\n".join((text, *self._titled("+", came), *self._titled("−", went)))
        if change.part not in LISTED:
            return text
        if not change.before or not change.after:  # nothing picked means any: none came or went
            return text
        signs = [f"+ {self._value(change, each)}" for each in came]
        signs += [f"− {self._value(change, each)}" for each in went]
        return "\n".join((text, "   ".join(signs))) if signs else text

    def _titled(self, sign: str, records: Sequence[str]) -> Iterator[str]:
        """A line for each of the first records, and one for the rest."""
        for record in records[:MOST_NAMED]:
            yield f"{sign} {self._titles.get(record, record)}"
        rest = len(records) - MOST_NAMED
        if rest > 0:
            more = self.tr("{count} more").format(count=rest)
            yield f"{sign} {more}"

    def _values(self, change: Difference, values: Sequence[str]) -> str:
        if change.part in COUNTED or change.part in RECORDS:
            return str(len(values)) if values else self.tr("none")
        if not values:
            return self._nothing(change.part)
        return self.tr(", ").join(self._value(change, value) for value in values)

    def _nothing(self, part: Part) -> str:
        if part in (*LISTED, Part.PERIOD):
            return self.tr("any")
        if part is Part.OPTION:
            return self.tr("as the template has it")
        return self.tr("none")

    def _value(self, change: Difference, value: str) -> str:
        words = self._words
        naming: Mapping[Part, Callable[[str], str]] = {
            Part.REGIONS: words.region,
            Part.THEMES: words.theme,
            Part.KINDS: lambda kind: kind_name(Kind(kind)),
            Part.TEMPLATE: words.template,
            Part.STYLE: words.style,
            Part.FORMATS: str.upper,
            Part.QUERY: "“{}”".format,
            Part.OPTION: lambda each: self._option_value(change.key, each),
        }
        return naming.get(change.part, str)(value)

    def _option_value(self, key: str, value: str) -> str:
        switched = {"True": self.tr("yes"), "False": self.tr("no")}
        return switched.get(value) or self._words.option_value(self._template, key, value)

    def _part(self, change: Difference) -> str:
        names = {
            Part.REGIONS: self.tr("Regions"),
            Part.THEMES: self.tr("Themes"),
            Part.KINDS: self.tr("Kinds"),
            Part.PERIOD: self.tr("Period"),
            Part.QUERY: self.tr("Search"),
            Part.PINNED: self.tr("Pinned records"),
            Part.EXCLUDED: self.tr("Excluded records"),
            Part.TEMPLATE: self.tr("Template"),
            Part.STYLE: self.tr("Style"),
            Part.FORMATS: self.tr("Formats"),
            Part.HEADINGS: self.tr("Renamed headings"),
            Part.SECTIONS: self.tr("Own sections"),
            Part.NOTES: self.tr("Own notes"),
            Part.ASIDE: self.tr("Set aside"),
            Part.ORDER: self.tr("Sections reordered"),
        }
        return names.get(change.part) or self._words.option(self._template, change.key)


def _came_and_went(change: Difference) -> tuple[list[str], list[str]]:
    before, after = frozenset(change.before), frozenset(change.after)
    came = [each for each in change.after if each not in before]
    return came, [each for each in change.before if each not in after]
