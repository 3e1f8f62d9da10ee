"""The tool bar: the preset on the desk, saving, undo, and the one loud button."""

from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from gui.commands import Commands
from gui.common.making import named
from gui.look.theme import Theme
from gui.presets.preset_button import PresetButton

_ALL = -1
"""Qt's number for all methods there are."""


class ToolBar(QToolBar):
    """Few things, always at hand."""

    def __init__(self, commands: Commands, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMovable(False)
        self.setObjectName("bar")
        theme.size_icons(self, 18)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.preset = PresetButton(theme)
        below = ("open-draft", "save", "save-as", "revert", "manage", "import")
        self.preset.set_commands([commands[key] for key in below])
        self.addWidget(self.preset)
        self._plain = [commands[key] for key in ("save", "undo", "redo")]
        for action in self._plain:
            self.addAction(action)
            action.changed.connect(self._part)
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self.export = self._export_button(commands, theme)
        self.addWidget(_inset(self.export))

    def _part(self) -> None:
        """Let actions tell their buttons nothing: those hear of changes by an event.

        At each change of its action Qt (6.11) connects a button to it once more: after a day's
        steps to be undone each of them would tell the button thousands of times.
        """
        for action in self._plain:
            changed = action.metaObject().indexOfSignal("changed()")
            QMetaObject.disconnect(action, changed, self.widgetForAction(action), _ALL)

    def _export_button(self, commands: Commands, theme: Theme) -> QToolButton:
        """The one loud button: exports both, its menu has each."""
        button = named(QToolButton(), "primary")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for key in ("export-both", "export-word", "export-pdf"):
            menu.addAction(commands[key])
        button.setMenu(menu)
        theme.keep(lambda: button.setIcon(theme.icon("export", accent=True)))
        return button

    def set_words(self) -> None:
        """What the bar says, in the language of the interface."""
        self.export.setText(self.tr("Export"))
        self.setWindowTitle(self.tr("Tool bar"))


def _inset(button: QToolButton) -> QWidget:
    """The button with room around it."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 4, 8, 4)
    row.addWidget(button)
    return holder
