"""The menus: every command in its place, and below View what is chosen one of several."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from gui.choices import Choice
from gui.command_table import MENUS
from gui.commands import Commands

translate = QCoreApplication.translate
CHOICES_MENU = "View"


class Menus(QObject):
    """The menu bar's menus, made from the command table."""

    def __init__(self, bar: QMenuBar, commands: Commands, choices: Sequence[Choice]) -> None:
        super().__init__(bar)
        self._menus: dict[str, QMenu] = {}
        for name, groups in MENUS:
            menu = self._menus[name] = bar.addMenu("")
            menu.setToolTipsVisible(False)
            for group in groups:
                menu.addSeparator()
                menu.addActions([commands[key] for key in group])
        self._menus[CHOICES_MENU].addSeparator()
        self.choices = [ChoiceMenu(self._menus[CHOICES_MENU], choice) for choice in choices]

    @property
    def languages(self) -> QMenu:
        """The choice of language."""
        return self.choices[-1]

    def set_words(self) -> None:
        """Name every menu in the language of the interface."""
        for name, menu in self._menus.items():
            menu.setTitle(translate("Menus", name))
        for choice in self.choices:
            choice.set_words()


class ChoiceMenu(QMenu):
    """The options of one choice; the one that holds is ticked whenever the menu opens."""

    def __init__(self, menu: QMenu, choice: Choice) -> None:
        super().__init__(menu)
        self.choice = choice
        self.options: dict[str, QAction] = {}
        group = QActionGroup(self)
        for value, name in choice.names():
            action = self.options[value] = group.addAction(name)
            action.setCheckable(True)
            action.triggered.connect(partial(self._choose, value))
        self.addActions(group.actions())
        menu.addMenu(self)
        self._tick()
        self.aboutToShow.connect(self._tick)

    def _choose(self, value: str, _on: bool = True) -> None:
        self.choice.choose(value)

    def set_words(self) -> None:
        """Name the menu and its options in the language of the interface."""
        self.setTitle(self.choice.said)
        for value, name in self.choice.names():
            self.options[value].setText(name)

    def _tick(self) -> None:
        self.options[self.choice.current()].setChecked(True)
