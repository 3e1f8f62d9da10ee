"""The presets as a list with headings; rows are dragged into another order, or out as files."""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from data.errors import UserError
from data.model.ids import PresetId
from exports.files import file_stem
from gui.presets.preset_facts import PresetFacts
from templates.presets.files import SUFFIX, write_preset
from templates.presets.preset import Preset

_ID = Qt.ItemDataRole.UserRole
NAME, COUNT, ISSUED = range(3)
Order = list[tuple[PresetId, str]]


class PresetTree(QTreeWidget):
    """A row a preset: its name, what it selects now, its last issue.

    Signals:
        arranged: presets were moved; carries the new order with the heading of each.
        dropped: files were dropped; carries their paths.
    """

    arranged = Signal(list)
    dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presets: dict[PresetId, Preset] = {}
        self._folder = QTemporaryDir()
        self.setAccessibleName(self.tr("Presets"))
        self.setHeaderLabels([self.tr("Preset"), self.tr("Selects now"), self.tr("Last issue")])
        self.setColumnCount(3)
        self.setIndentation(12)
        self.setUniformRowHeights(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        header = self.header()
        header.setStretchLastSection(False)
        for column, where in (
            (COUNT, Qt.AlignmentFlag.AlignRight),
            (ISSUED, Qt.AlignmentFlag.AlignCenter),
        ):
            self.headerItem().setTextAlignment(column, where | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (COUNT, ISSUED):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    # Showing

    def show_presets(self, presets: Sequence[Preset], default: PresetId, language: str) -> None:
        """List ``presets``; the chosen one stays chosen."""
        chosen = self.chosen
        self._presets = {preset.id: preset for preset in presets}
        self.clear()
        headings: dict[str, QTreeWidgetItem] = {}
        for preset in presets:
            item = self._item(preset, default, language)
            if not preset.group:
                self.insertTopLevelItem(self._ungrouped(), item)
                continue
            if preset.group not in headings:
                headings[preset.group] = self._heading(preset.group)
            headings[preset.group].addChild(item)
        self.expandAll()
        self.choose(chosen if chosen in self._presets else presets[0].id if presets else None)

    def _ungrouped(self) -> int:
        """The row behind the presets without heading; they stand on top."""
        items = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        return sum(item is not None and item.data(NAME, _ID) is not None for item in items)

    def _heading(self, group: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([group])
        font = self.font()
        font.setBold(True)
        item.setFont(NAME, font)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDropEnabled)
        self.addTopLevelItem(item)
        return item

    def _item(self, preset: Preset, default: PresetId, language: str) -> QTreeWidgetItem:
        mark = self.tr("  (default)") if preset.id == default else ""
        item = QTreeWidgetItem([preset.called(language) + mark, "…", ""])
        item.setData(NAME, _ID, preset.id)
        item.setToolTip(NAME, preset.described(language))
        item.setTextAlignment(COUNT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setTextAlignment(ISSUED, Qt.AlignmentFlag.AlignCenter)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        )
        return item

    def show_facts(self, facts: Mapping[PresetId, PresetFacts]) -> None:
        """Show what was asked of the library."""
        for item in self._rows():
            fact = facts.get(item.data(NAME, _ID))
            if fact is not None:
                item.setText(COUNT, str(fact.count))
                item.setText(ISSUED, fact.last_issue or "—")

    # Choosing

    @property
    def chosen(self) -> PresetId | None:
        """The preset chosen."""
        items = self.selectedItems()
        return items[0].data(NAME, _ID) if items else None

    def choose(self, preset_id: PresetId | None) -> None:
        """Choose a preset."""
        for item in self._rows():
            if item.data(NAME, _ID) == preset_id:
                self.setCurrentItem(item)

    @property
    def order(self) -> Order:
        """The presets as they stand, each with its heading."""
        found: Order = []
        for item in self._rows():
            heading = item.parent()
            found.append((item.data(NAME, _ID), heading.text(NAME) if heading else ""))
        return found

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        """The items of presets from top to bottom."""
        for number in range(self.topLevelItemCount()):
            item = self.topLevelItem(number)
            if item is None:
                continue
            if item.data(NAME, _ID) is not None:
                yield item
            children = (item.child(below) for below in range(item.childCount()))
            yield from (child for child in children if child is not None)

    # Moving

    def shift(self, by: int) -> None:
        """Move the chosen preset up (-1) or down (1), into the next heading at an end."""
        order, chosen = self.order, self.chosen
        at = next((n for n, (preset, _group) in enumerate(order) if preset == chosen), None)
        if at is None:
            return
        preset, group = order[at]
        other = at + by
        beyond = order[other][1] if 0 <= other < len(order) else group
        if beyond != group:
            order[at] = (preset, beyond)
        elif 0 <= other < len(order):
            order[at], order[other] = order[other], order[at]
        else:
            return
        self.arranged.emit(order)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the chosen preset."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shift(step)
        else:
            super().keyPressEvent(event)

    # Dragging

    def mimeData(self, items: Sequence[QTreeWidgetItem]) -> QMimeData:
        """The presets dragged, as files for other programs."""
        data = super().mimeData(items)
        paths = []
        for item in items:
            preset = self._presets.get(item.data(NAME, _ID))
            if preset is not None:
                path = Path(self._folder.path()) / f"{file_stem(preset.name)}{SUFFIX}"
                with contextlib.suppress(UserError):  # then it is dragged within the list only
                    write_preset(preset, path)
                    paths.append(path)
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        return data

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Own rows, and files from elsewhere."""
        if event.source() is self or event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Own rows find their place, files are taken anywhere."""
        if event.source() is self:
            super().dragMoveEvent(event)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Rows change places; files are imported."""
        if event.source() is not self:
            self.dropped.emit([url.toLocalFile() for url in event.mimeData().urls()])
            event.acceptProposedAction()
            return
        chosen = self.chosen
        if chosen is not None:
            target = self.itemAt(event.position().toPoint())
            below = self.dropIndicatorPosition() is self.DropIndicatorPosition.BelowItem
            self.put(chosen, target, below=below)
        event.setDropAction(Qt.DropAction.CopyAction)  # the list is filled anew, nothing is removed
        event.accept()

    def put(self, preset: PresetId, target: QTreeWidgetItem | None, *, below: bool) -> None:
        """Put a preset beside ``target``, into it when it is a heading, else at the end."""
        order = [each for each in self.order if each[0] != preset]
        if target is None:
            order.append((preset, order[-1][1] if order else ""))
        elif target.data(NAME, _ID) is None:
            group = target.text(NAME)
            first = next((n for n, each in enumerate(order) if each[1] == group), len(order))
            order.insert(first, (preset, group))
        elif target.data(NAME, _ID) != preset:
            ids = [each[0] for each in order]
            at = ids.index(target.data(NAME, _ID))
            order.insert(at + below, (preset, order[at][1]))
        else:
            return
        self.arranged.emit(order)
