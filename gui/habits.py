"""What every program has and people rely on: palette, keys, looks, tour, help."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from gui import choices
from gui.command_table import MENUS
from gui.commands import Commands
from gui.palette import jumps
from gui.palette.palette_desk import PaletteDesk

if TYPE_CHECKING:
    from gui.i18n.language import Language
    from gui.look.theme import Theme
    from gui.main_window import MainWindow
    from gui.press import Press
    from gui.settings import Settings

translate = QCoreApplication.translate


class Habits(QObject):
    """Makes and joins them.

    Attributes:
        doing: what its commands do, by key.
        choices: what is chosen one of several in the View menu.
    """

    def __init__(
        self,
        window: "MainWindow",
        commands: Commands,
        settings: "Settings",
        theme: "Theme",
        language: "Language",
        press: "Press",
    ) -> None:
        super().__init__(window)
        self._window = window
        self._commands = commands
        self._theme = theme
        self.choices = (
            choices.appearance(theme, settings),
            choices.text_size(theme, settings),
            choices.tongue(language, settings),
        )
        self.palette = PaletteDesk(commands, settings, theme, window)
        self._offer(language, press)

    @property
    def doing(self) -> Mapping[str, Callable[[], object]]:
        """What its commands do, by key."""
        return {"palette": self.palette.open, "shortcuts": self.show_shortcuts}

    def _offer(self, language: "Language", press: "Press") -> None:
        """Places to go, for the palette."""
        window, widget = self._window, self._window.widget
        for provider in (
            partial(jumps.presets, window.presets, language),
            partial(jumps.values, widget.regions, "region"),
            partial(jumps.values, widget.themes, "theme"),
            partial(jumps.headings, press, widget.preview.pages),
            partial(jumps.choices, self.choices),
        ):
            self.palette.offer(provider)

    def show_shortcuts(self) -> None:
        """All keys of the desk."""
        from gui.shortcuts.shortcuts_dialog import ShortcutsDialog

        groups = {
            key: translate("Menus", menu) for menu, lines in MENUS for line in lines for key in line
        }
        dialog = ShortcutsDialog(self._commands, groups, self._theme, self._window)
        dialog.exec()
        dialog.deleteLater()
