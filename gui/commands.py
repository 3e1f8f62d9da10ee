"""All commands of the desk: name, key, icon; one list that menus, tool bar and palette share."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from gui.look.theme import Theme

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CommandInfo:
    """What is known of a command before it exists: key, English name, shortcut, icon."""

    key: str
    name: str
    shortcut: QKeySequence.StandardKey | str | None = None
    icon: str | None = None


class Commands(QObject):
    """The actions by key."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self.actions: dict[str, QAction] = {}

    def add(self, info: CommandInfo, run: Callable[[], object]) -> QAction:
        """A new command; its name is set by :meth:`set_words`."""
        action = QAction(self)
        action.setObjectName(info.key)
        action.setProperty("english", info.name)
        if info.shortcut is not None:
            action.setShortcut(QKeySequence(info.shortcut))
        if info.icon is not None:
            icon = info.icon
            self._theme.keep(lambda: action.setIcon(self._theme.icon(icon)))
        action.triggered.connect(lambda _checked=False: run())
        self.actions[info.key] = action
        return action

    def __getitem__(self, key: str) -> QAction:
        """The action called ``key``."""
        return self.actions[key]

    def set_words(self) -> None:
        """Name every command in the language of the interface."""
        for action in self.actions.values():
            action.setText(translate("Commands", action.property("english")))
