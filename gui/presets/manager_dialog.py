"""The preset manager: all presets and what can be done with them."""

from collections.abc import Callable, Mapping, Sequence

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from data.counting import Count
from data.model.ids import PresetId
from gui.common.making import named, push_button
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
    """A list of presets and a description of the chosen one.

    What is done often has a button; everything else stands below "More" and in the context menu.
    """

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
        self._make_actions()
        self._make_buttons()
        self._arrange()
        open_within(self, QSize(760, 560).expandedTo(self.sizeHint()))

    def _make_actions(self) -> None:
        actions = self._actions
        make = self._action
        self.open_action = make(self.tr("Open"), self._open)
        self.rename_action = make(self.tr("Rename…"), self._rename, "F2")
        self.group_action = make(self.tr("Group…"), self._group)
        self.duplicate_action = make(
            self.tr("Duplicate"), lambda: self._with(actions.duplicate), "Ctrl+D"
        )
        self.default_action = make(self.tr("Make default"), lambda: self._with(actions.set_default))
        self.up_action = make(self.tr("Move up"), lambda: self.tree.shift(-1), "Alt+Up")
        self.down_action = make(self.tr("Move down"), lambda: self.tree.shift(1), "Alt+Down")
        self.export_action = make(self.tr("Export…"), lambda: self._with(actions.export_file))
        self.delete_action = make(self.tr("Delete"), self._delete, "Del")
        self.undo_action = make(self.tr("Undo delete"), self._bring_back, "Ctrl+Z")
        self.import_action = make(self.tr("Import…"), lambda: actions.import_files(()))
        self.restore_action = make(self.tr("Restore built-in presets"), actions.restore)
        self.undo_action.setEnabled(False)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for action in self._for_chosen:
            if action is self.delete_action:
                self.tree.addAction(_line(self))
            self.tree.addAction(action)

    def _action(self, name: str, act: Callable[[], object], keys: str = "") -> QAction:
        """What can be done in the dialog; the keys stand beside it in menus."""
        action = QAction(name, self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: act())
        self.addAction(action)
        return action

    def _make_buttons(self) -> None:
        self.duplicate_button = push_button(self.tr("Duplicate"), self.duplicate_action.trigger)
        self.rename_button = push_button(self.tr("Rename…"), self.rename_action.trigger)
        self.delete_button = push_button(self.tr("Delete"), self.delete_action.trigger)
        self.more_button = named(QPushButton(self.tr("More")), "menu")
        self.more_button.setAutoDefault(False)
        self.close_button = push_button(self.tr("Close"), self.reject)
        self.open_button = named(push_button(self.tr("Open"), self.open_action.trigger), "primary")
        self.open_button.setDefault(True)
        menu = QMenu(self.more_button)
        for group in (
            (self.group_action, self.default_action, self.up_action, self.down_action),
            (self.import_action, self.export_action),
            (self.undo_action, self.restore_action),
        ):
            menu.addSeparator()
            menu.addActions(group)
        self.more_button.setMenu(menu)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (
            self.duplicate_button,
            self.rename_button,
            self.delete_button,
            self.more_button,
        ):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.open_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.about)
        layout.addLayout(row)

    @property
    def _for_chosen(self) -> tuple[QAction, ...]:
        """What needs a preset."""
        return (
            self.open_action, self.rename_action, self.group_action, self.duplicate_action,
            self.default_action, self.up_action, self.down_action, self.export_action,
            self.delete_action,
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
        for action in self._for_chosen:
            action.setEnabled(preset is not None)
        for button in (
            self.open_button,
            self.duplicate_button,
            self.rename_button,
            self.delete_button,
        ):
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
            self.undo_action.setEnabled(True)
            self._actions.delete(preset.id)

    def _bring_back(self) -> None:
        """Bring back what was deleted last, to where it stood."""
        preset, order = self._gone.pop()
        self.undo_action.setEnabled(bool(self._gone))
        self._actions.bring_back(preset, order)


def _line(parent: QDialog) -> QAction:
    """A line between the groups of a menu."""
    line = QAction(parent)
    line.setSeparator(True)
    return line
