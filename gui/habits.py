"""What every program has and people rely on: palette, keys, looks, tour, help."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from gui import choices
from gui.command_table import MENUS
from gui.commands import Commands
from gui.common.answering import accepted
from gui.palette import jumps
from gui.palette.palette_desk import PaletteDesk

if TYPE_CHECKING:
    from gui.help.help_window import HelpWindow
    from gui.i18n.language import Language
    from gui.look.theme import Theme
    from gui.main_window import MainWindow
    from gui.press import Press
    from gui.settings import Settings
    from gui.tour.tour import Tour

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
        self._settings = settings
        self._theme = theme
        self._language = language
        self.guide: HelpWindow | None = None
        self.tour: Tour | None = None
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
        return {
            "palette": self.palette.open,
            "shortcuts": self.show_shortcuts,
            "help": self.show_guide,
            "tour": self.begin_tour,
            "news": self.show_news,
        }

    def show_guide(self) -> None:
        """The guide, at the place about what has the focus."""
        from gui.help.places import place_of

        guide = self._living_guide()
        if guide is not None and guide.isActiveWindow():
            return
        place = place_of(QApplication.focusWidget())
        around = QApplication.activeModalWidget() or self._window
        if guide is None or guide.parentWidget() is not around:
            guide = self._make_guide(around)
        guide.show()
        guide.open_at(place)
        guide.activateWindow()

    def _make_guide(self, around: QWidget) -> "HelpWindow":
        """The one guide, that goes with ``around``: beside a question no other can be used."""
        from gui.help.help_window import HelpWindow

        before = self._living_guide()
        if before is not None:
            before.close()
            before.deleteLater()
        self.guide = HelpWindow(self._theme, self._language, around)
        return self.guide

    def _living_guide(self) -> "HelpWindow | None":
        """The guide, unless it went with the question it stood beside."""
        return self.guide if self.guide is not None and isValid(self.guide) else None

    def show_news(self) -> None:
        """What changed in the version that runs."""
        from data.version import program_version
        from gui.help.news import news
        from gui.help.news_dialog import NewsDialog

        number = program_version()
        dialog = NewsDialog(news(number, self._language.code), number, self._theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def show_news_once(self) -> None:
        """Show it to somebody who had another version before."""
        from data.version import program_version

        number, before = program_version(), self._settings.version_seen
        if number == before:
            return
        self._settings.version_seen = number
        if before:
            self.show_news()

    def begin_tour(self) -> None:
        """Show what is where; one tour at a time."""
        from gui.tour.tour import Tour

        if self.tour is None:
            self.tour = Tour(self._window, self._theme)
            self.tour.ended.connect(self._end_tour)

    def welcome(self) -> None:
        """At the first start the tour, after an update the news, once the pages are there."""
        for show in (self.begin_tour_once, self.show_news_once):
            self._window.desk.refreshed.connect(show, Qt.ConnectionType.SingleShotConnection)

    def begin_tour_once(self) -> None:
        """Show it to somebody who has not seen it yet."""
        if not self._settings.tour_seen:
            self.begin_tour()

    def _end_tour(self) -> None:
        self.tour = None
        self._settings.tour_seen = True

    def _offer(self, language: "Language", press: "Press") -> None:
        """Places to go, for the palette."""
        window, widget = self._window, self._window.widget
        for provider in (
            partial(jumps.drafts, window.drafts, language),
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
        accepted(ShortcutsDialog(self._commands, groups, self._theme, self._window))
