"""The preset manager: all presets and what can be done with them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from data.model.ids import PresetId
from gui.common.making import named
from templates.presets.preset import Preset


@dataclass(frozen=True, slots=True)
class PresetActions:
    """What the manager asks others to do; every one of them answers by showing presets again."""

    open: Callable[[PresetId], None]
    rename: Callable[[PresetId, str], None]
    duplicate: Callable[[PresetId], None]
    delete: Callable[[PresetId], None]
    set_default: Callable[[PresetId], None]
    export_file: Callable[[PresetId], None]
    import_files: Callable[[Sequence[str]], None]
    restore: Callable[[], None]


class ManagerDialog(QDialog):
    """A list of presets, a description of the chosen one, and buttons."""

    def __init__(self, actions: PresetActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._presets: dict[str, Preset] = {}
        self.setWindowTitle(self.tr("Presets"))
        self.setAcceptDrops(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Presets"))
        self.list.currentItemChanged.connect(self._on_current)
        self.list.itemActivated.connect(lambda _item: self._open())
        self.about = named(QLabel(wordWrap=True), "muted")
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.about.setMinimumHeight(56)
        self._arrange()
        self.resize(640, 480)

    def _arrange(self) -> None:
        make = self._button
        self.open_button = make(self.tr("Open"), self._open)
        self.rename_button = make(self.tr("Rename…"), self._rename)
        self.duplicate_button = make(
            self.tr("Duplicate"), lambda: self._with(self._actions.duplicate)
        )
        self.delete_button = make(self.tr("Delete"), lambda: self._with(self._actions.delete))
        self.default_button = make(
            self.tr("Make default"), lambda: self._with(self._actions.set_default)
        )
        self.export_button = make(self.tr("Export…"), lambda: self._with(self._actions.export_file))
        self.load_button = make(self.tr("Import…"), lambda: self._actions.import_files(()))
        self.restore_button = make(self.tr("Restore built-in presets"), self._actions.restore)
        close = make(self.tr("Close"), self.accept)
        side = QVBoxLayout()
        side.setSpacing(8)
        for button in (
            self.open_button,
            self.rename_button,
            self.duplicate_button,
            self.delete_button,
            self.default_button,
            self.export_button,
        ):
            side.addWidget(button)
        side.addStretch(1)
        for button in (self.load_button, self.restore_button, close):
            side.addWidget(button)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.about)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addLayout(left, 1)
        layout.addLayout(side)

    def _button(self, name: str, action: Callable[[], None]) -> QPushButton:
        button = QPushButton(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: action())
        return button

    def show_presets(self, presets: Sequence[Preset], default: PresetId) -> None:
        """List ``presets``; the chosen one stays chosen."""
        chosen = self._chosen()
        self._presets = {preset.id: preset for preset in presets}
        self.list.clear()
        for preset in presets:
            mark = self.tr("  (default)") if preset.id == default else ""
            item = QListWidgetItem(preset.name + mark)
            item.setData(Qt.ItemDataRole.UserRole, preset.id)
            self.list.addItem(item)
            if chosen and preset.id == chosen.id:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 and presets:
            self.list.setCurrentRow(0)

    def _chosen(self) -> Preset | None:
        row = self.list.currentRow()
        if row < 0:
            return None
        return self._presets.get(self.list.item(row).data(Qt.ItemDataRole.UserRole))

    def _on_current(self) -> None:
        preset = self._chosen()
        self.about.setText(preset.description if preset else "")
        for button in (
            self.open_button,
            self.rename_button,
            self.duplicate_button,
            self.delete_button,
            self.default_button,
            self.export_button,
        ):
            button.setEnabled(preset is not None)

    def _with(self, action: Callable[[PresetId], None]) -> None:
        preset = self._chosen()
        if preset:
            action(preset.id)

    def _open(self) -> None:
        self._with(self._actions.open)
        self.accept()

    def _rename(self) -> None:
        preset = self._chosen()
        if preset is None:
            return
        name, fine = QInputDialog.getText(
            self, self.tr("Rename preset"), self.tr("New name"), text=preset.name
        )
        if fine and name.strip() and name.strip() != preset.name:
            self._actions.rename(preset.id, name.strip())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Preset files may be dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        self._actions.import_files([url.toLocalFile() for url in event.mimeData().urls()])
