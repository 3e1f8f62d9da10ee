"""The button that names the preset on the desk and opens the menu of all presets."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from data.model.ids import PresetId
from gui.look.theme import Theme
from templates.presets.preset import Preset


class PresetButton(QToolButton):
    """Which preset is on the desk, and the way to another.

    Signals:
        chosen: a preset was chosen; carries its id.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preset")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(18, 18))
        theme.keep(lambda: self.setIcon(theme.icon("preset", colour=theme.tokens.accent)))
        self.setMenu(QMenu(self))
        self._commands: tuple[QAction, ...] = ()
        self._group = QActionGroup(self)

    def set_commands(self, commands: Sequence[QAction]) -> None:
        """The commands below the list of presets."""
        self._commands = tuple(commands)

    def show_presets(self, presets: Sequence[Preset], language: str) -> None:
        """List the presets by their names in ``language``."""
        menu = self.menu()
        menu.clear()
        self._group = QActionGroup(self)
        for preset in presets:
            action = menu.addAction(preset.called(language))
            action.setCheckable(True)
            action.setData(preset.id)
            action.setToolTip(preset.described(language))
            action.triggered.connect(lambda _on, preset_id=preset.id: self.chosen.emit(preset_id))
            self._group.addAction(action)
        menu.addSeparator()
        menu.addActions(self._commands)

    def show_current(self, preset_id: PresetId, name: str, *, modified: bool) -> None:
        """Name the preset on the desk; a dot says that the draft differs from it."""
        self.setText(f"{name} •" if modified else name)
        self.setAccessibleName(self.tr("Preset: {name}").format(name=self.text()))
        for action in self._group.actions():
            action.setChecked(action.data() == preset_id)
