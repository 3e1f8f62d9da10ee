"""Opens the command palette with all that can be chosen now."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from gui.commands import Commands
from gui.look.theme import Theme
from gui.palette.entry import Entry, Provider
from gui.settings import Settings

if TYPE_CHECKING:
    from gui.palette.palette import Palette

REMEMBERED = 12


class PaletteDesk(QObject):
    """The commands, and places to go from those who know some."""

    def __init__(
        self, commands: Commands, settings: Settings, theme: Theme, window: QWidget
    ) -> None:
        super().__init__(window)
        self._commands = commands
        self._settings = settings
        self._theme = theme
        self._window = window
        self._providers: list[Provider] = []
        self.palette: Palette | None = None

    def offer(self, provider: Provider) -> None:
        """Offer what ``provider`` tells whenever the palette is opened."""
        self._providers.append(provider)

    def open(self) -> None:
        """Open the palette; when it is open, close it."""
        if self.palette is not None and self.palette.isVisible():
            self.palette.reject()
            return
        from gui.palette.palette import Palette

        palette = Palette(
            self._theme, list(self._entries()), self._settings.recent_commands, self._window
        )
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.chosen.connect(self._run)
        # Not every window manager gives the keys back to the window before.
        palette.finished.connect(self._window.activateWindow)
        palette.destroyed.connect(self._forget)
        self.palette = palette
        palette.show()
        palette.activateWindow()
        palette.field.setFocus()

    def _forget(self) -> None:
        self.palette = None

    def _entries(self) -> Iterator[Entry]:
        yield from self._command_entries()
        for provider in self._providers:
            yield from provider()

    def _command_entries(self) -> Iterator[Entry]:
        for key, action in self._commands.actions.items():
            if key == "palette" or not action.isVisible():
                continue
            info = self._commands.infos[key]
            yield Entry(
                key=f"command:{key}",
                name=action.text().rstrip("…"),
                run=action.trigger,
                others=(info.name.rstrip("…"), self._commands.name(key)),
                keys=action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
                icon=info.icon or "",
                why_not=None if action.isEnabled() else self._commands.why_not(key),
            )

    def _run(self, entry: Entry) -> None:
        recent = [key for key in self._settings.recent_commands if key != entry.key]
        self._settings.recent_commands = [entry.key, *recent][:REMEMBERED]
        entry.run()
