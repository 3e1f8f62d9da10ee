"""The button that names the preset on the desk and opens the menu of all presets."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from data.model.ids import PresetId
from gui.drafts.words import Words, moment
from gui.look.theme import Theme
from templates.drafts.head import DraftId
from templates.drafts.kept import Kept
from templates.presets.preset import Preset

CHIPS = 3
"""How much of what a draft is about stands in the menu."""


class PresetButton(QToolButton):
    """Which preset is on the desk, and the way to another.

    Signals:
        chosen: a preset was chosen; carries its id.
        draft_chosen: a draft was chosen; carries its id.
    """

    chosen = Signal(str)
    draft_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preset")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        theme.size_icons(self, 18)
        theme.keep(lambda: self.setIcon(theme.icon("preset", colour=theme.tokens.accent)))
        self.setMenu(QMenu(self))
        self.drafts = QMenu(self)
        self._commands: tuple[QAction, ...] = ()
        self._group = QActionGroup(self)

    def set_commands(self, commands: Sequence[QAction]) -> None:
        """The commands below the list of presets."""
        self._commands = tuple(commands)

    def show_presets(self, presets: Sequence[Preset], language: str) -> None:
        """List the presets by their names in ``language``."""
        menu = self.menu()
        menu.clear()
        self.drafts.setTitle(self.tr("Recent drafts"))
        for preset in presets:
            action = menu.addAction(preset.called(language))
            action.setCheckable(True)
            action.setData(preset.id)
            action.setToolTip(preset.described(language))
            action.triggered.connect(lambda _on, preset_id=preset.id: self.chosen.emit(preset_id))
            self._group.addAction(action)
        menu.addSeparator()
        menu.addMenu(self.drafts)
        menu.addActions(self._commands)

    def show_drafts(self, drafts: Sequence[Kept], current: DraftId, words: Words) -> None:
        """List the recent drafts; the one on the desk is marked."""
        self.drafts.setTitle(self.tr("Recent drafts"))
        self.drafts.clear()
        for kept in drafts:
            about = self.tr(", ").join(words.chips(kept.preset)[:CHIPS])
            parts = (kept.head.called(words.language.code), about, moment(kept.head.changed))
            action = self.drafts.addAction(" · ".join(part for part in parts if part))
            action.setData(kept.head.id)
            action.setCheckable(True)
            action.setChecked(kept.head.id == current)
            action.triggered.connect(lambda _on, id=kept.head.id: self.draft_chosen.emit(id))
        self.drafts.setEnabled(bool(drafts))

    def show_current(self, preset_id: PresetId, name: str, *, modified: bool) -> None:
        """Name the preset on the desk; a dot says that the draft differs from it."""
        self.setText(f"{name} •" if modified else name)
        self.setAccessibleName(self.tr("Preset: {name}").format(name=self.text()))
        for action in self._group.actions():
            action.setChecked(action.data() == preset_id)
