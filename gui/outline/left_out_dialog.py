"""What could be in the briefing and is not, by reason, with the way to bring it in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from data.messages import render
from data.model.ids import RecordId
from gui.common.kinds import kind_name
from gui.common.making import named, push_button
from gui.i18n.language import Language
from gui.look.room import open_at
from gui.look.theme import Theme
from gui.outline.why_popup import way_words
from templates.left_out import AllLeftOut, LeftOut

_OF_ITEM = Qt.ItemDataRole.UserRole


class LeftOutDialog(QDialog):
    """A list in groups; the button does what the group's reason asks for.

    Signals:
        way_wanted: the reasons of the records selected, all of one way, are to be changed.
        record_chosen: a record is to be shown; carries its id.
    """

    way_wanted = Signal(object)
    record_chosen = Signal(str)

    def __init__(self, theme: Theme, language: Language, parent: QWidget) -> None:
        super().__init__(parent)
        self._language = language
        self._items: list[QTreeWidgetItem] = []
        self.setWindowTitle(self.tr("What is left out"))
        self.count = named(QLabel(wordWrap=True), "muted")
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.setAccessibleName(self.windowTitle())
        self.tree.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.way = push_button("", self._take_way)
        self.show_button = push_button(self.tr("Show the record"), self._show_record)
        self.close_button = push_button(self.tr("Close"), self.close)
        self._arrange()
        self.tree.itemSelectionChanged.connect(self._judge)
        self.tree.itemActivated.connect(lambda *_: self._show_record())
        open_at(self, theme, 560, 520)
        self._judge()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.way, self.show_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self.count)
        layout.addWidget(self.tree, 1)
        layout.addLayout(row)

    def show_all(self, found: AllLeftOut) -> None:
        """Other records are left out; what was selected stays so while it is still there."""
        chosen = {each.record for each in self.chosen}
        self.tree.clear()
        self._items = []
        groups: dict[str, QTreeWidgetItem] = {}
        for each in found.records:
            said = render(each.reason.sentence, self._language.code)
            if said not in groups:
                groups[said] = self._group(said)
            item = QTreeWidgetItem(groups[said], [each.title, kind_name(each.kind)])
            item.setData(0, _OF_ITEM, each)
            self._items.append(item)
            item.setToolTip(0, each.title)
            item.setSelected(each.record in chosen)
        self.tree.expandAll()
        self.count.setText(self._counted(found))
        self._judge()

    def _group(self, said: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self.tree, [said])
        group.setFirstColumnSpanned(True)
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setToolTip(0, said)
        return group

    def _counted(self, found: AllLeftOut) -> str:
        if not found.records:
            return self.tr("Nothing is left out: all that is found is printed.")
        count = len(found.records) + found.more
        if found.more:
            words = self.tr("Left out: {count}, of which {more} are not listed")
            return words.format(count=count, more=found.more)
        return self.tr("Left out: {count}").format(count=count)

    @property
    def chosen(self) -> list[LeftOut]:
        """The records selected."""
        found = (item.data(0, _OF_ITEM) for item in self.tree.selectedItems())
        return [each for each in found if each is not None]

    def select(self, record: RecordId) -> None:
        """Select a record, if it is listed."""
        for item in self._items:
            item.setSelected(item.data(0, _OF_ITEM).record == record)

    def _judge(self) -> None:
        """The button says what it does for the records selected."""
        ways = {each.reason.way for each in self.chosen}
        (way,) = ways if len(ways) == 1 else (None,)
        self.way.setText(way_words(way) if way else self.tr("Let it in"))
        self.way.setEnabled(way is not None)
        self.show_button.setEnabled(len(self.chosen) == 1)

    def _take_way(self) -> None:
        if self.chosen:
            self.way_wanted.emit(self.chosen)

    def _show_record(self) -> None:
        for each in self.chosen[:1]:
            self.record_chosen.emit(each.record)
