"""The menus: every command in its place, and the choice of language."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from gui.command_table import MENUS
from gui.commands import Commands
from gui.i18n.language import Language

translate = QCoreApplication.translate
LANGUAGES = (("zh_CN", "简体中文"), ("en", "English"))
LANGUAGE_MENU = "View"


class Menus(QObject):
    """The menu bar's menus, made from the command table."""

    def __init__(
        self, bar: QMenuBar, commands: Commands, language: Language, speak: Callable[[str], None]
    ) -> None:
        super().__init__(bar)
        self._menus: dict[str, QMenu] = {}
        for name, groups in MENUS:
            menu = self._menus[name] = bar.addMenu("")
            for group in groups:
                menu.addSeparator()
                menu.addActions([commands[key] for key in group])
        self.languages = self._add_languages(self._menus[LANGUAGE_MENU], language, speak)

    def _add_languages(
        self, menu: QMenu, language: Language, speak: Callable[[str], None]
    ) -> QMenu:
        menu.addSeparator()
        languages = menu.addMenu("")
        group = QActionGroup(self)
        for code, name in LANGUAGES:
            action = languages.addAction(name)
            action.setCheckable(True)
            action.setChecked(code == language.code)
            action.triggered.connect(lambda _on, chosen=code: speak(chosen))
            group.addAction(action)
        return languages

    def set_words(self) -> None:
        """Name every menu in the language of the interface."""
        for name, menu in self._menus.items():
            menu.setTitle(translate("Menus", name))
        self.languages.setTitle(self.tr("Language"))
