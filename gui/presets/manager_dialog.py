"""The preset manager: all presets and what can be done with them."""

from collections.abc import Callable, Mapping, Sequence

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from data.counting import Count
from data.model.ids import PresetId
from gui.common.making import named, push_button
from gui.common.tall_area import TallArea
from gui.look.room import open_within
from gui.presets.preset_facts import PresetFacts
from gui.presets.preset_tree import Order, PresetTree
from templates.presets.preset import MAX_GROUP, Preset

Facts = Mapping[PresetId, PresetFacts]


class PresetActions(msgspec.Struct, frozen=True):
    """What the manager asks others to do; every one of them answers by showing presets again."""

    open: Callable[[PresetId], None]
    rename: Callable[[PresetId, str], None]
    duplicate: Callable[[PresetId], None]
    delete: Callable[[PresetId], None]
    bring_back: Callable[[Preset, Sequence[PresetId]], None]
    arrange: Callable[[Order], None]
    set_default: Callable[[PresetId], None]
    export_file: Callable[[PresetId], None]
    import_files: Callable[[Sequence[str]], None]
    restore: Callable[[], None]
    ask_facts: Callable[[Sequence[Preset], Callable[[Facts], None]], None]


class ManagerDialog(QDialog):
    """A list of presets, a description of the chosen one, and buttons."""

    def __init__(
        self, actions: PresetActions, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._language = language
        self._presets: dict[PresetId, Preset] = {}
        self._facts: Facts = {}
        self._gone: list[tuple[Preset, list[PresetId]]] = []
        self.setWindowTitle(self.tr("Presets"))
        self.tree = PresetTree()
        self.tree.itemSelectionChanged.connect(self._on_chosen)
        self.tree.itemActivated.connect(lambda _item, _column: self._open())
        self.tree.arranged.connect(actions.arrange)
        self.tree.dropped.connect(actions.import_files)
        self.about = named(QLabel(wordWrap=True), "muted")
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.about.setMinimumHeight(64)
        self._make_buttons()
        self._arrange()
        for keys, button in (
            ("F2", self.rename_button),
            ("Ctrl+D", self.duplicate_button),
            ("Del", self.delete_button),
            ("Ctrl+Z", self.undo_button),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(button.click)
        open_within(self, QSize(760, 560).expandedTo(self.sizeHint()))

    def _make_buttons(self) -> None:
        make = push_button
        actions = self._actions
        self.open_button = make(self.tr("Open"), self._open)
        self.rename_button = make(self.tr("Rename…"), self._rename)
        self.group_button = make(self.tr("Group…"), self._group)
        self.duplicate_button = make(self.tr("Duplicate"), lambda: self._with(actions.duplicate))
        self.delete_button = make(self.tr("Delete"), self._delete)
        self.undo_button = make(self.tr("Undo delete"), self._bring_back)
        self.default_button = make(self.tr("Make default"), lambda: self._with(actions.set_default))
        self.up_button = make(self.tr("Move up"), lambda: self.tree.shift(-1))
        self.down_button = make(self.tr("Move down"), lambda: self.tree.shift(1))
        self.export_button = make(self.tr("Export…"), lambda: self._with(actions.export_file))
        self.load_button = make(self.tr("Import…"), lambda: actions.import_files(()))
        self.restore_button = make(self.tr("Restore built-in presets"), actions.restore)
        self.close_button = make(self.tr("Close"), self.accept)
        self.undo_button.setEnabled(False)

    def _arrange(self) -> None:
        buttons = QWidget()
        side = QVBoxLayout(buttons)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        for button in (*self._for_chosen, self.undo_button):
            side.addWidget(button)
        side.addStretch(1)
        for button in (self.load_button, self.restore_button, self.close_button):
            side.addWidget(button)
        left = QVBoxLayout()
        left.addWidget(self.tree, 1)
        left.addWidget(self.about)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addLayout(left, 1)
        layout.addWidget(TallArea(buttons))

    @property
    def _for_chosen(self) -> tuple[QPushButton, ...]:
        """The buttons that need a preset."""
        return (
            self.open_button, self.rename_button, self.group_button, self.duplicate_button,
            self.default_button, self.up_button, self.down_button, self.export_button,
            self.delete_button,
        )  # fmt: skip

    def show_presets(self, presets: Sequence[Preset], default: PresetId) -> None:
        """List ``presets``; the chosen one stays chosen."""
        self._presets = {preset.id: preset for preset in presets}
        self.tree.show_presets(presets, default, self._language)
        self.tree.show_facts(self._facts)
        self._on_chosen()
        self._actions.ask_facts(presets, self._show_facts)

    def _show_facts(self, facts: Facts) -> None:
        self._facts = facts
        self.tree.show_facts(facts)
        self._on_chosen()

    @property
    def chosen(self) -> Preset | None:
        """The preset chosen."""
        chosen = self.tree.chosen
        return self._presets.get(chosen) if chosen is not None else None

    def _on_chosen(self) -> None:
        preset = self.chosen
        self.about.setText(self._told(preset) if preset else "")
        for button in self._for_chosen:
            button.setEnabled(preset is not None)

    def _told(self, preset: Preset) -> str:
        """Its description, what it selects now, when it was issued last."""
        lines = [preset.described(self._language)]
        facts = self._facts.get(preset.id)
        if facts is not None:
            words = self.tr("Selects {count:record|records} now.").format(count=Count(facts.count))
            if facts.last_issue:
                words += " " + self.tr("Last issue: {date}.").format(date=facts.last_issue)
            lines.append(words)
        return "\n".join(line for line in lines if line)

    def _with(self, action: Callable[[PresetId], None]) -> None:
        preset = self.chosen
        if preset:
            action(preset.id)

    def _open(self) -> None:
        if self.chosen is not None:
            self._with(self._actions.open)
            self.accept()

    def _rename(self) -> None:
        preset = self.chosen
        if preset is None:
            return
        name, fine = QInputDialog.getText(
            self, self.tr("Rename preset"), self.tr("New name"), text=preset.name
        )
        if fine and name.strip() and name.strip() != preset.name:
            self._actions.rename(preset.id, name.strip())

    def _group(self) -> None:
        """Ask for the heading; one that is there, a new one, or none."""
        preset = self.chosen
        if preset is None:
            return
        groups = list(dict.fromkeys(["", *(each.group for each in self._presets.values())]))
        name, fine = QInputDialog.getItem(
            self,
            self.tr("Group of presets"),
            self.tr("Heading (none when left empty)"),
            groups,
            groups.index(preset.group),
            True,
        )
        group = " ".join(name.split())[:MAX_GROUP]
        if fine and group != preset.group:
            others = [each for each in self.tree.order if each[0] != preset.id]
            last = [n for n, each in enumerate(others) if each[1] == group]
            others.insert(last[-1] + 1 if last else len(others), (preset.id, group))
            self._actions.arrange(others)

    def _delete(self) -> None:
        preset = self.chosen
        if preset is not None:
            self._gone.append((preset, [each[0] for each in self.tree.order]))
            self.undo_button.setEnabled(True)
            self._actions.delete(preset.id)

    def _bring_back(self) -> None:
        """Bring back what was deleted last, to where it stood."""
        preset, order = self._gone.pop()
        self.undo_button.setEnabled(bool(self._gone))
        self._actions.bring_back(preset, order)
